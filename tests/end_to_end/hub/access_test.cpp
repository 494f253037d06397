/// Every route by every kind of credential.
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

using hub_desk::HubProgram;
using hub_desk::id_of;
using hub_desk::statement;
using support::Wire;

namespace {

/// Who knocks, in the order of the table's columns.
struct Keys {
    std::string none, wrong, learner, other_learner, other_manager, manager, administrator, revoked;

    std::vector<std::pair<std::string, std::string>> all() const {
        return {{"none", none},
                {"wrong", wrong},
                {"learner", learner},
                {"other learner", other_learner},
                {"manager of another team", other_manager},
                {"manager", manager},
                {"administrator", administrator},
                {"revoked", revoked}};
    }
};

/// One request, and the status that each of them is answered with.
struct Row {
    std::string name, method, target, body;
    std::vector<int> expected;
    std::string type = "application/json";
};

/// A statement and the bytes of its attachment, which are "hello".
std::string with_attachment(int number) {
    const std::string sum = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    std::string said = statement(number);
    said.insert(said.size() - 1,
                R"(,"attachments":[{"usageType":"https://example.org/note","display":{},"contentType":"text/plain",)"
                R"("length":5,"sha2":")" +
                    sum + "\"}]");
    return "--cut\r\nContent-Type: application/json\r\n\r\n" + said +
           "\r\n--cut\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + sum +
           "\r\n\r\nhello\r\n--cut--\r\n";
}

/// By an actor that is no laptop's.
std::string by_mailbox(int number) {
    return fmt::format(R"({{"id":"{}","actor":{{"mbox":"mailto:ada@example.org"}},"verb":{{"id":)"
                       R"("http://example.org/did"}},"object":{{"id":"https://example.org/module"}}}})",
                       id_of(number));
}

std::string voiding(int number, int other) {
    return fmt::format(
        R"({{"id":"{}","actor":{{"account":{{"homePage":"https://w3id.org/mooring/person","name":"ada"}}}},"verb":{{"id":)"
        R"("http://adlnet.gov/expapi/verbs/voided"}},"object":{{"objectType":"StatementRef","id":"{}"}}}})",
        id_of(number), id_of(other));
}

/// Two teams with a learner each, whose statements 1 and 2 are there; 3 is the learner's, and voided.
Keys furnish(const HubProgram& hub) {
    Keys keys;
    keys.administrator = hub.administrator();
    keys.learner = hub.command({"key", "add", "--role", "learner", "--team", "Ward 9", "--person", "Ada"});
    keys.other_learner = hub.command({"key", "add", "--role", "learner", "--team", "Ward 5", "--person", "Eve"});
    keys.manager = hub.command({"key", "add", "--role", "manager", "--team", "Ward 9"});
    keys.other_manager = hub.command({"key", "add", "--role", "manager", "--team", "Ward 5"});
    keys.revoked = hub.command({"key", "add", "--role", "admin"});
    hub.command({"key", "revoke", keys.revoked.substr(0, keys.revoked.find(' '))});
    keys.wrong = keys.administrator;
    keys.wrong.back() = keys.wrong.back() == 'A' ? 'B' : 'A';
    Wire wire(hub.port());
    const auto post = [&](const std::string& key, const std::string& body) {
        const auto answer = wire.ask("POST", "/xapi/statements", HubProgram::headers(key), body);
        REQUIRE(answer);
        REQUIRE(answer->status == 200);
    };
    post(keys.learner, fmt::format("[{},{}]", statement(1), statement(3)));
    post(keys.other_learner, statement(2, "eve"));
    post(keys.learner, voiding(4, 3));
    post(keys.administrator, statement(20, "imported"));
    return keys;
}

}  // namespace

