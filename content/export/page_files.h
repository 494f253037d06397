/// The style sheet and the script of exported pages, and their digests, which a page's policy names.
#pragma once

#include <string_view>

namespace exporting {

std::string_view page_style();
std::string_view page_script();

/// SHA-256 in hexadecimal digits.
std::string_view page_style_sha256();
std::string_view page_script_sha256();

}  // namespace exporting
