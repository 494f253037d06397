/// What people see who open a connection line in a browser instead of giving it to Mooring.
#pragma once

#include "hub/http.h"

namespace hub {

/// True for a browser that shows no key.
bool is_browser(const Request& request);

/// A page of one sentence. The code stays in the browser: it stands behind the "#".
Response connect_page();

}  // namespace hub
