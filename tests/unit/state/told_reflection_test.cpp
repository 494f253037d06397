#include "player/state/shared_words.h"

#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"
#include "tests/unit/state/telling.h"

#include <type_traits>

using namespace state;
using namespace std::chrono_literals;
using sample::in_words;
using sample::Learner;
using Words = std::vector<std::string>;

namespace {

Learner at_reflections() {
    Learner learner;
    learner.does(OpenPage{"ropes", 1});
    learner.told.clear();
    return learner;
}

void writes(Learner& learner, int reflection, const std::string& text) {
    learner.now += 1min;
    learner.does(EditReflection{"ropes", reflection, text});
    learner.does(SaveReflection{"ropes", reflection});
}

}  // namespace

TEST_CASE("a shared reflection is told with its words") {
    Learner learner = at_reflections();
    writes(learner, 2, "My aunt.");
    REQUIRE(in_words(learner.told) == Words{"answered module/ropes/reflection/2"});
    CHECK(learner.told[0].result.response == "My aunt.");
    CHECK(std::get<records::Activity>(learner.told[0].object).definition->interaction->type == "long-fill-in");
    CHECK_FALSE(std::get<records::Activity>(learner.told[0].object).definition->interaction->correct_responses);
    CHECK(learner.told[0].id == learner.record().reflections.at(2).statements.at(0));
}

TEST_CASE("an edited shared reflection is a new statement, and the old one is void") {
    Learner learner = at_reflections();
    writes(learner, 2, "My aunt.");
    const std::string first = learner.told[0].id;
    writes(learner, 2, "My aunt and my brother.");
    REQUIRE(in_words(learner.told) ==
            Words{"answered module/ropes/reflection/2", "voided " + first, "answered module/ropes/reflection/2"});
    CHECK(learner.told[2].result.response == "My aunt and my brother.");
    CHECK(learner.told[2].id != first);
    CHECK(learner.told[1].context.revision.empty());
    CHECK(learner.told[1].context.platform.empty());

    SECTION("and when it is deleted, nothing is left but the void one") {
        writes(learner, 2, "");
        CHECK(in_words(learner.told).back() == "voided " + learner.told[2].id);
    }
}

TEST_CASE("a private reflection is told once, as written and no more") {
    Learner learner = at_reflections();
    writes(learner, 1, "I let go too soon.");
    REQUIRE(in_words(learner.told) == Words{"experienced module/ropes/reflection/1"});
    CHECK_FALSE(learner.told[0].result.response);
    CHECK(to_json(learner.told[0]).find("let go") == std::string::npos);
    writes(learner, 1, "I let go much too soon.");
    CHECK(learner.told.size() == 1);
    writes(learner, 1, "");
    CHECK(in_words(learner.told).back() == "voided " + learner.told[0].id);
    writes(learner, 1, "Again.");
    CHECK(in_words(learner.told).back() == "experienced module/ropes/reflection/1");
}

TEST_CASE("no statement can be made of a private reflection's words") {
    const content::Module ropes = sample::module(sample::ropes);
    const ReflectionEntry shared{"words", sample::morning, {"id"}, true};
    ReflectionEntry written_as_private = shared;
    written_as_private.is_shared = false;
    CHECK(SharedWords::of(&ropes, 2, shared)->text() == "words");
    CHECK_FALSE(SharedWords::of(&ropes, 2, written_as_private));  // an author who shares it later does not share these
    CHECK_FALSE(SharedWords::of(&ropes, 1, shared));
    CHECK_FALSE(SharedWords::of(&ropes, 9, shared));
    CHECK_FALSE(SharedWords::of(nullptr, 2, shared));
    STATIC_REQUIRE_FALSE(std::is_constructible_v<SharedWords, std::string>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<SharedWords, ReflectionEntry>);
    STATIC_REQUIRE_FALSE(std::is_default_constructible_v<SharedWords>);
}

TEST_CASE("a reflection that was shared and is private now takes its words back") {
    Learner before = at_reflections();
    writes(before, 2, "My aunt.");
    std::string source(sample::ropes);
    source.replace(source.find("(shared)"), 8, "(private)");
    Learner learner(sample::pathway_of(source), before.disk);
    learner.does(OpenPage{"ropes", 1});
    learner.told.clear();
    writes(learner, 2, "My aunt, of course.");
    CHECK(in_words(learner.told) ==
          Words{"voided " + before.told[0].id, "experienced module/ropes/reflection/2"});
}
