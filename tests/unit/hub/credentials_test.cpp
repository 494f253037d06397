#include "hub/credentials.h"
#include "tests/support/catch.h"
#include "tests/unit/hub/hub_desk.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

using hub::parse_authorization;

TEST_CASE("keys, secrets and codes are never the same twice, and need no escaping") {
    REQUIRE(hub::prepare_secrets());
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        const hub::Credentials credentials = hub::new_credentials();
        CHECK(credentials.id.size() == 16);
        CHECK(credentials.secret.size() == 43);  // 32 bytes in base64
        const std::string code = hub::new_connection_code();
        CHECK(code.size() == 29);
        for (const std::string& text : {credentials.id, credentials.secret, code}) {
            CHECK(text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") ==
                  std::string::npos);
            CHECK(seen.insert(text).second);
        }
    }
}

TEST_CASE("a code may be typed in small letters, with spaces or without hyphens") {
    const hub::Digest digest = hub::digest_of_code("ABCDE-FGHJK");
    CHECK(hub::digest_of_code("abcde-fghjk") == digest);
    CHECK(hub::digest_of_code("ABCDE FGHJK ") == digest);
    CHECK(hub::digest_of_code("ABCDEFGHJK") == digest);
    CHECK(hub::digest_of_code("ABCDE-FGHJM") != digest);
}

TEST_CASE("HTTP Basic is read, whatever stands in the secret, and nothing else is") {
    const auto basic = parse_authorization("Basic YTpiOmM=");
    REQUIRE(basic);
    CHECK(basic->id == "a");
    CHECK(basic->secret == "b:c");
    CHECK(parse_authorization("basic YTpiOmM"));
    CHECK(parse_authorization("BASIC  YTpiOmM= "));
    for (const char* text : {"", "Basic", "Basic ", "Basic YWJj", "Basic %%%", "Bearer YTpiOmM=", "YTpiOmM="}) {
        INFO(text);
        CHECK(!parse_authorization(text));
    }
}

TEST_CASE("a key opens with its own secret only") {
    tests::HubDesk desk;
    hub::Key key;
    const hub::Credentials credentials = hub::new_credentials();
    key.id = credentials.id;
    key.digest = hub::digest_of_secret(credentials.secret);
    key.role = hub::Role::manager;
    REQUIRE(desk.store().add_key(key, "Ward 9", "", desk.now));
    const auto opens = [&](const std::string& id, const std::string& secret) {
        const auto found = hub::authenticate(desk.store(), {id, secret});
        REQUIRE(found);
        return found->has_value();
    };
    CHECK(opens(credentials.id, credentials.secret));
    CHECK(!opens(credentials.id, credentials.secret + "x"));
    CHECK(!opens(credentials.id, ""));
    CHECK(!opens("", credentials.secret));
    CHECK(!opens("unknown", credentials.secret));
}

TEST_CASE("a connection code is used once, in time, and belongs to a person when it was made for one") {
    tests::HubDesk desk;
    const auto invite = [&](const std::string& code, const std::string& person, int days) {
        REQUIRE(desk.store().add_invitation(
            {hub::digest_of_code(code), "Ward 9", person, desk.now + std::chrono::days(days)}, desk.now));
    };
    const auto accept = [&](const std::string& code) {
        const hub::Response response = desk.ask({"POST", "/connect", {}, nlohmann::json{{"code", code}}.dump()});
        return response.status;
    };
    invite("FIRST", "", 14);
    CHECK(accept("first") == 200);
    CHECK(accept("first") == 403);
    invite("LATE", "", 14);
    desk.now += std::chrono::days(14);
    CHECK(accept("LATE") == 403);
    CHECK(accept("NEVER") == 403);
    invite("ADA-1", "Ada", 14);
    invite("ADA-2", "Ada", 14);
    const auto person_of = [&](const std::string& code) {
        const hub::Response response = desk.ask({"POST", "/connect", {}, nlohmann::json{{"code", code}}.dump()});
        const auto key = desk.store().key(nlohmann::json::parse(response.body)["key"]);
        REQUIRE(key);
        REQUIRE(*key);
        CHECK((*key)->role == hub::Role::learner);
        return (*key)->person;
    };
    CHECK(person_of("ADA-1") == person_of("ADA-2"));
}

