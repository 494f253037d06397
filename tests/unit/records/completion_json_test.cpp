#include "records/completion_json.h"

#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <random>

using namespace records;

namespace {

Moment at(int minute) { return Moment{std::chrono::milliseconds{1'772'000'000'000 + minute * 60'000}}; }

Completion example() {
    Completion out;
    Run& run = out.runs[1];
    run.began = at(0);
    run.version = 3;
    run.read = {3, 48};
    run.attempts = {"17", "18446744073709551615"};
    run.last_attempt = 1;
    run.failed = Judgement{at(5), 3, 0.5, 0};
    run.passed = Judgement{at(9), 3, std::nullopt, 24};
    out.runs[2].is_completed = true;
    out.questions[7] = {at(4), true};
    return out;
}

}  // namespace

TEST_CASE("a completion comes back from its JSON as it was") {
    for (const Completion& one : {Completion{}, example()}) {
        const auto read = completion_from_json(nlohmann::json::parse(to_json(one).dump()));
        REQUIRE(read);
        CHECK(*read == one);
    }
}

TEST_CASE("what is not known takes no room in a completion's JSON") {
    Completion one;
    one.runs[1].began = at(0);
    CHECK(to_json(one).dump() == R"({"r":{"1":{"b":1772000000000}}})");
}

TEST_CASE("a completion that was spoiled is refused, with what spoiled it") {
    const auto fault = [](const char* text) { return completion_from_json(nlohmann::json::parse(text)).error(); };
    CHECK(fault("[]") == "[] stands where it means nothing");
    CHECK(fault(R"({"r":[]})") == "[] stands where it means nothing");
    CHECK(fault(R"({"r":{"x":{}}})") == "\"x\" stands where it means nothing");
    CHECK(fault(R"({"r":{"1":{"p":[1,2,"high",0]}}})") == "\"high\" stands where it means nothing");
    CHECK(fault(R"({"r":{"1":{"v":-1}}})") == "-1 stands where it means nothing");
    CHECK(fault(R"({"q":{"1":[1]}})") == "[1] stands where it means nothing");
}
