/// A completion as compact JSON: how the hub keeps it and hands it to a manager's player.
#pragma once

#include "records/completion.h"

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace records {

nlohmann::json to_json(const Completion& completion);

/// The error says which member is not what it should be.
tl::expected<Completion, std::string> completion_from_json(const nlohmann::json& json);

/// The same as text, for databases.
std::string completion_text(const Completion& completion);
tl::expected<Completion, std::string> parse_completion(std::string_view text);

}  // namespace records
