#include "records/completion.h"

#include "records/completion_json.h"
#include "records/iris.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>
#include <vector>

using namespace records;
using namespace std::chrono_literals;

namespace {

using Statements = std::vector<Statement>;

constexpr int first = 1, second = 2;

Statement said(std::string_view verb, int minute, int run = first, const char* version = "1") {
    Statement statement;
    statement.verb.id = verb;
    statement.object = Activity{std::string(iris::base) + "/module/ladders"};
    // Each laptop has a registration of its own, whatever the run.
    statement.context.registration = "11111111-1111-4111-8111-11111111111" + std::to_string(minute % 3);
    if (run > 1) statement.context.extensions[std::string(iris::run_extension)] = std::int64_t{run};
    statement.context.revision = version;
    statement.timestamp = std::chrono::sys_days{std::chrono::year{2026} / 3 / 4} + std::chrono::minutes{minute};
    return statement;
}

Statement progressed(int percent, int minute, int run = first, const char* version = "1") {
    Statement statement = said(iris::verb::progressed, minute, run, version);
    statement.result.extensions[std::string(iris::progress_extension)] = std::int64_t{percent};
    return statement;
}

Statement judged(std::string_view verb, double score, int attempt, int minute, int run = first) {
    Statement statement = said(verb, minute, run);
    statement.result.score = Score{score};
    statement.context.extensions[std::string(iris::attempt_extension)] = std::int64_t{attempt};
    return statement;
}

Statement failed(double score, int attempt, int minute, int run = first) {
    return judged(iris::verb::failed, score, attempt, minute, run);
}

Statement passed(double score, int attempt, int minute, int run = first) {
    return judged(iris::verb::passed, score, attempt, minute, run);
}

Completion all(const Statements& statements) {
    Completion out;
    for (const Statement& statement : statements) {
        const auto told = told_by(statement);
        REQUIRE(told);
        CHECK(told->module == "ladders");
        join(out, told->what);
    }
    return out;
}

Statement attempted(const std::string& seed, int minute, int run = first) {
    Statement statement = said(iris::verb::attempted, minute, run);
    std::get<Activity>(statement.object).id += "/quiz";
    statement.context.extensions[std::string(iris::seed_extension)] = seed;
    return statement;
}

Statement answered(int question, bool is_right, int minute) {
    Statement statement = said(iris::verb::answered, minute);
    std::get<Activity>(statement.object).id += "/question/" + std::to_string(question);
    statement.result.success = is_right;
    return statement;
}

Summary row(const Statements& statements) { return summary(all(statements)); }

/// Anything that a person may have done, in one of three runs.
Statement anything(std::mt19937& chance) {
    const auto draw = [&chance](int most) { return static_cast<int>(chance() % static_cast<unsigned>(most + 1)); };
    const int run = 1 + draw(2);
    const int minute = draw(20);
    const char* version = std::vector<const char*>{"1", "2", "3", ""}[static_cast<std::size_t>(draw(3))];
    switch (draw(7)) {
        case 0: return said(iris::verb::initialized, minute, run, version);
        case 1: return progressed(draw(110), minute, run, version);
        case 2: return said(iris::verb::completed, minute, run, version);
        case 3: return passed(draw(4) / 4.0, draw(3), minute, run);
        case 4: return failed(draw(4) / 4.0, draw(3), minute, run);
        case 5: return attempted(std::vector<const char*>{"17", "4", "900"}[static_cast<std::size_t>(draw(2))], minute, run);
        default: return answered(draw(3), draw(1) == 1, minute);
    }
}

}  // namespace

