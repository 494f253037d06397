/// What one request may bring, and what one answer may hold.
#include "hub/xapi/value_count.h"
#include "tests/support/catch.h"
#include "tests/unit/hub/hub_desk.h"

#include <fmt/format.h>

using nlohmann::json;
using tests::errors_in;
using tests::HubDesk;
using tests::id_of;
using tests::statement_of;
using Sentences = std::vector<std::string>;

namespace {

/// A statement with that many other activities in its context, numbered from `first`.
json with_activities(int number, int count, int first = 0) {
    json statement = statement_of(number);
    json others = json::array();
    for (int i = 0; i < count; ++i) others.push_back({{"id", fmt::format("https://example.org/{}", first + i)}});
    statement["context"]["contextActivities"]["other"] = others;
    return statement;
}

}  // namespace

TEST_CASE("a statement that names thousands does not keep the one writer busy") {
    // A statement of 8 MiB named 470,000 activities, and nobody else's was stored for 25 seconds.
    HubDesk desk;
    CHECK(errors_in(desk.post({statement_of(1), with_activities(2, 2001)})) ==
          Sentences{"statements[1] mentions more than 2000 agents, activities and verbs."});
    CHECK(errors_in(desk.put(id_of(2), with_activities(2, 2001))) ==
          Sentences{"The statement mentions more than 2000 agents, activities and verbs."});
    CHECK(desk.found("").empty());
    CHECK(desk.post(with_activities(2, 1900)).status == 200);
}

TEST_CASE("a batch that names thousands is to be sent in parts") {
    HubDesk desk;
    json batch = json::array();
    for (int number = 1; number <= 12; ++number) batch.push_back(with_activities(number, 1900, number * 2000));
    const hub::Response refused = desk.post(batch);
    CHECK(refused.status == 413);
    CHECK(errors_in(refused) == Sentences{"These statements mention more than 20000 agents, activities and verbs. "
                                          "Please send fewer at once."});
    CHECK(desk.found("").empty());
    CHECK(desk.post(json(batch.begin(), batch.begin() + 6)).status == 200);
}

TEST_CASE("a body of a million empty things is refused before it takes up memory") {
    // Eight bodies of "[{},{},…]" took more than two gigabytes.
    HubDesk desk;
    std::string body = "[{}";
    for (int i = 0; i < 1'000'000; ++i) body += ",{}";
    const hub::Response refused = desk.ask({"POST", "/xapi/statements", {}, body + "]"});
    CHECK(refused.status == 413);
    CHECK(errors_in(refused) == Sentences{"The body holds more than 500000 values of JSON. Please send less at once."});
}

