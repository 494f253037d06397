#include "tests/end_to_end/views/expected_words.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

namespace views {
namespace {

using records::Day;

/// "29 Nov 2026" of "2026-11-29", whatever stands behind it.
std::string long_day(const std::string& text) {
    constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = records::parse_day(text.substr(0, 10));
    REQUIRE(day);
    return fmt::format("{} {} {}", static_cast<unsigned>(day->day()), months.at(static_cast<unsigned>(day->month()) - 1),
                       static_cast<int>(day->year()));
}

/// "29 Nov" in the same year.
std::string short_day(const std::string& text, Day today) {
    const std::string whole = long_day(text), year = fmt::format(" {}", static_cast<int>(today.year()));
    return whole.ends_with(year) ? whole.substr(0, whole.size() - year.size()) : whole;
}

/// "today", "yesterday", "3 days ago"; "" for never.
std::string age(const std::string& moment, Day today) {
    if (moment.empty()) return "";
    const auto day = records::parse_day(moment.substr(0, 10));
    REQUIRE(day);
    const auto days = (std::chrono::sys_days{today} - std::chrono::sys_days{*day}).count();
    return days <= 0 ? "today" : days == 1 ? "yesterday" : fmt::format("{} days ago", days);
}

bool is_passed(const SummaryLine& line) { return line.at("state") == "passed"; }
bool is_overdue(const SummaryLine& line) { return line.at("overdue") == "yes"; }

std::string state_in_player(const SummaryLine& line) {
    const std::string& state = line.at("state");
    const std::string& score = line.at("score_percent");
    if (state == "not_started") return "not started";
    if (state == "under_way") return line.at("progress_percent") + "% done";
    if (state == "failed") return score.empty() ? "not passed yet" : fmt::format("not passed, {}%", score);
    return score.empty() ? "passed" : fmt::format("passed {}%", score);
}

/// "" where there is none to be met.
std::string deadline_in_player(const SummaryLine& line, Day today) {
    if (line.at("due_on").empty()) return "";
    const std::string day = short_day(line.at("due_on"), today);
    if (is_passed(line)) return (is_overdue(line) ? "due again since " : "counts until ") + day;
    return (is_overdue(line) ? "overdue since " : "due ") + day;
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string out;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += between;
        out += part;
    }
    return out;
}

std::string cell_in_player(const SummaryLine& line, Day today) {
    const bool shows_pass = is_passed(line) && !is_overdue(line);
    const std::string detail = shows_pass ? short_day(line.at("passed_on"), today) : deadline_in_player(line, today);
    return joined({state_in_player(line), detail}, ", ");
}

std::string counted(const std::string& count, const char* one, const char* several) {
    return fmt::format("{} {}", count, count == "1" ? one : several);
}

/// The small line below, on a person's page.
std::string detail_in_player(const SummaryLine& line) {
    const std::string& attempts = line.at("attempts");
    const std::string& version = line.at("version");
    return joined({is_passed(line) ? "passed on " + long_day(line.at("passed_on")) : "",
                   line.at("state") == "failed" ? line.at("progress_percent") + "% read" : "",
                   attempts == "0" ? "" : counted(attempts, "attempt at the quiz", "attempts at the quiz"),
                   version.empty() ? "" : "version " + version},
                  " · ");
}

std::string cell_in_browser(const SummaryLine& line) {
    const std::string& state = line.at("state");
    const std::string& score = line.at("score_percent");
    std::string standing = state == "not_started" ? "Not started"
                           : state == "under_way" ? fmt::format("Under way {}%", line.at("progress_percent"))
                           : state == "failed"    ? "Failed"
                                                  : "Passed";
    if (!score.empty() && (state == "failed" || state == "passed")) standing += fmt::format(" {}%", score);
    std::string deadline;
    if (!line.at("due_on").empty()) {
        deadline = is_passed(line) ? (is_overdue(line) ? "Due again since " : "Counts until ")
                                   : (is_overdue(line) ? "Overdue since " : "Due ");
        deadline += long_day(line.at("due_on"));
    }
    return joined({standing, is_passed(line) ? long_day(line.at("passed_on")) : "", deadline}, " · ");
}

/// A person's lines stand together.
void for_each_person(const std::vector<SummaryLine>& lines,
                     const std::function<void(const std::string&, const std::vector<SummaryLine>&)>& take) {
    for (std::size_t begin = 0; begin < lines.size();) {
        std::vector<SummaryLine> own;
        while (begin < lines.size() && (own.empty() || lines[begin].at("person") == own.front().at("person")))
            own.push_back(lines[begin++]);
        take(own.front().at("person"), own);
    }
}

template <class Is>
std::size_t count(const std::vector<SummaryLine>& lines, const Is& is) {
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), is));
}

}  // namespace

Cells words_in_player(const std::vector<SummaryLine>& lines, Day today) {
    Cells cells;
    for_each_person(lines, [&](const std::string& person, const std::vector<SummaryLine>& own) {
        const SummaryLine& any = own.front();
        const std::string& moment = any.at("last_heard");
        const std::size_t overdue = count(own, is_overdue);
        const std::string heard = moment.empty() ? "not heard from" : "last heard " + age(moment, today);
        cells[person + " | passed"] =
            fmt::format("{} of {} passed{}", count(own, is_passed), own.size(),
                        overdue == 0 ? "" : fmt::format(" · {} overdue", overdue));
        cells[person + " | heard"] = heard;
        cells[person + " | page | heard"] =
            moment.empty() ? heard : fmt::format("{} ({}, {})", heard, long_day(moment), moment.substr(11, 5));
        cells[person + " | page | who"] = joined(
            {any.at("team"), any.at("staff_number").empty() ? "" : "staff number " + any.at("staff_number")}, " · ");
        for (const SummaryLine& line : own) {
            const std::string& module = line.at("module");
            cells[person + " | " + module] = cell_in_player(line, today);
            cells[person + " | page | " + module] =
                joined({joined({state_in_player(line), deadline_in_player(line, today)}, " · "), detail_in_player(line)},
                       " / ");
        }
    });
    return cells;
}

Cells words_in_browser(const std::vector<SummaryLine>& lines, Day today) {
    Cells cells;
    for_each_person(lines, [&](const std::string& person, const std::vector<SummaryLine>& own) {
        const SummaryLine& any = own.front();
        const std::string heard = any.at("last_heard").empty() ? "never" : age(any.at("last_heard"), today);
        cells[person + " | passed"] = fmt::format("{} of {}", count(own, is_passed), own.size());
        cells[person + " | heard"] = cells[person + " | page | heard"] = heard;
        cells[person + " | number"] = cells[person + " | page | number"] = any.at("staff_number");
        cells[person + " | page | team"] = any.at("team");
        for (const SummaryLine& line : own) {
            const std::string& module = line.at("module");
            const std::string& version = line.at("version");
            cells[person + " | " + module] = cell_in_browser(line);
            cells[person + " | page | " + module] =
                fmt::format("{} / {}% / {} / {}", cell_in_browser(line), line.at("progress_percent"), line.at("attempts"),
                            version.empty() ? "–" : version);
        }
    });
    return cells;
}

std::vector<std::string> people_in(const std::vector<SummaryLine>& lines) {
    std::vector<std::string> names;
    for_each_person(lines, [&](const std::string& person, const std::vector<SummaryLine>&) { names.push_back(person); });
    return names;
}

}  // namespace views
