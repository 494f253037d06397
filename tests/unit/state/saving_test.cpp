#include "player/state/shown.h"
#include "tests/support/catch.h"
#include "tests/unit/state/anything.h"
#include "tests/unit/state/learner.h"

#include <algorithm>
#include <random>

using namespace state;
using sample::Learner;
using sample::only_save;

namespace {

Learner read_only() {
    Learner before;
    before.does(OpenModule{"ropes"});
    before.does(KeepPlace{"ropes", {"knots", 0, 0}});
    return {sample::pathway(), before.disk_soon(), Access::read_only};
}

const std::vector<std::string> told{"This window is for reading only. Nothing you do here is saved."};

}  // namespace

TEST_CASE("what is in memory equals what is on disk, whatever is done and whichever saves fail") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        Learner learner;
        for (int step = 0; step < 120; ++step) {
            learner.now += std::chrono::seconds{30};
            learner.send(sample::anything(random, screen(learner.state)));
            const auto luck = random() % 10;
            if (luck < 6) learner.saves_succeed();
            if (luck == 6) learner.saves_fail();
            if (luck == 7) learner.send(RetrySaves{});
        }
        learner.saves_succeed();
        learner.send(RetrySaves{});
        learner.saves_succeed();
        learner.send(FocusLeft{});
        REQUIRE(learner.state.pending.empty());
        CHECK(learner.disk == learner.state.record);
        CHECK(sample::said(learner.state).size() <= 1);  // at most that the tries are used up
    }
}

TEST_CASE("a draft that could not be written is told, tried again, and the notice goes") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.send(EditReflection{"ropes", 1, "O"});
    CHECK(learner.send(SaveFailed{0, "The disk is full."}) == std::vector<Effect>{RetryLater{}});
    CHECK(sample::said(learner.state) ==
          std::vector<std::string>{"The disk is full. What you wrote is kept here and will be tried again."});
    CHECK(learner.send(RetrySaves{}) == std::vector<Effect>{Flush{}});
    CHECK(learner.send(Saved{0}).empty());
    CHECK(sample::said(learner.state).empty());
}

TEST_CASE("the failure's notice stays while anything still waits") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    const std::uint64_t page = only_save(learner.send(PageSeen{"ropes", 0})).ticket;
    const std::uint64_t other = only_save(learner.send(PageSeen{"ropes", 1})).ticket;
    learner.waiting.clear();
    learner.send(SaveFailed{page, "The disk is full."});
    learner.send(SaveFailed{other, "The disk is full."});
    CHECK(sample::said(learner.state) ==
          std::vector<std::string>{"The disk is full. Your progress is kept here and will be tried again."});
    learner.send(Saved{page});
    CHECK(learner.state.notices.size() == 1);
    learner.send(Saved{other});
    CHECK(learner.state.notices.empty());
}

TEST_CASE("closing tries failed saves once more, writes drafts, and quits") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    const Save failed = only_save(learner.send(PageSeen{"ropes", 0}));
    learner.saves_fail();
    CHECK(learner.send(Close{}) == std::vector<Effect>{failed, Flush{}, Quit{}});
}

TEST_CASE("a read-only window can be read") {
    Learner learner = read_only();
    CHECK(screen(learner.state).kind == Screen::Kind::home);
    CHECK(learner.send(OpenModule{"ropes"}) == std::vector<Effect>{Flush{}});
    CHECK(screen(learner.state) == Screen{Screen::Kind::lesson, "ropes", 1});
    learner.send(OpenModule{"tides"});
    CHECK(screen(learner.state) == Screen{Screen::Kind::lesson, "tides", 0});
    CHECK(learner.waiting.empty());
    CHECK(learner.held_back.empty());
    CHECK(sample::said(learner.state).empty());
}

TEST_CASE("a read-only window saves nothing and says so once") {
    Learner learner = read_only();
    learner.send(OpenModule{"ropes"});
    for (const Message& message : std::vector<Message>{
             PageSeen{"ropes", 0}, NextPage{}, EditAnswer{"ropes", 1, {{0}, {}}}, EditReflection{"ropes", 1, "O"},
             StartQuiz{"ropes"}, StartAgain{"ropes", true}, EditProfile{{"Ada", {}, {}}}, SaveProfile{}, BackUpNow{}}) {
        const auto effects = learner.send(message);
        CHECK_FALSE(sample::has<Save>(effects));
        CHECK_FALSE(sample::has<SaveSoon>(effects));
        CHECK_FALSE(sample::has<BackUp>(effects));
    }
    CHECK(sample::said(learner.state) == told);
    CHECK(learner.state.record.drafts.empty());
}

TEST_CASE("reading on in a read-only window does not say it again, asking for a save does") {
    Learner learner = read_only();
    learner.send(PageSeen{"ropes", 0});
    CHECK(sample::said(learner.state) == told);
    learner.send(DismissNotice{learner.state.notices[0].id});
    learner.send(PageSeen{"ropes", 1});
    CHECK(sample::said(learner.state).empty());
    learner.send(EditReflection{"ropes", 1, "O"});
    CHECK(sample::said(learner.state) == told);
}

TEST_CASE("a read-only window still takes a larger text") {
    Learner learner = read_only();
    CHECK(learner.send(ChangeSettings{{180}}).empty());
    CHECK(learner.state.record.settings.text_percent == 180);
    CHECK(sample::said(learner.state).empty());
}

TEST_CASE("somebody new in a read-only window is not asked for a name that cannot be kept") {
    Learner learner(sample::pathway(), Record{}, Access::read_only);
    CHECK(screen(learner.state).kind == Screen::Kind::home);
}

TEST_CASE("a window that stays open for hours backs up new work on the way, and not what it has backed up") {
    using std::chrono::hours, std::chrono::minutes;
    Learner learner;
    const auto backs_up = [&learner](const Message& message) {
        learner.send(message);
        REQUIRE(learner.waiting.size() == 1);
        const Save save = learner.waiting.front();
        learner.waiting.clear();
        const std::vector<Effect> effects = learner.send(Saved{save.ticket, save.changes});
        learner.saves_succeed();
        return std::count(effects.begin(), effects.end(), Effect(BackUp{false})) == 1;
    };
    CHECK_FALSE(backs_up(OpenModule{"ropes"}));
    learner.now += hours{4} - minutes{1};
    CHECK_FALSE(backs_up(StartQuiz{"ropes"}));
    learner.now += minutes{1};
    CHECK(backs_up(AnswerQuiz{"ropes", 2, {{0}, {}}}));
    CHECK_FALSE(backs_up(AnswerQuiz{"ropes", 2, {{1}, {}}}));
    learner.now += hours{3};
    learner.send(BackUpNow{});
    learner.now += hours{3};
    CHECK_FALSE(backs_up(AnswerQuiz{"ropes", 2, {{0}, {}}}));
    learner.now -= hours{24};  // the clock was wrong
    CHECK(backs_up(AnswerQuiz{"ropes", 2, {{1}, {}}}));
}