TEST_CASE("statements folded in any order, and any of them any number of times, come to the same") {
    std::mt19937 chance(20260304);
    for (int round = 0; round < 2000; ++round) {
        Statements statements;
        for (auto count = chance() % 12; count > 0; --count) statements.push_back(anything(chance));
        const Completion expected = all(statements);
        Statements others = statements;
        for (auto again = statements.empty() ? 0 : chance() % 5; again > 0; --again)
            others.push_back(statements[chance() % statements.size()]);
        std::shuffle(others.begin(), others.end(), chance);
        REQUIRE(all(others) == expected);
        REQUIRE(summary(all(others)) == summary(expected));
        const auto middle = others.begin() + static_cast<std::ptrdiff_t>(others.size() / 2);
        Completion halves = all({others.begin(), middle});
        join(halves, all({middle, others.end()}));
        REQUIRE(halves == expected);
    }
}

TEST_CASE("whatever comes later, who has passed has passed") {
    std::mt19937 chance(4);
    for (int round = 0; round < 500; ++round) {
        Statements statements{passed(0.8, 1, static_cast<int>(chance() % 20))};
        for (auto count = chance() % 12; count > 0; --count) statements.push_back(anything(chance));
        REQUIRE(row(statements).standing == Standing::passed);
    }
}

TEST_CASE("somebody of whom nothing is known has not started") { CHECK(row({}) == Summary{}); }

TEST_CASE("who opened a module is under way, as far as they have read") {
    CHECK(row({said(iris::verb::initialized, 0)}).standing == Standing::under_way);
    const Summary summary = row({said(iris::verb::initialized, 0), progressed(20, 5), progressed(48, 9)});
    CHECK(summary.standing == Standing::under_way);
    CHECK(summary.percent == 48);
    CHECK_FALSE(summary.score);
    CHECK(summary.attempts == 0);
}

TEST_CASE("a newer version that has more to read counts from where it stands, not from where the older one stood") {
    const Summary summary = row({progressed(80, 0), progressed(60, 9, first, "2"), progressed(82, 3)});
    CHECK(summary.percent == 60);
    CHECK(summary.version == 2);
    // Opened, but nothing of it read yet:
    CHECK(row({progressed(80, 0), said(iris::verb::initialized, 9, first, "2")}).percent == 80);
    const Summary finished = row({said(iris::verb::completed, 5), progressed(60, 9, first, "2")});
    CHECK(finished.percent == 100);
}

TEST_CASE("who failed and passed later has passed, with the score and the version of the pass") {
    const Summary summary = row({failed(0.4, 1, 10), failed(0.6, 2, 20), passed(0.9, 3, 30)});
    CHECK(summary.standing == Standing::passed);
    CHECK(summary.score == 0.9);
    CHECK(summary.attempts == 3);
    CHECK(summary.version == 1);
    CHECK(summary.passed == passed(0.9, 3, 30).timestamp);
    CHECK(row({failed(0.4, 1, 10), failed(0.6, 2, 20)}).score == 0.6);
}

TEST_CASE("who starts again after failing is under way again, and after passing still has passed") {
    const Summary again = row({failed(0.4, 1, 10), said(iris::verb::initialized, 20, second), progressed(5, 21, second)});
    CHECK(again.standing == Standing::under_way);
    CHECK(again.percent == 5);
    CHECK(again.attempts == 1);
    const Summary still = row({progressed(100, 5), passed(0.9, 1, 10), progressed(5, 21, second), failed(0.1, 1, 30, second)});
    CHECK(still.standing == Standing::passed);
    CHECK(still.percent == 100);
    CHECK(still.attempts == 2);
    CHECK(still.passed == passed(0.9, 1, 10).timestamp);
}

TEST_CASE("whoever passes once more is dated by the later pass, by which what is valid for a while is due again") {
    const Summary summary = row({passed(0.9, 1, 10), passed(0.8, 1, 50, second)});
    CHECK(summary.passed == passed(0.8, 1, 50).timestamp);
    CHECK(summary.score == 0.8);
}

