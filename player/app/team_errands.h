/// Reading a manager's copy of their team, confirming laptops in it, and writing what they selected of it; off the
/// thread that draws.
#pragma once

#include "player/app/errands.h"
#include "player/state/effect.h"
#include "player/state/update.h"

#include <filesystem>
#include <string>

namespace app {

/// `folder` is that of the record, beside which the copy lies; `now` is the reader's.
Errand read_team(const state::ReadTeam& wish, const std::filesystem::path& folder, const state::Moment& now);

/// Writes into the copy in `folder` that a laptop is that of the person of its accounts.
Errand keep_team_device(const state::KeepTeamDevice& wish, const std::filesystem::path& folder);

/// Writes "Mooring team DATE.csv" into `documents`.
Errand write_team_csv(const state::WriteTeamCsv& wish, const std::filesystem::path& documents, const std::string& date);

}  // namespace app
