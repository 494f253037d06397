/// Web addresses: which ones may be opened, and how one is shown to somebody who reads offline.
#pragma once

#include "content/document.h"

#include <string>
#include <string_view>

namespace content {

/// True for http and https addresses without blanks or control characters.
bool is_web_address(std::string_view target);

/// What a link out shows after its words, so that it can be written down: its address without "https://". Empty for
/// links inside the module, and where the words show the address already.
std::string shown_address(const Inline& link);

}  // namespace content
