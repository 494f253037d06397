/// Bytes that somebody sent or typed, as text.
#pragma once

#include <string_view>

namespace hub {

/// True for well-formed UTF-8 (RFC 3629 §4) without the character 0.
bool is_text(std::string_view bytes);

}  // namespace hub
