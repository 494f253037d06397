#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"
#include "tests/unit/state/telling.h"

using namespace state;
using namespace std::chrono_literals;
using sample::in_words;
using sample::Learner;
using sample::morning;
using sample::with_verb;
using Words = std::vector<std::string>;

namespace {

const std::string knots = "https://w3id.org/mooring/module/ropes";

/// Opens Ropes at nine and reads both of its pages, a minute each.
Learner reader() {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    for (const std::size_t page : {0U, 1U}) {
        learner.now += 1min;
        learner.does(PageSeen{"ropes", page});
    }
    return learner;
}

}  // namespace

TEST_CASE("a module read, passed and left is told from initialized to terminated") {
    Learner learner = reader();
    learner.takes_quiz(true);
    learner.does(Open{});
    CHECK(in_words(learner.told) ==
          Words{"initialized module/ropes", "progressed module/ropes", "progressed module/ropes",
                "answered module/ropes/question/2", "answered module/ropes/question/3", "attempted module/ropes/quiz",
                "progressed module/ropes",
                "passed module/ropes", "completed module/ropes", "terminated module/ropes"});
    const auto progressed = with_verb(learner.told, "progressed");
    CHECK(sample::text_of(progressed[0].context.extensions, records::iris::page_extension) == "ropes");
    CHECK(sample::text_of(progressed[1].context.extensions, records::iris::page_extension) == "knots");
    CHECK(sample::text_of(progressed[2].context.extensions, records::iris::page_extension) == "quiz");
    CHECK(sample::number_of(progressed[2].result.extensions, records::iris::progress_extension) == 100);
    CHECK(sample::number_of(progressed[0].result.extensions, records::iris::progress_extension) <
          sample::number_of(progressed[1].result.extensions, records::iris::progress_extension));
}

TEST_CASE("the learner's name goes with what they do from then on, once they tick it, and no longer once they untick it") {
    Learner learner;
    learner.state.record.profile = {"Ada", "0417", "Harbour"};
    learner.does(OpenModule{"ropes"});
    const auto names_when = [&](bool is_ticked, std::size_t page) {
        Settings settings;
        settings.gives_name = is_ticked;
        settings.gives_staff_number = true;
        learner.does(ChangeSettings{settings});
        learner.told.clear();
        learner.does(PageSeen{"ropes", page});
        REQUIRE(learner.told.size() == 1);
        return to_json(learner.told[0]);
    };
    const std::string named = names_when(true, 0);
    CHECK(named.find(R"("name":"Ada")") != std::string::npos);
    CHECK(named.find("0417") == std::string::npos);
    CHECK(named.find("Harbour") == std::string::npos);
    CHECK(names_when(false, 1).find("Ada") == std::string::npos);
}

TEST_CASE("every statement says who, under which registration, in which session, on which version, and when") {
    Learner learner = reader();
    const records::Statement& one = learner.told.at(1);
    CHECK(one.id.size() == 36);
    CHECK(one.actor.home_page == "https://w3id.org/mooring/person");
    CHECK(one.actor.name == "11111111-1111-4111-8111-111111111111");
    CHECK(one.actor.display_name.empty());
    CHECK(one.context.registration == learner.record().registration);
    CHECK(sample::session_of(one) == learner.record().session->id);
    CHECK(sample::number_of(one.context.extensions, records::iris::attempt_extension) == 1);
    CHECK(one.context.revision == "1");
    CHECK(one.context.language == "en-GB");
    CHECK(one.timestamp == morning + 1min);
    const auto& object = std::get<records::Activity>(one.object);
    CHECK(object.id == knots);
    CHECK(object.definition->name == records::LanguageMap{{"en-GB", "Ropes"}});
    CHECK(object.definition->type == "http://adlnet.gov/expapi/activities/module");
}

