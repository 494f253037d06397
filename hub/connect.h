/// A connection code for a key of the device's own.
#pragma once

#include "hub/http.h"
#include "hub/store.h"

namespace hub {

/// POST {"code": "…", "name": "…"} where the name is optional. The answer has the endpoint, the key and its secret,
/// which nobody is told again. A code works once.
Response connect(const Request& request, Store& store, const std::string& address, Moment now);

}  // namespace hub
