#include "tests/support/catch.h"
#include "tests/unit/hub/hub_desk.h"
#include "tests/unit/hub/sample_statements.h"

#include <SQLiteCpp/Database.h>

using nlohmann::json;
using tests::about;
using tests::actor_of;
using tests::errors_in;
using tests::HubDesk;
using tests::id_of;
using tests::statement_of;
using Ids = std::vector<std::string>;
using Sentences = std::vector<std::string>;

TEST_CASE("a statement is taken in and given back as it was, with what the store sets") {
    HubDesk desk;
    const hub::Response posted = desk.post(tests::full_statement());
    CHECK(posted.status == 200);
    CHECK(posted.body == R"(["12345678-1234-4234-8234-123456789abc"])");
    const json back = json::parse(desk.get("/xapi/statements?statementId=12345678-1234-4234-8234-123456789abc").body);
    json expected = tests::full_statement();
    expected["stored"] = "2026-03-04T05:00:00.000Z";
    expected["authority"] = back["authority"];
    expected["context"]["contextActivities"]["grouping"] = {{{"id", "https://example.org/pathway"}}};
    CHECK(back == expected);
    CHECK(back["authority"]["account"]["homePage"] == "https://w3id.org/mooring/hub/key");
}

TEST_CASE("the bytes that were received are kept, numbers and spaces too") {
    HubDesk desk;
    const std::string text =
        R"({ "id" : "AAAAAAAA-0000-4000-8000-000000000001","verb":{"id":"http://example.org/did"} , )"
        R"("actor":{"mbox":"mailto:ada@example.org"},"object":{"id":"http://example.org/it"},)"
        R"("result":{"score":{"raw":1.50},"extensions":{"http://example.org/x":123456789012345678901234567890}}})";
    REQUIRE(desk.ask({"POST", "/xapi/statements", {}, "[" + text + "]"}).status == 200);
    const std::string back = desk.get("/xapi/statements?statementId=" + id_of(1)).body;
    CHECK(
        back.find(
            R"("result":{"score":{"raw":1.50},"extensions":{"http://example.org/x":123456789012345678901234567890}})") !=
        std::string::npos);
    CHECK(back.find(R"("id":"aaaaaaaa-0000-4000-8000-000000000001")") != std::string::npos);
    CHECK(back.find("AAAA") == std::string::npos);
}

TEST_CASE("a statement without id, version and timestamp gets them") {
    HubDesk desk;
    const hub::Response posted = desk.post(tests::small_statement());
    REQUIRE(posted.status == 200);
    const std::string id = json::parse(posted.body)[0];
    const json back = json::parse(desk.get("/xapi/statements?statementId=" + id).body);
    CHECK(back["id"] == id);
    CHECK(back["version"] == "1.0.0");
    CHECK(back["timestamp"] == "2026-03-04T05:00:00.000Z");
    CHECK(back["stored"] == "2026-03-04T05:00:00.000Z");
}

TEST_CASE("nobody speaks in the store's name") {
    HubDesk desk;
    json statement = statement_of(1);
    statement["authority"] = {{"mbox", "mailto:forged@example.org"}};
    statement["stored"] = "1999-01-01T00:00:00Z";
    REQUIRE(desk.post(statement).status == 200);
    const json back = json::parse(desk.get("/xapi/statements?statementId=" + id_of(1)).body);
    CHECK(!back["authority"].contains("mbox"));
    CHECK(back["stored"] == "2026-03-04T05:00:00.000Z");
}

TEST_CASE("a batch is answered with its ids in order, and is stored whole or not at all") {
    HubDesk desk;
    const hub::Response good = desk.post({statement_of(2), statement_of(1), statement_of(3)});
    CHECK(good.status == 200);
    CHECK(json::parse(good.body) == json({id_of(2), id_of(1), id_of(3)}));
    json bad = statement_of(5);
    bad.erase("verb");
    const hub::Response refused = desk.post({statement_of(4), bad, statement_of(6)});
    CHECK(refused.status == 400);
    CHECK(errors_in(refused) == Sentences{"statements[1] has no verb."});
    CHECK(desk.found("?ascending=true") == Ids{id_of(2), id_of(1), id_of(3)});
    CHECK(desk.post(json::array()).body == "[]");
}

TEST_CASE("the same statement sent again changes nothing, in whatever words") {
    HubDesk desk;
    REQUIRE(desk.post(tests::full_statement()).status == 200);
    const std::string before = desk.get("/xapi/statements").body;
    desk.now += std::chrono::hours(1);
    CHECK(desk.post(tests::full_statement()).status == 200);
    json reworded = tests::full_statement();
    reworded["timestamp"] = "2026-03-04T06:06:07.123+01:00";
    reworded["verb"]["display"] = {{"de", "beantwortet"}};
    CHECK(desk.post({reworded, statement_of(1)}).body ==
          R"(["12345678-1234-4234-8234-123456789abc",")" + id_of(1) + "\"]");
    CHECK(desk.put("12345678-1234-4234-8234-123456789ABC", reworded).status == 204);
    CHECK(desk.found("?ascending=true") == Ids{"12345678-1234-4234-8234-123456789abc", id_of(1)});
    const std::string after = desk.get("/xapi/statements?ascending=true").body;
    CHECK(after.find(before.substr(0, before.size() - 12)) == 0);
}

