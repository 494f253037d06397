/// What a manager's player fetches: a copy of a team that is kept up by differences, and the table for spreadsheets.
#include "tests/support/catch.h"
#include "tests/unit/hub/carried.h"
#include "tests/unit/hub/learning_desk.h"

#include <SQLiteCpp/Database.h>
#include <fmt/format.h>

using hub::Role;
using nlohmann::json;
using tests::day;
using tests::errors_in;
using tests::Laptop;
using tests::LearningDesk;
using tests::Lesson;

namespace {

/// Ada and Ben of Ward 9, and Cy of the Kitchen.
struct Trio : LearningDesk {
    Laptop ada = laptop("Ward 9", "Ada", "ada-1"), ben = laptop("Ward 9", "Ben", "ben-1"),
           cy = laptop("Kitchen", "Cy", "cy-1");
    std::string ward = key(Role::manager, "Ward 9"), kitchen = key(Role::manager, "Kitchen");
    int sent = 0;

    void send(const Laptop& laptop, Lesson lesson) {
        if (lesson.at == hub::Moment{}) lesson.at = now;
        REQUIRE(
            post(tests::lesson_statement(tests::id_of(++sent), laptop.account, lesson), laptop.authorization).status ==
            200);
    }

    json team_json(const std::string& query, const std::string& authorization) {
        const hub::Response response = get("/team" + query, authorization);
        INFO(response.body);
        REQUIRE(response.status == 200);
        CHECK(hub::header(response.headers, "cache-control") == "no-store");
        CHECK(hub::header(response.headers, "content-type") == "application/json");
        return json::parse(response.body);
    }

    std::string csv(const std::string& authorization) {
        hub::Response response = get("/team.csv", authorization);
        REQUIRE(response.status == 200);
        std::string text = response.body;
        while (response.more) {
            const auto piece = response.more();
            REQUIRE(piece);
            if (!*piece) break;
            CHECK(!(*piece)->empty());
            text += **piece;
        }
        return text;
    }
};

/// What a manager's player keeps, brought up to date as it does: a person at a time, so that every answer but the last
/// says that there is more.
struct Copy {
    Trio& desk;
    std::string authorization;
    std::string source = {};
    std::int64_t mark = 0;
    std::map<std::int64_t, json> people = {};

    /// The names and numbers that the differences told of: "Ada, -3".
    std::string refresh(int limit = 1) {
        std::string told;
        for (bool has_more = true; has_more;) {
            const json answer = desk.team_json(fmt::format("?after={}&limit={}", mark, limit), authorization);
            if (source.empty()) source = answer["source"];
            CHECK(answer["source"] == source);
            CHECK(answer["people"].size() + answer["removed"].size() <= static_cast<std::size_t>(limit));
            for (const json& one : answer["people"]) {
                people[one["id"].get<std::int64_t>()] = one;
                told += (told.empty() ? "" : ", ") + one["name"].get<std::string>();
            }
            for (const json& one : answer["removed"]) {
                people.erase(one.get<std::int64_t>());
                told += fmt::format("{}-{}", told.empty() ? "" : ", ", one.get<std::int64_t>());
            }
            mark = answer["mark"];
            has_more = answer["more"];
        }
        Copy anew{desk, authorization, source, mark};
        anew.mark = 0;
        if (limit == 1) anew.refresh(1000);
        CHECK((limit != 1 || anew.people == people));
        return told;
    }
};

}  // namespace

