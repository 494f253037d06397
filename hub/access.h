/// Who may do what: keys, what they open, and the people and teams behind them.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace hub {

using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// What a secret is kept as: its BLAKE2b-256.
using Digest = std::array<unsigned char, 32>;

/// The numbers stand in databases and never change.
enum class Role {
    learner = 1,        ///< one laptop: writes as one actor, reads what its person did
    manager = 2,        ///< reads what the people of a team did
    administrator = 3,  ///< reads and writes everything
};

/// A row's number. People and teams are told apart by what holds it.
using RowId = std::int64_t;

/// One key, as the store has it.
struct Key {
    std::string id;
    Digest digest{};
    Role role = Role::learner;
    std::optional<RowId> team;    ///< of learners and managers
    std::optional<RowId> person;  ///< of learners
};

/// What a request may see: everything, the people of a team, or one person.
struct Scope {
    std::optional<RowId> team, person;
};

/// What this key may read.
inline Scope scope_of(const Key& key) {
    switch (key.role) {
        case Role::learner:
            return {{}, key.person};
        case Role::manager:
            return {key.team, {}};
        case Role::administrator:
            break;
    }
    return {};
}

}  // namespace hub
