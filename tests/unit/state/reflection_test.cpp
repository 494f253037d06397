#include "player/state/shown.h"
#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;
using sample::morning;
using sample::only_save;

namespace {

const DraftKey key{"ropes", DraftKey::Kind::reflection, 1};

Learner at_reflection() {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    return learner;
}

std::string shown(const Learner& learner) { return shown_reflection(learner.state, "ropes", 1); }

}  // namespace

TEST_CASE("a reflection is a draft from its first key") {
    Learner learner = at_reflection();
    CHECK(learner.send(EditReflection{"ropes", 1, "O"}) ==
          std::vector<Effect>{SaveSoon{DraftChanged{key, {{}, "O"}}}});
    CHECK(shown(learner) == "O");
    CHECK(has_unsaved_words(learner.state, "ropes", 1));
    CHECK(learner.record().reflections.empty());
}

TEST_CASE("drafts are written when the field is left, the screen is left and the window closes") {
    Learner learner = at_reflection();
    CHECK(learner.send(FocusLeft{}) == std::vector<Effect>{Flush{}});
    CHECK(sample::has<Flush>(learner.send(OpenPage{"ropes", 1})));
    CHECK(sample::has<Flush>(learner.send(Back{})));
    CHECK(learner.send(Close{}) == std::vector<Effect>{Flush{}, Quit{}});
}

TEST_CASE("a saved reflection is an entry once it is on disk") {
    Learner learner = at_reflection();
    learner.send(EditReflection{"ropes", 1, "Once."});
    const auto effects = learner.send(SaveReflection{"ropes", 1});
    CHECK(effects.front() == Effect(Flush{}));
    REQUIRE(only_save(effects).changes.size() == 1);
    const auto saved = std::get<ReflectionSaved>(only_save(effects).changes.front());
    CHECK(saved.entry.text == "Once.");
    CHECK(saved.entry.at == morning);
    CHECK(is_saving_reflection(learner.state, "ropes", 1));
    CHECK(learner.record().reflections.empty());
    CHECK(learner.send(SaveReflection{"ropes", 1}).empty());
    learner.saves_succeed();
    CHECK(learner.record().reflections.at(1) == saved.entry);
    CHECK_FALSE(has_unsaved_words(learner.state, "ropes", 1));
    CHECK(learner.state.record.drafts.empty());
    CHECK(learner.send(SaveReflection{"ropes", 1}).empty());
    CHECK(learner.disk == learner.state.record);
}

TEST_CASE("a reflection that cannot be saved stays in the editor and is tried again") {
    Learner learner = at_reflection();
    learner.send(EditReflection{"ropes", 1, "Once."});
    learner.send(SaveReflection{"ropes", 1});
    learner.saves_fail("The folder is gone.");
    CHECK(shown(learner) == "Once.");
    CHECK(sample::said(learner.state) ==
          std::vector<std::string>{"The folder is gone. Your reflection is kept here and will be tried again."});
    learner.send(RetrySaves{});
    learner.saves_succeed();
    CHECK(learner.record().reflections.at(1).text == "Once.");
    CHECK(sample::said(learner.state).empty());
}

TEST_CASE("words typed while a reflection is on its way to disk are kept") {
    Learner learner = at_reflection();
    learner.send(EditReflection{"ropes", 1, "Once."});
    learner.send(SaveReflection{"ropes", 1});
    learner.send(EditReflection{"ropes", 1, "Once. Twice."});
    learner.saves_succeed();
    CHECK(shown(learner) == "Once. Twice.");
    CHECK(learner.record().reflections.at(1).text == "Once.");
    CHECK(learner.disk_soon() == learner.state.record);
}

TEST_CASE("deleting every word does not bring the saved ones back into the editor") {
    Learner learner = at_reflection();
    learner.does(EditReflection{"ropes", 1, "Once."});
    learner.does(SaveReflection{"ropes", 1});
    learner.does(EditReflection{"ropes", 1, ""});
    CHECK(shown(learner).empty());
    CHECK(learner.record().reflections.at(1).text == "Once.");
    learner.does(EditReflection{"ropes", 1, "N"});
    CHECK(shown(learner) == "N");
}

TEST_CASE("saving no words takes the entry away") {
    Learner learner = at_reflection();
    learner.does(EditReflection{"ropes", 1, "Once."});
    learner.does(SaveReflection{"ropes", 1});
    learner.does(EditReflection{"ropes", 1, "  \n"});
    learner.does(SaveReflection{"ropes", 1});
    CHECK(learner.record().reflections.empty());
}

TEST_CASE("saving an untouched reflection does nothing") {
    Learner learner = at_reflection();
    CHECK(learner.send(SaveReflection{"ropes", 1}).empty());
}

TEST_CASE("the journal's entries open, close when saved, and can be of a module that is gone") {
    Learner learner = at_reflection();
    const DraftKey lost{"gone", DraftKey::Kind::reflection, 4};
    learner.does(EditEntry{lost});
    CHECK(learner.state.open_entry == lost);
    learner.does(EditReflection{"gone", 4, "Still here."});
    learner.does(SaveReflection{"gone", 4});
    CHECK_FALSE(learner.state.open_entry.has_value());
    CHECK(learner.state.record.modules.at("gone").reflections.at(4).text == "Still here.");
    learner.does(EditEntry{key});
    CHECK(learner.send(CloseEntry{}) == std::vector<Effect>{Flush{}});
    CHECK_FALSE(learner.state.open_entry.has_value());
}

TEST_CASE("the journal is filtered and exported") {
    Learner learner = at_reflection();
    learner.does(EditReflection{"ropes", 1, "Once."});
    learner.does(SaveReflection{"ropes", 1});
    learner.send(FilterJournal{"nothing like it"});
    CHECK(learner.state.journal_words == "nothing like it");
    CHECK(learner.send(ExportJournalNow{}) ==
          std::vector<Effect>{ExportJournal{"# My journal\n\n## Ropes\n\n### Reflection 1 (private), 12 November 2026\n\n"
                                            "> When did a knot slip?\n\nOnce.\n"}});
}
