/// Pictures of numbers, each beside the numbers themselves.
#pragma once

#include "hub/pages/shell.h"

#include <map>

namespace pages {

/// One bar, divided by how many people stand where.
void write_shares(HtmlWriter& html, const hub::ModuleTotals& totals);

/// Passes week by week: bars, and under them a table with the same numbers.
void write_weeks(HtmlWriter& html, const std::map<hub::Day, std::int64_t>& weeks);

}  // namespace pages