TEST_CASE("a practice answer is told with the question, the answer, the marks and how long it took") {
    Learner learner;
    learner.does(OpenPage{"ropes", 1});
    learner.now += 75s;
    learner.does(EditAnswer{"ropes", 1, {{1}, {}}});
    learner.does(SubmitAnswer{"ropes", 1});
    learner.now += 5s;
    learner.does(TryAgain{"ropes", 1});
    learner.does(EditAnswer{"ropes", 1, {{0}, {}}});
    learner.does(SubmitAnswer{"ropes", 1});
    const auto answers = with_verb(learner.told, "answered");
    REQUIRE(answers.size() == 2);
    CHECK(sample::object(answers[0]) == "module/ropes/question/1");
    CHECK(answers[0].result.response == "b");
    CHECK(answers[0].result.success == false);
    CHECK(answers[0].result.score == records::Score{0.0, 0.0, 0.0, 1.0});
    CHECK(answers[0].result.duration == 75s);
    CHECK(answers[1].result.response == "a");
    CHECK(answers[1].result.success == true);
    CHECK(answers[1].result.score == records::Score{1.0, 1.0, 0.0, 1.0});
    CHECK(answers[1].result.duration == 5s);
    CHECK(answers[0].context.parent == std::vector<records::Activity>{{knots}});
    const auto& definition = *std::get<records::Activity>(answers[0].object).definition;
    CHECK(definition.interaction->type == "choice");
    CHECK(definition.interaction->correct_responses == Words{"a"});
    CHECK(definition.description == records::LanguageMap{{"en-GB", "Which knot holds?"}});
}

TEST_CASE("a quiz is told when it is submitted, each answer with the time it took and the whole with its score") {
    Learner learner = reader();
    learner.does(StartQuiz{"ropes"});
    learner.now += 20s;
    learner.does(AnswerQuiz{"ropes", 2, {{1}, {}}});
    learner.now += 10s;
    learner.does(GoToQuestion{1});
    learner.now += 30s;
    learner.does(AnswerQuiz{"ropes", 3, {{}, "haw"}, true});
    learner.now += 2s;
    learner.does(AnswerQuiz{"ropes", 3, {{}, "hawser"}, true});
    CHECK(with_verb(learner.told, "answered").empty());
    learner.does(SubmitQuiz{"ropes"});
    const auto answers = with_verb(learner.told, "answered");
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].result.duration == 20s);
    CHECK(answers[1].result.duration == 32s);
    CHECK(answers[1].result.response == "hawser");
    CHECK(answers[1].context.parent == std::vector<records::Activity>{{knots + "/quiz"}});
    CHECK(answers[1].context.grouping.front() == records::Activity{knots});
    const auto failed = with_verb(learner.told, "failed");
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].result.score == records::Score{0.5, 1.0, 0.0, 2.0});
    CHECK(failed[0].result.success == false);
    CHECK(failed[0].result.duration == 62s);
    CHECK(failed[0].context.extensions.at(std::string(records::iris::mastery_extension)) ==
          records::Extensions::mapped_type(0.8));
    const auto completed = with_verb(learner.told, "completed");
    REQUIRE(completed.size() == 1);
    CHECK(completed[0].result.completion == true);
    CHECK(completed[0].result.duration == 2min + 62s);
    CHECK_FALSE(completed[0].result.score);
}

TEST_CASE("a question left blank in the quiz is not told as answered") {
    Learner learner = reader();
    learner.does(StartQuiz{"ropes"});
    learner.does(AnswerQuiz{"ropes", 2, {{0}, {}}});
    learner.does(SubmitQuiz{"ropes", true});
    CHECK(in_words(with_verb(learner.told, "answered")) == Words{"answered module/ropes/question/2"});
    CHECK(with_verb(learner.told, "failed").size() == 1);
}

TEST_CASE("an attempt that goes on after a night counts the time at the desk alone") {
    Learner learner = reader();
    learner.does(StartQuiz{"ropes"});
    learner.now += 1min;
    learner.does(Open{});
    learner.now += 12h;
    learner.does(StartQuiz{"ropes"});
    learner.now += 2min;
    learner.does(AnswerQuiz{"ropes", 2, {{0}, {}}});
    learner.does(AnswerQuiz{"ropes", 3, {{}, "hawser"}});
    learner.does(SubmitQuiz{"ropes"});
    CHECK(with_verb(learner.told, "passed").at(0).result.duration == 3min);
    CHECK(with_verb(learner.told, "completed").at(0).result.duration == 5min);
}