TEST_CASE("every route opens to whom it should and to nobody else") {
    const HubProgram hub;
    const Keys keys = furnish(hub);
    const std::string one = "/xapi/statements?statementId=" + id_of(1);
    const std::string voided = "/xapi/statements?voidedStatementId=" + id_of(3);
    const std::string others = "/xapi/statements?statementId=" + id_of(2);
    const std::string own = statement(10);
    const std::string line = hub.command({"invite", "--team", "Ward 9"});
    const std::string code =
        R"({"code":")" + line.substr(line.find('#') + 1) + R"(","secret":")" + std::string(40, 's') + "\"}";
    //                                          none wrong learner other  other-m manager admin revoked
    const std::vector<Row> table = {
        {"health", "GET", "/health", "", {200, 200, 200, 200, 200, 200, 200, 200}},
        {"about", "GET", "/xapi/about", "", {200, 200, 200, 200, 200, 200, 200, 200}},
        {"read all", "GET", "/xapi/statements", "", {401, 401, 200, 200, 200, 200, 200, 401}},
        {"head", "HEAD", "/xapi/statements", "", {401, 401, 200, 200, 200, 200, 200, 401}},
        {"more", "GET", "/xapi/statements/more?after=9", "", {401, 401, 200, 200, 200, 200, 200, 401}},
        {"more by another way", "POST", "/xapi/statements/more?after=9", own, {401, 401, 405, 405, 405, 405, 405, 401}},
        {"read one", "GET", one, "", {401, 401, 200, 404, 404, 200, 200, 401}},
        {"read another's", "GET", others, "", {401, 401, 404, 200, 200, 404, 200, 401}},
        {"read with attachments", "GET", one + "&attachments=true", "", {401, 401, 200, 404, 404, 200, 200, 401}},
        {"read by a form",
         "POST",
         "/xapi/statements?method=GET",
         "statementId=" + id_of(1),
         {401, 401, 200, 404, 404, 200, 200, 401},
         "application/x-www-form-urlencoded"},
        {"read voided", "GET", voided, "", {401, 401, 200, 404, 404, 200, 200, 401}},
        {"put", "PUT", "/xapi/statements?statementId=" + id_of(10), own, {401, 401, 204, 403, 403, 403, 204, 401}},
        {"post", "POST", "/xapi/statements", own, {401, 401, 200, 403, 403, 403, 200, 401}},
        {"post nothing", "POST", "/xapi/statements", "[]", {401, 401, 200, 200, 403, 403, 200, 401}},
        {"post an attachment",
         "POST",
         "/xapi/statements",
         with_attachment(11),
         {401, 401, 200, 403, 403, 403, 200, 401},
         "multipart/mixed; boundary=cut"},
        {"void one's own", "POST", "/xapi/statements", voiding(13, 10), {401, 401, 200, 403, 403, 403, 200, 401}},
        // Taken as if it were not there, and without effect.
        {"void another's", "POST", "/xapi/statements", voiding(12, 2), {401, 401, 200, 403, 403, 403, 200, 401}},
        {"still there", "GET", others, "", {401, 401, 404, 200, 200, 404, 200, 401}},
        {"write as whom others wrote about",
         "POST",
         "/xapi/statements",
         statement(21, "imported"),
         {401, 401, 403, 403, 403, 403, 200, 401}},
        {"write as what is no laptop",
         "POST",
         "/xapi/statements",
         by_mailbox(22),
         {401, 401, 403, 403, 403, 403, 200, 401}},
        {"delete", "DELETE", one, "", {401, 401, 405, 405, 405, 405, 405, 401}},
        {"a code, again and again by one device", "POST", "/connect", code, {200, 200, 200, 200, 200, 200, 200, 200}},
        {"the same code by another",
         "POST",
         "/connect",
         R"({"code":")" + line.substr(line.find('#') + 1) + "\"}",
         {403, 403, 403, 403, 403, 403, 403, 403}},
        {"an unknown code",
         "POST",
         "/connect",
         R"({"code":"AAAAA-AAAAA-AAAAA-AAAAA-AAAAA"})",
         {403, 403, 403, 403, 403, 403, 403, 403}},
        {"whose key it is", "GET", "/connect", "", {401, 401, 200, 200, 200, 200, 200, 401}},
        {"the team", "GET", "/team", "", {401, 401, 403, 403, 200, 200, 200, 401}},
        {"the team's head", "HEAD", "/team?limit=1", "", {401, 401, 403, 403, 200, 200, 200, 401}},
        {"the team as a table", "GET", "/team.csv", "", {401, 401, 403, 403, 200, 200, 200, 401}},
        {"the table's head", "HEAD", "/team.csv", "", {401, 401, 403, 403, 200, 200, 200, 401}},
        {"what /team does not know", "GET", "/team?all=1", "", {401, 401, 403, 403, 400, 400, 400, 401}},
        {"the team by another way", "POST", "/team", "{}", {405, 405, 405, 405, 405, 405, 405, 405}},
        {"the table by another way", "PUT", "/team.csv", "{}", {405, 405, 405, 405, 405, 405, 405, 405}},
        {"neither asked nor answered", "PUT", "/connect", "{}", {405, 405, 405, 405, 405, 405, 405, 405}},
        {"documents", "GET", "/xapi/activities/state", "", {404, 404, 404, 404, 404, 404, 404, 404}},
        // No key opens the managers' pages: whoever is not signed in is asked to.
        {"the managers' table", "GET", "/", "", {303, 303, 303, 303, 303, 303, 303, 303}},
        {"nothing", "GET", "/nothing", "", {404, 404, 404, 404, 404, 404, 404, 404}},
        {"outside", "GET", "/xapi/../hub.sqlite", "", {404, 404, 404, 404, 404, 404, 404, 404}},
    };
    for (const Row& row : table) {
        const auto all = keys.all();
        for (std::size_t i = 0; i < all.size(); ++i) {
            INFO(row.name << " by " << all[i].first);
            auto headers = HubProgram::headers(all[i].second);
            headers["Content-Type"] = row.type;
            const auto answer = Wire(hub.port()).ask(row.method, row.target, headers, row.body);
            REQUIRE(answer);
            CHECK(answer->status == row.expected[i]);
            if (answer->status == 401) CHECK(answer->headers.at("www-authenticate").starts_with("Basic "));
        }
    }
}

