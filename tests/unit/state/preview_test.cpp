#include "tests/support/catch.h"
#include "tests/unit/state/trainer.h"

#include <algorithm>

using namespace state;
using sample::Trainer;

namespace {

const std::string question = "### Question 1 (choose one)\n\nWhich holds?\n\n- [x] A bowline\n- [ ] A granny knot\n\n";
const std::string quiz =
    "## Quiz (pass mark 50%)\n\n### Question 2 (true or false)\n\nRope burns.\n\n- [x] True\n- [ ] False\n\n"
    "### Question 3 (short answer)\n\nName one.\n\n- [x] reef\n\n";
const std::string pages = "Hello.\n\n## First\n\nOne.\n\n" + question + "## Second\n\nTwo.\n\nTwo more.\n\n";

template <class Kind>
long long count(const std::vector<Effect>& effects) {
    return std::count_if(effects.begin(), effects.end(),
                         [](const Effect& effect) { return std::holds_alternative<Kind>(effect); });
}

ProblemAt problem_at(const Trainer& trainer, std::size_t index) {
    return {trainer.preview().module, shown_problems(trainer.preview()).at(index)};
}

}  // namespace

TEST_CASE("a preview opens at the module's first page and watches its folder") {
    Trainer trainer(pages);
    CHECK(screen(trainer.learner.state).kind == Screen::Kind::preview);
    CHECK(trainer.page() == "Knots");
    CHECK(count<WatchPreview>(trainer.asked) == 1);
}

TEST_CASE("leaving a preview ends the watching, whichever way it is left") {
    Trainer trainer(pages);
    trainer.send(Back{});
    CHECK(trainer.learner.state.preview.made() == nullptr);
    CHECK(count<StopPreview>(trainer.asked) == 1);
    trainer.send(PreviewRead{trainer.read()});  // was on its way
    CHECK(trainer.learner.state.preview.made() == nullptr);
    trainer.send(PreviewFolder{"bench"});
    trainer.send(Open{{Screen::Kind::home, {}, 0}});
    CHECK(count<StopPreview>(trainer.asked) == 2);
}

TEST_CASE("in a window that is for a preview alone Back leads nowhere, and what the window looks like is not saved") {
    Trainer trainer(pages);
    trainer.send(PreviewAlone{"bench", {}, {}});
    trainer.asked.clear();
    trainer.send(Back{});
    CHECK(screen(trainer.learner.state).kind == Screen::Kind::preview);
    trainer.send(ChangeSettings{{.text_percent = 150}});
    trainer.send(MoveWindow{{.x = 5}});
    CHECK(trainer.learner.state.record.settings.text_percent == 150);
    CHECK(trainer.rehearsal().record.settings.text_percent == 150);
    CHECK(count<Save>(trainer.asked) + count<SaveSoon>(trainer.asked) == 0);
}

TEST_CASE(
    "nothing that is answered, written or read in a preview is asked to be saved, and the learner's record stays") {
    Trainer trainer(pages + "### Reflection 1 (shared)\n\nWhat now?\n\n" + quiz);
    const Record before = trainer.learner.state.record;
    trainer.asked.clear();
    for (std::size_t page = 0; page < 4; ++page) {
        trainer.send(OpenPreviewed{"bench", page});
        trainer.does(PageSeen{"knots", page});
        trainer.does(KeepPlace{"knots", {"first", 1, 0.5F}});
    }
    trainer.does(EditAnswer{"knots", 1, {{1}, ""}});
    trainer.does(SubmitAnswer{"knots", 1});
    trainer.does(TryAgain{"knots", 1});
    trainer.does(EditReflection{"knots", 1, "canary"});
    trainer.does(SaveReflection{"knots", 1});
    trainer.does(StartQuiz{"knots"});
    REQUIRE(screen(trainer.rehearsal()).kind == Screen::Kind::quiz);
    trainer.does(AnswerQuiz{"knots", 2, {{0}, ""}, false});
    trainer.does(AnswerQuiz{"knots", 3, {{}, "canary"}, true});
    trainer.does(FocusLeft{});
    trainer.does(SubmitQuiz{"knots", true});
    REQUIRE(screen(trainer.rehearsal()).kind == Screen::Kind::results);
    trainer.does(StartAgain{"knots", true});
    trainer.does(ChangeSettings{{.text_percent = 150}});
    trainer.does(SaveProfile{});
    trainer.does(BackUpNow{});
    trainer.does(Close{});
    trainer.save(pages);
    CHECK(trainer.asked.empty());
    CHECK(trainer.learner.state.record == before);
    CHECK(trainer.learner.state.pending.empty());
    CHECK(trainer.rehearsal().pending.empty());
}

