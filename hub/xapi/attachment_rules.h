/// What is said about attachments (xAPI 1.0.3 part 2 §2.4.11).
#pragma once

#include "hub/xapi/fields.h"

namespace xapi {

void attachments(const Json& value, const Place& place, Examination& examination);

}  // namespace xapi
