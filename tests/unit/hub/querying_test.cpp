#include "tests/support/catch.h"
#include "tests/unit/hub/hub_desk.h"
#include "tests/unit/hub/sample_statements.h"

#include <fmt/format.h>

#include <algorithm>

using nlohmann::json;
using tests::about;
using tests::errors_in;
using tests::escaped;
using tests::HubDesk;
using tests::id_of;
using tests::statement_of;
using Ids = std::vector<std::string>;
using Sentences = std::vector<std::string>;

namespace {

std::string agent(const std::string& who) {
    return "agent=" + escaped(tests::actor_of(who).dump());
}

/// A hub where four statements arrived a minute apart: each with an actor, verb, object and registration of its own.
struct Library {
    HubDesk desk;
    Library() {
        for (int number = 1; number <= 4; ++number) {
            json statement = statement_of(number, number % 2 == 0 ? "even" : "odd");
            statement["verb"]["id"] = "http://example.org/verb/" + std::to_string(number % 2);
            statement["object"]["id"] = "http://example.org/object/" + std::to_string(number);
            statement["context"] = {{"registration", id_of(100 + number)},
                                    {"instructor", tests::actor_of("grace")},
                                    {"contextActivities", {{"parent", {{{"id", "http://example.org/course"}}}}}}};
            REQUIRE(desk.post(statement).status == 200);
            desk.now += std::chrono::minutes(1);
        }
    }
    Ids found(const std::string& query) { return desk.found(query); }
};

}  // namespace

TEST_CASE("statements come newest first, or oldest first when asked") {
    Library library;
    CHECK(library.found("") == Ids{id_of(4), id_of(3), id_of(2), id_of(1)});
    CHECK(library.found("?ascending=true") == Ids{id_of(1), id_of(2), id_of(3), id_of(4)});
    CHECK(library.found("?ascending=false&limit=2") == Ids{id_of(4), id_of(3)});
    CHECK(library.found("?limit=0").size() == 4);
}

TEST_CASE("every filter finds what it names, and together they find what all name") {
    Library library;
    CHECK(library.found("?" + agent("odd")) == Ids{id_of(3), id_of(1)});
    CHECK(library.found("?" + agent("grace")).empty());
    CHECK(library.found("?related_agents=true&" + agent("grace")).size() == 4);
    CHECK(library.found("?related_agents=true&" + agent("odd")) == Ids{id_of(3), id_of(1)});
    CHECK(library.found("?verb=" + escaped("http://example.org/verb/0")) == Ids{id_of(4), id_of(2)});
    CHECK(library.found("?activity=" + escaped("http://example.org/object/3")) == Ids{id_of(3)});
    CHECK(library.found("?activity=" + escaped("http://example.org/course")).empty());
    CHECK(library.found("?related_activities=true&activity=" + escaped("http://example.org/course")).size() == 4);
    CHECK(library.found("?registration=" + id_of(102)) == Ids{id_of(2)});
    CHECK(library.found("?verb=" + escaped("http://example.org/verb/1") + "&" + agent("odd") +
                        "&activity=" + escaped("http://example.org/object/1")) == Ids{id_of(1)});
    CHECK(library.found("?verb=" + escaped("http://example.org/verb/1") + "&" + agent("even")).empty());
    CHECK(library.found("?" + agent("nobody")).empty());
}

TEST_CASE("since is exclusive and until inclusive, by the time of storing") {
    Library library;  // stored at 05:00, 05:01, 05:02, 05:03
    CHECK(library.found("?since=2026-03-04T05:01:00Z") == Ids{id_of(4), id_of(3)});
    CHECK(library.found("?until=2026-03-04T05:01:00Z") == Ids{id_of(2), id_of(1)});
    CHECK(library.found("?until=2026-03-04T06:01:00%2B01:00&since=2026-03-04T05:00:00Z") == Ids{id_of(2)});
    CHECK(library.found("?since=2030-01-01T00:00:00Z").empty());
    CHECK(library.found("?until=1999-01-01T00:00:00Z").empty());
    CHECK(library.found("?since=2026-03-04T05:00:00Z&" + agent("odd")) == Ids{id_of(3)});
}

