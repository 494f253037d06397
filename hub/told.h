/// What a statement on its way in, or read again, tells managers.
#pragma once

#include "records/completion.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace hub {

struct Telling {
    std::optional<records::Told> told;  ///< of its person and a module of ours
    bool is_reflection = false;         ///< it brings the words of a reflection in such a module
};

/// Statements of other actors than ours, which are accounts, tell nothing; nor do those without a timestamp, or about
/// a module whose id has more than 200 bytes.
Telling telling_of(const nlohmann::json& statement);

}  // namespace hub
