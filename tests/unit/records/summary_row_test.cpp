#include "records/summary_row.h"

#include "tests/support/catch.h"

using namespace records;
using namespace std::chrono_literals;

namespace {

Day day(const char* text) {
    const auto parsed = parse_day(text);
    REQUIRE(parsed);
    return *parsed;
}

Moment on(const char* text) { return std::chrono::sys_days{day(text)} + 10h; }

Summary passed_on(const char* text, int valid_months = 0) {
    Summary summary;
    summary.standing = Standing::passed;
    summary.percent = 100;
    summary.score = 0.9;
    summary.attempts = 2;
    summary.version = 3;
    summary.passed = on(text);
    summary.valid_months = valid_months;
    return summary;
}

}  // namespace

TEST_CASE("a module is overdue from the day after it was due, until it is passed") {
    const auto due = [](const char* today) { return deadline(Summary{}, day("2026-03-04"), day(today)); };
    CHECK_FALSE(due("2026-03-04").is_overdue);
    CHECK(due("2026-03-05").is_overdue);
    CHECK(due("2026-03-05").due_on == day("2026-03-04"));
    CHECK_FALSE(deadline(Summary{}, std::nullopt, day("2026-03-10")).is_overdue);
}

TEST_CASE("a pass that never ends has no day by which it is due, whatever a manager set") {
    for (const char* set : {"2026-03-04", "2027-01-01"})
        CHECK(deadline(passed_on("2026-03-09"), day(set), day("2026-03-10")) == Deadline{});
    SummaryRow row{"Ada", "", "Ward 9", "Knots", passed_on("2026-03-09"), day("2026-03-04"), std::nullopt};
    CHECK(summary_csv_line(row, day("2026-03-10")) == "Ada,,Ward 9,Knots,3,passed,100,90,2,2026-03-09,,no,\r\n");
}

TEST_CASE("a pass that counts for a while is due again when that is over") {
    const auto due = [](const char* today) { return deadline(passed_on("2024-02-29", 24), std::nullopt, day(today)); };
    CHECK(due("2026-02-28") == Deadline{day("2026-02-28"), false, false});
    CHECK(due("2026-03-01") == Deadline{day("2026-02-28"), true, true});
}

TEST_CASE("days and standings are read as they are written, and nothing else is") {
    CHECK(text_of(day("2026-03-04")) == "2026-03-04");
    for (const char* text : {"2026-02-30", "2026-3-4", "2026-03-04 ", "04-03-2026", "", "2026-+3-04"}) CHECK_FALSE(parse_day(text));
    for (const Standing one : {Standing::not_started, Standing::under_way, Standing::failed, Standing::passed})
        CHECK(parse_standing(text_of(one)) == one);
    CHECK_FALSE(parse_standing("Passed"));
}

TEST_CASE("a score is shown to a tenth, and never above what it is") {
    CHECK(percent_text(0.8) == "80");
    CHECK(percent_text(5.0 / 6) == "83.3");
    CHECK(percent_text(0.79999) == "79.9");
    CHECK(percent_text(1) == "100");
    CHECK(percent_text(0.29) == "29");
}

TEST_CASE("a line of CSV has every column, quoted where it must be") {
    CHECK(summary_csv_header() ==
          "\xEF\xBB\xBFperson,staff_number,team,module,version,state,progress_percent,score_percent,attempts,passed_on,due_on,overdue,"
          "last_heard\r\n");
    const SummaryRow row{"Ada \"Byron\", RN", "007", "Ward 9", "Good work", passed_on("2026-03-04", 12), day("2026-12-31"), on("2026-03-09")};
    CHECK(summary_csv_line(row, day("2026-04-01")) ==
          "\"Ada \"\"Byron\"\", RN\",007,Ward 9,Good work,3,passed,100,90,2,2026-03-04,2027-03-04,no,2026-03-09T10:00:00.000Z\r\n");
    CHECK(summary_csv_line({"", "", "Ward 9", "ropes", {}, day("2026-03-31"), {}}, day("2026-04-01")) ==
          ",,Ward 9,ropes,,not_started,0,,0,,2026-03-31,yes,\r\n");
}

TEST_CASE("a cell that a spreadsheet would run is neutralised") {
    for (const char* text : {"=1+1", "+44 1234", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1"}) {
        const std::string line = summary_csv_line({text, "", "", "", {}, {}, {}}, day("2026-04-01"));
        INFO(line);
        CHECK((line.starts_with("'") || line.starts_with("\"'")));
    }
    CHECK(summary_csv_line({"Ada-Marie", "", "", "", {}, {}, {}}, day("2026-04-01")).starts_with("Ada-Marie,"));
}
