/// Whose a connection code is.
#include "tests/support/catch.h"
#include "tests/unit/hub/hub_desk.h"

#include <nlohmann/json.hpp>

using hub::Invited;
using nlohmann::json;
using tests::HubDesk;
using tests::id_of;
using tests::statement_of;
using Ids = std::vector<std::string>;

namespace {

/// A hub whose operator invites, and where laptops connect.
struct Reception {
    HubDesk desk;
    std::string last_key;

    Invited invite(const std::string& code, const std::string& person, const std::string& key = "") {
        const auto invited = desk.store().add_invitation({.digest = hub::digest_of_code(code),
                                                          .team = key.empty() ? "Ward 9" : "",
                                                          .person = person,
                                                          .expires = desk.now + std::chrono::days(1),
                                                          .key = key},
                                                         desk.now);
        REQUIRE(invited);
        return *invited;
    }

    /// The Authorization header of the laptop that used the code.
    std::string connect(const std::string& code, const std::string& name = "") {
        const hub::Response response = desk.ask({"POST", "/connect", {}, json{{"code", code}, {"name", name}}.dump()});
        REQUIRE(response.status == 200);
        const json body = json::parse(response.body);
        last_key = body["key"];
        return tests::basic({last_key, body["secret"].get<std::string>()});
    }
};

}  // namespace

TEST_CASE("a laptop that is connected anew sends again, whether it was set up anew or not") {
    // A new code made a new person, whose key was refused everything that the laptop said, for ever.
    Reception reception;
    HubDesk& desk = reception.desk;
    CHECK(reception.invite("FIRST", "").is_new);
    const std::string first = reception.connect("FIRST");
    const std::string key = reception.last_key;
    REQUIRE(desk.post(statement_of(1), first).status == 200);
    bool is_withdrawn = false;
    SECTION("the key was withdrawn") {
        REQUIRE(desk.store().revoke_key(key));
        is_withdrawn = true;
    }
    SECTION("the key is good") {}
    const Invited again = reception.invite("AGAIN", "", key);
    CHECK(again.result == Invited::Result::done);
    CHECK(!again.is_new);
    CHECK(again.team == "Ward 9");
    CHECK(again.keys == (is_withdrawn ? 0 : 1));
    const std::string second = reception.connect("AGAIN");
    CHECK(desk.post(statement_of(2), second).status == 200);
    CHECK(desk.post(statement_of(3, "ada-set-up-anew"), second).status == 200);
    CHECK(desk.found("?ascending=true", second) == Ids{id_of(1), id_of(2), id_of(3)});
}

TEST_CASE("a name that people give themselves decides nothing") {
    // Who called their laptop Ana got the code that was made for Ana's second laptop, and with it her answers.
    Reception reception;
    HubDesk& desk = reception.desk;
    reception.invite("EVIL", "");
    reception.connect("EVIL", "Ana");
    CHECK(reception.invite("ANA", "Ana").result == Invited::Result::self_named);
    CHECK(desk.ask({"POST", "/connect", {}, R"({"code":"ANA"})"}).status == 403);
    CHECK(reception.invite("BEN-1", "Ben").is_new);
    reception.connect("BEN-1", "Ben's laptop");
    const Invited ben = reception.invite("BEN-2", "Ben");
    CHECK(ben.result == Invited::Result::done);
    CHECK(!ben.is_new);
    CHECK(ben.name == "Ben");
    CHECK(ben.keys == 1);
}

TEST_CASE("a name that several people have decides nothing, and an unknown key neither") {
    Reception reception;
    HubDesk& desk = reception.desk;
    for (const char* code : {"ONE", "TWO"}) {
        reception.invite(code, "");
        reception.connect(code);
        const auto key = desk.store().key(reception.last_key);
        REQUIRE(key);
        REQUIRE(*key);
        REQUIRE(desk.store().describe_person(*(*key)->person, {}, "Ana", {}, {}) == true);
    }
    CHECK(reception.invite("ANA", "Ana").result == Invited::Result::several);
    CHECK(reception.invite("KEY", "", "0123456789abcdef").result == Invited::Result::unknown_key);
    desk.key(hub::Role::manager, "Ward 9");
    CHECK(reception.invite("KEY", "", desk.last_key).result == Invited::Result::unknown_key);
    for (const char* code : {"ANA", "KEY"})
        CHECK(desk.ask({"POST", "/connect", {}, json{{"code", code}}.dump()}).status == 403);
}
