/// What an Agent and a Group may be (xAPI 1.0.3 part 2 §2.4.2).
#pragma once

#include "hub/xapi/fields.h"

namespace xapi {

/// Exactly one identifier, perhaps a name.
void an_agent(const Json& value, const Place& place, Examination& examination);

/// Identified by at most one identifier; without one it says who its members are. Members are Agents.
void a_group(const Json& value, const Place& place, Examination& examination);

/// Either, by its objectType.
void an_actor(const Json& value, const Place& place, Examination& examination);

/// An Agent, or a nameless Group of exactly two: an application and whom it acts for (§2.4.9).
void an_authority(const Json& value, const Place& place, Examination& examination);

}  // namespace xapi
