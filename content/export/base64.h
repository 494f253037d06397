/// Bytes as the 64 letters that addresses may hold (RFC 4648 §4).
#pragma once

#include <string>
#include <string_view>

namespace exporting {

std::string base64(std::string_view bytes);

/// The bytes that pairs of hexadecimal digits stand for.
std::string from_hex(std::string_view digits);

}  // namespace exporting
