/// What a result may be (xAPI 1.0.3 part 2 §2.4.5).
#pragma once

#include "hub/xapi/fields.h"

namespace xapi {

void a_result(const Json& value, const Place& place, Examination& examination);

}  // namespace xapi
