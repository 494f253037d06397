/// A connection code for a key of the device's own, and whose key that is.
#pragma once

#include "hub/http.h"
#include "hub/store.h"

namespace hub {

/// POST {"code": "…", "secret": "…", "name": "…", "staff_number": "…", "account": {"homePage", "name"}, "device":
/// {"key", "proof"}, "role": "learner"}. The answer has the endpoint, the key and its role, which is the code's: where
/// the laptop says that it asks for another, 409 with the code's "role" beside the sentence, and the code stays good. A
/// code works once; whoever
/// brings a secret of its own may ask again with the same, when the answer was lost, and is told the same key. Without
/// one the hub makes a secret and tells it, once. Name and staff number may be left out; where the organisation said
/// them before, theirs stay. `account` is as whom the laptop writes, `device` its key with a proof
/// (records/file/device_proof.h): a laptop whose account is somebody's here gets a key of that person where it has
/// proven to be theirs, else 409, and the code stays good.
Response connect(const Request& request, Store& store, const std::string& address, Moment now);

/// GET: {"role": "learner", "accounts": [{"homePage", "name"}, …], "person": "…", "team": "…", "due": [{"module",
/// "on"}, …]}: as whom the laptops of a learner's key's person have written, so that a laptop can tell its own person's
/// statements from those of others, and what their team has to have passed by when. A manager's key is told its team;
/// other keys than a learner's have no accounts.
Response connected_as(const Key& key, Store& store, Moment now);

}  // namespace hub
