#include "player/app/past.h"

#include "tests/support/temporary_folder.h"
#include "tests/unit/app/telling_world.h"
#include "tests/unit/state/telling.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <fstream>
#include <iterator>

using namespace state;
using tests::TellingWorld;
using Words = std::vector<std::string>;

namespace {

const std::string canary = "the canary sang of a slipped knot";
const std::string shared_words = "my aunt, on the quay";

/// Everything in the outbox's table, every column of every row.
std::string every_byte_of_the_outbox(const std::filesystem::path& folder) {
    SQLite::Database file((folder / "progress.sqlite").string());
    SQLite::Statement rows(file, "SELECT * FROM outbox");
    std::string out;
    while (rows.executeStep())
        for (int column = 0; column < rows.getColumnCount(); ++column) out += rows.getColumn(column).getString() + "\n";
    return out;
}

void reflects(TellingWorld& world, int reflection, const std::string& text) {
    world.does(EditReflection{"ropes", reflection, text});
    world.does(SaveReflection{"ropes", reflection});
}

}  // namespace

TEST_CASE("the words of a private reflection never reach the outbox, those of a shared one do") {
    const support::TemporaryFolder folder;
    TellingWorld world(folder.path());
    world.does(OpenPage{"ropes", 1});
    reflects(world, 1, canary);
    reflects(world, 1, canary + " again");
    world.does(EditReflection{"ropes", 1, canary + " as a draft"});
    reflects(world, 2, shared_words);
    world.does(Open{Screen{Screen::Kind::journal, {}, 0}});
    reflects(world, 1, canary + " from the journal");
    world.does(StartAgain{"ropes", true});
    world.does(OpenPage{"ropes", 1});
    reflects(world, 1, canary + " in another registration");
    reflects(world, 1, "");
    world.does(Open{});
    world.does(Close{});

    const std::string sent = every_byte_of_the_outbox(folder.path());
    REQUIRE(sent.find("/reflection/1") != std::string::npos);
    CHECK(sent.find("canary") == std::string::npos);
    CHECK(sent.find("slipped knot") == std::string::npos);
    CHECK(sent.find(shared_words) != std::string::npos);
}

TEST_CASE("the outbox holds what the screen showed as saved, in order and by sequence") {
    const support::TemporaryFolder folder;
    TellingWorld world(folder.path());
    world.does(OpenModule{"tides"});
    world.does(PageSeen{"tides", 0});
    world.does(PageSeen{"tides", 1});
    world.does(Close{});
    const auto told = world.statements();
    CHECK(sample::in_words(told) == Words{"initialized module/tides", "progressed module/tides", "progressed module/tides",
                                          "completed module/tides", "passed module/tides", "terminated module/tides"});
    std::int64_t sequence = 0;
    for (const records::Statement& one : told) {
        CHECK(sample::number_of(one.context.extensions, records::iris::sequence_extension) == ++sequence);
    }
}

TEST_CASE("a session that ends with the power is told at the next start, once") {
    const support::TemporaryFolder folder;
    {
        TellingWorld world(folder.path());
        world.does(OpenModule{"tides"});
        world.does(PageSeen{"tides", 0});
    }
    for (int start = 0; start < 2; ++start) {
        const TellingWorld world(folder.path());
        CHECK(sample::in_words(world.statements()) ==
              Words{"initialized module/tides", "progressed module/tides", "terminated module/tides"});
    }
}

TEST_CASE("what was done before there were statements is told once, at the times at which it was saved") {
    const support::TemporaryFolder folder;
    Words expected;
    std::string actor;
    const auto pathway = sample::pathway();
    {
        TellingWorld world(folder.path());
        world.does(OpenModule{"ropes"});
        world.does(PageSeen{"ropes", 0});
        world.does(OpenPage{"ropes", 1});
        world.does(EditAnswer{"ropes", 1, {{0}, {}}});
        world.does(SubmitAnswer{"ropes", 1});
        reflects(world, 1, canary);
        reflects(world, 2, shared_words);
        world.does(PageSeen{"ropes", 1});
        world.now += std::chrono::hours{2};
        world.does(StartQuiz{"ropes"});
        world.does(AnswerQuiz{"ropes", 2, {{0}, {}}});
        world.does(AnswerQuiz{"ropes", 3, {{}, "string"}});
        world.does(SubmitQuiz{"ropes"});
        world.does(StartQuiz{"ropes"});
        world.does(AnswerQuiz{"ropes", 2, {{0}, {}}});
        world.does(AnswerQuiz{"ropes", 3, {{}, "hawser"}});
        world.does(SubmitQuiz{"ropes"});
        world.does(Open{});
        actor = world.state.record.actor;
    }
    {
        // As a Mooring without an outbox left it.
        SQLite::Database file((folder.path() / "progress.sqlite").string(), SQLite::OPEN_READWRITE);
        file.exec("DELETE FROM outbox; DELETE FROM session; UPDATE registration SET spent = 0; UPDATE person SET is_past_told = 0; UPDATE reflection SET is_shared = 0");
    }
    {
        auto store = store::ProgressStore::open(folder.path(), store::Mode::writable, actor);
        REQUIRE(store);
        REQUIRE(app::tell_past(*store, pathway, actor, {1, 2}));
        REQUIRE(app::tell_past(*store, pathway, actor, {3, 4}));
    }
    const auto outbox = store::Outbox::open(folder.path());
    const auto waiting = outbox->next({1000, 1'000'000'000});
    REQUIRE(waiting);
    std::vector<records::Statement> told;
    for (const store::Waiting& one : *waiting) told.push_back(*records::from_json(one.statement));
    CHECK(sample::in_words(told) ==
          Words{"initialized module/ropes", "progressed module/ropes", "answered module/ropes/question/1",
                "experienced module/ropes/reflection/1", "experienced module/ropes/reflection/2",
                "progressed module/ropes", "terminated module/ropes",
                "initialized module/ropes", "answered module/ropes/question/2", "answered module/ropes/question/3",
                "attempted module/ropes/quiz", "progressed module/ropes", "failed module/ropes", "completed module/ropes", "terminated module/ropes",
                "initialized module/ropes", "answered module/ropes/question/2", "answered module/ropes/question/3",
                "attempted module/ropes/quiz", "passed module/ropes", "terminated module/ropes"});
    CHECK(told.front().timestamp > sample::morning);
    CHECK(told.front().timestamp < sample::morning + std::chrono::minutes{2});
    CHECK(told.at(7).timestamp > sample::morning + std::chrono::hours{2});
    const std::string sent = every_byte_of_the_outbox(folder.path());
    CHECK(sent.find("canary") == std::string::npos);
    CHECK(sent.find(shared_words) == std::string::npos);
}

TEST_CASE("a learner who had done nothing has no past, and what they do then is told once") {
    const support::TemporaryFolder folder;
    const std::string actor = "11111111-1111-4111-8111-111111111111";
    const auto start = [&] {
        auto store = store::ProgressStore::open(folder.path(), store::Mode::writable, actor);
        REQUIRE(store);
        REQUIRE(app::tell_past(*store, sample::pathway(), actor, {1, 2}));
    };
    start();
    SQLite::Database((folder.path() / "progress.sqlite").string(), SQLite::OPEN_READWRITE)
        .exec("UPDATE person SET is_past_told = 0");
    start();
    {
        TellingWorld world(folder.path());
        world.does(OpenModule{"tides"});
        world.does(Open{});
    }
    start();
    const TellingWorld world(folder.path());
    CHECK(sample::in_words(world.statements()) == Words{"initialized module/tides", "terminated module/tides"});
}