TEST_CASE("another statement under the same id is a conflict, and nothing of its batch is stored") {
    HubDesk desk;
    REQUIRE(desk.post(statement_of(1)).status == 200);
    json other = statement_of(1);
    other["object"]["id"] = "https://example.org/other";
    const hub::Response refused = desk.post({statement_of(2), other});
    CHECK(refused.status == 409);
    CHECK(errors_in(refused) == Sentences{"statements[1] has the id of another statement that says something else."});
    CHECK(desk.put(id_of(1), other).status == 409);
    CHECK(desk.found("") == Ids{id_of(1)});
}

TEST_CASE("one id twice in a batch is refused") {
    HubDesk desk;
    const hub::Response refused = desk.post({statement_of(1), statement_of(2), statement_of(1)});
    CHECK(refused.status == 400);
    CHECK(errors_in(refused) == Sentences{"statements[2] has the id of another statement in this batch."});
    CHECK(desk.found("").empty());
}

TEST_CASE("PUT stores one statement under the id of its address") {
    HubDesk desk;
    json statement = tests::small_statement();
    CHECK(desk.put(id_of(1), statement).status == 204);
    CHECK(desk.found("") == Ids{id_of(1)});
    statement["id"] = id_of(3);
    CHECK(errors_in(desk.put(id_of(2), statement)) ==
          Sentences{"The statement has another id than the address names."});
    CHECK(errors_in(desk.put("x", statement)) == Sentences{"The statementId is not a UUID."});
    CHECK(errors_in(desk.put(id_of(2), json::array({tests::small_statement()}))) ==
          Sentences{"the statement is not a statement: an object is expected."});
    CHECK(errors_in(desk.ask({"PUT", "/xapi/statements", {}, statement.dump()})) ==
          Sentences{"PUT /statements needs one statementId in its address."});
    CHECK(errors_in(desk.ask({"PUT", "/xapi/statements?statementid=" + id_of(2), {}, statement.dump()})) ==
          Sentences{"PUT /statements knows no parameter statementid."});
}

TEST_CASE("a body that cannot be a statement is refused with the reason") {
    HubDesk desk;
    const auto refused = [&](const std::string& body, const hub::Headers& headers = {}) {
        const hub::Response response = desk.ask({"POST", "/xapi/statements", headers, body});
        CHECK(response.status / 100 == 4);
        return errors_in(response);
    };
    const std::string good = tests::small_statement().dump();
    CHECK(refused("{", {}) == Sentences{"The body is not JSON: it goes wrong at byte 2."});
    CHECK(refused("", {{"content-type", "application/json"}}) ==
          Sentences{"The body is not JSON: it goes wrong at byte 1."});
    CHECK(refused(R"({"actor":1,"actor":2})") == Sentences{"The body has an object with the same name twice."});
    CHECK(refused("7") == Sentences{"the statement is not a statement: an object is expected."});
    CHECK(refused(good, {{"content-type", "text/plain"}}) ==
          Sentences{"The Content-Type is neither application/json nor multipart/mixed."});
    CHECK(refused(good, {{"content-encoding", "gzip"}}) ==
          Sentences{"The body is compressed; please send it as it is."});
    json attachment = tests::full_statement();
    attachment["attachments"][0].erase("fileUrl");
    CHECK(refused(attachment.dump()) == Sentences{"attachments[0] has no fileUrl, and its bytes did not come along."});
    CHECK(errors_in(desk.ask({"POST", "/xapi/statements?statementId=" + id_of(1), {}, good})) ==
          Sentences{"POST /statements knows no parameter statementId."});
    CHECK(desk.found("").empty());
}

TEST_CASE("every version that the hub speaks is taken, no other") {
    HubDesk desk;
    const auto with = [&](const std::string& version) {
        return desk.ask({"GET", "/xapi/statements", {{"x-experience-api-version", version}}, {}});
    };
    for (const char* version : {"1.0", "1.0.0", "1.0.3", "1.0.17"}) {
        CHECK(with(version).status == 200);
        CHECK(hub::header(with(version).headers, "x-experience-api-version") == "1.0.3");
    }
    CHECK(hub::header(with("2.0.0").headers, "x-experience-api-version") == "2.0.0");
    for (const char* version : {"0.9", "0.95", "1.1.0", "1.0.", "1", "2", "2.0.1", "3.0.0", "x"}) {
        INFO(version);
        CHECK(with(version).status == 400);
        CHECK(hub::header(with(version).headers, "x-experience-api-version") == "1.0.3");
    }
}

