/// The table of who stands where: its filters, pages and totals, and the same as a file for spreadsheets.
#include "records/timestamp.h"
#include "tests/unit/hub/wards.h"

#include <set>

using tests::has;
using tests::shown;
using tests::Wards;
using tests::with_id;

namespace {

/// The sentence over the table, up to its date.
std::string count_in(const hub::Response& page) {
    constexpr std::string_view mark = "role=\"status\">";
    const std::size_t begin = page.body.find(mark) + mark.size(), end = page.body.find(", as of ");
    REQUIRE(begin < end);
    REQUIRE(end < page.body.size());
    return page.body.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("the table shows who stands where, and whom nothing was heard from") {
    Wards wards;
    const std::string text = shown(wards.grace.get("/"));
    CHECK(has(text, "Progress of Ward 9"));
    CHECK(has(text, "2 people shown, as of 4 Mar 2026."));
    CHECK(has(text, "Ada ✓ Passed 90% 3 Mar 2026 ◐ Under way 48% 1 of 2 today"));
    CHECK(has(text, "Silent Sue ○ Not started ○ Not started 0 of 2 never"));
    CHECK(has(text, "2 people in all, 1 of them never heard from."));
    CHECK(!has(text, "Eve"));
    const std::string all = shown(wards.root.get("/"));
    CHECK(has(all, "3 people shown"));
    CHECK(has(all, "Eve Ward 7 ✗ Failed 25%"));
}

TEST_CASE("filters stand in the address and are all of them kept to") {
    Wards wards;
    const auto names = [&](const std::string& query) {
        const std::string text = shown(wards.root.get("/" + query));
        std::string found;
        for (const char* name : {"Ada", "Eve", "Silent Sue"}) {
            if (has(text, std::string(" ") + name + " ")) found += name[0];
        }
        return found;
    };
    CHECK(names("") == "AES");
    CHECK(names("?words=silent") == "S");
    CHECK(names("?module=knots&state=failed") == "E");
    CHECK(names("?module=knots&state=not_started") == "S");
    CHECK(names(fmt::format("?team={}", wards.team("Ward 7"))) == "E");
    CHECK(names("?silent=1") == "S");
    CHECK(names("?words=&module=&state=&silent=&sort=") == "AES");
    CHECK(names("?overdue=yes").empty());
    REQUIRE(wards.hub.store().set_due({}, wards.team("Ward 9"), "ladders", hub::Day{std::chrono::year{2026} / 3 / 1}));
    CHECK(names("?overdue=yes") == "AS");
    CHECK(has(shown(wards.grace.get("/")), "◐ Under way 48% Overdue since 1 Mar 2026"));
    for (const char* wrong :
         {"?state=late", "?team=x", "?silent=-1", "?silent=99999", "?overdue=maybe", "?sort=size", "?team=0"}) {
        const auto refused = wards.root.get(std::string("/") + wrong);
        CHECK(refused.status == 400);
        CHECK(has(refused.body, "which there is not."));
    }
    CHECK(wards.grace.get(fmt::format("/?team={}", wards.team("Ward 7"))).status == 404);
}

TEST_CASE("what is passed for ever has no day by which it is due, on the screen and in the file") {
    Wards wards;
    for (const auto& on : {std::chrono::year{2026} / 3 / 1, std::chrono::year{2026} / 12 / 31})
        REQUIRE(wards.hub.store().set_due({}, wards.team("Ward 9"), "knots", hub::Day{on}));
    CHECK(has(shown(wards.grace.get("/")), "✓ Passed 90% 3 Mar 2026 ◐ Under way 48% 1 of 2 today"));
    CHECK(has(shown(wards.grace.get(with_id("/person", wards.person("Ada")))), "✓ Passed 90% 3 Mar 2026 0%"));
    CHECK(has(shown(wards.grace.get("/")), "Silent Sue ○ Not started Due 31 Dec 2026"));
    const auto file = wards.grace.get("/summary.csv?state=passed").more();
    REQUIRE(file);
    REQUIRE(*file);
    CHECK(has(**file, "Ada,,Ward 9,knots,1,passed,0,90,1,2026-03-03,,no,"));
}

TEST_CASE("more people than fit on a page are reached page by page, each once") {
    Wards wards;
    for (int i = 0; i < 120; ++i) wards.hub.key(hub::Role::learner, "Ward 9", fmt::format("Person {:03}", i));
    std::multiset<std::string> seen;
    std::string target = "/?sort=-name";
    int pages = 0;
    std::vector<std::string> counts;
    while (!target.empty() && pages < 10) {
        ++pages;
        const auto page = wards.grace.get(target);
        REQUIRE(page.status == 200);
        const std::string text = shown(page);
        counts.push_back(count_in(page));
        for (int i = 0; i < 120; ++i) {
            const std::string name = fmt::format("Person {:03}", i);
            if (has(text, name)) seen.insert(name);
        }
        const std::size_t next = page.body.find("\" rel=\"next\"");
        target.clear();
        if (next == std::string::npos) continue;
        const std::size_t begin = page.body.rfind('"', next - 1) + 1;
        target = page.body.substr(begin, next - begin);
        while (has(target, "&amp;")) target.replace(target.find("&amp;"), 5, "&");
        CHECK(has(target, "sort=-name"));
    }
    CHECK(pages == 3);
    CHECK(seen.size() == 120);
    CHECK(counts == std::vector<std::string>{"122 people, 1 to 50 shown", "122 people, 51 to 100 shown",
                                             "122 people, 101 to 122 shown"});
    const auto counted = [&](const std::string& query) { return count_in(wards.root.get("/" + query)); };
    CHECK(counted("") == "123 people, 1 to 50 shown");
    CHECK(counted(fmt::format("?team={}", wards.team("Ward 9"))) == "122 people, 1 to 50 shown");
    CHECK(counted("?words=person") == "120 people, 1 to 50 shown");
    CHECK(counted("?words=person+11") == "11 people shown");
    CHECK(counted("?silent=1") == "121 people, 1 to 50 shown");
    CHECK(counted("?module=knots&state=not_started") == "121 people, 1 to 50 shown");
    CHECK(counted("?state=not_started") == "122 people, 1 to 50 shown");  // Ada began both
    CHECK(counted("?words=nobody") == "Nobody shown");
    // Fewer are left than the address counts on from.
    CHECK(counted("?after=1+person&place=900") == "123 people, 50 on this page");
    CHECK(counted("?after=1+silent+t&place=900") == "Nobody on this page");
    CHECK(counted("?place=7") == "123 people, 1 to 50 shown");
    for (const char* wrong : {"0", "-3", "1e9", "9999999999", "x"})
        CHECK(wards.root.get(fmt::format("/?after=1+a&place={}", wrong)).status == 400);
}

TEST_CASE("past a thousand, the people whom a filter lets through are counted no further") {
    Wards wards;
    for (int i = 0; i < 1'001; ++i) wards.hub.key(hub::Role::learner, "Ward 7", fmt::format("Person {:04}", i));
    const auto counted = [&](const std::string& query) { return count_in(wards.root.get("/" + query)); };
    CHECK(counted("") == "1,004 people, 1 to 50 shown");
    CHECK(counted("?words=person") == "More than 1,000 people, 1 to 50 shown");
    CHECK(counted("?words=person&after=1+person+0998&place=1001") ==
          "More than 1,000 people, 1,001 to 1,003 shown");
}

TEST_CASE("the file for spreadsheets holds what the table shows, and no formula") {
    Wards wards;
    wards.hub.key(hub::Role::learner, "Ward 9", "=HYPERLINK(\"x\")");
    const auto whole = [](hub::Response response) {
        REQUIRE(response.status == 200);
        while (response.more) {
            auto piece = response.more();
            REQUIRE(piece);
            if (!*piece) break;
            response.body += **piece;
        }
        return response.body;
    };
    const auto file = wards.grace.get("/summary.csv");
    CHECK(hub::header(file.headers, "content-type") == "text/csv; charset=utf-8");
    CHECK(hub::header(file.headers, "content-disposition") == "attachment; filename=\"mooring-2026-03-04.csv\"");
    const std::string sue =
        "Silent Sue,,Ward 9,knots,,not_started,0,,0,,,no,\r\n"
        "Silent Sue,,Ward 9,Ladders & <b>ropes</b>,,not_started,0,,0,,,no,\r\n";
    const auto found = wards.hub.store().person(wards.person("Ada"), {});
    REQUIRE(found);
    const std::string heard = records::timestamp(*(*found)->person.last_heard);
    const std::string ada = fmt::format(
        "Ada,,Ward 9,knots,1,passed,0,90,1,2026-03-03,,no,{0}\r\n"
        "Ada,,Ward 9,Ladders & <b>ropes</b>,1,under_way,48,,0,,,no,{0}\r\n",
        heard);
    const std::string formula =
        "\"'=HYPERLINK(\"\"x\"\")\",,Ward 9,knots,,not_started,0,,0,,,no,\r\n"
        "\"'=HYPERLINK(\"\"x\"\")\",,Ward 9,Ladders & <b>ropes</b>,,not_started,0,,0,,,no,\r\n";
    CHECK(whole(file) == records::summary_csv_header() + formula + ada + sue);
    CHECK(whole(wards.grace.get("/summary.csv?words=silent")) == records::summary_csv_header() + sue);
    CHECK(whole(wards.grace.get("/summary.csv?state=passed&module=knots")) == records::summary_csv_header() + ada);
    CHECK(!has(whole(wards.grace.get("/summary.csv")), "Eve"));
    CHECK(has(wards.grace.get("/?module=knots&after=").body, "href=\"/summary.csv?module=knots\""));
}
