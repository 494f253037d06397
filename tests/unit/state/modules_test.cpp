#include "player/state/attempt_module.h"
#include "player/state/module_offer.h"
#include "player/state/progress.h"

#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

namespace {

using sample::Learner;
using sample::said;
using state::OfferKind;
using Kind = state::Screen::Kind;
using Texts = std::vector<std::string>;

state::ModuleOffer offer_of(const std::string& text) {
    state::ModuleOffer offer;
    offer.loaded = std::make_shared<const content::LoadedModule>(sample::loaded(text));
    offer.digest = "0123456789abcdef";
    return offer;
}

std::string version(std::string_view text, int from, int to) {
    return sample::with(text, "version: " + std::to_string(from), "version: " + std::to_string(to));
}

/// The sample pathway with this module in place of the one with its id, or added to it.
state::ModulesChanged changed(const Learner& learner, const std::string& text, std::uint64_t request = 0) {
    content::LoadedModule loaded = sample::loaded(text);
    auto pathway = std::make_shared<content::Pathway>(*learner.state.pathway);
    const std::string id = loaded.module.metadata.id;
    const auto old = std::find_if(pathway->modules.begin(), pathway->modules.end(), [&](const auto& one) {
        return one.module.metadata.id == id;
    });
    if (old != pathway->modules.end()) {
        *old = std::move(loaded);
    } else {
        pathway->modules.push_back(std::move(loaded));
    }
    state::ModulesChanged message{request, id};
    message.index = std::make_shared<const state::SearchIndex>(*pathway);
    message.pathway = std::move(pathway);
    message.added = {{id, "/own/" + id + ".mooring"}};
    return message;
}

/// Looks at a module that says this.
void is_shown(Learner& learner, const state::ModuleOffer& offer) {
    learner.send(state::LookAtModule{"/stick/a.mooring"});
    learner.send(state::ModuleChecked{learner.state.adding.request, offer});
}

const std::string boats = "---\ntitle: Boats\nid: boats\nversion: 1\nlanguage: en-GB\n---\n\n# Boats\n\n## Hulls\n\nWood.\n";

}  // namespace

TEST_CASE("a module is checked before anything about it is said") {
    Learner learner;
    const auto effects = learner.send(state::LookAtModule{"/stick/a.mooring"});
    CHECK(screen(learner.state).kind == Kind::new_module);
    CHECK_FALSE(learner.state.adding.offer);
    CHECK(effects.back() == state::Effect(state::CheckModule{learner.state.adding.request, "/stick/a.mooring"}));
    learner.send(state::ModuleChecked{learner.state.adding.request, offer_of(boats)});
    CHECK(learner.state.adding.offer);
}

TEST_CASE("only what was asked last is shown") {
    Learner learner;
    learner.send(state::LookAtModule{"/stick/slow.mooring"});
    const std::uint64_t slow = learner.state.adding.request;
    is_shown(learner, offer_of(boats));
    learner.send(state::ModuleChecked{slow, {.why_not = "could not open it"}});
    CHECK(learner.state.adding.offer->why_not.empty());
}

TEST_CASE("what a module would be here goes by its id, its version and its text") {
    const Learner learner;
    const auto kind = [&](const std::string& text) { return kind_of(offer_of(text), learner.state); };
    const std::string ropes(sample::ropes);
    CHECK(kind(boats) == OfferKind::is_new);
    CHECK(kind(version(ropes, 1, 2)) == OfferKind::newer);
    CHECK(kind(ropes) == OfferKind::same);
    CHECK(kind(sample::with(ropes, "Ropes hold", "Lines hold")) == OfferKind::changed);
    CHECK(kind(version(sample::tides, 2, 1)) == OfferKind::older);
    CHECK(kind(std::string(sample::wrecks)) == OfferKind::broken);
    CHECK(kind_of({.why_not = "could not open it"}, learner.state) == OfferKind::unusable);
    // What is here and cannot be read may be replaced by any version.
    CHECK(kind("---\ntitle: Wrecks\nid: wrecks\nversion: 1\nlanguage: en-GB\n---\n\n# Wrecks\n\nSunk.\n") == OfferKind::is_new);
}

TEST_CASE("what is new is kept by the digest that was looked at, once") {
    Learner learner;
    is_shown(learner, offer_of(boats));
    const auto effects = learner.send(state::AddModule{});
    const std::uint64_t request = learner.state.adding.request;
    CHECK(effects == std::vector<state::Effect>{state::KeepModule{request, "boats", "/stick/a.mooring", "0123456789abcdef"}});
    CHECK(learner.send(state::AddModule{}).empty());
}

