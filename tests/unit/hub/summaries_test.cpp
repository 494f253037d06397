/// What is kept of people equals what their statements say, whatever comes in whichever order.
#include "tests/support/catch.h"
#include "tests/unit/hub/carried.h"
#include "tests/unit/hub/learning_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

using tests::Laptop;
using tests::LearningDesk;
using tests::Lesson;

namespace {

using Completions = std::map<std::string, records::Completion>;

/// A few people on a few laptops, who do anything in any order.
class Chance {
public:
    explicit Chance(unsigned seed) : random_(seed) {
        for (int i = 0; i < 7; ++i) {
            const int who = i % 4;  // some have two laptops
            laptops_.push_back(desk.laptop(who % 2 == 0 ? "Ward 9" : "Kitchen", fmt::format("Person {}", who),
                                           fmt::format("account-{}", i)));
        }
    }

    /// Something happens.
    void step() {
        const int what = below(24);
        if (what < 14) {
            send();
        } else if (what < 16) {
            make_up_for_others();
        } else if (what < 18) {
            move();
        } else if (what < 19) {
            due();
        } else if (what < 22) {
            carry();
        } else if (what < 23) {
            merge();
        } else {
            desk.reopen();
        }
    }

    void remove_somebody() {
        const hub::RowId person = desk.everybody()[0].person.id;
        REQUIRE(desk.store().remove_person(person, {}) == true);
    }

    /// What is kept of everybody is what is in the store.
    void check() {
        auto folded = desk.folded();
        const auto people = desk.everybody();
        for (const auto& one : people) {
            Completions expected;
            for (const std::string& account : one.person.accounts)
                for (const auto& [module, completion] : folded[account]) records::join(expected[module], completion);
            CHECK(one.modules == expected);
        }
        const hub::Day today = tests::day(200);
        const auto dues = desk.store().due_dates({});
        REQUIRE(dues);
        check_totals({}, people, *dues, today);
        const auto teams = desk.store().teams({});
        REQUIRE(teams);
        for (const hub::Team& team : *teams) {
            std::vector<hub::PersonProgress> members;
            for (const auto& one : people)
                if (one.person.team_id == team.id) members.push_back(one);
            std::vector<hub::DueDate> theirs;
            for (const auto& one : *dues)
                if (one.team_id == team.id) theirs.push_back(one);
            CHECK(team.people == static_cast<std::int64_t>(members.size()));
            check_totals({team.id, {}}, members, theirs, today);
        }
    }

    LearningDesk desk;

private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

    Lesson lesson() {
        static constexpr std::array verbs = {"initialized", "progressed", "completed", "passed",    "failed",
                                             "attempted",   "answered",   "answered",  "progressed"};
        Lesson out;
        out.verb = verbs[static_cast<std::size_t>(below(verbs.size()))];
        out.module = below(2) == 0 ? "ropes" : "knots";
        if (out.verb == "attempted") out.part = "/quiz";
        if (out.verb == "answered") out.part = fmt::format("/question/{}", 1 + below(3));
        out.version = 1 + below(3);
        out.run = 1 + below(2);
        out.percent = below(101);
        out.months = below(3);
        out.attempt = 1 + below(3);
        out.score = below(11) / 10.0;
        out.is_right = below(2) == 0;
        out.at = hub::Moment(std::chrono::sys_days(tests::day(below(200)))) + std::chrono::seconds(below(86400));
        return out;
    }

    std::string id(int number) { return tests::id_of(number); }

    /// New statements of one laptop, old ones once more, and voids of what came or will come.
    void send() {
        const Laptop& laptop = laptops_[static_cast<std::size_t>(below(7))];
        desk.post(batch(laptop.account), laptop.authorization);
        desk.now += std::chrono::minutes(1);
    }

    nlohmann::json batch(const std::string& account) {
        nlohmann::json out = nlohmann::json::array();
        std::set<std::string> ids;
        const int size = 1 + below(6);
        for (int i = 0; i < size; ++i) {
            const std::string own = id(below(400));
            auto& known = sent_[own];
            if (known.is_null()) {
                known = below(5) == 0 ? tests::voiding_statement(own, account, id(below(400)))
                                      : tests::lesson_statement(own, account, lesson());
            }
            if (known["actor"]["account"]["name"] == account && ids.insert(own).second) out.push_back(known);
        }
        return out;
    }

