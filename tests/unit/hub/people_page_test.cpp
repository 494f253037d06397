/// Pages of people and rows of a table: every order, every filter, against a plain computation.
#include "tests/support/catch.h"
#include "tests/unit/hub/carried.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

using hub::PeopleFilter;
using hub::PeopleOrder;
using records::Standing;
using tests::day;
using tests::LearningDesk;

namespace {

const hub::Day today = day(150);

/// Four hundred people of two teams, each somewhere else in three modules: more than a page looks at one by one.
struct Crowd : LearningDesk {
    std::vector<hub::PersonProgress> people;
    std::vector<hub::DueDate> due;
    hub::RowId ward = 0;

    Crowd() {
        std::mt19937 random(7);
        const auto below = [&](unsigned bound) { return static_cast<int>(random() % bound); };
        int sent = 0;
        for (int i = 0; i < 400; ++i) {
            const std::string account = fmt::format("account-{}", i);
            // Several share a name, one has none.
            const auto laptop =
                this->laptop(i % 3 == 0 ? "Kitchen" : "Ward 9",
                             i == 9 ? "" : fmt::format("{} Sömmer {}", i % 2 == 0 ? "Zoë" : "adam", i / 2), account);
            if (i % 5 == 0) continue;
            nlohmann::json batch = nlohmann::json::array();
            for (const char* module : {"knots", "ladders", "ropes"}) {
                static constexpr std::array verbs = {"", "progressed", "failed", "passed"};
                const char* verb = verbs[static_cast<std::size_t>(below(4))];
                if (*verb == '\0') continue;
                tests::Lesson lesson{.verb = verb, .module = module, .percent = below(100), .months = below(3)};
                lesson.at = hub::Moment(std::chrono::sys_days(day(40 + below(100))));
                batch.push_back(tests::lesson_statement(tests::id_of(++sent), account, lesson));
            }
            REQUIRE(post(batch, laptop.authorization).status == 200);
            now += std::chrono::hours(below(3));
        }
        auto rare = tests::lesson_statement(tests::id_of(++sent), "account-398",
                                            {.verb = "failed", .module = "rare", .at = now});
        REQUIRE(post(rare).status == 200);
        REQUIRE(store().describe_person(person("Zoë Sömmer 4"), {}, {}, "Z-4", {}) == true);
        REQUIRE(store().set_due({}, team("Ward 9"), "ropes", day(149)) == true);
        REQUIRE(store().set_due({}, team("Kitchen"), "ropes", day(150)) == true);
        REQUIRE(store().set_due({}, team("Kitchen"), "stairs", day(100)) == true);
        ward = team("Ward 9");
        for (int i = 0; i < 400; i += 7) carry(fmt::format("account-{}", i), i + 1, ++sent);
        people = everybody();
        due = *store().due_dates({});
    }

    /// Brings what somebody did in a file that nobody signed.
    void carry(const std::string& account, hub::RowId person, int number) {
        const auto statement = tests::lesson_statement(tests::id_of(number), account, {.percent = 1, .at = now});
        tests::Carried file{.account = account, .statements = {statement}, .laptop = {}, .made = now};
        file.name.clear();
        const auto imported = hub::import_records(tests::file_of(file), {{}, person, ""}, store(), store(), now);
        REQUIRE(imported);
        REQUIRE(*imported);
    }

    records::Summary summary(const hub::PersonProgress& one, const std::string& module) const {
        const auto found = one.modules.find(module);
        return found == one.modules.end() ? records::Summary{} : records::summary(found->second);
    }

    std::optional<hub::Day> due_of(const hub::PersonProgress& one, const std::string& module) const {
        for (const hub::DueDate& date : due)
            if (date.team_id == one.person.team_id && date.module == module) return date.on;
        return std::nullopt;
    }

    bool is_in(const hub::PersonProgress& one, const PeopleFilter& filter) const {
        if (filter.scope.team && one.person.team_id != *filter.scope.team) return false;
        if (filter.team && one.person.team_id != *filter.team) return false;
        if (filter.is_unconfirmed && !one.person.is_unconfirmed) return false;
        if (filter.not_heard_since && one.person.last_heard && *one.person.last_heard >= *filter.not_heard_since)
            return false;
        if (!filter.words.empty() && one.person.name.find("Zoë") == std::string::npos) return false;  // see below
        if (!filter.standing && !filter.is_overdue) return true;
        std::vector<std::string> modules = {"knots", "ladders", "rare", "ropes", "stairs"};
        if (filter.scope.team == ward) modules.pop_back();  // nobody there has to do with stairs
        if (!filter.module.empty()) modules = {filter.module};
        return std::any_of(modules.begin(), modules.end(), [&](const std::string& module) {
            const auto found = summary(one, module);
            if (filter.standing && found.standing != *filter.standing) return false;
            return !filter.is_overdue || records::deadline(found, due_of(one, module), today).is_overdue;
        });
    }

