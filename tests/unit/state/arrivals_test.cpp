#include "player/state/arrivals.h"
#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"
#include "tests/unit/state/telling.h"

using namespace state;
using namespace std::chrono_literals;
using sample::Learner;
using sample::morning;
using Told = std::vector<records::Statement>;

namespace {

const std::string at_work = "22222222-2222-4222-8222-222222222222";

Record welcomed(const std::string& actor) {
    Record record;
    record.actor = actor;
    record.is_welcomed = true;
    return record;
}

/// The same person's other laptop, with nothing on it, an hour later.
Learner second_laptop() {
    Learner learner(sample::pathway(), welcomed(at_work), Access::writable, 5000);
    learner.now = morning + 1h;
    return learner;
}

/// Ropes read, a practice question and both reflections answered, the quiz passed at the second try.
Learner first_laptop() {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(PageSeen{"ropes", 0});
    learner.does(OpenPage{"ropes", 1});
    learner.now += 1min;
    learner.does(EditAnswer{"ropes", 1, {{1}, {}}});
    learner.does(SubmitAnswer{"ropes", 1});
    learner.does(TryAgain{"ropes", 1});
    learner.does(EditAnswer{"ropes", 1, {{0}, {}}});
    learner.does(SubmitAnswer{"ropes", 1});
    learner.does(EditReflection{"ropes", 1, "a private canary"});
    learner.does(SaveReflection{"ropes", 1});
    learner.does(EditReflection{"ropes", 2, "My aunt taught me."});
    learner.does(SaveReflection{"ropes", 2});
    learner.does(PageSeen{"ropes", 1});
    learner.now += 1min;
    learner.takes_quiz(false);
    learner.now += 1min;
    learner.takes_quiz(true);
    learner.does(Open{});
    return learner;
}

void writes(Learner& learner, const std::string& words) {
    learner.does(OpenPage{"ropes", 1});
    learner.does(EditReflection{"ropes", 2, words});
    learner.does(SaveReflection{"ropes", 2});
    learner.does(Open{});
}

std::string words(const Learner& learner) { return learner.record().reflections.at(2).text; }

}  // namespace

TEST_CASE("a second laptop shows what was done on the first: pages, answers, attempts, the pass, what was shared") {
    const Learner first = first_laptop();
    Learner second = second_laptop();
    second.receives(first.told);
    const ModuleRecord& here = second.record();
    const ModuleRecord& there = first.record();
    CHECK(here.registration == there.registration);
    CHECK(here.pages_read == there.pages_read);
    CHECK(here.practice == there.practice);
    CHECK(here.completed == there.completed);
    CHECK(here.pass == there.pass);
    REQUIRE(here.attempts.size() == 2);
    for (std::size_t index = 0; index < 2; ++index) {
        const Attempt &mine = here.attempts[index], &theirs = there.attempts[index];
        CHECK(mine.number == theirs.number);
        CHECK(mine.seed == theirs.seed);
        CHECK(mine.module_source == theirs.module_source);
        CHECK(mine.responses == theirs.responses);
        CHECK(mine.took == theirs.took);
        CHECK(mine.submitted == theirs.submitted);
        CHECK(mine.scores == theirs.scores);
        CHECK(mine.score == theirs.score);
        CHECK(mine.is_passed == theirs.is_passed);
    }
    REQUIRE(here.reflections.size() == 1);
    CHECK(here.reflections.at(2) == there.reflections.at(2));
    CHECK(second.told.empty());
    CHECK(second.state.record == second.disk);
    CHECK(second.state.arrivals.by_module.empty());
}

TEST_CASE("what came back twice, or in another order, or piece by piece adds up to the same") {
    const Learner first = first_laptop();
    Learner at_once = second_laptop();
    at_once.receives(first.told);
    Learner twice = second_laptop();
    twice.can_take_in = false;
    twice.receives(first.told);
    twice.can_take_in = true;
    twice.receives(first.told);
    Learner backwards = second_laptop();
    backwards.receives({first.told.rbegin(), first.told.rend()});
    Learner piecemeal = second_laptop();
    for (const records::Statement& one : first.told) piecemeal.receives({one});
    CHECK(twice.disk == at_once.disk);
    CHECK(backwards.disk == at_once.disk);
    CHECK(piecemeal.record().attempts == at_once.record().attempts);
    CHECK(piecemeal.record().pages_read == at_once.record().pages_read);
    CHECK(piecemeal.record().pass == at_once.record().pass);
}

