/// Due dates as managers set them on the page.
#include "tests/unit/hub/wards.h"

using tests::has;
using tests::Learner;
using tests::shown;
using tests::Visitor;
using tests::Wards;

TEST_CASE("due dates are set and taken away, of one's own team alone") {
    Wards wards;
    const std::string mine = std::to_string(wards.team("Ward 9")), other = std::to_string(wards.team("Ward 7"));
    wards.grace.get("/due");
    CHECK(wards.grace.post("/due", {{"team", mine}, {"module", "knots"}, {"on", "2026-12-31"}}).status == 303);
    const std::string set = shown(wards.grace.get("/due?done=set&module=knots"));
    CHECK(has(set, "knots Ward 9 31 Dec 2026"));
    CHECK(!has(set, "Nobody here has begun"));
    CHECK(wards.grace.post("/due", {{"team", other}, {"module", "knots"}, {"on", "2026-12-31"}}).status == 404);
    CHECK(wards.heinz.get("/due").body.find("31 Dec") == std::string::npos);
    for (const auto& [team, module, on] :
         std::vector<std::tuple<std::string, std::string, std::string>>{{mine, "knots", "2026-02-30"},
                                                                        {mine, "", "2026-12-31"},
                                                                        {"", "knots", "2026-12-31"},
                                                                        {mine, "knots", ""},
                                                                        {mine, std::string(201, 'x'), "2026-12-31"}})
        CHECK(wards.grace.post("/due", {{"team", team}, {"module", module}, {"on", on}}).status == 400);
    CHECK(wards.heinz.post("/due", {{"team", mine}, {"module", "knots"}, {"clear", "yes"}}).status == 404);
    CHECK(wards.grace.post("/due", {{"team", mine}, {"module", "knots"}, {"clear", "yes"}}).status == 303);
    CHECK(has(shown(wards.grace.get("/due")), "No due date is set."));
}

TEST_CASE("of a module that nobody has begun it is said so, with those that are known, and it is due all the same") {
    Wards wards;
    const std::string ward_9 = std::to_string(wards.team("Ward 9"));
    const auto set = [&](Visitor& visitor, const std::string& module, const std::string& title = "") {
        visitor.get("/due");
        const auto done = visitor.post(
            "/due", {{"team", ward_9}, {"module", module}, {"on", "2026-12-31"}, {"title", title}});
        REQUIRE(done.status == 303);
        return shown(visitor.get(std::string(hub::header(done.headers, "location"))));
    };
    const std::string told = set(wards.grace, "knot&s");
    CHECK(has(told, "The due date is set. Laptops learn of it the next time they are online. Nobody here has begun a "
                    "module with the id knot&amp;s yet. Those begun so far are knots, ladders. It is due all the "
                    "same."));
    CHECK(has(told, "knot&amp;s Ward 9 31 Dec 2026"));
    CHECK(!has(shown(wards.grace.get("/due?done=set&module=call+0800")), "0800"));
    CHECK(!has(wards.grace.get("/due").body, "name=\"title\""));
    CHECK(wards.grace.post("/due", {{"team", ward_9}, {"module", "oars"}, {"on", "2026-12-31"}, {"title", "Oars"}})
              .status == 403);
    CHECK(!has(wards.grace.get("/due").body, "oars"));

    CHECK(has(wards.root.get("/due").body, "name=\"title\""));
    CHECK(has(set(wards.root, "oars", " Oars & <i>sculls</i> "), "Oars &amp; &lt;i&gt;sculls&lt;/i&gt; Ward 9"));
    CHECK(has(set(wards.root, "oars"), "&lt;i&gt;sculls&lt;/i&gt; Ward 9"));  // what is not said stays
    CHECK(has(shown(wards.grace.get("/")), "Oars &amp; &lt;i&gt;sculls"));
    CHECK(wards.root.post("/due", {{"team", ward_9}, {"module", "oars"}, {"on", "2026-12-31"}, {"title", "x\ny"}})
              .status == 400);
    // Whoever begins it says what it is really called.
    Learner(wards.hub, "Ward 7", "Lea", 40).titled("oars", "Rowing");
    CHECK(has(set(wards.root, "oars", "Oars"), "Rowing Ward 9 31 Dec 2026"));
    CHECK(!has(shown(wards.root.get("/due?done=set&module=oars")), "Nobody here has begun"));
    // Of other teams' modules a manager is told nothing.
    Learner(wards.hub, "Ward 7", "Leo", 60).titled("sails", "Sailing");
    CHECK(has(set(wards.root, "sail"), "sails"));
    CHECK(!has(set(wards.grace, "sail"), "sails"));
}
