/// Why the store could not do something, in a sentence for the learner.
#pragma once

#include <string>

namespace store {

/// Why a store could not be opened or written. `sentence` says what happened, that the work is safe or not, and what to
/// do.
struct Error {
    enum class Kind {
        newer_version,  ///< written by a newer Mooring; untouched
        in_use,         ///< another window has it; open it read-only instead
        damaged,        ///< and no good backup was found
        full,           ///< no room on the disk
        read_only,      ///< no right to write here
        other,
    };
    Kind kind = Kind::other;
    std::string sentence;
    bool operator==(const Error&) const = default;
};

}  // namespace store
