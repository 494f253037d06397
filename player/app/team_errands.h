/// Reading a manager's copy of their team, and writing what they selected of it, off the thread that draws.
#pragma once

#include "player/app/errands.h"
#include "player/state/effect.h"
#include "player/state/update.h"

#include <filesystem>
#include <string>

namespace app {

/// `folder` is that of the record, beside which the copy lies; `now` is the reader's.
Errand read_team(const state::ReadTeam& wish, const std::filesystem::path& folder, const state::Moment& now);

/// Writes "Mooring team DATE.csv" into `documents`.
Errand write_team_csv(const state::WriteTeamCsv& wish, const std::filesystem::path& documents, const std::string& date);

}  // namespace app
