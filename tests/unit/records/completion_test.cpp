#include "records/completion.h"

#include "records/iris.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>
#include <vector>

using namespace records;
using namespace std::chrono_literals;

namespace {

using Statements = std::vector<Statement>;

const std::string first = "11111111-1111-4111-8111-111111111111", second = "22222222-2222-4222-8222-222222222222";

Statement said(std::string_view verb, int minute, const std::string& registration = first, const char* version = "1") {
    Statement statement;
    statement.verb.id = verb;
    statement.object = Activity{std::string(iris::base) + "/module/ladders"};
    statement.context.registration = registration;
    statement.context.revision = version;
    statement.timestamp = std::chrono::sys_days{std::chrono::year{2026} / 3 / 4} + std::chrono::minutes{minute};
    return statement;
}

Statement progressed(int percent, int minute, const std::string& registration = first, const char* version = "1") {
    Statement statement = said(iris::verb::progressed, minute, registration, version);
    statement.result.extensions[std::string(iris::progress_extension)] = std::int64_t{percent};
    return statement;
}

Statement judged(std::string_view verb, double score, int attempt, int minute, const std::string& registration = first) {
    Statement statement = said(verb, minute, registration);
    statement.result.score = Score{score};
    statement.context.extensions[std::string(iris::attempt_extension)] = std::int64_t{attempt};
    return statement;
}

Statement failed(double score, int attempt, int minute, const std::string& registration = first) {
    return judged(iris::verb::failed, score, attempt, minute, registration);
}

Statement passed(double score, int attempt, int minute, const std::string& registration = first) {
    return judged(iris::verb::passed, score, attempt, minute, registration);
}

Completion all(const Statements& statements) {
    Completion out;
    for (const Statement& statement : statements) out = folded(std::move(out), statement);
    return out;
}

Summary row(const Statements& statements) { return summary(all(statements)); }

/// Anything that a person may have done, under one of three registrations.
Statement anything(std::mt19937& chance) {
    const auto draw = [&chance](int most) { return static_cast<int>(chance() % static_cast<unsigned>(most + 1)); };
    const std::string registration = std::vector<std::string>{"", first, second}[static_cast<std::size_t>(draw(2))];
    const int minute = draw(20);
    const char* version = std::vector<const char*>{"1", "2", "3", ""}[static_cast<std::size_t>(draw(3))];
    switch (draw(5)) {
        case 0: return said(iris::verb::initialized, minute, registration, version);
        case 1: return progressed(draw(110), minute, registration, version);
        case 2: return said(iris::verb::completed, minute, registration, version);
        case 3: return passed(draw(4) / 4.0, draw(3), minute, registration);
        case 4: return failed(draw(4) / 4.0, draw(3), minute, registration);
        default: break;
    }
    Statement answered = said(iris::verb::answered, minute, registration, version);
    std::get<Activity>(answered.object).id += "/question/" + std::to_string(draw(3));
    answered.result.score = Score{1.0};
    return answered;
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
        REQUIRE(joined(all({others.begin(), middle}), all({middle, others.end()})) == expected);
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

TEST_CASE("a question that was answered is no pass of its module, whatever its score") {
    Statement answer = passed(1.0, 1, 5);
    std::get<Activity>(answer.object).id += "/question/3";
    CHECK(row({answer}).standing == Standing::under_way);
}