TEST_CASE("each further attempt starts a session of its own, and a pass is never followed by failed") {
    Learner learner = reader();
    learner.takes_quiz(false);
    learner.takes_quiz(true);
    learner.does(Open{});
    const auto verdicts = [&] {
        Words out;
        for (const auto& one : learner.told)
            if (sample::verb(one) == "passed" || sample::verb(one) == "failed") out.push_back(sample::verb(one));
        return out;
    };
    CHECK(verdicts() == Words{"failed", "passed"});
    CHECK(with_verb(learner.told, "initialized").size() == 2);
    CHECK(with_verb(learner.told, "terminated").size() == 2);
    CHECK(with_verb(learner.told, "completed").size() == 1);
    CHECK(sample::number_of(with_verb(learner.told, "failed")[0].context.extensions, records::iris::attempt_extension) == 1);
    CHECK(sample::number_of(with_verb(learner.told, "passed")[0].context.extensions, records::iris::attempt_extension) == 2);
    CHECK(sample::session_of(with_verb(learner.told, "failed")[0]) != sample::session_of(with_verb(learner.told, "passed")[0]));

    // The tries are used up: the pages are read again, and each is told with its round.
    learner.does(OpenPage{"ropes", 0});
    learner.does(PageSeen{"ropes", 0});
    learner.does(PageSeen{"ropes", 1});
    CHECK(sample::number_of(learner.told.back().context.extensions, records::iris::round_extension) == 1);
    learner.takes_quiz(false);
    CHECK(verdicts() == Words{"failed", "passed"});
}

TEST_CASE("a module that asks nothing is passed by being completed, once") {
    Learner learner;
    learner.does(OpenModule{"tides"});
    learner.does(PageSeen{"tides", 0});
    learner.does(PageSeen{"tides", 1});
    learner.does(PageSeen{"tides", 1});
    learner.does(Open{});
    CHECK(in_words(learner.told) == Words{"initialized module/tides", "progressed module/tides", "progressed module/tides",
                                          "completed module/tides", "passed module/tides", "terminated module/tides"});
    CHECK_FALSE(with_verb(learner.told, "passed")[0].result.score);
}

TEST_CASE("a pass that counts for a while says for how many months, and nothing else does") {
    const std::string ropes = sample::with(sample::ropes, "version: 1\n", "version: 1\nvalid for: 24 months\n");
    Learner learner(sample::pathway_of(ropes), Learner::welcomed());
    learner.does(OpenModule{"ropes"});
    learner.does(PageSeen{"ropes", 0});
    learner.does(PageSeen{"ropes", 1});
    learner.takes_quiz(false);
    learner.takes_quiz(true);
    const auto months = [](const records::Statement& one) {
        return sample::number_of(one.context.extensions, records::iris::valid_months_extension);
    };
    for (const records::Statement& one : learner.told) CHECK(months(one) == (sample::verb(one) == "passed" ? 24 : -1));
    const std::string ebb =
        sample::with(sample::with(sample::tides, "id: tides", "id: ebb"), "version: 2\n", "version: 2\nvalid for: 12 months\n");
    Learner reader(sample::pathway_of(ebb), Learner::welcomed());
    reader.does(OpenModule{"ebb"});
    reader.does(PageSeen{"ebb", 0});
    reader.does(PageSeen{"ebb", 1});
    CHECK(months(with_verb(reader.told, "passed").at(0)) == 12);
}

TEST_CASE("starting again is another registration, with its own completion") {
    Learner learner = reader();
    learner.takes_quiz(true);
    learner.does(StartAgain{"ropes", true});
    learner.does(PageSeen{"ropes", 0});
    learner.does(PageSeen{"ropes", 1});
    learner.takes_quiz(true);
    const auto passed = with_verb(learner.told, "passed");
    REQUIRE(passed.size() == 2);
    CHECK(passed[0].context.registration != passed[1].context.registration);
    CHECK(with_verb(learner.told, "completed").size() == 2);
    CHECK(with_verb(learner.told, "terminated")[0].context.registration == passed[0].context.registration);
}

TEST_CASE("what could not be saved is not told of until it is, and then once") {
    Learner learner = reader();
    learner.does(EditAnswer{"ropes", 1, {{0}, {}}});
    learner.send(SubmitAnswer{"ropes", 1});
    learner.saves_fail();
    CHECK(with_verb(learner.told, "answered").empty());
    learner.send(Open{});  // the session stays open until the answer is in it
    CHECK(with_verb(learner.told, "terminated").empty());
    learner.send(RetrySaves{});
    learner.saves_succeed();
    CHECK(with_verb(learner.told, "answered").size() == 1);
    CHECK(sample::verb(learner.told.back()) == "terminated");
    CHECK(sample::session_of(learner.told.back()) == sample::session_of(with_verb(learner.told, "answered")[0]));
}
