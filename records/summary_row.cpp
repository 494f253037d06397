#include "records/summary_row.h"

#include "records/timestamp.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace records {
namespace {

constexpr std::array<std::string_view, 4> standings{"not_started", "under_way", "failed", "passed"};

/// The day on which a pass of that many months stops counting; the last of a month where the month has no such day.
Day after_months(Day day, int months) {
    const auto month = std::chrono::year_month{day.year(), day.month()} + std::chrono::months{months};
    const Day same{month.year(), month.month(), day.day()};
    return same.ok() ? same : Day{std::chrono::year_month_day_last{month.year(), std::chrono::month_day_last{month.month()}}};
}

/// What begins so is a formula in one spreadsheet or another, also behind blanks (OWASP, "CSV Injection").
bool looks_like_formula(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first != std::string_view::npos && std::string_view("=+-@\t\r\n").find(text[first]) != std::string_view::npos;
}

std::string cell(std::string_view text) {
    std::string out;
    if (looks_like_formula(text)) out = "'";
    out += text;
    if (out.find_first_of("\",\r\n") == std::string::npos) return out;
    std::string quoted = "\"";
    for (const char one : out) {
        if (one == '"') quoted += '"';
        quoted += one;
    }
    return quoted += '"';
}

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

Deadline deadline(const Summary& summary, const std::optional<Day>& set_due, Day today) {
    if (summary.standing != Standing::passed) return {set_due, set_due && *set_due < today, false};
    if (!summary.passed || summary.valid_months <= 0) return {};
    const Day ends = after_months(day_of(*summary.passed), summary.valid_months);
    const bool is_over = ends < today;
    return {ends, is_over, is_over};
}

std::string_view text_of(Standing standing) { return standings.at(static_cast<std::size_t>(standing)); }

std::optional<Standing> parse_standing(std::string_view text) {
    for (std::size_t i = 0; i < standings.size(); ++i) {
        if (standings[i] == text) return static_cast<Standing>(i);
    }
    return std::nullopt;
}

std::string text_of(Day day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number_in<unsigned>(text.substr(0, 4));
    const auto month = number_in<unsigned>(text.substr(5, 2));
    const auto day = number_in<unsigned>(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Day out{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month}, std::chrono::day{*day}};
    return out.ok() ? std::optional(out) : std::nullopt;
}

Day day_of(Moment moment) { return Day{std::chrono::floor<std::chrono::days>(moment)}; }

std::string percent_text(double share) {
    const double tenths = std::floor(share * 1000 + 1e-9);  // never rounded up to a pass
    std::string text = fmt::format("{:.1f}", tenths / 10);
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

std::string summary_csv_header() {
    return "\xEF\xBB\xBFperson,staff_number,team,module,version,state,progress_percent,score_percent,attempts,passed_on,due_on,"
           "overdue,last_heard\r\n";
}

std::string summary_csv_line(const SummaryRow& row, Day today) {
    const Summary& summary = row.summary;
    const Deadline due = deadline(summary, row.set_due, today);
    return fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", cell(row.person), cell(row.staff_number),
                       cell(row.team), cell(row.module), summary.version > 0 ? std::to_string(summary.version) : "",
                       text_of(summary.standing), summary.percent, summary.score ? percent_text(*summary.score) : "",
                       summary.attempts, summary.passed ? text_of(day_of(*summary.passed)) : "",
                       due.due_on ? text_of(*due.due_on) : "", due.is_overdue ? "yes" : "no",
                       row.last_heard ? timestamp(*row.last_heard) : "");
}

}  // namespace records
