/// Whether a form was sent by the hub's own pages.
#pragma once

#include "hub/http.h"

#include <string>
#include <string_view>

namespace pages {

/// True when the browser says that the request comes from a page of this hub: Sec-Fetch-Site is same-origin, or Origin
/// names the hub's address or the host that was asked. A browser that says neither is not believed.
bool is_from_here(const hub::Headers& headers, std::string_view address);

}  // namespace pages
