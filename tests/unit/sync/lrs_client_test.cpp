#include "player/sync/lrs_client.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_server.h"

using support::Heard;
using support::Said;
using support::TinyServer;
using syncing::Connection;
using syncing::Http;
using syncing::LrsClient;

namespace {

Connection connection_to(const TinyServer& server) {
    return {syncing::parse_address(server.url("/xapi")).value(), {"Aladdin", "open sesame"}};
}

}  // namespace

TEST_CASE("every request says the version of xAPI and who asks") {
    TinyServer server([](const Heard&) { return Said{}; });
    Http http;
    LrsClient client(http, connection_to(server));
    REQUIRE(client.post({"{}"}));
    REQUIRE(client.statement("0190-1", false));
    REQUIRE(client.newest_statement());
    REQUIRE(client.about());
    for (const Heard& heard : server.heard()) {
        CHECK(heard.headers.at("x-experience-api-version") == "1.0.3");
        CHECK(heard.headers.at("authorization") == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");  // RFC 7617 §2
    }
}

TEST_CASE("statements are posted in one array, their bytes untouched and in order") {
    TinyServer server([](const Heard&) { return Said{}; });
    Http http;
    LrsClient client(http, connection_to(server));
    REQUIRE(client.post({"{ \"id\" : \"1\" }", "{\"n\":1.50}", "{\"ø\":\"\\u00e9\"}"}));
    const Heard heard = server.heard().at(0);
    CHECK(heard.method == "POST");
    CHECK(heard.target == "/xapi/statements");
    CHECK(heard.body == "[{ \"id\" : \"1\" },{\"n\":1.50},{\"ø\":\"\\u00e9\"}]");
    CHECK(syncing::json_array({}) == "[]");
}

TEST_CASE("a statement is asked for by its id, a voided one in its own way") {
    TinyServer server([](const Heard&) { return Said{}; });
    Http http;
    LrsClient client(http, connection_to(server));
    REQUIRE(client.statement("a b&c", false));
    REQUIRE(client.statement("0190", true));
    REQUIRE(client.newest_statement());
    REQUIRE(client.about());
    const auto heard = server.heard();
    CHECK(heard.at(0).target == "/xapi/statements?statementId=a%20b%26c");
    CHECK(heard.at(1).target == "/xapi/statements?voidedStatementId=0190");
    CHECK(heard.at(2).target == "/xapi/statements?limit=1");
    CHECK(heard.at(3).target == "/xapi/about");
    for (const Heard& one : heard) CHECK(one.method == "GET");
}