TEST_CASE("a module without a quiz is passed by reading, with no score and no attempt") {
    const Summary summary = row({said(iris::verb::completed, 5), said(iris::verb::passed, 5)});
    CHECK(summary.standing == Standing::passed);
    CHECK(summary.percent == 100);
    CHECK_FALSE(summary.score);
    CHECK(summary.attempts == 0);
}

TEST_CASE("a score that others wrote is shown as a share of all there was, or not at all") {
    // xAPI's part marks may be below nothing; once such a score stood in a manager's table as -50%.
    CHECK(row({failed(-0.5, 1, 0)}).score == 0);
    CHECK(row({passed(5.9, 1, 0)}).score == std::nullopt);
    CHECK(row({passed(5.9, 1, 0)}).standing == Standing::passed);
    CHECK(row({passed(1, 1, 0)}).score == 1);
}

TEST_CASE("a question that was answered is no pass of its module, whatever its score") {
    Statement answer = passed(1.0, 1, 5);
    std::get<Activity>(answer.object).id += "/question/3";
    CHECK(row({answer}).standing == Standing::under_way);
}

TEST_CASE("attempts on two laptops, each of which counted from 1, are all of them") {
    CHECK(row({attempted("17", 1), attempted("4", 2), failed(0.4, 1, 1), failed(0.5, 1, 2)}).attempts == 2);
    CHECK(row({attempted("17", 1), attempted("17", 1)}).attempts == 1);
    CHECK(row({attempted("17", 1), attempted("18", 5, second)}).attempts == 2);
    CHECK(row({failed(0.4, 2, 1)}).attempts == 2);  // a store that was given only what was judged
}

TEST_CASE("what is no seed of an attempt tells of none") {
    // A seed of other letters was once cut in the middle of one, and then no JSON could be made of it.
    for (const std::string& seed : {std::string("ééééééééééééééé"), "1" + std::string("ééééééééééééééé"), std::string(),
                                    std::string(21, '7'), std::string("-5")}) {
        Statement attempt = attempted(seed, 0);
        INFO(seed);
        CHECK(all({attempt}).runs.at(first).attempts.empty());
        CHECK(parse_completion(completion_text(all({attempt}))) == all({attempt}));
    }
}

TEST_CASE("a question is right at the first try or it is not, whatever came later") {
    const auto known = all({answered(3, true, 9), answered(3, false, 2), answered(4, true, 1)}).questions;
    REQUIRE(known.size() == 2);
    CHECK_FALSE(known.at(3).is_right);
    CHECK(known.at(4).is_right);
}

TEST_CASE("how long a pass counts goes along with it") {
    Statement pass = passed(0.9, 1, 10);
    pass.context.extensions[std::string(iris::valid_months_extension)] = std::int64_t{24};
    CHECK(row({pass}).valid_months == 24);
    CHECK(row({pass, passed(0.8, 1, 50, second)}).valid_months == 0);
}

TEST_CASE("reflections and what is not of ours count for nothing") {
    Statement reflected = said(iris::verb::answered, 5);
    std::get<Activity>(reflected.object).id += "/reflection/1";
    CHECK_FALSE(told_by(reflected));
    Statement foreign = said(iris::verb::passed, 5);
    std::get<Activity>(foreign.object).id = "https://example.org/module/ladders";
    CHECK_FALSE(told_by(foreign));
    Statement taken_back = said(iris::verb::voided, 5);
    taken_back.object = StatementRef{"11111111-1111-4111-8111-111111111111"};
    CHECK_FALSE(told_by(taken_back));
}

TEST_CASE("whoever makes up numbers without end gets a summary that has one") {
    Completion known;
    for (int i = 0; i < 3'000; ++i) {
        join(known, told_by(attempted(std::to_string(i), i, i))->what);
        join(known, told_by(attempted(std::to_string(i), i, first))->what);
        join(known, told_by(answered(i, true, i))->what);
    }
    CHECK(known.runs.size() == 200);
    CHECK(known.runs.at(1).attempts.size() == 100);
    CHECK(known.questions.size() == 500);
}