TEST_CASE("a manager's player is told the team, its modules, its due dates and everybody in it") {
    Trio desk;
    desk.now += std::chrono::hours(1);
    desk.send(desk.ada, {.verb = "passed", .version = 3, .score = 0.9});
    REQUIRE(desk.store().set_due({}, desk.team("Ward 9"), "ropes", day(364)) == true);
    REQUIRE(desk.store().set_due({}, desk.team("Kitchen"), "knives", day(10)) == true);
    REQUIRE(desk.store().describe_person(desk.person("Ada"), {}, {}, "007", {}) == true);
    const std::int64_t ada = desk.person("Ada"), ben = desk.person("Ben");
    json answer = desk.team_json("", desk.ward);
    CHECK(answer["source"].get<std::string>().size() == 36);
    CHECK(answer["mark"].get<std::int64_t>() > 0);
    const json runs = answer["people"][1]["modules"];
    CHECK(records::summary(desk.everybody({desk.team("Ward 9"), {}}).back().modules.at("ropes")).score == 0.9);
    CHECK(runs["ropes"]["r"]["1"]["p"] == json({1772604000000, 3, 0.9, 0}));
    answer.erase("source");
    answer.erase("mark");
    answer["people"][1].erase("modules");
    CHECK(answer == json{{"team", "Ward 9"},
                         {"today", "2026-03-04"},
                         {"more", false},
                         {"modules", {{{"id", "ropes"}, {"title", ""}}}},
                         {"due", {{{"team", "Ward 9"}, {"module", "ropes"}, {"on", "2026-12-31"}}}},
                         {"due_mark", 2},
                         {"people",
                          {{{"id", ben},
                            {"name", "Ben"},
                            {"staff_number", ""},
                            {"team", "Ward 9"},
                            {"joined", "2026-03-04T05:00:00.000Z"},
                            {"accounts", json::array()},
                            {"devices", json::array()},
                            {"modules", json::object()}},
                           {{"id", ada},
                            {"name", "Ada"},
                            {"staff_number", "007"},
                            {"team", "Ward 9"},
                            {"joined", "2026-03-04T05:00:00.000Z"},
                            {"last_heard", "2026-03-04T06:00:00.000Z"},
                            {"accounts", {"ada-1"}},
                            {"devices", json::array()}}}},
                         {"removed", json::array()}});
    answer = desk.team_json("", desk.administrator);
    CHECK(answer["team"] == "");
    CHECK(answer["people"].size() == 3);
    CHECK(answer["modules"].size() == 2);
    CHECK(answer["due"].size() == 2);
}

TEST_CASE("a manager's player is told whose laptops are known, what came by file, and when that becomes sure") {
    Trio desk;
    const auto file = tests::file_of({.account = "ben-9", .statements = {json(tests::lesson_statement(
                                                              tests::id_of(90), "ben-9", {.verb = "passed"}))}});
    const hub::RowId ben = desk.person("Ben");
    const auto imported = hub::import_records(file, {{}, ben, ""}, desk.store(), desk.store(), desk.now);
    REQUIRE(imported);
    REQUIRE(*imported);
    Copy copy{desk, desk.ward};
    copy.refresh();
    CHECK(copy.people.at(ben)["by_file"] == true);
    CHECK(copy.people.at(ben)["unconfirmed"] == true);
    CHECK(copy.people.at(ben)["devices"].empty());
    CHECK(!copy.people.at(desk.person("Ada")).contains("by_file"));
    CHECK(!copy.people.at(desk.person("Ada")).contains("unconfirmed"));
    REQUIRE(desk.store().confirm_device(ben, tests::laptop_key(1), {}, desk.now) == true);
    CHECK(copy.refresh() == "Ben");
    CHECK(copy.people.at(ben)["by_file"] == true);
    CHECK(!copy.people.at(ben).contains("unconfirmed"));
    CHECK(copy.people.at(ben)["devices"] == json{records_file::text_of(tests::laptop_key(1))});
}

