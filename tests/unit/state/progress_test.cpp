#include "player/state/progress.h"
#include "tests/support/catch.h"
#include "tests/unit/state/sample.h"

using namespace state;

namespace {

TimePoint at(int minute) { return TimePoint{std::chrono::minutes{minute}}; }

ModuleRecord started() {
    ModuleRecord record;
    record.registration = "first";
    return record;
}

Attempt submitted(int number, bool is_passed) {
    Attempt attempt;
    attempt.number = number;
    attempt.submitted = at(number);
    attempt.score = is_passed ? Fraction(1, 1) : Fraction();
    attempt.is_passed = is_passed;
    return attempt;
}

Attempt open(int number) {
    Attempt attempt;
    attempt.number = number;
    return attempt;
}

/// 400 words and 200 words: two minutes and one.
content::Module long_and_short() {
    std::string source = "---\ntitle: T\nid: lengths\nversion: 1\nlanguage: en\n---\n\n# T\n\n## Long\n\n";
    for (int word = 0; word < 400; ++word) source += "word ";
    source += "\n\n## Short\n\n";
    for (int word = 0; word < 200; ++word) source += "word ";
    return sample::module(source + "\n");
}

}  // namespace

TEST_CASE("every page counts but the glossary") {
    CHECK(counted_pages(sample::module(sample::ropes)) == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("a module never opened is not started, with all its minutes left") {
    const Progress none = progress(long_and_short(), nullptr);
    CHECK(none.standing == Standing::not_started);
    CHECK(none.percent == 0);
    CHECK(none.minutes_left == none.minutes_total);
    CHECK(none.minutes_total == 3);
    CHECK_FALSE(none.is_completed);
    const ModuleRecord reflections_only;
    CHECK(progress(long_and_short(), &reflections_only).standing == Standing::not_started);
}

TEST_CASE("percent follows minutes, not pages, and is rounded down") {
    const content::Module module = long_and_short();
    ModuleRecord record = started();
    CHECK(progress(module, &record).standing == Standing::under_way);
    record.pages_read.emplace(0, "long");
    CHECK(progress(module, &record).percent == 66);
    CHECK(progress(module, &record).minutes_left == 1);
    record.pages_read.emplace(0, "short");
    CHECK(progress(module, &record).percent == 100);
    CHECK(progress(module, &record).minutes_left == 0);
}

TEST_CASE("a page's minutes go once it is read, in whichever round") {
    const content::Module module = long_and_short();
    ModuleRecord record = started();
    CHECK(page_minutes_left(module, nullptr, 0) == 2);
    CHECK(page_minutes_left(module, &record, 0) == 2);
    record.pages_read.emplace(1, "long");
    CHECK(is_page_read(module, record, 0));
    CHECK(page_minutes_left(module, &record, 0) == 0);
    CHECK(page_minutes_left(module, &record, 1) == 1);
    CHECK(page_minutes_left(module, &record, 99) == 0);
}

TEST_CASE("pages that the module no longer has count for nothing") {
    const content::Module module = long_and_short();
    ModuleRecord record = started();
    record.pages_read.emplace(0, "removed");
    CHECK(progress(module, &record).percent == 0);
    CHECK_FALSE(is_page_read(module, record, 7));
}

TEST_CASE("the quiz page is read by submitting the quiz") {
    const content::Module module = sample::module(sample::ropes);
    ModuleRecord record = started();
    record.pages_read = {{0, "ropes"}, {0, "knots"}, {0, "quiz"}};
    CHECK_FALSE(is_page_read(module, record, 2));
    CHECK_FALSE(is_everything_read(module, record));
    record.attempts = {open(1)};
    CHECK_FALSE(is_page_read(module, record, 2));
    record.attempts = {submitted(1, false)};
    CHECK(is_page_read(module, record, 2));
    CHECK(is_everything_read(module, record));
}

TEST_CASE("a submitted quiz below the mark is failed until a pass is reached") {
    const content::Module module = sample::module(sample::ropes);
    ModuleRecord record = started();
    record.attempts = {submitted(1, false)};
    CHECK(progress(module, &record).standing == Standing::failed);
    record.attempts.push_back(open(2));
    CHECK(progress(module, &record).standing == Standing::failed);
    record.pass = Pass{at(2), {1, 1}, 1};
    CHECK(progress(module, &record).standing == Standing::passed);
}

TEST_CASE("a passed module stays passed after starting again") {
    ModuleRecord record = started();
    record.pass = Pass{at(2), {1, 1}, 1};
    CHECK(progress(sample::module(sample::ropes), &record).standing == Standing::passed);
}

TEST_CASE("the quiz's door counts the attempts left") {
    const content::Module module = sample::module(sample::ropes);
    ModuleRecord record = started();
    CHECK(quiz_door(module, record).kind == QuizDoor::Kind::open);
    CHECK(quiz_door(module, record).attempts_left == 2);
    record.attempts = {submitted(1, false)};
    CHECK(quiz_door(module, record).attempts_left == 1);
    record.attempts.push_back(open(2));
    CHECK(quiz_door(module, record).kind == QuizDoor::Kind::under_way);
}

TEST_CASE("used-up attempts come back when every page has been read again") {
    const content::Module module = sample::module(sample::ropes);
    ModuleRecord record = started();
    record.pages_read = {{0, "ropes"}, {0, "knots"}};
    record.attempts = {submitted(1, false), submitted(2, false)};
    CHECK(reading_round(module, record) == 1);
    CHECK(quiz_door(module, record).kind == QuizDoor::Kind::used_up);
    CHECK(quiz_door(module, record).attempts_left == 0);
    CHECK(quiz_door(module, record).pages_to_read_again == std::vector<std::size_t>{0, 1});
    record.pages_read.emplace(1, "knots");
    CHECK(quiz_door(module, record).pages_to_read_again == std::vector<std::size_t>{0});
    record.pages_read.emplace(1, "ropes");
    CHECK(quiz_door(module, record).kind == QuizDoor::Kind::open);
    CHECK(quiz_door(module, record).attempts_left == 2);
    record.attempts.push_back(submitted(3, false));
    CHECK(quiz_door(module, record).kind == QuizDoor::Kind::open);
    CHECK(quiz_door(module, record).attempts_left == 1);
    record.attempts.push_back(submitted(4, false));
    CHECK(reading_round(module, record) == 2);
    CHECK(quiz_door(module, record).kind == QuizDoor::Kind::used_up);
}

TEST_CASE("a page added between two tries does not shut the door") {
    const content::Module module =
        sample::module(sample::with(sample::ropes, "## Quiz", "## New page\n\nNew words.\n\n## Quiz"));
    ModuleRecord record = started();
    record.pages_read = {{1, "ropes"}, {1, "knots"}};
    record.attempts = {submitted(1, false), submitted(2, false), submitted(3, false)};
    CHECK(quiz_door(module, record).kind == QuizDoor::Kind::open);
}

TEST_CASE("without a limit the door stays open") {
    const content::Module module = sample::module(sample::with(sample::ropes, ", attempts 2", ""));
    ModuleRecord record = started();
    record.attempts = {submitted(1, false), submitted(2, false), submitted(3, false)};
    CHECK(quiz_door(module, record).kind == QuizDoor::Kind::open);
    CHECK_FALSE(quiz_door(module, record).attempts_left.has_value());
    CHECK(reading_round(module, record) == 0);
}

TEST_CASE("the open attempt and the newest submitted one are told apart") {
    ModuleRecord record = started();
    CHECK(open_attempt(record) == nullptr);
    CHECK(last_submitted(record) == nullptr);
    record.attempts = {submitted(1, true), submitted(2, false), open(3)};
    REQUIRE(open_attempt(record) != nullptr);
    CHECK(open_attempt(record)->number == 3);
    REQUIRE(last_submitted(record) != nullptr);
    CHECK(last_submitted(record)->number == 2);
}
