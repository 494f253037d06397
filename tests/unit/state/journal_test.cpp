#include "player/state/journal.h"
#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;

namespace {

Record with_reflections() {
    Record record;
    apply(record, ReflectionSaved{"gone", 4, {"An old thought.", sample::morning}});
    apply(record, ReflectionSaved{"ropes", 1, {"In a café.\n\nTwice.", sample::morning}});
    apply(record, ReflectionSaved{"ropes", 2, {"My aunt.", sample::morning + std::chrono::hours{24}}});
    apply(record, ReflectionSaved{"ropes", 9, {"No longer asked.", sample::morning}});
    return record;
}

Journal everything() { return journal(sample::pathway().get(), with_reflections()); }

std::vector<std::string> texts(const Journal& journal) {
    std::vector<std::string> out;
    for (const JournalEntry& entry : journal) out.push_back(entry.text);
    return out;
}

}  // namespace

TEST_CASE("the journal holds every reflection by module, those of lost modules last") {
    const Journal journal = everything();
    CHECK(texts(journal) ==
          std::vector<std::string>{"In a café.\n\nTwice.", "My aunt.", "No longer asked.", "An old thought."});
    CHECK(journal[0].key == DraftKey{"ropes", DraftKey::Kind::reflection, 1});
    CHECK(journal[0].module_title == "Ropes");
    CHECK(journal[0].prompt == "When did a knot slip?");
    CHECK(journal[0].at == sample::morning);
    CHECK_FALSE(journal[0].is_shared);
    CHECK(journal[1].is_shared);
    CHECK(journal[2].prompt.empty());
    CHECK_FALSE(journal[2].is_shared);
    CHECK(journal[3].module_title == "gone");
}

TEST_CASE("without a pathway the journal is still there") {
    CHECK(journal(nullptr, with_reflections()).size() == 4);
}

TEST_CASE("the journal is filtered by words in any order, whatever their case and accents") {
    CHECK(texts(filtered(everything(), "twice CAFE")) == std::vector<std::string>{"In a café.\n\nTwice."});
    CHECK(texts(filtered(everything(), "taught")) == std::vector<std::string>{"My aunt."});
    CHECK(filtered(everything(), "ropes").size() == 3);
    CHECK(filtered(everything(), "cafe aunt").empty());
    CHECK(filtered(everything(), "  ") == everything());
}

TEST_CASE("the journal is written as a Markdown page") {
    CHECK(to_markdown(everything(), std::chrono::minutes{0}) == R"(# My journal

## Ropes

### Reflection 1 (private), 12 November 2026

> When did a knot slip?

In a café.

Twice.

### Reflection 2 (shared), 13 November 2026

> Who taught you?

My aunt.

### Reflection 9 (private), 12 November 2026

No longer asked.

## gone

### Reflection 4 (private), 12 November 2026

An old thought.
)");
}