TEST_CASE("a copy that is kept up by differences is what the hub has, whoever comes, learns, moves and goes") {
    Trio desk;
    Copy ward{desk, desk.ward}, kitchen{desk, desk.kitchen}, all{desk, desk.administrator};
    const auto ada = desk.person("Ada"), ben = desk.person("Ben");
    CHECK(ward.refresh() == "Ada, Ben");
    CHECK(kitchen.refresh() == "Cy");
    CHECK(all.refresh() == "Ada, Ben, Cy");
    CHECK(ward.refresh().empty());

    desk.send(desk.ada, {});
    const Laptop dee = desk.laptop("Ward 9", "Dee", "dee-1");
    CHECK(ward.refresh() == "Ada, Dee");
    CHECK(kitchen.refresh().empty());
    CHECK(all.refresh() == "Ada, Dee");

    REQUIRE(desk.store().describe_person(ben, {}, {}, {}, "Kitchen") == true);
    CHECK(ward.refresh() == fmt::format("-{}", ben));
    CHECK(kitchen.refresh() == "Ben");
    CHECK(all.refresh().ends_with("Ben"));
    CHECK(all.people.at(ben)["team"] == "Kitchen");

    REQUIRE(desk.store().describe_person(ben, {}, {}, {}, "Ward 9") == true);
    CHECK(ward.refresh().ends_with("Ben"));
    CHECK(kitchen.refresh() == fmt::format("-{}", ben));
    CHECK(ward.people.size() == 3);

    REQUIRE(desk.store().remove_person(ada, {}) == true);
    CHECK(ward.refresh() == fmt::format("-{}", ada));
    CHECK(all.refresh().ends_with(fmt::format("-{}", ada)));
    CHECK(all.people.size() == 3);

    // Who is new never has the number of somebody who is gone.
    desk.laptop("Ward 9", "Eve", "eve-1");
    CHECK(desk.person("Eve") != ada);
    CHECK(ward.refresh() == "Eve");
    desk.reopen();
    CHECK(ward.refresh().empty());
    CHECK(all.refresh() == "Eve");
}

TEST_CASE("a restored or another database is told from the one that a copy was made of") {
    Trio desk, other;
    const json source = desk.team_json("", desk.ward)["source"];
    CHECK(desk.team_json("", desk.kitchen)["source"] == source);
    CHECK(other.team_json("", other.ward)["source"] != source);
    REQUIRE(desk.store().set_setting("source", ""));  // as README says to do after a restoration
    const json restored = desk.team_json("", desk.ward)["source"];
    CHECK(restored != source);
    CHECK(desk.team_json("", desk.ward)["source"] == restored);
}

TEST_CASE("a due date reaches every copy with its next answer, and learners too") {
    Trio desk;
    const json before = desk.team_json("", desk.ward);
    CHECK(before["due"].empty());
    REQUIRE(desk.store().set_due({}, desk.team("Ward 9"), "ropes", day(89)) == true);
    const std::string again = fmt::format("?after={}", before["mark"].get<std::int64_t>());
    CHECK(desk.team_json(again, desk.ward)["due"] ==
          json{{{"team", "Ward 9"}, {"module", "ropes"}, {"on", "2026-03-31"}}});
    CHECK(desk.team_json(again, desk.ward)["people"].empty());
    CHECK(desk.team_json("", desk.kitchen)["due"].empty());
    const auto due_for = [&](const Laptop& laptop) {
        return json::parse(desk.get("/connect", laptop.authorization).body)["due"];
    };
    CHECK(due_for(desk.ada) == json{{{"module", "ropes"}, {"on", "2026-03-31"}}});
    CHECK(due_for(desk.cy) == json::array());
    REQUIRE(desk.store().describe_person(desk.person("Cy"), {}, {}, {}, "Ward 9") == true);
    CHECK(due_for(desk.cy).size() == 1);
    REQUIRE(desk.store().set_due({}, desk.team("Ward 9"), "ropes", {}) == true);
    CHECK(due_for(desk.ada) == json::array());
    CHECK(desk.team_json("", desk.ward)["due"].empty());
}

