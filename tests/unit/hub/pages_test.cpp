/// What nobody must be shown on any page, or do there.
#include "hub/pages/routes.h"
#include "tests/unit/hub/wards.h"

using tests::good_password;
using tests::has;
using tests::Learner;
using tests::shown;
using tests::Visitor;
using tests::Wards;

using namespace std::chrono_literals;

TEST_CASE("whoever may not see or change something is told so on every address of the page") {
    Wards wards;
    const std::string ada = std::to_string(wards.person("Ada"));
    // What each address is asked by who has the right to.
    const std::map<std::string, std::string> queries = {
        {"/person", "?id=" + ada}, {"/person/remove", "?id=" + ada}, {"/module", "?id=knots"}};
    for (const pages::Route& route : pages::routes()) {
        INFO(route.path);
        const auto query = queries.find(std::string(route.path));
        const std::string target = std::string(route.path) + (query == queries.end() ? "" : query->second);
        const int own = route.get == nullptr ? 405 : 200;
        const bool is_open = route.who == pages::For::everybody;
        CHECK(wards.stranger.get(target).status == (is_open ? 200 : 303));
        const int to_manager = route.who == pages::For::administrators ? 403 : route.path == "/sign-in" ? 303 : own;
        CHECK(wards.grace.get(target).status == to_manager);
        CHECK(wards.root.get(target).status == (route.path == "/sign-in" ? 303 : own));
        if (query != queries.end() && route.path == "/person") CHECK(wards.heinz.get(target).status == 404);
        // The key of a laptop or of a program opens nothing here.
        Visitor with_key(wards);
        with_key.more = {{"authorization", wards.hub.administrator}};
        CHECK(with_key.get(target).status == (is_open ? 200 : 303));
        // Without its token no form is taken from anybody.
        wards.stranger.token = wards.grace.token = wards.root.token = "";
        const int refused = route.post == nullptr ? 405 : route.takes == pages::Takes::files ? 415 : 403;
        CHECK(wards.stranger.post(target, {}).status == (is_open ? refused : 303));
        CHECK(wards.grace.post(target, {}).status == (route.who == pages::For::administrators ? 403 : refused));
        CHECK(wards.root.post(target, {}).status == refused);
    }
}

TEST_CASE("a session of the page opens nothing of the API") {
    Wards wards;
    std::string cookies;
    for (const auto& [name, value] : wards.root.cookies) cookies += name + "=" + value + "; ";
    for (const char* path : {"/xapi/statements", "/connect", "/team", "/team.csv"}) {
        const auto response = wards.hub.get(path, "x");
        CHECK((response.status == 401 || response.status == 404));
        const auto with_session = wards.hub.ask({"GET", path, {{"cookie", cookies}, {"authorization", "x"}}, {}});
        CHECK(with_session.status == response.status);
    }
}

TEST_CASE("names, teams, titles and reflections cannot become markup") {
    const std::string evil = "<img src=x onerror=alert(1)>\"'&";
    Wards wards;
    wards.add_account("evil", good_password, evil);
    Learner mallory(wards.hub, evil, evil, 66);
    mallory.titled("evil", evil);
    mallory.judged("evil", true, 1);
    mallory.shared("evil", 1, evil);
    for (int i = 0; i < 3; ++i)
        Learner(wards.hub, evil, fmt::format("{}{}", evil, i), 70 + i).answered("evil", 1, true, evil);
    REQUIRE(mallory.status == 200);
    Visitor manager(wards);
    manager.sign_in("evil", good_password);
    const std::string id =
        std::to_string(wards.hub.store().people({.filter = {.words = "onerror"}})->people[0].person.id);
    for (Visitor* visitor : {&manager, &wards.root}) {
        visitor->get("/due");
        visitor->post("/due", {{"team", std::to_string(wards.team(evil))}, {"module", evil}, {"on", "2026-12-31"}});
        visitor->post("/invitations", {{"kind", "learner"}, {"team", evil}, {"days", "3"}});
        for (const std::string& target :
             {std::string("/"), "/?words=" + tests::escaped(evil), "/?module=" + tests::escaped(evil),
              "/person?id=" + id, std::string("/module?id=evil"), std::string("/due"), std::string("/invitations"),
              "/invitations?person=" + id, std::string("/laptops"), std::string("/reflections"),
              std::string("/password"), "/?state=" + tests::escaped(evil)}) {
            INFO(target);
            const auto page = visitor->get(target);
            CHECK((page.status == 200 || page.status == 400));
            CHECK(has(page.body, "&lt;img") == (target != "/password" || visitor == &manager));
            CHECK(!has(page.body, "<img"));
        }
    }
    const auto again = wards.stranger.post("/sign-in", {{"name", evil}, {"password", evil}});
    CHECK(!has(again.body, "<img"));
}

TEST_CASE("SQL in any field is text like any other") {
    Wards wards;
    for (const std::string& evil :
         {std::string("' OR '1'='1"), std::string("'; DROP TABLE person; --"), std::string("%"), std::string("_"),
          std::string("\" OR 1=1 --"), std::string("1 OR 1=1"), std::string("a\\"), std::string("*"),
          std::string("NEAR(")}) {
        INFO(evil);
        const std::string text = tests::escaped(evil);
        const auto found = wards.grace.get("/?words=" + text);
        CHECK(found.status == 200);
        CHECK(!has(shown(found), " Ada "));
        CHECK(has(shown(wards.grace.get("/?module=" + text + "&state=passed")), "Nobody is like that."));
        CHECK(wards.grace.get("/?after=" + text).status != 500);
        CHECK(wards.grace.get("/person?id=" + text).status == 404);
        CHECK(wards.grace.get("/module?id=" + text).status == 404);
        CHECK(wards.stranger.sign_in(evil, evil).status != 303);
        wards.grace.get("/due");
        CHECK(wards.grace.post("/due", {{"team", evil}, {"module", evil}, {"on", evil}}).status == 400);
        CHECK(wards.grace.post("/laptops/withdraw", {{"key", evil}}).status == 404);
        CHECK(wards.grace.post("/invitations/withdraw", {{"code", evil}}).status == 404);
        CHECK(wards.grace.post("/person/describe", {{"id", evil}, {"name", evil}}).status == 404);
        wards.hub.now += 1h;  // what was counted against these names costs no waiting
        wards.grace.sign_in("grace", good_password);
    }
    CHECK(has(shown(wards.grace.get("/")), "2 people shown"));
}