TEST_CASE("what two laptops did apart is joined, and what it amounts to is told by whoever joins it") {
    Learner first, second = second_laptop();
    first.does(OpenModule{"tides"});
    first.does(PageSeen{"tides", 0});
    first.does(Open{});
    second.does(OpenModule{"tides"});
    second.does(PageSeen{"tides", 1});
    second.does(Open{});
    const std::string registration = second.record("tides").registration;
    second.receives(first.told);
    second.saves_succeed();
    CHECK(second.record("tides").registration == registration);
    CHECK(second.record("tides").pages_read.size() == 2);
    CHECK(second.record("tides").completed);
    CHECK(second.record("tides").pass);
    const auto completed = sample::with_verb(second.told, "completed");
    REQUIRE(completed.size() == 1);
    CHECK(completed[0].context.registration == registration);
}

TEST_CASE("a module that two laptops finish apart is completed once under the registration of each, also when they meet") {
    Learner first, second = second_laptop();
    for (Learner* laptop : {&first, &second}) {
        laptop->does(OpenModule{"tides"});
        laptop->does(PageSeen{"tides", 0});
        laptop->does(PageSeen{"tides", 1});
        laptop->does(Open{});
    }
    const Told by_first = first.told, by_second = second.told;
    first.receives(by_second);
    second.receives(by_first);
    for (const Learner* laptop : {&first, &second}) {
        CHECK(laptop->record("tides").completed == first.record("tides").completed);
        const auto completed = sample::with_verb(laptop->told, "completed");
        REQUIRE(completed.size() == 1);
        CHECK(completed[0].context.registration == laptop->record("tides").registration);
    }
    CHECK(first.record("tides").registration != second.record("tides").registration);
}

TEST_CASE("an attempt at the quiz that is under way here is finished before those from elsewhere are counted") {
    const Learner first = first_laptop();
    Learner second = second_laptop();
    second.starts_quiz();
    second.does(AnswerQuiz{"ropes", 2, {{0}, {}}});
    second.does(Open{});
    second.receives(first.told);
    CHECK(second.record().attempts.size() == 1);
    CHECK(second.record().pass);
    second.does(StartQuiz{"ropes"});
    second.does(SubmitQuiz{"ropes", true});
    CHECK(second.record().attempts.size() == 1);
    second.does(Open{});
    CHECK(second.record().attempts.size() == 3);
    CHECK(second.record().attempts.back().number == 3);
    CHECK(second.record() == second.disk.modules.at("ropes"));
}

TEST_CASE("while the learner is in a module, what arrives for it waits") {
    const Learner first = first_laptop();
    Learner second = second_laptop();
    second.does(OpenModule{"ropes"});
    second.receives(first.told);
    CHECK(second.record().pages_read.empty());
    second.does(Open{});
    CHECK(second.record().pages_read == first.record().pages_read);
}

TEST_CASE("what was done in a module that is not here yet waits until it is added") {
    const Learner first = first_laptop();
    content::Pathway without;
    without.modules = {sample::loaded(sample::tides)};
    Learner second(std::make_shared<const content::Pathway>(without), welcomed(at_work));
    second.receives(first.told);
    CHECK(second.state.record.modules.empty());
    CHECK_FALSE(second.state.arrivals.by_module.empty());
    ModulesChanged changed;
    changed.module = "ropes";
    changed.pathway = sample::pathway();
    changed.index = std::make_shared<const SearchIndex>(*changed.pathway);
    second.does(changed);
    CHECK(second.record().pass == first.record().pass);
}

TEST_CASE("starting again on one laptop starts again on the other, and takes no pass away") {
    Learner first = first_laptop();
    Learner second = second_laptop();
    second.receives(first.told);
    const std::size_t known = first.told.size();
    first.now += 1min;
    first.does(StartAgain{"ropes", true});
    first.does(PageSeen{"ropes", 0});
    first.does(Open{});
    CHECK(first.record().run == 2);
    second.receives({first.told.begin() + static_cast<std::ptrdiff_t>(known), first.told.end()});
    CHECK(second.record().run == 2);
    CHECK(second.record().registration == first.record().registration);
    CHECK(second.record().pages_read == first.record().pages_read);
    CHECK(second.record().attempts.empty());
    CHECK(second.record().pass == first.record().pass);
    CHECK(second.record().reflections.at(2).text == "My aunt taught me.");
}

TEST_CASE("what was done in a run that is over adds its pass and nothing else") {
    const Learner first = first_laptop();
    Learner second = second_laptop();
    second.does(OpenModule{"ropes"});
    second.does(StartAgain{"ropes", true});
    second.does(Open{});
    second.receives(first.told);
    CHECK(second.record().run == 2);
    CHECK(second.record().pages_read.empty());
    CHECK(second.record().attempts.empty());
    CHECK_FALSE(second.record().completed);
    CHECK(second.record().pass == first.record().pass);
}

TEST_CASE("a shared reflection that was rewritten on the other laptop is the rewritten one here") {
    Learner first = first_laptop(), second = second_laptop();
    second.receives(first.told);
    first.told.clear();
    writes(first, "My uncle taught me.");
    second.receives(first.told);
    CHECK(words(second) == "My uncle taught me.");
    CHECK(second.record().reflections.at(2) == first.record().reflections.at(2));
}

