/// What a statement may be: the whole grammar of xAPI 1.0.3 part 2, and of 2.0 where it differs.
#pragma once

#include "hub/xapi/refusal.h"
#include "hub/xapi/version.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace xapi {

/// Everything that is wrong with a statement, in the order of its names; empty for a good one. `name` is what it is
/// called in the sentences: "statements[3]", or nothing when there is one only. At most 20 are told.
std::vector<Refusal> examine_statement(const nlohmann::json& statement, Version version, std::string_view name = {});

/// Everything that is wrong with an Agent or a Group that stands alone, as in a query.
std::vector<Refusal> examine_actor(const nlohmann::json& actor, Version version, std::string_view name);

}  // namespace xapi
