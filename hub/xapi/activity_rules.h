/// What an Activity and its definition may be (xAPI 1.0.3 part 2 §2.4.4.1).
#pragma once

#include "hub/xapi/fields.h"

namespace xapi {

/// An id for ever, perhaps a definition.
void an_activity(const Json& value, const Place& place, Examination& examination);

}  // namespace xapi
