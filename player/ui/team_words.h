/// A team's facts in words: what stands in cells, on people's pages and on paper.
#pragma once

#include "player/state/team.h"
#include "player/ui/icons.h"
#include "player/ui/strings.h"

#include <chrono>
#include <string>

namespace ui {

/// "passed 90%", "48% done", "not started".
std::string standing_words(const strings::Team& words, const records::Summary& summary);

/// "due 31 Dec", "overdue since 3 Nov", "due again since 3 Nov"; "" where there is nothing to say.
std::string deadline_words(const strings::Team& words, const records::Deadline& deadline, records::Day today);
/// The same; of a pass that is not due again "counts until 31 Dec 2027".
std::string deadline_words(const strings::Team& words, const state::TeamCell& cell, records::Day today);

/// The day of a pass, else its deadline: what stands under a standing.
std::string cell_detail(const strings::Team& words, const state::TeamCell& cell, records::Day today,
                        std::chrono::minutes utc_offset);

/// Everything in one line: "passed 90%, 12 Nov".
std::string cell_words(const strings::Team& words, const state::TeamCell& cell, records::Day today,
                       std::chrono::minutes utc_offset);

/// "last heard 3 days ago".
std::string heard_words(const strings::Team& words, const std::optional<state::TimePoint>& last_heard, records::Day today,
                        std::chrono::minutes utc_offset);

std::string person_words(const strings::Team& words, const state::TeamPerson& person);

/// Its title, or its id while nobody knows one.
const std::string& module_words(const state::TeamModule& module);

/// "Ward 9 · as of 28 Nov, 14:05".
std::string age_words(const strings::Team& words, const state::TeamTable& table, std::chrono::minutes utc_offset);

/// "12 of 60 people", or "60 people" where nobody was left out.
std::string people_words(const strings::Team& words, const state::TeamTable& table, const state::TeamSelection& selection);

/// "41 of 60 passed".
std::string totals_words(const strings::Team& words, const state::TeamTotals& totals);

Icon icon_of(const state::TeamCell& cell);

}  // namespace ui
