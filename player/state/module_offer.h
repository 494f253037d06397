/// A module that somebody may add, and what adding it would mean.
#pragma once

#include "content/load.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace state {

struct State;

/// What was found where a module was looked for.
struct ModuleOffer {
    std::string why_not;   ///< it cannot be used at all: one sentence
    std::shared_ptr<const content::LoadedModule> loaded;  ///< with its problems; nullptr where `why_not` says why
    std::size_t bytes = 0; ///< of its files
    std::string digest;    ///< of its files
    bool is_folder = false;  ///< it can be previewed, and mended where it is
};

/// A folder or package that is being looked at, and may be added.
struct Adding {
    std::string path;                  ///< only handed on
    std::optional<ModuleOffer> offer;  ///< nothing while it is being checked
    std::uint64_t request = 0;         ///< the answer that is waited for; 0 when none is
    std::string why_not_added;         ///< the last try to add it failed: one sentence
};

/// What it would be here.
enum class OfferKind {
    unusable,   ///< damaged, hostile or unreadable
    broken,     ///< its author has to mend it
    is_new,
    newer,      ///< takes the place of an earlier version
    same,       ///< the very one that is here
    changed,    ///< the version that is here, with another text
    older       ///< than the one that is here
};
OfferKind kind_of(const ModuleOffer& offer, const State& state);

/// True for what can be added.
inline bool is_addable(OfferKind kind) { return kind == OfferKind::is_new || kind == OfferKind::newer; }

}  // namespace state