TEST_CASE("what is here already, older, broken or unusable is not kept") {
    Learner learner;
    for (const std::string& text : {std::string(sample::ropes), version(sample::tides, 2, 1), std::string(sample::wrecks)}) {
        is_shown(learner, offer_of(text));
        CHECK(learner.send(state::AddModule{}).empty());
    }
    is_shown(learner, {.why_not = "could not open it"});
    CHECK(learner.send(state::AddModule{}).empty());
}

TEST_CASE("a window for reading only adds nothing, and says so") {
    Learner learner(sample::pathway(), {}, state::Access::read_only);
    is_shown(learner, offer_of(boats));
    CHECK(learner.send(state::AddModule{}).empty());
    CHECK(said(learner.state) == Texts{"This window is for reading only. Nothing you do here is saved."});
}

TEST_CASE("a module that was added is there at once, and home says so") {
    Learner learner;
    is_shown(learner, offer_of(boats));
    learner.send(state::AddModule{});
    learner.send(changed(learner, boats, learner.state.adding.request));
    CHECK(screen(learner.state).kind == Kind::home);
    CHECK(learner.state.screens.size() == 1);
    CHECK(readable_module(learner.state, "boats") != nullptr);
    CHECK(learner.state.index->find("wood", 9).size() == 1);
    CHECK(learner.state.added.contains("boats"));
    CHECK(said(learner.state) == Texts{"“Boats” is added."});
    CHECK(learner.state.notices.front().module == "boats");
    CHECK(learner.state.newcomer.module == "boats");
    CHECK(learner.state.newcomer.serial != 0);
}

TEST_CASE("a module that was added but cannot be read is not called removed") {
    Learner learner;
    is_shown(learner, offer_of(boats));
    learner.send(state::AddModule{});
    state::ModulesChanged unread = changed(learner, boats, learner.state.adding.request);
    unread.pathway = learner.state.pathway;
    learner.send(unread);
    CHECK(said(learner.state) ==
          Texts{"The module was added, but it cannot be read here. Your other modules are as they were."});
}

TEST_CASE("a module that could not be kept is told where it is shown, and everything is as it was") {
    Learner learner;
    is_shown(learner, offer_of(boats));
    learner.send(state::AddModule{});
    const auto before = learner.state.pathway;
    learner.send(state::ModulesChanged{learner.state.adding.request, "boats", "could not write '/own/boats.mooring': disk full"});
    CHECK(screen(learner.state).kind == Kind::new_module);
    CHECK(learner.state.adding.why_not_added == "could not write '/own/boats.mooring': disk full");
    CHECK(learner.state.pathway == before);
    CHECK_FALSE(learner.send(state::AddModule{}).empty());  // it may be tried again
    CHECK(learner.state.adding.why_not_added.empty());
}

TEST_CASE("whoever has gone on meanwhile is not called back, but told") {
    Learner learner;
    is_shown(learner, offer_of(boats));
    learner.send(state::AddModule{});
    const std::uint64_t request = learner.state.adding.request;
    learner.does(state::OpenModule{"ropes"});
    learner.send(changed(learner, boats, request));
    CHECK(screen(learner.state).kind == Kind::lesson);
    CHECK(said(learner.state) == Texts{"“Boats” is added."});
    CHECK(learner.state.newcomer.serial == 0);  // home is as they left it
}

TEST_CASE("a newer version keeps what was read, answered and passed") {
    Learner learner;
    learner.does(state::OpenModule{"ropes"});
    learner.does(state::PageSeen{"ropes", 0});
    learner.does(state::PageSeen{"ropes", 1});
    learner.takes_quiz(true);
    REQUIRE(learner.record().pass);
    const state::ModuleRecord before = learner.record();
    // A page more, and one of the quiz's answers is another now.
    const std::string newer = sample::with(sample::with(version(sample::ropes, 1, 2), "## Quiz", "## Splices\n\nNew.\n\n## Quiz"),
                                           "- [x] hawser", "- [x] rope");
    learner.send(changed(learner, newer));
    learner.saves_succeed();
    CHECK(learner.record().pages_read == before.pages_read);
    CHECK(learner.record().pass);
    CHECK(learner.record().completed == before.completed);
    CHECK(learner.record().attempts.size() == 1);
    CHECK(said(learner.state) == Texts{"“Ropes” is now version 2. Your progress in it is kept."});
}