    int passed(const hub::PersonProgress& one) const {
        int out = 0;
        for (const auto& [module, completion] : one.modules)
            out += records::summary(completion).standing == Standing::passed ? 1 : 0;
        return out;
    }
};

std::string folded(const std::string& name) {
    std::string out = name.starts_with("Zoë") ? "zoe" + name.substr(4) : name;
    if (const auto at = out.find("Sömmer"); at != std::string::npos) out.replace(at, 7, "sommer");
    return out;
}

std::vector<hub::RowId> expected(const Crowd& crowd, const PeopleFilter& filter, PeopleOrder order,
                                 bool is_descending) {
    std::vector<std::pair<std::pair<std::string, std::int64_t>, hub::RowId>> found;
    for (const auto& one : crowd.people) {
        if (!crowd.is_in(one, filter)) continue;
        std::pair<std::string, std::int64_t> key;
        if (order == PeopleOrder::by_name) key.first = folded(one.person.name);
        if (order == PeopleOrder::by_last_heard && one.person.last_heard)
            key.second = one.person.last_heard->time_since_epoch().count();
        if (order == PeopleOrder::by_passed) key.second = crowd.passed(one);
        found.emplace_back(key, one.person.id);
    }
    std::sort(found.begin(), found.end());
    if (is_descending) std::reverse(found.begin(), found.end());
    std::vector<hub::RowId> out;
    for (const auto& [key, id] : found) out.push_back(id);
    return out;
}

std::vector<hub::RowId> paged(Crowd& crowd, hub::PeopleQuery query) {
    std::vector<hub::RowId> out;
    do {
        const auto page = crowd.store().people(query);
        REQUIRE(page);
        REQUIRE(page->people.size() <= query.limit);
        for (const auto& row : page->people) out.push_back(row.person.id);
        query.after = page->next;
    } while (!query.after.empty());
    return out;
}

}  // namespace