TEST_CASE("the values of a text are counted, and what only looks like one is not") {
    CHECK(xapi::values_in("7") == 1);
    CHECK(xapi::values_in(R"([1, 2, 3])") == 4);
    CHECK(xapi::values_in(R"({"a": {"b": []}})") == 6);
    CHECK(xapi::values_in(R"("one, two: [three] \", {four}\\")") == 1);
    CHECK(xapi::values_in("\"\\") == 1);
}

TEST_CASE("what is kept in an index is not long") {
    // Thirty identifiers of 3.5 MB each were kept in memory for ever.
    HubDesk desk;
    const std::string longest = "https://example.org/" + std::string(1980, 'x'), too_long = longest + "x";
    json good = statement_of(1);
    good["verb"]["id"] = good["object"]["id"] = longest;
    good["actor"] = {{"account", {{"homePage", longest}, {"name", std::string(2000, 'x')}}}};
    CHECK(desk.post(good).status == 200);
    const auto refused = [&](const char* place, const json& value) {
        json statement = statement_of(2);
        statement[json::json_pointer(place)] = value;
        const hub::Response response = desk.post(statement);
        CHECK(response.status == 400);
        return errors_in(response);
    };
    CHECK(refused("/verb/id", too_long) == Sentences{"verb.id is longer than 2000 bytes."});
    CHECK(refused("/object/id", too_long) == Sentences{"object.id is longer than 2000 bytes."});
    CHECK(refused("/actor", {{"openid", too_long}}) == Sentences{"actor.openid is longer than 2000 bytes."});
    CHECK(refused("/actor", {{"mbox", "mailto:" + std::string(2000, 'x') + "@example.org"}}) ==
          Sentences{"actor.mbox is longer than 2000 bytes."});
    CHECK(refused("/actor", {{"account", {{"homePage", too_long}, {"name", "x"}}}}) ==
          Sentences{"actor.account.homePage is longer than 2000 bytes."});
    CHECK(refused("/actor", {{"account", {{"homePage", "https://example.org"}, {"name", std::string(2001, 'x')}}}}) ==
          Sentences{"actor.account.name is longer than 2000 bytes."});
}

TEST_CASE("a definition of an activity is not long") {
    HubDesk desk;
    json statement = statement_of(1);
    statement["object"]["definition"]["name"]["en"] = std::string(64 << 10, 'x');
    CHECK(errors_in(desk.post(statement)) == Sentences{"The statement defines an activity in more than 65536 bytes."});
    statement["object"]["definition"]["name"]["en"] = std::string(60 << 10, 'x');
    CHECK(desk.post(statement).status == 200);
}

TEST_CASE("canonical answers stay small, however often an activity is named") {
    // One statement defined an activity in a megabyte, another named it 5,000 times: asked for as canonical, the hub ran
    // out of memory and ended.
    HubDesk desk;
    json definition = statement_of(1);
    definition["object"]["id"] = "https://example.org/long";
    definition["object"]["definition"]["name"]["en"] = std::string(60 << 10, 'x');
    REQUIRE(desk.post(definition).status == 200);
    json naming = statement_of(2);
    for (int i = 0; i < 5000; ++i)
        naming["context"]["contextActivities"]["other"].push_back({{"id", "https://example.org/long"}});
    REQUIRE(desk.post(naming).status == 200);
    const hub::Response one = desk.get("/xapi/statements?format=canonical&statementId=" + id_of(2));
    CHECK(one.status == 200);
    CHECK(one.body.size() < 2 << 20);
    const json others = json::parse(one.body)["context"]["contextActivities"]["other"];
    CHECK(others.size() == 5000);
    CHECK(others[0]["definition"]["name"]["en"].get<std::string>().size() == 60 << 10);
    CHECK(!others[4999].contains("definition"));
}

TEST_CASE("a page ends before it grows too large, whatever its format adds") {
    HubDesk desk;
    json definition = statement_of(1);
    definition["object"]["definition"]["name"]["en"] = std::string(60 << 10, 'x');
    REQUIRE(desk.post(definition).status == 200);
    for (int number = 2; number <= 100; ++number) REQUIRE(desk.post(statement_of(number)).status == 200);
    std::string target = "/xapi/statements?format=canonical&limit=100";
    std::size_t count = 0, pages = 0;
    while (!target.empty()) {
        const hub::Response page = desk.get(target);
        CHECK(page.body.size() <= (2 << 20) + 1000);
        const json body = json::parse(page.body);
        count += body["statements"].size();
        target = body["more"];
        REQUIRE(++pages < 10);
    }
    CHECK(count == 100);
    CHECK(pages == 4);
}

TEST_CASE("a long list of languages costs no more than a short one") {
    // 15 KB of languages were each looked for in each of 17,000 entries, and a request took twelve seconds.
    HubDesk desk;
    json statement = statement_of(1);
    for (int i = 0; i < 17'000; ++i) statement["verb"]["display"][fmt::format("en-x-{}", i)] = "did";
    statement["verb"]["display"]["zu"] = "kwenza";
    REQUIRE(desk.post(statement).status == 200);
    const auto display = [&](const std::string& languages) {
        const hub::Response response = desk.ask(
            {"GET", "/xapi/statements?format=canonical&statementId=" + id_of(1), {{"accept-language", languages}}, {}});
        return json::parse(response.body)["verb"]["display"].dump();
    };
    std::string many;
    for (int i = 0; i < 19; ++i) many += "fr-x-a-b-c-d-e-f,";
    CHECK(display(many + "ZU") == R"({"zu":"kwenza"})");
    CHECK(display(many + "fr,ZU") == R"({"en-x-0":"did"})");
    CHECK(display("x-" + std::string(200, 'y') + ",zu") == R"({"zu":"kwenza"})");
}
