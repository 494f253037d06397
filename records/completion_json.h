/// A completion as compact JSON: how the hub keeps it and hands it to a manager's player.
#pragma once

#include "records/completion.h"

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include <string>

namespace records {

nlohmann::json to_json(const Completion& completion);

/// The error says which member is not what it should be.
tl::expected<Completion, std::string> completion_from_json(const nlohmann::json& json);

}  // namespace records
