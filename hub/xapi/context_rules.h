/// What a context may be (xAPI 1.0.3 part 2 §2.4.6; 2.0's contextAgents and contextGroups).
#pragma once

#include "hub/xapi/fields.h"

namespace xapi {

void a_context(const Json& value, const Place& place, Examination& examination);

/// {"objectType": "StatementRef", "id": UUID} (§2.4.4.3).
void a_statement_reference(const Json& value, const Place& place, Examination& examination);

}  // namespace xapi