TEST_CASE("what only 2.0 knows is taken from who speaks it") {
    HubDesk desk;
    json statement = statement_of(1);
    statement["context"]["contextAgents"] = {
        {{"objectType", "contextAgent"}, {"agent", {{"mbox", "mailto:b@example.org"}}}}};
    CHECK(desk.post(statement).status == 400);
    CHECK(desk.ask({"POST", "/xapi/statements", {{"x-experience-api-version", "2.0.0"}}, statement.dump()}).status ==
          200);
    const json back = json::parse(desk.get("/xapi/statements?statementId=" + id_of(1)).body);
    CHECK(back["version"] == "2.0.0");
    CHECK(desk.found("?related_agents=true&agent=" + tests::escaped(R"({"mbox":"mailto:b@example.org"})")) ==
          Ids{id_of(1)});
}

TEST_CASE("the alternate request syntax is understood in 1.0.3") {
    HubDesk desk;
    const std::string body = "X-Experience-API-Version=1.0.3&Content-Type=application%2Fjson&statementId=" + id_of(1) +
                             "&Authorization=" + tests::escaped(desk.administrator) +
                             "&content=" + tests::escaped(tests::small_statement().dump());
    const auto ask = [&](const std::string& target, const std::string& text, const char* version = "") {
        hub::Request request{
            "POST", target, {{"authorization", " "}, {"content-type", "application/x-www-form-urlencoded"}}, text};
        request.headers.erase(request.headers.begin());
        if (*version != '\0') request.headers.emplace_back("x-experience-api-version", version);
        return desk.ask(std::move(request));
    };
    CHECK(ask("/xapi/statements?method=PUT", body).status == 204);
    CHECK(desk.found("") == Ids{id_of(1)});
    CHECK(json::parse(ask("/xapi/statements?method=GET", "statementId=" + id_of(1)).body)["id"] == id_of(1));
    CHECK(ask("/xapi/statements?method=PATCH", body).status == 400);
    CHECK(ask("/xapi/statements?method=PUT&statementId=" + id_of(1), body).status == 400);
    CHECK(ask("/xapi/statements?method=GET", "limit=1", "2.0.0").status == 400);
}

TEST_CASE("a learner's batch may hold nothing of another person, and which statements do is told") {
    // A 403 said nothing of whether the key was wrong or one statement, so that one kept all others back.
    HubDesk desk;
    const std::string ada = desk.key(hub::Role::learner, "Ward 9", "Ada");
    const std::string eve = desk.key(hub::Role::learner, "Ward 9", "Eve");
    REQUIRE(desk.post(statement_of(1, "eve"), eve).status == 200);
    json group = statement_of(5);
    group["actor"] = {{"objectType", "Group"}, {"member", {actor_of("ada")}}};
    const hub::Response refused = desk.post({statement_of(2), statement_of(3, "eve"), statement_of(4), group}, ada);
    CHECK(refused.status == 403);
    CHECK(json::parse(refused.body) ==
          json::parse(R"({"errors": ["statements[1] cannot be sent with this key: its actor is not one of the key's )"
                      R"(person. It is the same with 1 more."], "statements": [1, 3]})"));
    CHECK(desk.found("", ada).empty());
    CHECK(desk.post({statement_of(2), statement_of(4)}, ada).status == 200);
    CHECK(json::parse(desk.post(statement_of(6, "eve"), ada).body) ==
          json::parse(R"({"errors": ["The statement cannot be sent with this key: its actor is not one of the key's )"
                      R"(person."], "statements": [0]})"));
    const hub::Response manager = desk.post(statement_of(7), desk.key(hub::Role::manager, "Ward 9"));
    CHECK(manager.status == 403);
    CHECK(!json::parse(manager.body).contains("statements"));
}

TEST_CASE("a person writes as all of their laptops, and as nobody else's") {
    // A laptop that was set up anew kept its key, but was another actor: nothing of it was taken any more.
    HubDesk desk;
    const std::string ada = desk.key(hub::Role::learner, "Ward 9", "Ada");
    const std::string second = desk.key(hub::Role::learner, "Ward 9", "Ada");
    const std::string eve = desk.key(hub::Role::learner, "Ward 9", "Eve");
    REQUIRE(desk.post(statement_of(1), ada).status == 200);
    CHECK(desk.post(statement_of(2), eve).status == 403);
    CHECK(desk.post(statement_of(3, "eve"), eve).status == 200);
    CHECK(desk.post(statement_of(4, "ada-on-another-laptop"), second).status == 200);
    CHECK(desk.post(statement_of(5, "ada-set-up-anew"), ada).status == 200);
    CHECK(desk.post(statement_of(6, "ada-set-up-anew"), second).status == 200);
    CHECK(desk.post(statement_of(7, "ada-set-up-anew"), eve).status == 403);
    CHECK(desk.found("?ascending=true", second) == Ids{id_of(1), id_of(4), id_of(5), id_of(6)});
    CHECK(desk.found("?ascending=true", ada) == Ids{id_of(1), id_of(4), id_of(5), id_of(6)});
    CHECK(desk.found("", eve) == Ids{id_of(3)});
}

