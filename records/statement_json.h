/// A statement of a JSON value that somebody has parsed already.
#pragma once

#include "records/statement.h"

#include <nlohmann/json_fwd.hpp>

namespace records {

/// The same as from_json of its text.
tl::expected<Statement, std::string> statement_from(const nlohmann::json& json);

}  // namespace records