TEST_CASE("a practice question can be tried, and says how it went") {
    Trainer trainer(pages);
    trainer.does(EditAnswer{"knots", 1, {{0}, ""}});
    trainer.does(SubmitAnswer{"knots", 1});
    const auto& practice = trainer.rehearsal().record.modules.at("knots").practice;
    REQUIRE(practice.count(1) == 1);
    CHECK(practice.at(1).score == Fraction(1, 1));
}

TEST_CASE("a link to the web is opened and words are copied, as in a lesson") {
    Trainer trainer(pages);
    trainer.asked.clear();
    trainer.does(OpenLink{"https://example.org/"});
    trainer.does(CopyWords{"One."});
    CHECK(trainer.asked == std::vector<Effect>{OpenAddress{"https://example.org/"}, CopyText{"One."}});
}

TEST_CASE("what is refused in a preview is said") {
    Trainer trainer(pages);
    trainer.does(OpenLink{"file:///etc/passwd"});
    REQUIRE(trainer.learner.state.notices.size() == 1);
    CHECK(trainer.rehearsal().notices.empty());
}

TEST_CASE("a preview leads to pages and the quiz of its modules, never out of them by their own buttons") {
    Trainer trainer(pages + quiz);
    trainer.send(OpenPreviewed{"bench", 3});
    trainer.does(StartQuiz{"knots"});
    trainer.does(SubmitQuiz{"knots", true});
    trainer.does(Open{{Screen::Kind::home, {}, 0}});  // from the results
    CHECK(trainer.page() == "Quiz");
    trainer.does(Open{{Screen::Kind::journal, {}, 0}});
    CHECK(trainer.page() == "Quiz");
    CHECK(screen(trainer.learner.state).kind == Screen::Kind::preview);
}

TEST_CASE("a save keeps the page that is shown, whatever is put before it") {
    Trainer trainer(pages);
    trainer.send(OpenPreviewed{"bench", 2});
    CHECK(trainer.page() == "Second");
    trainer.save("Hello.\n\n## New\n\nZero.\n\n## First\n\nOne.\n\n## Second\n\nTwo.\n");
    CHECK(trainer.page() == "Second");
}

TEST_CASE("a page whose heading was written anew stays the page that is shown, at the same place") {
    Trainer trainer(pages);
    trainer.send(OpenPreviewed{"bench", 2});
    trainer.does(KeepPlace{"knots", {"second", 1, 0.25F}});
    const std::uint64_t serial = trainer.rehearsal().target.serial;
    trainer.save("Hello.\n\nMore.\n\n## First\n\nOne.\n\n" + question + "## Another name\n\nTwo.\n\nTwo more.\n\n");
    CHECK(trainer.page() == "Another name");
    CHECK(trainer.rehearsal().target.serial != serial);
    CHECK(trainer.rehearsal().target.element == 1);
    CHECK(trainer.rehearsal().target.within == 0.25F);
}

TEST_CASE("a page that was taken out leaves the nearest one") {
    Trainer trainer(pages + "## Third\n\nThree.\n");
    trainer.send(OpenPreviewed{"bench", 2});
    trainer.save("Hello.\n\n## First\n\nOne.\n\n" + question + "## Third\n\nThree.\n");
    CHECK(trainer.page() == "Third");
}

TEST_CASE("the page and what was tried come back with a file that was empty for a while, and so does a folder") {
    Trainer trainer(pages);
    trainer.send(OpenPreviewed{"bench", 1});
    trainer.does(EditAnswer{"knots", 1, {{1}, ""}});
    const auto files = trainer.files;
    trainer.files["module.md"].clear();
    trainer.save();
    CHECK(trainer.page() == "no page");
    CHECK(shown_problems(trainer.preview()).size() > 1);
    trainer.files.clear();
    trainer.save();
    REQUIRE(shown_problems(trainer.preview()).size() == 1);
    CHECK(shown_problems(trainer.preview()).front().code == "E108");
    PreviewFound gone;
    gone.folder = "bench";
    gone.why_not = "There is no folder bench.";
    trainer.send(PreviewRead{gone});
    CHECK(trainer.page() == "no page");
    trainer.files = files;
    trainer.save();
    CHECK(trainer.page() == "First");
    CHECK(trainer.rehearsal().record.drafts.size() == 1);
}

TEST_CASE("a folder that could not be read at first is shown when it can be") {
    Trainer trainer(pages);
    trainer.send(PreviewFolder{"bench"});
    PreviewFound gone;
    gone.folder = "bench";
    gone.why_not = "There is no folder bench.";
    trainer.send(PreviewRead{gone});
    CHECK(trainer.page() == "no page");
    trainer.save();
    CHECK(trainer.page() != "no page");
}

