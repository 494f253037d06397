/// Reading files of records into a manager's copy of their team, off the thread that draws.
#pragma once

#include "player/app/errands.h"
#include "player/state/effect.h"

#include <cstddef>
#include <filesystem>

namespace app {

/// So many files are read before it is said what came of them; then somebody may stop.
inline constexpr std::size_t most_files_at_once = 10;

/// `folder` is that of the record, beside which the copy lies. No file was made later than `now`.
Errand read_team_files(const state::ReadTeamFiles& wish, const std::filesystem::path& folder, state::TimePoint now);

}  // namespace app