TEST_CASE("a long answer comes in pages, each once, whatever arrives between") {
    Library library;
    for (const std::string order : {"false", "true"}) {
        Ids all;
        std::string target = "/xapi/statements?limit=1&ascending=" + order + "&" + agent("odd");
        int pages = 0;
        while (!target.empty()) {
            const json page = json::parse(library.desk.get(target).body);
            for (const auto& statement : page["statements"]) all.push_back(statement["id"]);
            target = page["more"];
            CHECK((target.empty() || target.starts_with("/xapi/statements/more?")));
            REQUIRE(++pages < 10);
            REQUIRE(library.desk.post(statement_of(200 + pages + (order == "true" ? 10 : 0), "somebody-else")).status ==
                    200);
        }
        CHECK(all == (order == "true" ? Ids{id_of(1), id_of(3)} : Ids{id_of(3), id_of(1)}));
    }
}

TEST_CASE("a page also ends before it grows too large") {
    // It ended behind the first statement that was too much, and players read no answer of more than 4 MiB.
    HubDesk desk;
    json statement = tests::small_statement();
    statement["result"]["response"] = std::string(500 << 10, 'x');
    for (int number = 1; number <= 6; ++number) {
        statement["id"] = id_of(number);
        REQUIRE(desk.post(statement).status == 200);
    }
    const hub::Response first = desk.get("/xapi/statements?limit=100");
    CHECK(json::parse(first.body)["statements"].size() == 4);
    const std::string more = json::parse(first.body)["more"];
    CHECK(json::parse(desk.get(more).body)["statements"].size() == 2);
    CHECK(json::parse(desk.get(more).body)["more"] == "");
}

TEST_CASE("one statement is found by its id") {
    Library library;
    const hub::Response found = library.desk.get("/xapi/statements?statementId=" + id_of(2));
    CHECK(found.status == 200);
    CHECK(json::parse(found.body)["id"] == id_of(2));
    CHECK(hub::header(found.headers, "last-modified") == "Wed, 04 Mar 2026 05:01:00 GMT");
    CHECK(library.desk.get("/xapi/statements?statementId=AAAAAAAA-0000-4000-8000-000000000002").status == 200);
    CHECK(library.desk.get("/xapi/statements?statementId=" + id_of(99)).status == 404);
    CHECK(library.desk.get("/xapi/statements?voidedStatementId=" + id_of(2)).status == 404);
}

TEST_CASE("what is asked for wrongly is refused with the reason") {
    Library library;
    const auto refused = [&](const std::string& query) {
        const hub::Response response = library.desk.get("/xapi/statements?" + query);
        CHECK(response.status == 400);
        CHECK(!hub::header(response.headers, "x-experience-api-consistent-through").empty());
        return response.status == 400 ? errors_in(response) : Sentences{};
    };
    CHECK(refused("Verb=x") == Sentences{"GET /statements knows no parameter Verb."});
    CHECK(refused("after=1") == Sentences{"GET /statements knows no parameter after."});
    CHECK(refused("limit=1&limit=2") == Sentences{"The parameter limit is given twice."});
    CHECK(refused("limit=-1") == Sentences{"The parameter limit is not a whole number from 0."});
    CHECK(refused("limit=x") == Sentences{"The parameter limit is not a whole number from 0."});
    CHECK(refused("ascending=yes") == Sentences{"The parameter ascending is neither true nor false."});
    CHECK(refused("related_agents=1") == Sentences{"The parameter related_agents is neither true nor false."});
    CHECK(refused("format=all") == Sentences{"The parameter format is none of exact, ids, canonical."});
    CHECK(refused("since=yesterday") ==
          Sentences{"The parameter since is not a date and time by RFC 3339, such as 2026-03-04T05:06:07.123Z."});
    CHECK(refused("registration=1") == Sentences{"The parameter registration is not a UUID."});
    CHECK(refused("verb=passed") == Sentences{"The parameter verb is not an IRI with a scheme."});
    CHECK(refused("agent=ada") == Sentences{"The parameter agent is not JSON: it goes wrong at byte 1."});
    CHECK(refused("agent={}") == Sentences{"The parameter agent is no Agent: it has no identifier: an account, mbox, "
                                           "mbox_sha1sum or openid is expected."});
    CHECK(refused("statementId=" + id_of(1) + "&voidedStatementId=" + id_of(1)) ==
          Sentences{"statementId and voidedStatementId do not go together."});
    for (const char* other : {"limit=1", "ascending=true", "verb=http://example.org/v", "since=2026-03-04T05:06:07Z",
                              "related_agents=true"}) {
        const std::string name = std::string(other).substr(0, std::string(other).find('='));
        CHECK(refused("statementId=" + id_of(1) + "&" + other) ==
              Sentences{"The parameter " + name + " does not go with a statement's id."});
    }
    CHECK(library.desk.get("/xapi/statements?format=ids&attachments=false&statementId=" + id_of(1)).status == 200);
    CHECK(library.desk.get("/xapi/statements?verb=%zz").status == 400);
    CHECK(library.desk.get("/xapi/statements?verb=%ff").status == 400);
}

