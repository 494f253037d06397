/// The pages of one person and of one module, and what can be changed there.
#include "tests/unit/hub/wards.h"

using tests::has;
using tests::Learner;
using tests::shown;
using tests::Wards;
using tests::with_id;

TEST_CASE("a person's page tells everything of them but their answers") {
    Wards wards;
    const std::string text = shown(wards.grace.get(with_id("/person", wards.person("Ada"))));
    CHECK(has(text, "Ada"));
    CHECK(has(text, "Ward 9"));
    CHECK(has(text, "knots ✓ Passed 90%"));
    CHECK(has(text, wards.key_of("Ada")));
    for (const char* path : {"/", "/due", "/laptops", "/invitations", "/reflections", "/module?id=knots"})
        CHECK(!has(wards.root.get(path).body, "an answer that nobody else reads"));
    CHECK(!has(text, "an answer that nobody else reads"));
    CHECK(!has(text, "I tied"));
    CHECK(has(shown(wards.grace.get("/reflections")), "I tied &lt;i&gt;one&lt;/i&gt;."));
    CHECK(!has(wards.heinz.get("/reflections").body, "I tied"));
}

TEST_CASE("a person's name is put right, and only an administrator moves or removes them") {
    Wards wards;
    const std::string ada = std::to_string(wards.person("Ada"));
    wards.grace.get("/person?id=" + ada);
    CHECK(wards.grace.post("/person/describe", {{"id", ada}, {"name", "Ada L"}, {"staff_number", "007"}}).status ==
          303);
    CHECK(has(shown(wards.grace.get("/person?id=" + ada)), "Ada L"));
    CHECK(wards.grace.post("/person/describe", {{"id", ada}, {"name", "A"}, {"team", "Ward 7"}}).status == 403);
    wards.heinz.get("/laptops");
    CHECK(wards.heinz.post("/person/describe", {{"id", ada}, {"name", "Mine"}}).status == 404);
    CHECK(wards.grace.get("/person/remove?id=" + ada).status == 403);
    wards.grace.get("/person?id=" + ada);
    CHECK(wards.grace.post("/person/remove", {{"id", ada}, {"sure", "yes"}}).status == 403);
    wards.root.get("/person/remove?id=" + ada);
    CHECK(wards.root.post("/person/remove", {{"id", ada}}).status == 400);
    CHECK(wards.root.get("/person?id=" + ada).status == 200);
    CHECK(wards.root.post("/person/remove", {{"id", ada}, {"sure", "yes"}}).status == 200);
    CHECK(wards.root.get("/person?id=" + ada).status == 404);
    CHECK(wards.hub.found("") == std::vector<std::string>{"bbbbbbbb-0000-4000-8000-000002000001"});
}

TEST_CASE("a module's page has its states, its weeks and its hardest questions") {
    Wards wards;
    for (int i = 10; i < 13; ++i) {
        Learner learner(wards.hub, "Ward 9", fmt::format("Learner {}", i), i);
        learner.answered("knots", 1, i == 10);
        learner.answered("knots", 2, true);
    }
    const std::string text = shown(wards.grace.get("/module?id=knots"));
    CHECK(has(text, "✓ Passed 1"));
    CHECK(has(text, "5 people in Ward 9"));
    CHECK(has(text, "1. Which knot holds? 25% 4 people"));
    CHECK(has(text, "Question 2 100% 3 people"));
    CHECK(text.find("Which knot") < text.find("Question 2"));
    CHECK(has(text, "2 Mar 2026"));
    CHECK(wards.grace.get("/module?id=nothing").status == 404);
    CHECK(wards.grace.get(fmt::format("/module?id=knots&team={}", wards.team("Ward 7"))).status == 404);
}