TEST_CASE("a laptop that never got the answer asks again with its own secret, and nobody else can") {
    // The code was used up by a request whose answer got lost, and the learner had to ask for another.
    tests::HubDesk desk;
    const std::string mine(32, 'm'), other(32, 'o');
    REQUIRE(desk.store().add_invitation({hub::digest_of_code("FIRST"), "Ward 9", "", desk.now + std::chrono::days(1)},
                                         desk.now));
    const auto ask = [&](const nlohmann::json& body) { return desk.ask({"POST", "/connect", {}, body.dump()}); };
    const hub::Response first = ask({{"code", "FIRST"}, {"secret", mine}, {"name", "Ada's laptop"}});
    REQUIRE(first.status == 200);
    CHECK(!nlohmann::json::parse(first.body).contains("secret"));
    desk.now += std::chrono::days(2);
    desk.reopen();
    const hub::Response again = ask({{"code", "first"}, {"secret", mine}});
    CHECK(again.status == 200);
    CHECK(again.body == first.body);
    CHECK(ask({{"code", "FIRST"}, {"secret", other}}).status == 403);
    CHECK(ask({{"code", "FIRST"}}).status == 403);
    CHECK(ask({{"code", "OTHER"}, {"secret", mine}}).status == 403);
    const std::string key = nlohmann::json::parse(first.body)["key"];
    REQUIRE(hub::authenticate(desk.store(), {key, mine}).value());
    CHECK(!hub::authenticate(desk.store(), {key, other}).value());
    REQUIRE(desk.store().revoke_key(key).value());
    CHECK(ask({{"code", "FIRST"}, {"secret", mine}}).status == 403);
}

TEST_CASE("what is no request for a key is told why") {
    tests::HubDesk desk;
    const auto refused = [&](const std::string& body) {
        const hub::Response response = desk.ask({"POST", "/connect", {}, body});
        CHECK(response.status == 400);
        return tests::errors_in(response).at(0);
    };
    CHECK(refused("code") == "The body is not JSON: it goes wrong at byte 1.");
    CHECK(refused("[]") == "The body has no code: {\"code\": \"…\"} is expected.");
    CHECK(refused(R"({"code": 7})") == "The body has no code: {\"code\": \"…\"} is expected.");
    CHECK(refused(fmt::format(R"({{"code": "A", "name": "{:x<201}"}})", "")) == "The name is longer than 200 bytes.");
    for (const std::size_t bytes : {0U, 31U, 201U}) {
        CHECK(refused(nlohmann::json{{"code", "A"}, {"secret", std::string(bytes, 'x')}}.dump()) ==
              "The secret has fewer than 32 or more than 200 bytes.");
    }
}

TEST_CASE("who opens a connection line in a browser is told what it is for") {
    // The browser asked for a user's name and password.
    tests::HubDesk desk;
    const hub::Hub hub(desk.store(), {}, [&] { return desk.now; });
    hub::Request request{"GET", "/connect", {{"accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}}, {}};
    const hub::Response page = hub.handle(request);
    CHECK(page.status == 200);
    CHECK(hub::header(page.headers, "content-type") == "text/html; charset=utf-8");
    CHECK(hub::header(page.headers, "www-authenticate").empty());
    CHECK(page.body.find("paste it under Connection") != std::string::npos);
    request.headers = {{"accept", "application/json"}};
    CHECK(hub.handle(request).status == 401);
    request.headers = {{"accept", "text/html"}, {"authorization", desk.administrator}};
    CHECK(hub::header(hub.handle(request).headers, "content-type") == "application/json");
}
