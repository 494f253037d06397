/// Percent-encoding: how an address writes what may not stand in it as it is (RFC 3986 §2.1).
#pragma once

#include <string>
#include <string_view>

namespace content {

/// A path's characters with those encoded that an address may not hold; slashes stay.
std::string percent_encoded(std::string_view path);

/// `%20` and the like as the characters they stand for; as written where that would be no text, or a control character.
std::string percent_decoded(std::string_view text);

}  // namespace content