TEST_CASE("who tells the mark of due dates is told what changed of them alone, also what was taken away") {
    Trio desk;
    const hub::RowId ward = desk.team("Ward 9"), kitchen = desk.team("Kitchen");
    hub::Store& store = desk.store();
    REQUIRE(store.set_due({}, ward, "ropes", day(89)) == true);
    REQUIRE(store.set_due({}, kitchen, "knives", day(10)) == true);
    const auto marked = [](const json& answer) {
        return fmt::format("?due={}", answer["due_mark"].get<std::int64_t>());
    };
    const json first = desk.team_json("", desk.ward);
    CHECK(first["due"] == json{{{"team", "Ward 9"}, {"module", "ropes"}, {"on", "2026-03-31"}}});
    CHECK(!first.contains("due_changes"));

    json next = desk.team_json(marked(first), desk.ward);
    CHECK(!next.contains("due"));
    CHECK(next["due_changes"] == json::array());
    REQUIRE(store.set_due({}, ward, "ropes", day(89)) == true);  // as it was
    CHECK(desk.team_json(marked(first), desk.ward)["due_mark"] == first["due_mark"]);
    REQUIRE(store.set_due({}, ward, "ropes", day(90)) == true);
    REQUIRE(store.set_due({}, ward, "ladders", day(10)) == true);
    next = desk.team_json(marked(first), desk.ward);
    CHECK(next["due_changes"] == json{{{"team", "Ward 9"}, {"module", "ropes"}, {"on", "2026-04-01"}},
                                      {{"team", "Ward 9"}, {"module", "ladders"}, {"on", "2026-01-11"}}});
    CHECK(desk.team_json(marked(first), desk.kitchen)["due_changes"] == json::array());
    CHECK(desk.team_json(marked(first), desk.administrator)["due_changes"].size() == 2);

    REQUIRE(store.set_due({}, ward, "ladders", {}) == true);
    REQUIRE(store.set_due({}, ward, "never set", {}) == true);
    CHECK(desk.team_json(marked(next), desk.ward)["due_changes"] ==
          json{{{"team", "Ward 9"}, {"module", "ladders"}, {"on", nullptr}}});
    CHECK(desk.team_json(marked(first), desk.ward)["due_changes"].size() == 2);
    desk.reopen();
    REQUIRE(desk.store().set_due({}, ward, "ladders", day(11)) == true);
    CHECK(desk.team_json(marked(next), desk.ward)["due_changes"] ==
          json{{{"team", "Ward 9"}, {"module", "ladders"}, {"on", "2026-01-12"}}});
    CHECK(desk.team_json("", desk.ward)["due"].size() == 2);
    const json ahead = desk.team_json("?due=99", desk.ward);  // a mark of a file that a backup has taken the place of
    CHECK(ahead["due"].size() == 2);
    CHECK(!ahead.contains("due_changes"));
    CHECK(ahead["due_mark"] < 99);
    CHECK(desk.get("/team?due=soon", desk.ward).body.find("The parameter due is no mark that this hub gave, nor 0.") !=
          std::string::npos);
}

TEST_CASE("copies are made anew when a team is called otherwise, as they know teams by their names") {
    Trio desk;
    const auto source = [&] { return desk.team_json("", desk.ward)["source"]; };
    const json before = source();
    SQLite::Database beside((desk.folder.path() / "hub.sqlite").string(), SQLite::OPEN_READWRITE);
    beside.exec("UPDATE team SET name = 'Ward 9' WHERE name = 'Ward 9'");
    CHECK(source() == before);
    beside.exec("UPDATE team SET name = 'Ward 10' WHERE name = 'Ward 9'");
    CHECK(source() != before);
    CHECK(desk.team_json("", desk.ward)["team"] == "Ward 10");
}