    /// An administrator knows some people's statements before their laptops send anything.
    void make_up_for_others() { desk.post(batch(fmt::format("account-{}", below(9)))); }

    /// Some of somebody's records come as a file, before or after their laptop sends anything.
    void carry() {
        tests::Carried file;
        file.account = fmt::format("account-{}", below(9));
        for (nlohmann::json& one : batch(file.account))
            if (one["object"].value("objectType", "") != "StatementRef") file.statements.push_back(one);
        file.name = "Somebody new";
        file.made = desk.now - std::chrono::hours(below(100));
        const auto imported =
            hub::import_records(tests::file_of(file), {{}, {}, "Porters"}, desk.store(), desk.store(), desk.now);
        REQUIRE(imported);
        INFO((*imported ? "" : imported->error().why));
        REQUIRE(*imported);
    }

    /// Two people turn out to be one, while there are enough of them for the rest.
    void merge() {
        const auto people = desk.everybody();
        if (people.size() < 4) return;
        const auto anybody = [&] {
            return people[static_cast<std::size_t>(below(static_cast<int>(people.size())))].person.id;
        };
        const hub::RowId from = anybody(), into = anybody();
        REQUIRE(desk.store().merge_people(from, into, desk.now) == (from != into));
    }

    void move() {
        const auto people = desk.everybody();
        const auto& one = people[static_cast<std::size_t>(below(static_cast<int>(people.size())))];
        REQUIRE(desk.store().describe_person(one.person.id, {}, {}, "007", below(2) == 0 ? "Ward 9" : "Porters") ==
                true);
    }

    void due() {
        std::optional<hub::Day> on;
        if (below(4) > 0) on = tests::day(150 + below(100));
        REQUIRE(desk.store().set_due({}, desk.team(below(2) == 0 ? "Ward 9" : "Kitchen"), "ropes", on) == true);
    }

    void check_totals(const hub::Scope& scope, const std::vector<hub::PersonProgress>& people,
                      const std::vector<hub::DueDate>& dues, hub::Day today) {
        const auto kept = desk.store().totals(scope, today);
        REQUIRE(kept);
        const auto expected = tests::counted(people, dues, today);
        CHECK(kept->people == expected.people);
        CHECK(kept->never_heard == expected.never_heard);
        REQUIRE(kept->modules.size() == expected.modules.size());
        for (std::size_t i = 0; i < expected.modules.size(); ++i) {
            const auto figures = [](const hub::ModuleTotals& one) {
                return fmt::format("{}: {} {} {} {}, {}", one.module.id, one.not_started, one.under_way, one.failed,
                                   one.passed, one.overdue);
            };
            CHECK(figures(kept->modules[i]) == figures(expected.modules[i]));
        }
        for (const char* module : {"ropes", "knots"}) check_module(scope, people, module, today);
    }

    void check_module(const hub::Scope& scope, const std::vector<hub::PersonProgress>& people, const char* module,
                      hub::Day today) {
        const auto hardest = desk.store().hardest(module, scope, 1, 100);
        REQUIRE(hardest);
        std::map<int, std::pair<std::int64_t, std::int64_t>> answers;
        for (const auto& one : *hardest) answers[one.question] = {one.answered, one.right};
        CHECK(answers == tests::counted_answers(people, module));
        const auto weeks = desk.store().passes_by_week(scope, module, 100, today);
        REQUIRE(weeks);
        std::int64_t passes = 0;
        for (const auto& [monday, count] : *weeks) passes += count;
        CHECK(passes == std::count_if(people.begin(), people.end(), [&](const hub::PersonProgress& one) {
                  const auto found = one.modules.find(module);
                  return found != one.modules.end() && records::summary(found->second).passed;
              }));
    }

    std::mt19937 random_;
    std::vector<Laptop> laptops_;
    std::map<std::string, nlohmann::json> sent_;
};

}  // namespace

TEST_CASE("summaries and totals are what statements say, whatever came, moved, was voided, merged or removed") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        Chance chance(seed);
        for (int step = 0; step < 60; ++step) {
            chance.step();
            if (step % 10 == 9) chance.check();
        }
        chance.remove_somebody();
        chance.check();
        for (int step = 0; step < 10; ++step) chance.step();
        chance.check();
    }
}