TEST_CASE("a voided statement is found only by who asks for voided ones, and nothing else is lost") {
    Library library;
    HubDesk& desk = library.desk;
    REQUIRE(desk.post(about(5, 2, true)).status == 200);
    CHECK(desk.found("") == Ids{id_of(5), id_of(4), id_of(3), id_of(1)});
    CHECK(desk.get("/xapi/statements?statementId=" + id_of(2)).status == 404);
    CHECK(json::parse(desk.get("/xapi/statements?voidedStatementId=" + id_of(2)).body)["id"] == id_of(2));
    CHECK(desk.get("/xapi/statements?statementId=" + id_of(5)).status == 200);
    // The voiding statement refers to it, so it is found where the voided one would have been.
    CHECK(desk.found("?activity=" + escaped("http://example.org/object/2")) == Ids{id_of(5)});
}

TEST_CASE("a statement may be voided before it arrives, and a voiding one never is") {
    HubDesk desk;
    REQUIRE(desk.post(about(1, 2, true)).status == 200);
    REQUIRE(desk.post(statement_of(2)).status == 200);
    CHECK(desk.found("") == Ids{id_of(1)});
    REQUIRE(desk.post(about(3, 1, true)).status == 200);
    CHECK(desk.found("") == Ids{id_of(3), id_of(1)});
    CHECK(desk.get("/xapi/statements?statementId=" + id_of(2)).status == 404);
}

TEST_CASE("a learner takes back what the same person said, and nothing else") {
    // Voiding what another person said was answered with 403, and what is not there with 200: that told what is there.
    HubDesk desk;
    const std::string ada = desk.key(hub::Role::learner, "Ward 9", "Ada");
    const std::string eve = desk.key(hub::Role::learner, "Ward 9", "Eve");
    REQUIRE(desk.post(statement_of(1), ada).status == 200);
    CHECK(desk.post(about(2, 1, true, "eve"), eve).status == 200);
    CHECK(desk.found("", ada) == Ids{id_of(1)});
    REQUIRE(desk.post(about(3, 4, true, "eve"), eve).status == 200);
    REQUIRE(desk.post(statement_of(4), ada).status == 200);
    CHECK(desk.found("?ascending=true", ada) == Ids{id_of(1), id_of(4)});
    CHECK(desk.post(about(5, 4, true), ada).status == 200);
    CHECK(desk.found("?ascending=true", ada) == Ids{id_of(1), id_of(5)});
    CHECK(desk.post(about(6, 1, true, "administrator")).status == 200);
    CHECK(desk.found("", ada) == Ids{id_of(5)});
}