TEST_CASE("a learner takes no actor that is not a laptop's, or that others wrote about") {
    // One statement as an actor that no person had yet gave a learner everything that was ever written about it.
    HubDesk desk;
    const std::string eve = desk.key(hub::Role::learner, "Ward 9", "Eve");
    json boss = statement_of(1);
    boss["actor"] = {{"mbox", "mailto:boss@example.org"}};
    REQUIRE(desk.post({boss, statement_of(2, "imported")}).status == 200);
    boss["id"] = id_of(3);
    CHECK(desk.post(boss, eve).status == 403);
    CHECK(desk.post(statement_of(4, "imported"), eve).status == 403);
    json stranger = statement_of(5);
    stranger["actor"] = {{"mbox", "mailto:nobody-yet@example.org"}};
    CHECK(desk.post(stranger, eve).status == 403);
    stranger["actor"] = {{"account", {{"homePage", "https://example.org/mooring/person"}, {"name", "x"}}}};
    CHECK(desk.post(stranger, eve).status == 403);
    CHECK(desk.found("", eve).empty());
    CHECK(desk.post(statement_of(6, "eve"), eve).status == 200);
}

TEST_CASE("what a learner is refused leaves nothing behind") {
    // A refused actor stayed in the file as a name, one for each try.
    HubDesk desk;
    const std::string eve = desk.key(hub::Role::learner, "Ward 9", "Eve");
    json stranger = statement_of(1);
    stranger["actor"] = {{"mbox", "mailto:nobody-yet@example.org"}};
    REQUIRE(desk.post(stranger, eve).status == 403);
    SQLite::Database file((desk.folder.path() / "hub.sqlite").string());
    CHECK(file.execAndGet("SELECT count(*) FROM name").getInt() == 0);
}

TEST_CASE("a key that is withdrawn while its request is under way stores nothing") {
    // Keys were only asked about when a request came in.
    HubDesk desk;
    const std::string ada = desk.key(hub::Role::learner, "Ward 9", "Ada");
    REQUIRE(desk.post(statement_of(1), ada).status == 200);
    const auto key = desk.store().key(desk.last_key);
    REQUIRE(key);
    REQUIRE(*key);
    REQUIRE(desk.store().revoke_key(desk.last_key));
    const auto added = desk.store().add({{{id_of(2), "{}", "1.0.0", "", {}}}, "{}", **key}, desk.now);
    REQUIRE(added);
    CHECK(added->result == hub::Added::Result::withdrawn);
    CHECK(desk.found("") == Ids{id_of(1)});
}

TEST_CASE("a learner names nothing of Mooring's for everybody") {
    // The last definition counted, whoever sent it: one learner gave a module another title for all managers.
    HubDesk desk;
    const std::string ada = desk.key(hub::Role::learner, "Ward 9", "Ada");
    const std::string eve = desk.key(hub::Role::learner, "Ward 5", "Eve");
    int number = 0;
    const auto name = [&](const std::string& activity, const std::string& title, const std::string& who,
                          const std::string& key) {
        json statement = statement_of(++number, who);
        statement["object"] = {{"id", activity}, {"definition", {{"name", {{"en", title}}}}}};
        REQUIRE(desk.post(statement, key).status == 200);
        const json back = json::parse(desk.get("/xapi/statements?format=canonical&statementId=" + id_of(number)).body);
        return back["object"]["definition"]["name"]["en"].get<std::string>();
    };
    const std::string module = "https://w3id.org/mooring/module/ropes", other = "https://example.org/ropes";
    CHECK(name(module, "Ropes", "ada", ada) == "Ropes");
    CHECK(name(module, "OWNED BY EVE", "eve", eve) == "Ropes");
    desk.reopen();
    CHECK(name(module, "OWNED BY EVE", "eve", eve) == "Ropes");
    CHECK(name(module, "Ropes and knots", "import", "") == "Ropes and knots");
    CHECK(name(module, "Ropes", "ada", ada) == "Ropes and knots");
    CHECK(name(other, "Ropes", "ada", ada) == "Ropes");
    CHECK(name(other, "Cordes", "eve", eve) == "Cordes");
}