TEST_CASE("each reads just the statements that are theirs to read") {
    const HubProgram hub;
    const Keys keys = furnish(hub);
    const auto seen = [&](const std::string& key, const std::string& query = "") {
        const auto answer = Wire(hub.port()).ask("GET", "/xapi/statements" + query, HubProgram::headers(key));
        REQUIRE(answer);
        REQUIRE(answer->status == 200);
        std::string numbers;
        for (int number = 1; number <= 4; ++number) {
            if (answer->body.find("\"id\":\"" + id_of(number) + "\",\"stored\"") != std::string::npos)
                numbers += std::to_string(number);
        }
        return numbers;
    };
    CHECK(seen(keys.administrator) == "124");
    CHECK(seen(keys.learner) == "14");
    CHECK(seen(keys.manager) == "14");
    CHECK(seen(keys.other_learner) == "2");
    CHECK(seen(keys.other_manager) == "2");
    const std::string about_ada = "?agent=%7B%22account%22:%7B%22homePage%22:%22https://w3id.org/mooring/person%22,%22name%22:%22ada%22%7D%7D";
    CHECK(seen(keys.other_manager, about_ada).empty());
    CHECK(seen(keys.other_learner, about_ada).empty());
    CHECK(seen(keys.manager, about_ada) == "14");
}

TEST_CASE("a key that is withdrawn or renewed while the hub serves is so at once") {
    const HubProgram hub;
    const std::string key = hub.command({"key", "add", "--role", "admin"});
    const std::string id = key.substr(0, key.find(' '));
    Wire wire(hub.port());
    const auto status = [&](const std::string& shown) {
        const auto answer = wire.ask("GET", "/xapi/statements", HubProgram::headers(shown));
        return answer ? answer->status : 0;
    };
    CHECK(status(key) == 200);
    const std::string renewed = hub.command({"key", "rotate", id});
    CHECK(renewed.starts_with(id + " "));
    CHECK(renewed != key);
    CHECK(status(key) == 401);
    CHECK(status(renewed) == 200);
    CHECK(hub.command({"key", "revoke", id}) == "The key " + id + " is withdrawn.");
    CHECK(status(renewed) == 401);
    CHECK(hub.command({"key", "revoke", id}, 1) == "mooring-hub: There is no key " + id + " here, or it is withdrawn");
    CHECK(hub.command({"key", "rotate", id}, 1) == "mooring-hub: There is no key " + id + " here, or it is withdrawn");
}

