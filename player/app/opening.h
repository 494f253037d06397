/// What the player has to work with when it starts: the person's record, as far as it could be opened.
#pragma once

#include "player/state/state.h"
#include "player/store/progress_store.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

struct Opening {
    std::optional<store::ProgressStore> store;  ///< absent when the record could not be opened at all
    state::Record record;
    state::Access access = state::Access::read_only;
    bool is_open_elsewhere = false;    ///< another window writes it; this one reads
    std::vector<std::string> notices;  ///< what the learner should know, in whole sentences
    std::string stopped_because;       ///< why there is no store, in one sentence
};

/// Opens the record in `folder` for writing; for reading only where another window has it or nothing can be written.
Opening open_record(const std::filesystem::path& folder, const std::string& new_actor);

/// How the person likes to look at things, out of the record in `folder`, whoever else has it open; where there is none
/// that can be read, how everybody does. Nothing is opened for longer than that, or for writing.
state::Settings settings_in(const std::filesystem::path& folder);

}  // namespace app
