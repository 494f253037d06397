/// One row of what a manager reads: a person and a module. Screen, web page, CSV and print all come from it.
#pragma once

#include "records/completion.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace records {

using Day = std::chrono::year_month_day;

struct SummaryRow {
    std::string person;        ///< the name they gave; "" when they gave none
    std::string staff_number;  ///< likewise
    std::string team;
    std::string module;        ///< its title, or its id while no title is known
    Summary summary;
    std::optional<Day> set_due;        ///< by which a manager wants it passed
    std::optional<Moment> last_heard;  ///< from any of the person's devices
};

/// By when a module has to be passed. A pass that counts for a while is due again when that is over; one that counts for
/// ever leaves nothing to be done by any day.
struct Deadline {
    std::optional<Day> due_on;   ///< of somebody who has passed: when it is due again
    bool is_overdue = false;     ///< that day is over, and there is no pass that counts
    bool is_due_again = false;   ///< there was a pass, but it counts no more
    bool operator==(const Deadline&) const = default;
};

/// `today` is the reader's own date.
Deadline deadline(const Summary& summary, const std::optional<Day>& set_due, Day today);

/// "not_started", "under_way", "failed", "passed".
std::string_view text_of(Standing standing);
/// Nothing for any other word.
std::optional<Standing> parse_standing(std::string_view text);

/// "2026-03-04".
std::string text_of(Day day);
/// Nothing for what is no day of the calendar, written so.
std::optional<Day> parse_day(std::string_view text);

/// In UTC.
Day day_of(Moment moment);

/// A score as people read it: 0.8 is "80", 0.8333 "83.3".
std::string percent_text(double share);

/// "person,staff_number,team,module,version,state,progress_percent,score_percent,attempts,passed_on,due_on,overdue,last_heard"
/// and a line break, as all lines here (RFC 4180). Before it stands the mark of UTF-8 (U+FEFF), without which some
/// spreadsheets take é for two letters.
std::string summary_csv_header();

/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
std::string summary_csv_line(const SummaryRow& row, Day today);

}  // namespace records
