/// What managers see and do on the page, and what they must not.
#include "hub/pages/routes.h"
#include "records/timestamp.h"
#include "tests/unit/hub/wards.h"

#include <set>

using tests::good_password;
using tests::has;
using tests::Learner;
using tests::shown;
using tests::Visitor;
using tests::Wards;
using tests::with_id;

using namespace std::chrono_literals;

namespace {

/// The sentence over the table, up to its date.
std::string count_in(const hub::Response& page) {
    constexpr std::string_view mark = "role=\"status\">";
    const std::size_t begin = page.body.find(mark) + mark.size(), end = page.body.find(", as of ");
    REQUIRE(begin < end);
    REQUIRE(end < page.body.size());
    return page.body.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("the table shows who stands where, and whom nothing was heard from") {
    Wards wards;
    const std::string text = shown(wards.grace.get("/"));
    CHECK(has(text, "Progress of Ward 9"));
    CHECK(has(text, "2 people shown, as of 4 Mar 2026."));
    CHECK(has(text, "Ada ✓ Passed 90% 3 Mar 2026 ◐ Under way 48% 1 of 2 today"));
    CHECK(has(text, "Silent Sue ○ Not started ○ Not started 0 of 2 never"));
    CHECK(has(text, "2 people in all, 1 of them never heard from."));
    CHECK(!has(text, "Eve"));
    const std::string all = shown(wards.root.get("/"));
    CHECK(has(all, "3 people shown"));
    CHECK(has(all, "Eve Ward 7 ✗ Failed 25%"));
}

TEST_CASE("filters stand in the address and are all of them kept to") {
    Wards wards;
    const auto names = [&](const std::string& query) {
        const std::string text = shown(wards.root.get("/" + query));
        std::string found;
        for (const char* name : {"Ada", "Eve", "Silent Sue"}) {
            if (has(text, std::string(" ") + name + " ")) found += name[0];
        }
        return found;
    };
    CHECK(names("") == "AES");
    CHECK(names("?words=silent") == "S");
    CHECK(names("?module=knots&state=failed") == "E");
    CHECK(names("?module=knots&state=not_started") == "S");
    CHECK(names(fmt::format("?team={}", wards.team("Ward 7"))) == "E");
    CHECK(names("?silent=1") == "S");
    CHECK(names("?words=&module=&state=&silent=&sort=") == "AES");
    CHECK(names("?overdue=yes").empty());
    REQUIRE(wards.hub.store().set_due({}, wards.team("Ward 9"), "ladders", hub::Day{std::chrono::year{2026} / 3 / 1}));
    CHECK(names("?overdue=yes") == "AS");
    CHECK(has(shown(wards.grace.get("/")), "◐ Under way 48% Overdue since 1 Mar 2026"));
    for (const char* wrong :
         {"?state=late", "?team=x", "?silent=-1", "?silent=99999", "?overdue=maybe", "?sort=size", "?team=0"}) {
        const auto refused = wards.root.get(std::string("/") + wrong);
        CHECK(refused.status == 400);
        CHECK(has(refused.body, "which there is not."));
    }
    CHECK(wards.grace.get(fmt::format("/?team={}", wards.team("Ward 7"))).status == 404);
}

TEST_CASE("what is passed for ever has no day by which it is due, on the screen and in the file") {
    Wards wards;
    for (const auto& on : {std::chrono::year{2026} / 3 / 1, std::chrono::year{2026} / 12 / 31})
        REQUIRE(wards.hub.store().set_due({}, wards.team("Ward 9"), "knots", hub::Day{on}));
    CHECK(has(shown(wards.grace.get("/")), "✓ Passed 90% 3 Mar 2026 ◐ Under way 48% 1 of 2 today"));
    CHECK(has(shown(wards.grace.get(with_id("/person", wards.person("Ada")))), "✓ Passed 90% 3 Mar 2026 0%"));
    CHECK(has(shown(wards.grace.get("/")), "Silent Sue ○ Not started Due 31 Dec 2026"));
    const auto file = wards.grace.get("/summary.csv?state=passed").more();
    REQUIRE(file);
    REQUIRE(*file);
    CHECK(has(**file, "Ada,,Ward 9,knots,1,passed,0,90,1,2026-03-03,,no,"));
}

TEST_CASE("more people than fit on a page are reached page by page, each once") {
    Wards wards;
    for (int i = 0; i < 120; ++i) wards.hub.key(hub::Role::learner, "Ward 9", fmt::format("Person {:03}", i));
    std::multiset<std::string> seen;
    std::string target = "/?sort=-name";
    int pages = 0;
    std::vector<std::string> counts;
    while (!target.empty() && pages < 10) {
        ++pages;
        const auto page = wards.grace.get(target);
        REQUIRE(page.status == 200);
        const std::string text = shown(page);
        counts.push_back(count_in(page));
        for (int i = 0; i < 120; ++i) {
            const std::string name = fmt::format("Person {:03}", i);
            if (has(text, name)) seen.insert(name);
        }
        const std::size_t next = page.body.find("\" rel=\"next\"");
        target.clear();
        if (next == std::string::npos) continue;
        const std::size_t begin = page.body.rfind('"', next - 1) + 1;
        target = page.body.substr(begin, next - begin);
        while (has(target, "&amp;")) target.replace(target.find("&amp;"), 5, "&");
        CHECK(has(target, "sort=-name"));
    }
    CHECK(pages == 3);
    CHECK(seen.size() == 120);
    CHECK(counts == std::vector<std::string>{"122 people, 1 to 50 shown", "122 people, 51 to 100 shown",
                                             "122 people, 101 to 122 shown"});
    const auto counted = [&](const std::string& query) { return count_in(wards.root.get("/" + query)); };
    CHECK(counted("") == "123 people, 1 to 50 shown");
    CHECK(counted(fmt::format("?team={}", wards.team("Ward 9"))) == "122 people, 1 to 50 shown");
    CHECK(counted("?words=person") == "120 people, 1 to 50 shown");
    CHECK(counted("?words=person+11") == "11 people shown");
    CHECK(counted("?silent=1") == "121 people, 1 to 50 shown");
    CHECK(counted("?module=knots&state=not_started") == "121 people, 1 to 50 shown");
    CHECK(counted("?state=not_started") == "122 people, 1 to 50 shown");  // Ada began both
    CHECK(counted("?words=nobody") == "Nobody shown");
    // Fewer are left than the address counts on from.
    CHECK(counted("?after=1+person&place=900") == "123 people, 50 on this page");
    CHECK(counted("?after=1+silent+t&place=900") == "Nobody on this page");
    CHECK(counted("?place=7") == "123 people, 1 to 50 shown");
    for (const char* wrong : {"0", "-3", "1e9", "9999999999", "x"})
        CHECK(wards.root.get(fmt::format("/?after=1+a&place={}", wrong)).status == 400);
}

TEST_CASE("past a thousand, the people whom a filter lets through are counted no further") {
    Wards wards;
    for (int i = 0; i < 1'001; ++i) wards.hub.key(hub::Role::learner, "Ward 7", fmt::format("Person {:04}", i));
    const auto counted = [&](const std::string& query) { return count_in(wards.root.get("/" + query)); };
    CHECK(counted("") == "1,004 people, 1 to 50 shown");
    CHECK(counted("?words=person") == "More than 1,000 people, 1 to 50 shown");
    CHECK(counted("?words=person&after=1+person+0998&place=1001") ==
          "More than 1,000 people, 1,001 to 1,003 shown");
}

TEST_CASE("the file for spreadsheets holds what the table shows, and no formula") {
    Wards wards;
    wards.hub.key(hub::Role::learner, "Ward 9", "=HYPERLINK(\"x\")");
    const auto whole = [](hub::Response response) {
        REQUIRE(response.status == 200);
        while (response.more) {
            auto piece = response.more();
            REQUIRE(piece);
            if (!*piece) break;
            response.body += **piece;
        }
        return response.body;
    };
    const auto file = wards.grace.get("/summary.csv");
    CHECK(hub::header(file.headers, "content-type") == "text/csv; charset=utf-8");
    CHECK(hub::header(file.headers, "content-disposition") == "attachment; filename=\"mooring-2026-03-04.csv\"");
    const std::string sue =
        "Silent Sue,,Ward 9,knots,,not_started,0,,0,,,no,\r\n"
        "Silent Sue,,Ward 9,Ladders & <b>ropes</b>,,not_started,0,,0,,,no,\r\n";
    const auto found = wards.hub.store().person(wards.person("Ada"), {});
    REQUIRE(found);
    const std::string heard = records::timestamp(*(*found)->person.last_heard);
    const std::string ada = fmt::format(
        "Ada,,Ward 9,knots,1,passed,0,90,1,2026-03-03,,no,{0}\r\n"
        "Ada,,Ward 9,Ladders & <b>ropes</b>,1,under_way,48,,0,,,no,{0}\r\n",
        heard);
    const std::string formula =
        "\"'=HYPERLINK(\"\"x\"\")\",,Ward 9,knots,,not_started,0,,0,,,no,\r\n"
        "\"'=HYPERLINK(\"\"x\"\")\",,Ward 9,Ladders & <b>ropes</b>,,not_started,0,,0,,,no,\r\n";
    CHECK(whole(file) == records::summary_csv_header() + formula + ada + sue);
    CHECK(whole(wards.grace.get("/summary.csv?words=silent")) == records::summary_csv_header() + sue);
    CHECK(whole(wards.grace.get("/summary.csv?state=passed&module=knots")) == records::summary_csv_header() + ada);
    CHECK(!has(whole(wards.grace.get("/summary.csv")), "Eve"));
    CHECK(has(wards.grace.get("/?module=knots&after=").body, "href=\"/summary.csv?module=knots\""));
}

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
                    "module with the id knot&amp;s yet. Begun were knots, ladders. It is due all the same."));
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
}

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