TEST_CASE("pages in every order and with every filter hold the people that they should, once each") {
    Crowd crowd;
    const auto kitchen = crowd.team("Kitchen");
    std::vector<PeopleFilter> filters(1);
    filters.push_back({.scope = {crowd.ward, {}}});
    filters.push_back({.team = kitchen});
    filters.push_back({.scope = {crowd.ward, {}}, .team = kitchen});
    filters.push_back({.words = "ZOE  sömmer"});
    filters.push_back({.not_heard_since = crowd.now - std::chrono::hours(390)});
    filters.push_back({.is_unconfirmed = true});
    filters.push_back({.scope = {crowd.ward, {}}, .is_unconfirmed = true});
    filters.push_back({.team = kitchen, .words = "zoe", .is_unconfirmed = true});
    filters.push_back({.not_heard_since = crowd.now - std::chrono::hours(90), .is_unconfirmed = true});
    for (const char* module : {"", "rare", "ropes", "stairs", "unheard of"}) {
        filters.push_back({.module = module, .is_overdue = true, .is_unconfirmed = true});
        filters.push_back({.module = module, .standing = Standing::passed, .is_unconfirmed = true});
        filters.push_back({.module = module, .standing = Standing::not_started, .is_unconfirmed = true});
        for (const Standing standing :
             {Standing::not_started, Standing::under_way, Standing::failed, Standing::passed}) {
            filters.push_back({.module = module, .standing = standing});
            filters.push_back({.scope = {crowd.ward, {}}, .module = module, .standing = standing});
            filters.push_back({.module = module, .standing = standing, .is_overdue = true});
        }
        filters.push_back({.module = module, .is_overdue = true});
        filters.push_back({.team = kitchen, .words = "zoe", .module = module, .is_overdue = true});
    }
    std::size_t most = 0;
    for (PeopleFilter& filter : filters) {
        filter.today = today;
        for (const PeopleOrder order : {PeopleOrder::by_name, PeopleOrder::by_last_heard, PeopleOrder::by_passed}) {
            for (const bool is_descending : {false, true}) {
                INFO(filter.module << " " << (filter.standing ? static_cast<int>(*filter.standing) : -1) << " overdue "
                                   << filter.is_overdue << " unconfirmed " << filter.is_unconfirmed << " order "
                                   << static_cast<int>(order) << is_descending);
                const auto wanted = expected(crowd, filter, order, is_descending);
                CHECK(paged(crowd, {filter, order, is_descending, "", 7}) == wanted);
                if (filter.team || filter.scope.team)  // a small team beside so large a page
                    CHECK(paged(crowd, {filter, order, is_descending, "", 200}) == wanted);
                const auto size = static_cast<std::int64_t>(wanted.size());
                CHECK(crowd.store().count(filter, 1'000) == size);
                CHECK(crowd.store().count(filter, 40) == std::min<std::int64_t>(size, 41));
                if (wanted.size() < crowd.people.size()) most = std::max(most, wanted.size());
            }
        }
    }
    CHECK(most > 150);
}

TEST_CASE("who stands somewhere in a module is in the right place after they were renamed, moved, got on or left") {
    Crowd crowd;
    const auto kitchen = crowd.team("Kitchen");
    const auto check = [&] {
        crowd.people = crowd.everybody();
        for (const Standing standing : {Standing::under_way, Standing::failed, Standing::passed}) {
            for (const PeopleOrder order : {PeopleOrder::by_name, PeopleOrder::by_passed}) {
                for (const bool is_descending : {false, true}) {
                    for (const auto& team : {std::optional<hub::RowId>{}, std::optional(kitchen)}) {
                        for (const char* module : {"", "ropes"}) {
                            const PeopleFilter filter{
                                .team = team, .module = module, .standing = standing, .today = today};
                            INFO(module << " " << static_cast<int>(standing) << " order " << static_cast<int>(order)
                                        << is_descending << " of a team " << team.has_value());
                            CHECK(paged(crowd, {filter, order, is_descending, "", 7}) ==
                                  expected(crowd, filter, order, is_descending));
                        }
                    }
                }
            }
        }
    };
    const auto begun = [&](const std::string& name) {
        const auto one = crowd.store().person(crowd.person(name), {});
        REQUIRE((one && *one));
        REQUIRE(!(*one)->modules.empty());
        return (*one)->person.id;
    };
    REQUIRE(crowd.store().describe_person(begun("Zoë Sömmer 2"), {}, "zz last", {}, {}) == true);
    check();
    REQUIRE(crowd.store().describe_person(begun("adam Sömmer 3"), {}, {}, {}, "Ward 9") == true);
    REQUIRE(crowd.store().describe_person(begun("Zoë Sömmer 11"), {}, {}, {}, "Kitchen") == true);
    check();
    for (const char* module : {"knots", "ladders", "ropes"}) {
        const auto passed = tests::lesson_statement(tests::id_of(module[0] + 9'000), "account-398",
                                                    {.verb = "passed", .module = module, .at = crowd.now});
        REQUIRE(crowd.post(passed).status == 200);
    }
    check();
    REQUIRE(crowd.store().remove_person(begun("Zoë Sömmer 1"), {}) == true);
    check();
}

TEST_CASE("words are found in names and staff numbers, whatever the case and accents") {
    Crowd crowd;
    const auto found = [&](const std::string& words) {
        std::vector<std::string> out;
        const auto page = crowd.store().people({.filter = {.words = words}});
        REQUIRE(page);
        for (const auto& row : page->people) out.push_back(row.person.name);
        return out;
    };
    CHECK(found("z-4") == std::vector<std::string>{"Zoë Sömmer 4"});
    CHECK(found("199 SOMMER zoë") == std::vector<std::string>{"Zoë Sömmer 199"});
    CHECK(found("adam mmer 17").size() == 12);  // 17, 117 and 170 to 179
    CHECK(found("öm").size() == 50);
    CHECK(found("zoe adam").empty());
    CHECK(found("%").empty());
    CHECK(found("'; DROP TABLE person").empty());
    CHECK(found("  ").size() == 50);  // a page
}

TEST_CASE("a person on a page has every module they began, with the figures of their summary") {
    Crowd crowd;
    const auto page = crowd.store().people({});
    REQUIRE(page);
    for (const auto& row : page->people) {
        const auto whole = crowd.store().person(row.person.id, {});
        std::map<std::string, records::Summary> expected;
        for (const auto& [module, completion] : (*whole)->modules) expected[module] = records::summary(completion);
        CHECK(row.modules == expected);
        CHECK(row.passed == crowd.passed(**whole));
    }
}

TEST_CASE("there is a row for each person of the filter and each module known, by team and name") {
    Crowd crowd;
    auto statement = tests::lesson_statement(tests::id_of(900), "nobody", {.at = crowd.now});
    statement["object"]["definition"] = {{"name", {{"en", "Ropes and ladders"}}}};
    REQUIRE(crowd.post(statement).status == 200);
    const auto rows = [&](PeopleFilter filter) {
        filter.today = today;
        std::vector<std::string> out;
        REQUIRE(crowd.store().rows(filter, [&](const records::SummaryRow& row) {
            out.push_back(records::summary_csv_line(row, today));
            return true;
        }));
        return out;
    };
    std::vector<std::string> expected;
    for (const char* team : {"Kitchen", "Ward 9"}) {
        for (const hub::RowId id : ::expected(crowd, {.team = crowd.team(team)}, PeopleOrder::by_name, false)) {
            const auto one = **crowd.store().person(id, {});
            for (const std::string module : {"knots", "ladders", "rare", "ropes", "stairs"}) {
                const records::SummaryRow row{one.person.name,
                                              one.person.staff_number,
                                              team,
                                              module == "ropes" ? "Ropes and ladders" : module,
                                              crowd.summary(one, module),
                                              crowd.due_of(one, module),
                                              one.person.last_heard};
                expected.push_back(records::summary_csv_line(row, today));
            }
        }
    }
    CHECK(rows({}) == expected);
    CHECK(rows({.words = "Z-4"}).size() == 5);
    CHECK(rows({.scope = {crowd.ward, {}}}).size() == 266 * 4);
    int before_stop = 0;
    REQUIRE(crowd.store().rows({}, [&](const records::SummaryRow&) { return ++before_stop < 5; }));
    CHECK(before_stop == 5);
}
