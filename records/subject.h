/// What an activity of ours is, read from its identifier (design.md, "BASE").
#pragma once

#include "records/statement.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace records {

/// BASE/module/ropes/question/3 is question 3 of the module ropes.
struct Subject {
    std::string module;  ///< "" when it is nothing of ours
    std::string kind;    ///< "" for the module itself, "quiz", "question", "reflection"
    int number = 0;      ///< 0 where there is none
    bool operator==(const Subject&) const = default;
};

/// A module whose id is longer tells nothing.
inline constexpr std::size_t most_module_bytes = 200;

Subject subject_of(std::string_view activity);

/// What a statement's object is; nothing of ours when that is another statement.
Subject subject_of(const Statement& statement);

}  // namespace records
