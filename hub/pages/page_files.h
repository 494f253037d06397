/// The style sheet and the script of the pages, and their digests.
#pragma once

#include <string_view>

namespace pages {

std::string_view page_style();
std::string_view page_script();
/// The program's own icon.
std::string_view page_icon();

/// SHA-256 in hexadecimal digits.
std::string_view page_style_sha256();
std::string_view page_script_sha256();

}  // namespace pages