TEST_CASE("a person's laptops read what any of them wrote, and are told which accounts are their person's") {
    const HubProgram hub;
    const auto key_of = [&](const std::string& person) {
        return hub.command({"key", "add", "--role", "learner", "--team", "Ward 9", "--person", person});
    };
    const std::string first = key_of("Ada"), second = key_of("Ada"), eve = key_of("Eve");
    const auto by_account = [](int number, const std::string& name) {
        return fmt::format(
            R"({{"id":"{}","actor":{{"account":{{"homePage":"https://w3id.org/mooring/person","name":"{}"}}}},)"
            R"("verb":{{"id":"http://adlnet.gov/expapi/verbs/completed"}},)"
            R"("object":{{"id":"https://w3id.org/mooring/module/ropes"}}}})",
            id_of(number), name);
    };
    const auto ask = [&](const std::string& method, const std::string& target, const std::string& key,
                         const std::string& body = "") {
        const auto answer = Wire(hub.port()).ask(method, target, HubProgram::headers(key), body);
        REQUIRE(answer);
        REQUIRE(answer->status == 200);
        return answer->body;
    };
    CHECK(ask("GET", "/connect", second) ==
          R"({"accounts":[],"due":[],"person":"Ada","role":"learner","team":"Ward 9"})");
    ask("POST", "/xapi/statements", first, by_account(1, "one"));
    ask("POST", "/xapi/statements", second, by_account(2, "two"));
    ask("POST", "/xapi/statements", eve, by_account(3, "three"));
    const std::string seen = ask("GET", "/xapi/statements", second);
    CHECK(seen.find(id_of(1)) != std::string::npos);
    CHECK(seen.find(id_of(2)) != std::string::npos);
    CHECK(seen.find(id_of(3)) == std::string::npos);
    const std::string accounts =
        R"({"accounts":[{"homePage":"https://w3id.org/mooring/person","name":"one"},)"
        R"({"homePage":"https://w3id.org/mooring/person","name":"two"}],"due":[],"person":"Ada","role":"learner","team":"Ward 9"})";
    CHECK(ask("GET", "/connect", first) == accounts);
    CHECK(ask("GET", "/connect", second) == accounts);
    CHECK(ask("GET", "/connect", hub.administrator()) == R"({"accounts":[],"role":"administrator"})");
}

TEST_CASE("a connection code gives a laptop a key of its own, once") {
    const HubProgram hub;
    const std::string line = hub.command({"invite", "--team", "Ward 9"});
    const std::string base = fmt::format("http://127.0.0.1:{}/connect#", hub.port());
    REQUIRE(line.starts_with(base));
    const std::string body = R"({"code":")" + line.substr(base.size()) + R"(","name":"Ada's laptop"})";
    Wire wire(hub.port());
    const auto first = wire.ask("POST", "/connect", {}, body);
    REQUIRE(first);
    REQUIRE(first->status == 200);
    CHECK(first->headers.at("cache-control") == "no-store");
    CHECK(first->body.starts_with(fmt::format(R"({{"endpoint":"http://127.0.0.1:{}/xapi","key":")", hub.port())));
    CHECK(first->body.find(R"("role":"learner")") != std::string::npos);
    const auto text_of = [&](const std::string& name) {
        const std::size_t begin = first->body.find("\"" + name + "\":\"") + name.size() + 4;
        return first->body.substr(begin, first->body.find('"', begin) - begin);
    };
    const std::string key = text_of("key") + " " + text_of("secret");
    CHECK(wire.ask("POST", "/xapi/statements", HubProgram::headers(key), statement(1))->status == 200);
    CHECK(wire.ask("POST", "/xapi/statements", HubProgram::headers(key), by_mailbox(2))->status == 403);
    CHECK(wire.ask("POST", "/connect", {}, body)->status == 403);
}