TEST_CASE("a quiz under way is finished on the version it began on, though a newer one came while it was open") {
    Learner learner;
    learner.starts_quiz();
    learner.does(state::AnswerQuiz{"ropes", 2, {{0}, {}}});
    const std::string newer = sample::with(version(sample::ropes, 1, 2), "- [x] hawser", "- [x] string");
    learner.send(changed(learner, newer));
    learner.saves_succeed();
    CHECK(screen(learner.state).kind == Kind::quiz);
    const state::Attempt& attempt = learner.record().attempts.at(0);
    CHECK(attempt_module(learner.state, "ropes", attempt)->metadata.version == 1);
    learner.does(state::AnswerQuiz{"ropes", 3, {{}, "hawser"}, true});
    learner.does(state::SubmitQuiz{"ropes"});
    CHECK(learner.record().attempts.at(0).score == state::Fraction(1, 1));
    CHECK(learner.record().pass);
    learner.does(state::StartQuiz{"ropes"});
    CHECK(attempt_module(learner.state, "ropes", learner.record().attempts.at(1))->metadata.version == 2);
}

TEST_CASE("the page that is open stays open by its name, wherever it stands in the newer version") {
    Learner learner;
    learner.does(state::OpenPage{"tides", 1});
    REQUIRE(screen(learner.state).page == 1);
    learner.send(changed(learner, sample::with(version(sample::tides, 2, 3), "## Ebb", "## Moon\n\nIt pulls.\n\n## Ebb")));
    CHECK(screen(learner.state).page == 2);
    learner.send(changed(learner, sample::with(version(sample::tides, 2, 4), "## Flood\n\nWater comes back.\n", "")));
    CHECK(screen(learner.state).page == 0);
}

TEST_CASE("a module is removed after a question, and progress in it waits for its return") {
    Learner learner;
    learner.send(changed(learner, boats));
    learner.does(state::OpenModule{"boats"});
    learner.does(state::PageSeen{"boats", 0});
    const state::ModuleRecord before = learner.record("boats");
    CHECK(learner.send(state::RemoveModule{"boats"}).empty());
    CHECK(learner.state.dialog.kind == state::Dialog::Kind::remove_module);
    const auto effects = learner.send(state::RemoveModule{"boats", true});
    CHECK(effects == std::vector<state::Effect>{state::DropModule{"boats", "/own/boats.mooring"}});
    state::ModulesChanged without{0, "boats"};
    without.pathway = sample::pathway();
    without.index = std::make_shared<const state::SearchIndex>(*without.pathway);
    learner.send(without);
    CHECK(screen(learner.state).kind == Kind::home);  // its lesson leads nowhere now
    CHECK(readable_module(learner.state, "boats") == nullptr);
    CHECK(said(learner.state).back() == "“Boats” is removed. Your progress in it is kept.");
    learner.send(changed(learner, boats));
    CHECK(learner.record("boats").pages_read == before.pages_read);
}

TEST_CASE("what was not added is not removed") {
    Learner learner;
    CHECK(learner.send(state::RemoveModule{"ropes", true}).empty());
    CHECK(learner.state.dialog.kind == state::Dialog::Kind::none);
}

TEST_CASE("a package that was opened before the first run is shown when that is over") {
    Learner learner(sample::pathway(), {});
    REQUIRE(screen(learner.state).kind == Kind::first_run);
    CHECK(learner.send(state::LookAtModule{"/stick/a.mooring"}).empty());
    CHECK(screen(learner.state).kind == Kind::first_run);
    learner.does(state::Welcome{});
    CHECK(screen(learner.state).kind == Kind::new_module);
    CHECK(learner.state.adding.path == "/stick/a.mooring");
    learner.send(state::Back{});
    CHECK(screen(learner.state).kind == Kind::home);
}

