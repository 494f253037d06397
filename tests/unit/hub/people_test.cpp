/// Single people and teams as managers see them: who they are, who may see them, and what changed.
#include "tests/support/catch.h"
#include "tests/unit/hub/learning_desk.h"

#include <algorithm>

using hub::Role;
using tests::day;
using tests::Laptop;
using tests::LearningDesk;
using tests::Lesson;

namespace {

/// Ada and Ben of Ward 9, and Cy of the Kitchen.
struct Trio : LearningDesk {
    Laptop ada = laptop("Ward 9", "Ada", "ada-1"), ben = laptop("Ward 9", "Ben", "ben-1"),
           cy = laptop("Kitchen", "Cy", "cy-1");
    int sent = 0;

    void send(const Laptop& laptop, Lesson lesson) {
        if (lesson.at == hub::Moment{}) lesson.at = now;
        REQUIRE(
            post(tests::lesson_statement(tests::id_of(++sent), laptop.account, lesson), laptop.authorization).status ==
            200);
    }

    hub::PersonProgress of(const std::string& name) {
        const auto found = store().person(person(name), {});
        REQUIRE(found);
        REQUIRE(*found);
        return **found;
    }
};

std::vector<std::string> names(const std::vector<hub::PersonProgress>& people) {
    std::vector<std::string> out;
    for (const auto& one : people) out.push_back(one.person.name);
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

TEST_CASE("who has joined is listed before they send anything, and with what they sent after") {
    Trio desk;
    const hub::Moment joined = desk.now;
    const auto before = desk.of("Ada");
    CHECK(before.person.team == "Ward 9");
    CHECK(before.person.joined == joined);
    CHECK(!before.person.last_heard);
    CHECK(before.person.accounts.empty());
    CHECK(before.modules.empty());
    desk.now += std::chrono::days(1);
    desk.send(desk.ada, {.verb = "passed", .version = 3, .score = 0.9});
    const auto after = desk.of("Ada");
    CHECK(after.person.joined == joined);
    CHECK(after.person.last_heard == desk.now);
    CHECK(after.person.accounts == std::vector<std::string>{"ada-1"});
    REQUIRE(after.modules.contains("ropes"));
    const auto summary = records::summary(after.modules.at("ropes"));
    CHECK(summary.standing == records::Standing::passed);
    CHECK(summary.version == 3);
    CHECK(summary.score == 0.9);
    const auto totals = desk.store().totals({}, day(100));
    REQUIRE(totals);
    CHECK(totals->people == 3);
    CHECK(totals->never_heard == 2);
    REQUIRE(totals->modules.size() == 1);
    CHECK(totals->modules[0].passed == 1);
    CHECK(totals->modules[0].not_started == 2);
}

TEST_CASE("a manager sees the people of a team, and nothing of anybody else") {
    Trio desk;
    desk.send(desk.ada, {.verb = "answered", .module = "ropes", .part = "/question/1"});
    desk.send(desk.cy, {.verb = "passed", .module = "knives"});
    desk.send(desk.cy, {.verb = "answered", .module = "knives", .part = "/question/1"});
    desk.send(desk.cy,
              {.verb = "experienced", .module = "knives", .part = "/reflection/1", .words = "Sharp ones are safer"});
    const hub::Scope ward{desk.team("Ward 9"), {}};
    const hub::RowId cy = desk.person("Cy"), kitchen = desk.team("Kitchen");
    auto& store = desk.store();
    REQUIRE(store.set_due({}, kitchen, "knives", day(10)) == true);

    CHECK(names(desk.everybody(ward)) == std::vector<std::string>{"Ada", "Ben"});
    CHECK(store.teams(ward)->size() == 1);
    CHECK(store.totals(ward, day(100))->people == 2);
    REQUIRE(store.totals(ward, day(100))->modules.size() == 1);
    CHECK(store.totals(ward, day(100))->modules[0].module.id == "ropes");
    CHECK(store.people({.filter = {.scope = ward}})->people.size() == 2);
    CHECK(store.people({.filter = {.scope = ward, .team = kitchen}})->people.empty());
    CHECK(store.people({.filter = {.scope = ward, .words = "cy"}})->people.empty());
    CHECK(!*store.person(cy, ward));
    CHECK(store.hardest("knives", ward, 0, 10)->empty());
    CHECK(store.hardest("knives", {}, 0, 10)->size() == 1);
    CHECK(store.passes_by_week(ward, "", 1, day(62))->begin()->second == 0);
    CHECK(store.passes_by_week({}, "", 1, day(62))->begin()->second == 1);
    CHECK(store.reflections(ward, 10)->empty());
    CHECK(store.reflections({}, 10)->size() == 1);
    CHECK(store.due_dates(ward)->empty());
    std::vector<std::string> rows;
    REQUIRE(store.rows({.scope = ward, .team = kitchen}, [&](const records::SummaryRow& row) {
        rows.push_back(row.person);
        return true;
    }));
    CHECK(rows.empty());
    CHECK(store.set_due(ward, kitchen, "knives", day(11)) == false);
    CHECK(store.describe_person(cy, ward, "Eve", {}, {}) == false);
    CHECK(store.remove_person(cy, ward) == false);
    CHECK(store.export_person(cy, ward, [](const std::string&) { return true; }) == false);
    CHECK(desk.of("Cy").modules.size() == 1);
}

TEST_CASE("a learner's own scope holds themselves, their team's name and what is due for them") {
    Trio desk;
    desk.send(desk.ada, {.verb = "passed"});
    desk.send(desk.ada, {.verb = "answered", .part = "/question/1", .is_right = false});
    desk.send(desk.ben, {.verb = "answered", .part = "/question/1"});
    auto& store = desk.store();
    REQUIRE(store.set_due({}, desk.team("Ward 9"), "ropes", day(10)) == true);
    REQUIRE(store.set_due({}, desk.team("Kitchen"), "knives", day(10)) == true);
    const hub::Scope ben{{}, desk.person("Ben")};
    CHECK(names(desk.everybody(ben)) == std::vector<std::string>{"Ben"});
    CHECK(!*store.person(desk.person("Ada"), ben));
    REQUIRE(store.teams(ben)->size() == 1);
    CHECK(store.teams(ben)->at(0).name == "Ward 9");
    REQUIRE(store.due_dates(ben)->size() == 1);
    CHECK(store.due_dates(ben)->at(0).module == "ropes");
    CHECK(store.set_due(ben, desk.team("Ward 9"), "ropes", {}) == false);
    const auto totals = store.totals(ben, day(100));
    CHECK(totals->people == 1);
    REQUIRE(totals->modules.size() == 1);
    CHECK(totals->modules[0].under_way == 1);
    CHECK(totals->modules[0].overdue == 1);
    CHECK(totals->modules[0].passed == 0);
    CHECK(store.hardest("ropes", ben, 1, 10)->at(0).right == 1);
    CHECK(store.passes_by_week(ben, "", 1, day(62))->begin()->second == 0);
}

TEST_CASE("an administrator's statements count for whose laptop they name, and make nobody's laptop of it") {
    Trio desk;
    const auto administrator_says = [&](int number, const std::string& account, const tests::Lesson& lesson) {
        REQUIRE(desk.post(tests::lesson_statement(tests::id_of(number), account, lesson)).status == 200);
    };
    const Laptop second = desk.laptop("Ward 9", "Ada", "ada-9");
    desk.send(second, {.verb = "progressed", .percent = 20});
    administrator_says(90, "ada-9", {.verb = "passed", .at = desk.now});
    administrator_says(91, "ada-9",
                       {.verb = "experienced", .part = "/reflection/2", .words = "Mind the knots", .at = desk.now});
    CHECK(records::summary(desk.of("Ada").modules.at("ropes")).standing == records::Standing::passed);
    CHECK(desk.store().reflections({}, 10)->size() == 1);
    administrator_says(92, "imported", {.verb = "passed", .module = "knots", .at = desk.now});
    const auto own = tests::lesson_statement(tests::id_of(93), "imported", {.verb = "progressed", .at = desk.now});
    CHECK(desk.post(own, second.authorization).status == 403);
    CHECK(!desk.of("Ada").modules.contains("knots"));
}

TEST_CASE("what was taken back counts no more, whichever came first") {
    Trio desk;
    desk.send(desk.ada, {.verb = "progressed"});
    const auto passed = tests::lesson_statement(tests::id_of(80), "ada-1", {.verb = "passed", .at = desk.now});
    const auto voiding = tests::voiding_statement(tests::id_of(81), "ada-1", tests::id_of(80));
    SECTION("the pass") {
        REQUIRE(desk.post(passed, desk.ada.authorization).status == 200);
        CHECK(records::summary(desk.of("Ada").modules.at("ropes")).standing == records::Standing::passed);
        REQUIRE(desk.post(voiding, desk.ada.authorization).status == 200);
    }
    SECTION("the voiding") {
        REQUIRE(desk.post(voiding, desk.ada.authorization).status == 200);
        REQUIRE(desk.post(passed, desk.ada.authorization).status == 200);
    }
    CHECK(records::summary(desk.of("Ada").modules.at("ropes")).standing == records::Standing::under_way);
    CHECK(desk.store().people({})->people.at(0).passed == 0);
}

TEST_CASE("a shared reflection is shown until it is taken back, with its question and module") {
    Trio desk;
    auto statement = tests::lesson_statement(
        tests::id_of(70), "ada-1",
        {.verb = "experienced", .part = "/reflection/2", .words = "Mind the knots", .at = desk.now});
    statement["object"]["definition"] = {{"name", {{"en", "What will you mind?"}}}};
    auto module = tests::lesson_statement(tests::id_of(71), "ada-1", {.verb = "initialized", .at = desk.now});
    module["object"]["definition"] = {{"name", {{"en", "Ropes and ladders"}}}};
    const auto silent = tests::lesson_statement(tests::id_of(72), "ada-1",
                                                {.verb = "experienced", .part = "/reflection/1", .at = desk.now});
    REQUIRE(desk.post({statement, module, silent}, desk.ada.authorization).status == 200);
    const auto shown = desk.store().reflections({desk.team("Ward 9"), {}}, 10);
    REQUIRE(shown);
    REQUIRE(shown->size() == 1);
    const hub::SharedReflection& one = shown->at(0);
    CHECK(one.name == "Ada");
    CHECK(one.team == "Ward 9");
    CHECK(one.module == "Ropes and ladders");
    CHECK(one.number == 2);
    CHECK(one.question == "What will you mind?");
    CHECK(one.text == "Mind the knots");
    CHECK(one.at == desk.now);
    REQUIRE(desk.post(tests::voiding_statement(tests::id_of(73), "ada-1", tests::id_of(70)), desk.ada.authorization)
                .status == 200);
    CHECK(desk.store().reflections({}, 10)->empty());
}

TEST_CASE("questions are listed from the hardest on, by their own words") {
    Trio desk;
    const auto answer = [&](const Laptop& laptop, int question, bool is_right) {
        desk.now += std::chrono::minutes(1);
        desk.send(laptop, {.verb = "answered", .part = "/question/" + std::to_string(question), .is_right = is_right});
    };
    answer(desk.ada, 1, true);
    answer(desk.ben, 1, false);
    answer(desk.ada, 2, false);
    answer(desk.ben, 2, false);
    answer(desk.cy, 3, true);
    answer(desk.cy, 3, false);  // only the first try counts
    auto named =
        tests::lesson_statement(tests::id_of(60), "ada-1", {.verb = "answered", .part = "/question/2", .at = desk.now});
    named["object"]["definition"] = {{"name", {{"en", "Which knot?"}}}};
    REQUIRE(desk.post(named, desk.ada.authorization).status == 200);
    const auto all = desk.store().hardest("ropes", {}, 1, 2);
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK(all->at(0).question == 2);
    CHECK(all->at(0).text == "Which knot?");
    CHECK(all->at(0).answered == 2);
    CHECK(all->at(0).right == 0);
    CHECK(all->at(1).question == 1);
    CHECK(all->at(1).text.empty());
    CHECK(desk.store().hardest("ropes", {}, 2, 9)->size() == 2);
    CHECK(desk.store().hardest("knots", {}, 0, 9)->empty());
}

TEST_CASE("passes are counted by the Monday of their week") {
    Trio desk;
    const auto pass_on = [&](const Laptop& laptop, int number) {
        desk.send(laptop, {.verb = "passed", .at = hub::Moment(std::chrono::sys_days(day(number)))});
    };
    pass_on(desk.ada, 4);   // Monday, 5 January 2026
    pass_on(desk.ben, 10);  // the Sunday after
    pass_on(desk.cy, 11);
    const auto weeks = desk.store().passes_by_week({}, "ropes", 3, day(20));
    REQUIRE(weeks);
    CHECK(*weeks == std::map<hub::Day, std::int64_t>{{day(4), 2}, {day(11), 1}, {day(18), 0}});
    CHECK(desk.store().passes_by_week({}, "knots", 1, day(12)).value() ==
          std::map<hub::Day, std::int64_t>{{day(11), 0}});
}

TEST_CASE("a due date is set, moved and taken away, and makes who has not passed overdue the day after") {
    Trio desk;
    desk.send(desk.ada, {.verb = "passed"});
    auto& store = desk.store();
    const hub::RowId ward = desk.team("Ward 9");
    const auto overdue = [&](int on) {
        const auto totals = store.totals({}, day(on));
        REQUIRE(totals->modules.size() == 1);
        return totals->modules[0].overdue;
    };
    REQUIRE(store.set_due({}, ward, "ropes", day(100)) == true);
    CHECK(overdue(100) == 0);
    CHECK(overdue(101) == 1);  // Ben; Cy's team has no date
    REQUIRE(store.set_due({}, ward, "ropes", day(120)) == true);
    CHECK(overdue(101) == 0);
    REQUIRE(store.due_dates({})->size() == 1);
    CHECK(store.due_dates({})->at(0).team == "Ward 9");
    CHECK(store.due_dates({})->at(0).on == day(120));
    REQUIRE(store.set_due({}, ward, "ropes", {}) == true);
    CHECK(overdue(200) == 0);
    CHECK(store.set_due({}, 999, "ropes", day(1)) == false);
}

TEST_CASE("somebody who is there is noted once an hour") {
    Trio desk;
    const hub::RowId ben = desk.person("Ben");
    const hub::Moment first = desk.now;
    REQUIRE(desk.store().heard_from(ben, first));
    REQUIRE(desk.store().heard_from(ben, first + std::chrono::minutes(59)));
    CHECK(desk.of("Ben").person.last_heard == first);
    REQUIRE(desk.store().heard_from(ben, first + std::chrono::minutes(60)));
    CHECK(desk.of("Ben").person.last_heard == first + std::chrono::minutes(60));
    CHECK(desk.store().totals({}, day(1))->never_heard == 2);
}

TEST_CASE("a copy that applies each difference is what the hub knows") {
    Trio desk;
    const hub::Scope ward{desk.team("Ward 9"), {}};
    std::map<hub::RowId, std::string> copy;
    std::int64_t mark = 0;
    int told = 0;
    const auto refresh = [&] {
        told = 0;
        for (bool has_more = true; has_more;) {
            const auto difference = desk.store().difference(ward, mark, 1);
            REQUIRE(difference);
            for (const hub::RowId gone : difference->removed) copy.erase(gone);
            for (const auto& one : difference->people)
                copy[one.person.id] = one.person.name + " " + std::to_string(one.modules.size());
            told += static_cast<int>(difference->people.size() + difference->removed.size());
            mark = difference->mark;
            has_more = difference->has_more;
        }
        std::map<hub::RowId, std::string> whole;
        for (const auto& one : desk.everybody(ward))
            whole[one.person.id] = one.person.name + " " + std::to_string(one.modules.size());
        CHECK(copy == whole);
    };
    refresh();
    CHECK(told == 2);
    refresh();
    CHECK(told == 0);
    desk.send(desk.ada, {});
    desk.send(desk.cy, {});
    refresh();
    CHECK(told == 1);
    const hub::RowId ada = desk.person("Ada"), ben = desk.person("Ben"), cy = desk.person("Cy");
    REQUIRE(desk.store().describe_person(ada, {}, {}, {}, "Kitchen") == true);
    REQUIRE(desk.store().describe_person(cy, {}, {}, {}, "Ward 9") == true);
    refresh();
    CHECK(told == 2);
    REQUIRE(desk.store().describe_person(ada, {}, "Ada L.", {}, "Ward 9") == true);
    refresh();
    CHECK(copy[ada] == "Ada L. 1");
    REQUIRE(desk.store().remove_person(ben, {}) == true);
    REQUIRE(desk.store().remove_person(cy, {}) == true);
    refresh();
    CHECK(copy.size() == 1);
    // The number of who is gone is not given to who comes next.
    desk.laptop("Ward 9", "Dee", "dee-1");
    CHECK(desk.person("Dee") > cy);
    refresh();
    CHECK(copy.size() == 2);
}

TEST_CASE("somebody who moves takes along what they did, and their laptops") {
    Trio desk;
    desk.send(desk.ada, {.verb = "passed"});
    auto& store = desk.store();
    REQUIRE(store.describe_person(desk.person("Ada"), {}, {}, "A-7", "Porters") == true);
    const hub::Scope ward{desk.team("Ward 9"), {}}, porters{desk.team("Porters"), {}};
    CHECK(desk.of("Ada").person.staff_number == "A-7");
    CHECK(desk.of("Ada").person.team == "Porters");
    CHECK(store.totals(ward, day(1))->modules.empty());
    CHECK(store.totals(porters, day(1))->modules.at(0).passed == 1);
    CHECK(store.totals(porters, day(1))->people == 1);
    desk.send(desk.ada, {.verb = "passed", .module = "knots"});
    CHECK(store.totals(porters, day(1))->modules.size() == 2);
    const std::string of_porters = desk.key(Role::manager, "Porters"), of_ward = desk.key(Role::manager, "Ward 9");
    CHECK(desk.found("", of_porters).size() == 2);
    CHECK(desk.found("", of_ward).empty());
}

TEST_CASE("everything a person sent can be taken out, voided statements too") {
    Trio desk;
    std::vector<std::string> sent;
    for (int i = 0; i < 450; ++i) {
        const auto statement = tests::lesson_statement(tests::id_of(1000 + i), "ada-1", {.at = desk.now});
        sent.push_back(statement.dump());
        REQUIRE(desk.post(statement, desk.ada.authorization).status == 200);
    }
    const auto voiding = tests::voiding_statement(tests::id_of(2000), "ada-1", tests::id_of(1001));
    sent.push_back(voiding.dump());
    REQUIRE(desk.post(voiding, desk.ada.authorization).status == 200);
    desk.send(desk.ben, {});
    std::vector<std::string> taken;
    REQUIRE(desk.store().export_person(desk.person("Ada"), {}, [&](const std::string& statement) {
        taken.push_back(statement);
        return true;
    }) == true);
    CHECK(taken == sent);
    int before_stop = 0;
    REQUIRE(desk.store().export_person(desk.person("Ada"), {}, [&](const std::string&) { return ++before_stop < 3; }) ==
            true);
    CHECK(before_stop == 3);
}

TEST_CASE("who makes up names of modules makes the table wider, but not without end") {
    Trio desk;
    nlohmann::json batch = nlohmann::json::array();
    for (int i = 0; i < 250; ++i) {
        batch.push_back(tests::lesson_statement(tests::id_of(3000 + i), "ada-1",
                                                {.module = "made-up-" + std::to_string(i), .at = desk.now}));
    }
    batch.push_back(
        tests::lesson_statement(tests::id_of(4000), "ada-1", {.module = std::string(201, 'm'), .at = desk.now}));
    REQUIRE(desk.post(batch, desk.ada.authorization).status == 200);
    CHECK(desk.of("Ada").modules.size() == 200);
    CHECK(desk.store().totals({}, day(1))->modules.size() == 200);
    desk.send(desk.ada, {.verb = "passed", .module = "made-up-0"});
    CHECK(records::summary(desk.of("Ada").modules.at("made-up-0")).standing == records::Standing::passed);
}
