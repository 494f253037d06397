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

}  // namespace app
