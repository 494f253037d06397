/// What the screens have to say where a CSV says this and that.
#pragma once

#include "records/summary_row.h"
#include "tests/end_to_end/views/summary_table.h"

#include <map>
#include <string>
#include <vector>

namespace views {

/// What stands in each place of a view: "Ada | The anchor" is a cell of its table, "Ada | page | The anchor" one of the
/// person's page.
using Cells = std::map<std::string, std::string>;

/// On a screen whose date is `today`.
Cells words_in_player(const std::vector<SummaryLine>& lines, records::Day today);
Cells words_in_browser(const std::vector<SummaryLine>& lines, records::Day today);

/// Everybody, in the order of the lines.
std::vector<std::string> people_in(const std::vector<SummaryLine>& lines);

}  // namespace views
