/// Codes that connect laptops, as managers make and withdraw them on the page, and the keys that came of them.
#include "tests/unit/hub/wards.h"

using tests::has;
using tests::shown;
using tests::Wards;

TEST_CASE("a code connects one laptop for whom it was made, and can be withdrawn") {
    Wards wards;
    const auto connect = [&](const hub::Response& page) {
        const std::size_t at = page.body.find("/connect#");
        REQUIRE(at != std::string::npos);
        const std::string code = page.body.substr(at + 9, 29);
        return wards.hub.ask({"POST", "/connect", {}, nlohmann::json{{"code", code}}.dump()});
    };
    wards.grace.get("/invitations");
    auto made = wards.grace.post("/invitations", {{"kind", "learner"}, {"team", "Ward 7"}, {"days", "3"}});
    REQUIRE(made.status == 200);
    CHECK(has(shown(made), "It is for a learner of Ward 9"));  // whatever team was said
    CHECK(connect(made).status == 200);
    CHECK(connect(made).status == 403);

    const hub::RowId ada = wards.person("Ada");
    CHECK(has(shown(wards.grace.get(fmt::format("/invitations?person={}", ada))), "For a further laptop of Ada."));
    made = wards.grace.post("/invitations", {{"person", std::to_string(ada)}, {"days", "3"}});
    CHECK(connect(made).status == 200);
    CHECK(wards.hub.store().keys({{{}, ada}})->keys.size() == 2);

    wards.root.get("/invitations");
    made = wards.root.post("/invitations", {{"kind", "manager"}, {"team", "Ward 12"}, {"days", "3"}});
    CHECK(has(shown(made), "It is for a manager of Ward 12"));
    CHECK(has(shown(wards.root.get("/invitations")), "A manager Ward 12 7 Mar 2026"));
    CHECK(!has(wards.heinz.get("/invitations").body, "Ward 12"));
    const std::string page = wards.root.get("/invitations").body;
    const std::string mark = "name=\"code\" value=\"";
    const std::string digest = page.substr(page.find(mark) + mark.size(), 64);
    CHECK(wards.grace.post("/invitations/withdraw", {{"code", digest}}).status == 404);
    CHECK(wards.root.post("/invitations/withdraw", {{"code", digest}}).status == 303);
    CHECK(wards.root.post("/invitations/withdraw", {{"code", digest}}).status == 404);
    CHECK(connect(made).status == 403);
    for (const char* days : {"0", "366", "x", ""})
        CHECK(wards.root.post("/invitations", {{"kind", "learner"}, {"team", "Ward 9"}, {"days", days}}).status == 400);
    CHECK(wards.root.post("/invitations", {{"kind", "learner"}, {"team", ""}, {"days", "3"}}).status == 400);
    CHECK(wards.root.post("/invitations", {{"kind", "admin"}, {"team", "Ward 9"}, {"days", "3"}}).status == 400);
}

TEST_CASE("a laptop's key is withdrawn by its own team's manager") {
    Wards wards;
    const std::string key = wards.key_of("Ada");
    wards.heinz.get("/laptops");
    CHECK(!has(wards.heinz.get("/laptops").body, key));
    CHECK(wards.heinz.post("/laptops/withdraw", {{"key", key}}).status == 404);
    CHECK(has(wards.grace.get("/laptops").body, key));
    CHECK(wards.grace.post("/laptops/withdraw", {{"key", key}}).status == 303);
    CHECK(!has(wards.grace.get("/laptops").body, key));
    CHECK(!wards.hub.store().key(key)->has_value());
}