TEST_CASE("of a reflection that was written on both laptops apart, neither is lost") {
    Learner first, second = second_laptop();
    writes(first, "One.");
    writes(second, "Two.");
    const Told told_first = first.told, told_second = second.told;
    first.receives(told_second);
    second.receives(told_first);
    CHECK(words(first) == "One.\n\nTwo.");
    CHECK(first.record().reflections.at(2) == second.record().reflections.at(2));
    second.told.clear();
    writes(second, "Both.");
    CHECK(sample::with_verb(second.told, "voided").size() == 2);
    first.receives(second.told);
    CHECK(words(first) == "Both.");
    CHECK(first.record().reflections.at(2) == second.record().reflections.at(2));
}

TEST_CASE("a private reflection is neither brought nor touched nor sent by what arrives") {
    const Learner first = first_laptop();
    for (const records::Statement& one : first.told) CHECK(to_json(one).find("canary") == std::string::npos);
    Learner second = second_laptop();
    second.does(OpenPage{"ropes", 1});
    second.does(EditReflection{"ropes", 1, "another private canary"});
    second.does(SaveReflection{"ropes", 1});
    second.does(Open{});
    const ReflectionEntry own = second.record().reflections.at(1);
    // As if the author had made it a shared one by now, on the first laptop alone.
    Told told = first.told;
    for (records::Statement& one : told) {
        if (sample::object(one) != "module/ropes/reflection/1") continue;
        one.verb.id = std::string(records::iris::verb::answered);
        one.result.response = "words of the first laptop";
    }
    second.receives(told);
    CHECK(second.record().reflections.at(1) == own);
    second.does(OpenPage{"ropes", 1});
    second.does(EditReflection{"ropes", 1, "a third canary"});
    second.does(SaveReflection{"ropes", 1});
    for (const records::Statement& one : second.told) CHECK(to_json(one).find("canary") == std::string::npos);
}

TEST_CASE("what the learner is typing here is not lost to what arrives") {
    const Learner first = first_laptop();
    Learner second = second_laptop();
    second.does(OpenPage{"ropes", 1});
    second.does(EditReflection{"ropes", 2, "half a sent"});
    second.does(EditAnswer{"ropes", 1, {{1}, {}}});
    second.does(FocusLeft{});
    second.does(Open{});
    const auto drafts = second.state.record.drafts;
    REQUIRE(drafts.size() == 2);
    second.receives(first.told);
    CHECK(second.record().practice == first.record().practice);
    CHECK(second.state.record.drafts == drafts);
    CHECK(second.disk_soon().drafts == drafts);
}

/// Such numbers were cut to size and given to the store, which refused them, and with them all that had arrived.
TEST_CASE("a statement that counts what no Mooring counts is settled and says nothing") {
    namespace iris = records::iris;
    const Learner first = first_laptop();
    Told told = first.told;
    for (const auto& [iri, number] : std::vector<std::pair<std::string_view, std::int64_t>>{
             {iris::run_extension, 0}, {iris::run_extension, -1}, {iris::run_extension, INT64_MAX}, {iris::round_extension, -1},
             {iris::round_extension, std::int64_t{1} << 32U}}) {
        records::Statement odd = sample::with_verb(first.told, "progressed").front();
        odd.id = "odd " + std::to_string(told.size());
        odd.context.extensions[std::string(iri)] = number;
        told.push_back(odd);
    }
    Learner second = second_laptop(), without = second_laptop();
    second.receives(told);
    without.receives(first.told);
    CHECK(second.state.record == without.state.record);
    CHECK(second.joined.size() == told.size());
    CHECK(second.state.arrivals.by_module.empty());
}

TEST_CASE("a score that no number can hold is a score all the same") {
    const Learner first = first_laptop();
    Told told = first.told;
    for (records::Statement& one : told)
        if (one.result.score) one.result.score->max = 1e300;
    Learner second = second_laptop();
    second.receives(told);
    CHECK(second.record().attempts.size() == 2);
}

TEST_CASE("what could not be written waits, and is joined after the next save that succeeds") {
    const Learner first = first_laptop();
    Learner second = second_laptop();
    second.can_take_in = false;
    second.receives(first.told);
    CHECK(second.state.record.modules.empty());
    second.can_take_in = true;
    second.does(OpenModule{"tides"});
    CHECK(second.record().pass == first.record().pass);
}

TEST_CASE("Continue leads where it led on this laptop") {
    const Learner first = first_laptop();
    Learner second = second_laptop();
    second.does(OpenModule{"tides"});
    second.does(Open{});
    second.receives(first.told);
    CHECK(second.state.record.last_module == "tides");
    CHECK(second.disk.last_module == "tides");
    Learner fresh = second_laptop();
    fresh.receives(first.told);
    CHECK(fresh.state.record.last_module == "ropes");
}