TEST_CASE("what refers to a match is a match too, over any number of steps and in any order of arrival") {
    const std::string query = "?ascending=true&" + agent("target");
    for (const auto& order : std::vector<std::vector<int>>{{1, 2, 3, 4}, {4, 3, 2, 1}, {3, 1, 4, 2}, {2, 4, 1, 3}}) {
        HubDesk desk;
        Ids expected;
        for (const int number : order) {
            const json statement = number == 1 ? statement_of(1, "target") : about(number, number - 1, false);
            REQUIRE(desk.post(statement).status == 200);
            expected.push_back(id_of(number));
        }
        REQUIRE(desk.post(statement_of(5)).status == 200);
        CHECK(desk.found(query) == expected);
        std::reverse(expected.begin(), expected.end());
        CHECK(desk.found("?limit=3&" + agent("target")) == Ids(expected.begin(), expected.begin() + 3));
    }
}

TEST_CASE("a reference tells nothing about a statement that one may not read") {
    // Who knew another's id sent a StatementRef to it, and learned its verb, activity and actor from what found that.
    HubDesk desk;
    const std::string ada = desk.key(hub::Role::learner, "Ward 9", "Ada");
    const std::string eve = desk.key(hub::Role::learner, "Ward 9", "Eve");
    json secret = statement_of(1);
    secret["verb"]["id"] = "http://example.org/verb/failed";
    REQUIRE(desk.post(secret, ada).status == 200);
    REQUIRE(desk.post(about(2, 1, false, "eve"), eve).status == 200);
    const std::string verb = "?verb=" + escaped("http://example.org/verb/failed");
    CHECK(desk.found(verb, eve).empty());
    CHECK(desk.found("?" + agent("ada"), eve).empty());
    CHECK(desk.found(verb) == Ids{id_of(2), id_of(1)});
    CHECK(desk.found(verb, desk.key(hub::Role::manager, "Ward 9")) == Ids{id_of(2), id_of(1)});
    CHECK(desk.found(verb, desk.key(hub::Role::manager, "Ward 5")).empty());
    REQUIRE(desk.post(about(3, 1, false), ada).status == 200);
    CHECK(desk.found(verb, ada) == Ids{id_of(3), id_of(1)});
}

TEST_CASE("statements that refer to each other, or to themselves, do no harm") {
    HubDesk desk;
    REQUIRE(desk.post({about(1, 2, false, "one"), about(2, 1, false, "two"), about(3, 3, false, "three")}).status ==
            200);
    CHECK(desk.found("?ascending=true&" + agent("one")) == Ids{id_of(1), id_of(2)});
    CHECK(desk.found("?" + agent("three")) == Ids{id_of(3)});
}

TEST_CASE("a match needs all conditions in one statement of the chain") {
    HubDesk desk;
    json target = statement_of(1, "target");
    target["verb"]["id"] = "http://example.org/verb/target";
    REQUIRE(desk.post({target, about(2, 1, false, "referrer")}).status == 200);
    CHECK(desk.found("?" + agent("target") + "&verb=" + escaped("http://example.org/verb/target")) ==
          Ids{id_of(2), id_of(1)});
    CHECK(desk.found("?" + agent("referrer") + "&verb=" + escaped("http://example.org/verb/target")).empty());
}

TEST_CASE("a statement that mentions many is found by each of them") {
    HubDesk desk;
    json statement = statement_of(1);
    statement["actor"] = {{"objectType", "Group"}, {"member", json::array()}};
    for (int number = 0; number < 40; ++number)
        statement["actor"]["member"].push_back(tests::actor_of(fmt::to_string(number)));
    REQUIRE(desk.post({statement_of(2), statement}).status == 200);
    const auto find = [&](int number) { return desk.found(fmt::format("?{}", agent(fmt::to_string(number)))); };
    for (int number = 0; number < 40; ++number) CHECK(find(number) == Ids{id_of(1)});
    CHECK(find(40).empty());
}

