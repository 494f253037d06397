/// Bytes as text that JSON can carry (RFC 4648 §4).
#pragma once

#include <string>
#include <string_view>

namespace hub {

std::string base64(std::string_view bytes);

}  // namespace hub
