/// How somebody stands in a module, as a cell of a table shows it.
#pragma once

#include "hub/pages/shell.h"

namespace pages {

/// The state with an icon, its score or how far, its date, and by when the module is due.
void write_standing(HtmlWriter& html, const records::Summary& summary, const std::optional<hub::Day>& set_due,
                    hub::Day today);

/// The state alone: "✓ Passed". The icon is not read aloud.
void write_state(HtmlWriter& html, records::Standing standing, std::string_view more = {});

/// By when each module is due for each team.
using DueDates = std::map<std::pair<hub::RowId, std::string>, hub::Day>;
DueDates by_team_and_module(const std::vector<hub::DueDate>& all);
std::optional<hub::Day> due(const DueDates& dates, hub::RowId team, const std::string& module);

}  // namespace pages
