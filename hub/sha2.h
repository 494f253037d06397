/// SHA-2 sums, by which attachments are told apart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hub {

/// In lower-case hexadecimal digits: 56, 64, 96 or 128 of them say which sum. "" for any other number, and when the
/// library fails.
std::string sha2_of(std::string_view bytes, std::size_t digits);

}  // namespace hub