TEST_CASE("ids leaves only what identifies") {
    HubDesk desk;
    REQUIRE(desk.post(tests::full_statement()).status == 200);
    const json back = json::parse(desk.get("/xapi/statements?format=ids").body)["statements"][0];
    CHECK(back["actor"] ==
          json::parse(
              R"({"objectType": "Agent", "account": {"homePage": "https://example.org/people", "name": "ada"}})"));
    CHECK(back["verb"] == json::parse(R"({"id": "http://adlnet.gov/expapi/verbs/answered"})"));
    CHECK(back["object"] == json::parse(R"({"id": "https://example.org/module/ladders/question/1"})"));
    CHECK(back["context"]["team"] ==
          json::parse(R"({"objectType": "Group", "member": [{"openid": "https://example.org/joan"}]})"));
    CHECK(back["result"] == tests::full_statement()["result"]);
}

TEST_CASE("canonical shows the newest definition, in the language asked for") {
    HubDesk desk;
    json statement = statement_of(1);
    statement["verb"]["display"] = {{"en-GB", "did"}, {"de", "tat"}};
    statement["object"]["definition"]["name"] = {{"en-GB", "Old ladders"}};
    REQUIRE(desk.post(statement).status == 200);
    json newer = statement_of(2);
    newer["object"]["definition"]["name"] = {{"en-GB", "Ladders"}, {"de-AT", "Leitern"}};
    REQUIRE(desk.post(newer).status == 200);
    const auto canonical = [&](const std::string& languages) {
        const hub::Response response = desk.ask(
            {"GET", "/xapi/statements?format=canonical&statementId=" + id_of(1), {{"accept-language", languages}}, {}});
        return json::parse(response.body);
    };
    CHECK(canonical("de")["object"]["definition"]["name"] == json::parse(R"({"de-AT": "Leitern"})"));
    CHECK(canonical("de")["verb"]["display"] == json::parse(R"({"de": "tat"})"));
    CHECK(canonical("fr, en;q=0.5, de;q=0.1")["verb"]["display"] == json::parse(R"({"en-GB": "did"})"));
    CHECK(canonical("de-CH")["verb"]["display"] == json::parse(R"({"de": "tat"})"));
    CHECK(canonical("")["verb"]["display"].size() == 1);
    CHECK(json::parse(desk.get("/xapi/statements?statementId=" + id_of(1)).body)["object"] == statement["object"]);
}

TEST_CASE("attachments=true answers in parts") {
    HubDesk desk;
    REQUIRE(desk.post(statement_of(1)).status == 200);
    const hub::Response response = desk.get("/xapi/statements?attachments=true");
    const std::string type(hub::header(response.headers, "content-type"));
    REQUIRE(type.starts_with("multipart/mixed; boundary="));
    const std::string boundary = type.substr(type.find('=') + 1);
    CHECK(response.body.starts_with("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n{\"statements\":["));
    CHECK(response.body.ends_with("\r\n--" + boundary + "--\r\n"));
}

TEST_CASE("every answer says up to when it knows everything, and later statements are later than that") {
    HubDesk desk;
    const auto through = [](const hub::Response& response) {
        return std::string(hub::header(response.headers, "x-experience-api-consistent-through"));
    };
    const std::string before = through(desk.get("/xapi/statements"));
    CHECK(before == "2026-03-04T05:00:00.000Z");
    REQUIRE(desk.post(statement_of(1)).status == 200);  // in the same millisecond
    const json statement = json::parse(desk.get("/xapi/statements?statementId=" + id_of(1)).body);
    CHECK(statement["stored"] > before);
    CHECK(through(desk.get("/xapi/statements")) >= statement["stored"].get<std::string>());
    desk.now -= std::chrono::hours(1);  // a clock set back
    REQUIRE(desk.post(statement_of(2)).status == 200);
    CHECK(json::parse(desk.get("/xapi/statements?statementId=" + id_of(2)).body)["stored"] > statement["stored"]);
    CHECK(desk.found("?since=" + statement["stored"].get<std::string>()) == Ids{id_of(2)});
}