TEST_CASE("a pathway that went and came back as one module shows that module") {
    Trainer trainer(pages);
    const auto alone = trainer.files;
    trainer.files = {{"pathway.md", "---\ntitle: P\nid: p\nlanguage: en-GB\n---\n\n1. [Knots](knots)\n"},
                     {"knots/module.md", alone.at("module.md")}};
    trainer.send(PreviewFolder{"bench"});
    trainer.save();
    REQUIRE(trainer.preview().is_listing);
    PreviewFound gone;
    gone.folder = "bench";
    gone.why_not = "There is no folder bench.";
    trainer.send(PreviewRead{gone});
    trainer.files = alone;
    trainer.save();
    CHECK_FALSE(trainer.preview().is_listing);
    CHECK(trainer.page() != "no page");
}

TEST_CASE("a tried answer goes when its question asks something else, and stays when only words around it change") {
    Trainer trainer(pages);
    trainer.does(EditAnswer{"knots", 1, {{1}, ""}});
    trainer.does(SubmitAnswer{"knots", 1});
    trainer.save(
        "Hello.\n\n## First\n\nOne!\n\n### Question 1 (choose one)\n\nWhich of them holds?\n\n- [ ] A bowline\n"
        "- [x] A granny knot\n  > Never.\n");
    CHECK(trainer.rehearsal().record.modules.at("knots").practice.count(1) == 1);
    trainer.save(
        "Hello.\n\n## First\n\nOne!\n\n### Question 1 (choose one)\n\nWhich?\n\n- [x] A bowline\n- [ ] A bend\n");
    CHECK(trainer.rehearsal().record.modules.at("knots").practice.count(1) == 0);
}

TEST_CASE("a quiz under way goes on in the new text at the same question") {
    Trainer trainer(pages + quiz);
    trainer.does(StartQuiz{"knots"});
    trainer.does(AnswerQuiz{"knots", 2, {{0}, ""}, false});
    trainer.does(GoToQuestion{1});
    trainer.save(pages +
                 "## Quiz (pass mark 50%)\n\n### Question 4 (true or false)\n\nNew.\n\n- [x] True\n- [ ] False\n\n" +
                 quiz.substr(quiz.find("### Question 2")));
    REQUIRE(screen(trainer.rehearsal()).kind == Screen::Kind::quiz);
    CHECK(trainer.rehearsal().quiz.position == 2);
    CHECK(trainer.rehearsal().record.modules.at("knots").attempts.back().responses.count(2) == 1);
    trainer.save(pages);
    CHECK(trainer.page() != "no page");
}

TEST_CASE("results are marked anew when the right answer is another") {
    Trainer trainer(pages + quiz);
    trainer.does(StartQuiz{"knots"});
    trainer.does(AnswerQuiz{"knots", 2, {{0}, ""}, false});
    trainer.does(SubmitQuiz{"knots", true});
    CHECK(trainer.rehearsal().record.modules.at("knots").attempts.back().is_passed);
    std::string turned = quiz;
    turned.replace(turned.find("- [x] True\n- [ ] False"), 22, "- [ ] True\n- [x] False");
    trainer.save(pages + turned);
    REQUIRE(screen(trainer.rehearsal()).kind == Screen::Kind::results);
    CHECK_FALSE(trainer.rehearsal().record.modules.at("knots").attempts.back().is_passed);
}

TEST_CASE("another id in the metadata keeps page and answers") {
    Trainer trainer(pages);
    trainer.send(OpenPreviewed{"bench", 1});
    trainer.does(EditAnswer{"knots", 1, {{1}, ""}});
    trainer.does(SubmitAnswer{"knots", 1});
    std::string& text = trainer.files["module.md"];
    text.replace(text.find("id: knots"), 9, "id: bends");
    trainer.save();
    CHECK(trainer.page() == "First");
    CHECK(trainer.rehearsal().record.modules.at("bends").practice.count(1) == 1);
    trainer.does(TryAgain{"bends", 1});
    trainer.does(EditAnswer{"bends", 1, {{0}, ""}});
    trainer.does(SubmitAnswer{"bends", 1});
    CHECK(trainer.rehearsal().record.modules.at("bends").practice.at(1).tries == 2);
}

