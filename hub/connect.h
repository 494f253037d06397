/// A connection code for a key of the device's own, and whose key that is.
#pragma once

#include "hub/http.h"
#include "hub/store.h"

namespace hub {

/// POST {"code": "…", "name": "…", "secret": "…"}. The answer has the endpoint and the key. A code works once; whoever
/// brings a secret of its own may ask again with the same, when the answer was lost, and is told the same key. Without
/// one the hub makes a secret and tells it, once. A name is optional too.
Response connect(const Request& request, Store& store, const std::string& address, Moment now);

/// GET: {"role": "learner", "accounts": [{"homePage", "name"}, …]}: as whom the laptops of a learner's key's person have
/// written, so that a laptop can tell its own person's statements from those of others. Other keys have no accounts.
Response connected_as(const Key& key, Store& store);

}  // namespace hub