TEST_CASE("today is the date where the hub is, and what is overdue goes by it") {
    Trio desk;
    desk.now = hub::Moment(std::chrono::sys_days(day(89))) + std::chrono::hours(23);  // the 31st of March in UTC
    REQUIRE(desk.store().set_due({}, desk.team("Kitchen"), "ropes", day(89)) == true);
    CHECK(desk.team_json("", desk.ward)["today"] == "2026-03-31");
    CHECK(desk.csv(desk.kitchen).find(",2026-03-31,no,") != std::string::npos);
    desk.settings.day_of = [](hub::Moment moment) { return records::day_of(moment + std::chrono::hours(2)); };
    desk.reopen();
    CHECK(desk.team_json("", desk.ward)["today"] == "2026-04-01");
    CHECK(desk.csv(desk.kitchen).find(",2026-03-31,yes,") != std::string::npos);
}

TEST_CASE("the table has a row for everybody and every module, and its cells do nothing in a spreadsheet") {
    Trio desk;
    desk.now += std::chrono::hours(1);
    desk.send(desk.ada, {.verb = "passed", .version = 3, .score = 0.9});
    desk.send(desk.cy, {.module = "knives", .percent = 40});
    REQUIRE(desk.store().describe_person(desk.person("Ben"), {}, "=1+1", "\"7\",8", {}) == true);
    REQUIRE(desk.store().set_due({}, desk.team("Ward 9"), "ropes", day(0)) == true);
    const std::string header =
        "\xEF\xBB\xBFperson,staff_number,team,module,version,state,progress_percent,score_percent,attempts,passed_on,due_on,"
        "overdue,"
        "last_heard\r\n";
    CHECK(desk.csv(desk.ward) ==
          header +
              "'=1+1,\"\"\"7\"\",8\",Ward 9,ropes,,not_started,0,,0,,2026-01-01,yes,\r\n"
              "Ada,,Ward 9,ropes,3,passed,0,90,1,2026-03-04,,no,2026-03-04T06:00:00.000Z\r\n");
    const std::string all = desk.csv(desk.administrator);
    CHECK(std::count(all.begin(), all.end(), '\n') == 1 + 3 * 2);
    CHECK(all.starts_with(header + "Cy,,Kitchen,knives,1,under_way,40,,0,,,no,2026-03-04T06:00:00.002Z\r\n"));
    const hub::Response response = desk.get("/team.csv", desk.ward);
    CHECK(hub::header(response.headers, "content-type") == "text/csv; charset=utf-8");
    CHECK(hub::header(response.headers, "content-disposition") == "attachment; filename=\"team-2026-03-04.csv\"");
    CHECK(hub::header(response.headers, "cache-control") == "no-store");
    CHECK(response.body == header);
}

TEST_CASE("what /team does not know, and whom it is not for, is told why") {
    Trio desk;
    const auto refused = [&](const std::string& query) {
        const hub::Response response = desk.get("/team" + query, desk.ward);
        CHECK(response.status == 400);
        return errors_in(response).at(0);
    };
    CHECK(refused("?before=1") == "GET /team knows no parameter before.");
    CHECK(refused("?after=1&after=2") == "The parameter after is given twice.");
    for (const char* wrong : {"", "-1", "1x", "x", "99999999999999999999"})
        CHECK(refused(fmt::format("?after={}", wrong)) == "The parameter after is no mark that this hub gave, nor 0.");
    for (const char* wrong : {"", "0", "1001", "-1", "ten"})
        CHECK(refused(fmt::format("?limit={}", wrong)) == "The parameter limit is not a whole number from 1 to 1000.");
    CHECK(refused(".csv?team=1") == "GET /team.csv knows no parameter team.");
    for (const char* path : {"/team", "/team.csv", "/team?before=1"}) {
        const hub::Response learner = desk.get(path, desk.ada.authorization);
        CHECK(learner.status == 403);
        CHECK(errors_in(learner) ==
              std::vector<std::string>{"Only a manager's or an administrator's key reads what a team did."});
        const hub::Response posted = desk.ask({"POST", path, {}, "{}"});
        CHECK(posted.status == 405);
        CHECK(hub::header(posted.headers, "allow") == "GET, HEAD");
    }
    CHECK(desk.team_json("?after=0&limit=1000", desk.ward)["people"].size() == 2);
}