TEST_CASE("a problem leads to its page and element, and shows the lines around it with its own") {
    Trainer trainer("Hello.\n\n## First\n\nOne.\n\n## Second\n\nTwo.\n\n[There](#nowhere) is no such page.\n\nEnd.\n");
    REQUIRE(shown_problems(trainer.preview()).size() == 1);
    const ProblemAt problem = problem_at(trainer, 0);
    trainer.send(ShowProblem{problem});
    CHECK(trainer.page() == "Second");
    CHECK(trainer.rehearsal().target.element == 1);
    CHECK(trainer.preview().shown_problem == problem);
    const std::vector<SourceLine> lines = lines_around(trainer.preview(), problem, 1);
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].number == problem.problem.line);
    CHECK(lines[1].text == "[There](#nowhere) is no such page.");
    trainer.send(ShowProblem{problem});
    CHECK_FALSE(trainer.preview().shown_problem);
}

TEST_CASE("a problem in the quiz opens the quiz at its question, also when every attempt was used") {
    const std::string once =
        "## Quiz (attempts 1)\n\n" + quiz.substr(quiz.find("### Question 2")) + "[There](#nowhere)\n\n- [x] a\n";
    Trainer trainer(pages + once);
    trainer.does(StartQuiz{"knots"});
    trainer.does(SubmitQuiz{"knots", true});
    const content::Problems& problems = shown_problems(trainer.preview());
    const auto link =
        std::find_if(problems.begin(), problems.end(), [](const auto& one) { return one.code == "E229"; });
    REQUIRE(link != problems.end());
    trainer.send(ShowProblem{{"bench", *link}});
    REQUIRE(screen(trainer.rehearsal()).kind == Screen::Kind::quiz);
    CHECK(trainer.rehearsal().quiz.position == 1);
}

TEST_CASE("the problem that is looked at moves with its line and closes when it is mended") {
    Trainer trainer("Hello.\n\n[There](#nowhere)\n");
    trainer.send(ShowProblem{problem_at(trainer, 0)});
    const int line = trainer.preview().shown_problem->problem.line;
    trainer.save("Hello.\n\nNew.\n\n[There](#nowhere)\n");
    REQUIRE(trainer.preview().shown_problem);
    CHECK(trainer.preview().shown_problem->problem.line == line + 2);
    trainer.save("Hello.\n\nNew.\n");
    CHECK_FALSE(trainer.preview().shown_problem);
}

TEST_CASE("a pathway shows its modules first, and each has its own problems") {
    const std::string one = sample::preview_metadata + pages;
    std::string other = one;
    other.replace(other.find("id: knots"), 9, "id: bends");
    Trainer trainer({{"pathway.md", "---\ntitle: Ropes\nid: ropes\nlanguage: en-GB\n---\n\n1. [A](a)\n2. [C](c)\n"},
                     {"a/module.md", one},
                     {"b/module.md", other + "[There](#nowhere)\n"}});
    CHECK(trainer.preview().is_listing);
    REQUIRE(shown_problems(trainer.preview()).size() == 1);
    CHECK(shown_problems(trainer.preview()).front().code == "E229");
    trainer.send(ShowProblem{{"", shown_problems(trainer.preview()).front()}});
    CHECK(trainer.preview().is_listing);
    CHECK(lines_around(trainer.preview(), *trainer.preview().shown_problem, 0).at(0).text == "2. [C](c)");
    trainer.send(OpenPreviewed{"bench/b", 0});
    CHECK(trainer.page() == "Knots");
    CHECK(shown_problems(trainer.preview()).size() == 1);
    trainer.does(EditAnswer{"bends", 1, {{1}, ""}});
    trainer.files["a/module.md"] += "More.\n";
    trainer.save();
    CHECK(trainer.rehearsal().record.drafts.size() == 1);
    trainer.send(ListPreviewed{});
    CHECK(trainer.preview().is_listing);
    trainer.send(OpenPreviewed{"bench/b", 1});
    trainer.files.erase("b/module.md");
    trainer.save();
    CHECK(trainer.preview().is_listing);
}

TEST_CASE("a module without an id, without a title or without any page can be previewed") {
    Trainer trainer({{"module.md", "Words.\n\n## Page\n\nMore.\n\n" + question}});
    CHECK(trainer.page() != "no page");
    trainer.send(OpenPreviewed{"bench", 1});
    CHECK(trainer.page() == "Page");
    trainer.does(EditAnswer{state::shown_module(trainer.preview())->metadata.id, 1, {{0}, ""}});
    CHECK(trainer.rehearsal().record.drafts.size() == 1);
    trainer.files["module.md"] = "---\ntitle: T\nid: t-t\nversion: 1\nlanguage: en\n---\n# T\n";
    trainer.save();
    CHECK(trainer.page() == "no page");
}