TEST_CASE("a damaged module of one's own is removed by the name it is shown under, and progress is kept") {
    Learner learner;
    learner.send(changed(learner, boats));
    learner.does(state::OpenModule{"boats"});
    const state::ModuleRecord before = learner.record("boats");
    auto pathway = std::make_shared<content::Pathway>(*sample::pathway());
    content::LoadedModule damaged;
    damaged.module.metadata.id = "boats/";
    damaged.module.folder = "/own/boats.mooring";
    damaged.problems = {{"/own/boats.mooring", 1, "E108", content::Severity::error, "it is damaged"}};
    pathway->modules.push_back(std::move(damaged));
    state::ModulesChanged message{0, "boats"};
    message.index = std::make_shared<const state::SearchIndex>(*pathway);
    message.pathway = std::move(pathway);
    message.added = {{"boats/", "/own/boats.mooring"}};
    learner.send(message);
    learner.send(state::Open{{Kind::broken, "boats/", 0}});
    CHECK(learner.send(state::RemoveModule{"boats/"}).empty());
    const auto effects = learner.send(state::RemoveModule{"boats/", true});
    CHECK(effects == std::vector<state::Effect>{state::DropModule{"boats/", "/own/boats.mooring"}});
    state::ModulesChanged without{0, "boats/"};
    without.pathway = sample::pathway();
    without.index = std::make_shared<const state::SearchIndex>(*without.pathway);
    learner.send(without);
    CHECK(screen(learner.state).kind == Kind::home);
    CHECK(said(learner.state).back() == "“boats” is removed. Your progress in it is kept.");
    CHECK(learner.record("boats").registration == before.registration);
}

TEST_CASE("whoever comes back from the preview of a refused folder finds it checked again") {
    Learner learner;
    is_shown(learner, offer_of(std::string(sample::wrecks)));
    learner.send(state::PreviewFolder{"/home/ada/wrecks"});
    const auto effects = learner.send(state::Back{});
    CHECK(screen(learner.state).kind == Kind::new_module);
    CHECK_FALSE(learner.state.adding.offer);
    CHECK(sample::has<state::CheckModule>(effects));
    learner.send(state::ModuleChecked{learner.state.adding.request, offer_of(boats)});
    CHECK(kind_of(*learner.state.adding.offer, learner.state) == OfferKind::is_new);
}

TEST_CASE("a module that is being added while its learner looks elsewhere is not checked again") {
    Learner learner;
    is_shown(learner, offer_of(boats));
    learner.send(state::AddModule{});
    learner.send(state::Open{{.kind = Kind::search}});
    const auto effects = learner.send(state::Back{});
    CHECK_FALSE(sample::has<state::CheckModule>(effects));
    CHECK(learner.state.adding.offer);
}

TEST_CASE("whoever wants another module than the one that was brought chooses it, and goes back home from there") {
    Learner learner;
    is_shown(learner, offer_of(boats));
    learner.send(state::OpenFolderChooser{state::ChooserPurpose::add_module});
    CHECK(screen(learner.state).kind == Kind::folder_chooser);
    learner.send(state::FolderChosen{state::ChooserPurpose::add_module, "/stick/b.mooring"});
    learner.send(state::Back{});
    CHECK(screen(learner.state).kind == Kind::folder_chooser);
    learner.send(state::Back{});
    CHECK(screen(learner.state).kind == Kind::home);
}

TEST_CASE("what was chosen to be added is looked at") {
    Learner learner;
    learner.send(state::OpenFolderChooser{state::ChooserPurpose::add_module});
    learner.send(state::FolderChosen{state::ChooserPurpose::add_module, "/stick/a.mooring"});
    CHECK(screen(learner.state).kind == Kind::new_module);
    CHECK(learner.state.adding.path == "/stick/a.mooring");
}

TEST_CASE("a lesson whose module can no longer be read says so instead of showing nothing") {
    Learner learner;
    const std::string id = learner.state.pathway->modules.front().module.metadata.id;
    learner.send(state::OpenPage{id, 1});
    REQUIRE(screen(learner.state).kind == Kind::lesson);
    auto pathway = std::make_shared<content::Pathway>(*learner.state.pathway);
    pathway->modules.front().problems.push_back({"module.md", 1, "E108", content::Severity::error, "it cannot be read"});
    state::ModulesChanged message{0, id};
    message.index = std::make_shared<const state::SearchIndex>(*pathway);
    message.pathway = std::move(pathway);
    learner.send(message);
    CHECK(screen(learner.state).kind == Kind::broken);
    CHECK(screen(learner.state).module == id);
}

TEST_CASE("a question about a module that has gone meanwhile is put away") {
    Learner learner;
    learner.send(changed(learner, boats));
    learner.state.dialog = {state::Dialog::Kind::start_again, "boats", {}};
    auto pathway = std::make_shared<content::Pathway>(*learner.state.pathway);
    pathway->modules.pop_back();
    state::ModulesChanged message{0, "boats"};
    message.index = std::make_shared<const state::SearchIndex>(*pathway);
    message.pathway = std::move(pathway);
    learner.send(message);
    CHECK(learner.state.dialog.kind == state::Dialog::Kind::none);
}
