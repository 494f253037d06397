#include "player/sync/connecting.h"

#include "player/store/device_key.h"
#include "player/sync/offered_secret.h"
#include "records/file/device_proof.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_server.h"

#include <nlohmann/json.hpp>

#include <fstream>

using support::Heard;
using support::Said;
using support::TinyServer;
using syncing::Connection;
using syncing::Http;

namespace {

std::string invited(std::string_view pasted) {
    const auto invitation = syncing::parse_invitation(pasted);
    return invitation ? invitation->hub.text() + " | " + invitation->code : invitation.error();
}

Connection typed(const std::string& address) {
    return syncing::parse_connection(address, "key", "secret").value();
}

/// What checking this address comes to, with the port written as PORT.
std::string checked(const TinyServer& server, const std::string& path) {
    Http http;
    const auto found = check(http, typed(server.url(path)));
    std::string said = found ? "found at " + found->endpoint.text() : found.error();
    const std::string port = std::to_string(server.port());
    for (std::size_t at = said.find(port); at != std::string::npos; at = said.find(port))
        said.replace(at, port.size(), "PORT");
    return said;
}

/// A Learning Record Store at /xapi.
Said record_store(const Heard& heard) {
    if (heard.target == "/xapi/about") return {200, R"({"version":["1.0.3","2.0.0"]})"};
    if (heard.target == "/xapi/statements?limit=1") return {200, R"({"statements":[],"more":""})"};
    return {404, "{}"};
}

const syncing::Device mine{"mine", {"https://w3id.org/mooring/person", "actor"}};

const Said page{200, "<html>Welcome</html>", {{"Content-Type", "text/html; charset=utf-8"}}};

/// A store whose answer about its statements is this one.
auto store_saying(const Said& said) {
    return [said](const Heard& heard) {
        return heard.target.find("/statements") != std::string::npos ? said : record_store(heard);
    };
}

}  // namespace

TEST_CASE("a connection code is taken in the forms in which it is passed on") {
    const std::string expected = "https://hub.example.org | ABCDE-FGHIJ";
    CHECK(invited("https://hub.example.org/connect#ABCDE-FGHIJ") == expected);
    CHECK(invited("  https://hub.example.org#ABCDE-FGHIJ\n") == expected);
    CHECK(invited("https://hub.example.org/xapi ABCDE-FGHIJ") == expected);
    CHECK(invited("ABCDE FGHIJ hub.example.org") == expected);
    CHECK(invited("https://example.org/learning/xapi/#ABCDE-FGHIJ") == "https://example.org/learning | ABCDE-FGHIJ");
    CHECK(invited("localhost:8080 ABCDE-FGHIJ") == "http://localhost:8080 | ABCDE-FGHIJ");
}

TEST_CASE("what is missing of a connection code is said") {
    CHECK(invited(" ") == "Paste the connection code that you were given.");
    CHECK(invited("ABCDE-FGHIJ") == "The address of the hub is missing. Paste the whole line that you were given.");
    CHECK(invited("https://hub.example.org/connect") ==
          "The code is missing. Paste the whole line that you were given.");
    CHECK(invited("http://hub.example.org/connect#ABCDE").find("is not encrypted") != std::string::npos);
}

TEST_CASE("a connection code is exchanged for a key of the device's own") {
    TinyServer hub([](const Heard&) {
        return Said{200, R"({"endpoint":"https://hub.example.org/xapi","key":"k1","secret":"s1"})"};
    });
    Http http;
    const auto connection =
        accept(http, syncing::parse_invitation(hub.url("/connect#ABCDE")).value(), {"", "Ana", "0417"}, mine);
    REQUIRE(connection);
    CHECK(connection->endpoint.text() == "https://hub.example.org/xapi");
    CHECK(connection->credentials == syncing::Credentials{"k1", "s1"});
    CHECK(connection->is_hub);
    const Heard heard = hub.heard().at(0);
    CHECK(heard.method == "POST");
    CHECK(heard.target == "/connect");
    CHECK(nlohmann::json::parse(heard.body) ==
          nlohmann::json{{"account", {{"homePage", "https://w3id.org/mooring/person"}, {"name", "actor"}}},
                         {"code", "ABCDE"},
                         {"name", "Ana"},
                         {"secret", "mine"},
                         {"staff_number", "0417"}});
    CHECK(!heard.headers.contains("authorization"));
}

TEST_CASE("a device that has no name to tell sends none, and its own secret is the key's") {
    TinyServer hub([](const Heard&) { return Said{200, R"({"endpoint":"http://localhost/xapi","key":"k"})"}; });
    Http http;
    const auto connection = accept(http, syncing::parse_invitation(hub.url("#ABCDE")).value(), {}, mine);
    REQUIRE(connection);
    CHECK(connection->credentials == syncing::Credentials{"k", "mine"});
    CHECK(hub.heard().at(0).body == R"({"account":{"homePage":"https://w3id.org/mooring/person","name":"actor"},"code":"ABCDE","secret":"mine"})");
}

TEST_CASE("a laptop proves to the hub that it holds the key that signs its files") {
    TinyServer hub([](const Heard&) { return Said{200, R"({"endpoint":"http://localhost/xapi","key":"k"})"}; });
    const support::TemporaryFolder folder;
    Http http;
    const auto connects = [&] {
        const auto connection = connect(http, syncing::WithCode{hub.url("#ABCDE"), ""}, folder.path(), mine.account);
        return connection ? "" : connection.error();
    };
    CHECK(connects() == "");
    const auto body = nlohmann::json::parse(hub.heard().at(0).body);
    const auto seed = store::device_seed(folder.path());  // made while connecting
    REQUIRE(seed);
    const records_file::PublicKey key = records_file::public_key(*seed);
    CHECK(body.at("device").size() == 2);
    CHECK(body.at("device").at("key") == records_file::text_of(key));
    const auto proof = body.at("device").at("proof").get<std::string>();
    CHECK(records_file::is_proof(proof, {"ABCDE", mine.account}, key));
    CHECK(!records_file::is_proof(proof, {"ABCDE", {mine.account.home_page, "other"}}, key));
    CHECK(connects() == "");
    CHECK(nlohmann::json::parse(hub.heard().at(1).body).at("device") == body.at("device"));
}

TEST_CASE("a laptop whose device key is damaged connects all the same, and tells no key") {
    TinyServer hub([](const Heard&) { return Said{200, R"({"endpoint":"http://localhost/xapi","key":"k"})"}; });
    const support::TemporaryFolder folder;
    std::ofstream(folder.path() / "device.key") << "no key";
    Http http;
    const auto connection = connect(http, syncing::WithCode{hub.url("#ABCDE"), ""}, folder.path(), mine.account);
    REQUIRE(connection);
    CHECK(connection->credentials.key == "k");
    CHECK(!nlohmann::json::parse(hub.heard().at(0).body).contains("device"));
    REQUIRE(connect(http, syncing::WithCode{hub.url("#ABCDE"), ""}, folder.path() / "gone", mine.account));
    CHECK(!nlohmann::json::parse(hub.heard().at(1).body).contains("device"));
}

TEST_CASE("the same invitation is tried with the same secret, and no other hub is told it") {
    const support::TemporaryFolder folder;
    const auto offered = [&](const char* pasted) {
        return syncing::offered_secret(folder.path(), syncing::parse_invitation(pasted).value());
    };
    const std::string first = offered("https://hub.example.org/connect#ABCDE-FGHIJ");
    CHECK(first.size() == 64);
    CHECK(offered("hub.example.org abcde fghij") == first);
    using std::filesystem::perms;
    const auto file = folder.path() / "connecting.json";
    CHECK(std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write));
    CHECK(offered("https://other.example.org/connect#ABCDE-FGHIJ") != first);
    const std::string second = offered("https://hub.example.org/connect#ABCDE-FGHIK");
    CHECK(second != first);
    CHECK(!syncing::forget_offered_secret(folder.path()));
    CHECK(!std::filesystem::exists(file));
    CHECK(offered("https://hub.example.org/connect#ABCDE-FGHIK") != second);
    for (const char* damaged : {"", "[]", "{}", R"({"invitation":1,"secret":2})"}) {
        std::ofstream(file, std::ios::trunc) << damaged;
        CHECK(offered("https://hub.example.org/connect#ABCDE-FGHIJ").size() == 64);
    }
}

TEST_CASE("where no secret can be kept, one is offered all the same") {
    const auto invitation = syncing::parse_invitation("https://hub.example.org#ABCDE").value();
    CHECK(syncing::offered_secret("/nowhere/at/all", invitation).size() == 64);
}

TEST_CASE("where a team is asked for, a learner's code is told apart, and said to be as good as before") {
    Said said;
    TinyServer hub([&](const Heard&) { return said; });
    const auto told = [&](Said next, bool is_for_team = true) {
        said = std::move(next);
        Http http;
        syncing::WithCode code;
        code.is_for_team = is_for_team;
        const auto connection = accept(http, syncing::parse_invitation(hub.url("#ABCDE")).value(), code, mine);
        return connection ? connection->credentials.key : connection.error();
    };
    const std::string learners =
        "This is a learner's code. It is still good: if your own records are to go there, paste it under Settings, where "
        "this laptop is connected. To see a team you need a manager's code, which whoever runs your hub can give you.";
    const std::string refusal = R"({"errors":["Not here."],"role":"learner"})";
    const std::string given = R"({"endpoint":"https://a.example/xapi","key":"k",)";
    CHECK(told({409, refusal}) == learners);
    CHECK(nlohmann::json::parse(hub.heard().back().body)["role"] == "manager");
    CHECK(told({409, R"({"errors":["Somebody else's."]})"}) == "Somebody else's.");
    CHECK(told({409, refusal}, false) == "Not here.");
    CHECK(!nlohmann::json::parse(hub.heard().back().body).contains("role"));
    // From a hub that does not know of that yet.
    CHECK(told({200, given + R"("role":"learner"})"}) ==
          "This is a learner's code, and 127.0.0.1 has taken it for this laptop. If your own records are to go there, "
          "paste it under Settings now, before any other code. To see a team you need a manager's code, which whoever "
          "runs your hub can give you.");
    CHECK(told({200, given + R"("role":"manager"})"}) == "k");
    CHECK(told({200, given + R"("role":"manager"})"}, false) == "k");
}

TEST_CASE("why a connection code was not accepted is said") {
    Said said;
    TinyServer hub([&](const Heard&) { return said; });
    const auto refusal = [&](Said next) {
        said = std::move(next);
        Http http;
        const auto connection = accept(http, syncing::parse_invitation(hub.url("#ABCDE")).value(), {}, mine);
        REQUIRE(!connection);
        return connection.error();
    };
    CHECK(refusal({403, R"({"errors":["This connection code was used before."]})"}) ==
          "127.0.0.1 did not accept this code: This connection code was used before.");
    // A laptop that was connected anew could never send again: its records were another person's there.
    CHECK(refusal({409, R"({"errors":["This laptop's records are kept here under another person."]})"}) ==
          "This laptop's records are kept here under another person.");
    CHECK(refusal({400, ""}) == "127.0.0.1 did not accept this code (400).");
    CHECK(refusal({503, ""}) == "127.0.0.1 cannot answer at the moment (503). Please try again in a minute.");
    const Said html{502, page.body, page.headers};
    CHECK(refusal(html) == "127.0.0.1 cannot answer at the moment (502). Please try again in a minute.");
    CHECK(refusal({404, ""}) == "There is no hub at " + hub.url() + " (404).");
    for (const char* body : {"", "[]", "{}", R"({"endpoint":"https://a.example","secret":"s"})",
                             R"({"endpoint":"http://a.example","key":"k","secret":"s"})"}) {
        INFO(body);
        CHECK(refusal({200, body}) ==
              "127.0.0.1 answered in a way that no hub should. Please ask for a new code, this one may be used up.");
    }
    CHECK(refusal({200, "{}", {}, Said::Ending::cut}) ==
          "The connection to 127.0.0.1 broke off before its answer was whole.");
}

/// A network that wanted people to sign in was taken for no hub, or for a hub that did not accept the code; the learner
/// went to ask for another one.
TEST_CASE("a network that wants people to sign in is not laid to the hub or the code") {
    const Said elsewhere{302, "", {{"Location", "https://portal.example/"}}};
    for (const Said& said : {page, elsewhere, Said{511, page.body, page.headers}}) {
        TinyServer portal([&](const Heard&) { return said; });
        Http http;
        const auto connection = accept(http, syncing::parse_invitation(portal.url("#ABCDE")).value(), {}, mine);
        REQUIRE(!connection);
        CHECK(connection.error() ==
              "A web page answered in place of the hub. Perhaps this network wants you to sign in first. Your code is "
              "still good.");
    }
}

TEST_CASE("a code that could not be brought to a hub is still good, and that is said") {
    std::string address;
    {
        TinyServer gone([](const Heard&) { return Said{}; });
        address = gone.url("#ABCDE");
    }
    Http http;
    const auto connection = accept(http, syncing::parse_invitation(address).value(), {}, mine);
    REQUIRE(!connection);
    CHECK(connection.error() ==
          "127.0.0.1 cannot be reached at the moment. Your code is still good: try again when you have a connection.");
}

TEST_CASE("a record store is found where it is, and where people mean it to be") {
    const TinyServer server(record_store);
    const std::string found = "found at http://127.0.0.1:PORT/xapi";
    CHECK(checked(server, "/xapi") == found);
    CHECK(checked(server, "/xapi/") == found);
    CHECK(checked(server, "/xapi/statements") == found);
    CHECK(checked(server, "") == found);
    CHECK(checked(server, "/learning") == "There is no record store at http://127.0.0.1:PORT/learning (404).");
}

TEST_CASE("a store is taken for a Mooring hub only where it says so") {
    const auto is_hub = [](const std::string& about) {
        TinyServer server([&](const Heard& heard) {
            if (heard.target == "/xapi/about") return Said{200, about};
            if (heard.target == "/connect") return Said{200, R"({"role":"learner","accounts":[]})"};
            return record_store(heard);
        });
        Http http;
        return check(http, typed(server.url("/xapi"))).value().is_hub;
    };
    CHECK(is_hub(R"({"version":["1.0.3"],"extensions":{"https://w3id.org/mooring/ext/hub":{}}})"));
    CHECK(!is_hub(R"({"version":["1.0.3"],"extensions":{"https://a.example/hub":{}}})"));
    CHECK(!is_hub(R"({"version":["1.0.3"],"extensions":["https://w3id.org/mooring/ext/hub"]})"));
    CHECK(!is_hub(R"({"version":["1.0.3"]})"));
}

/// "It takes this key" was said of one that could only read: once connected, every record was refused.
TEST_CASE("a manager's key of a hub is told apart before anything is sent with it") {
    Said role{200, R"({"role":"manager","accounts":[]})"};
    TinyServer server([&](const Heard& heard) {
        if (heard.target == "/xapi/about")
            return Said{200, R"({"version":["1.0.3"],"extensions":{"https://w3id.org/mooring/ext/hub":{}}})"};
        return heard.target == "/connect" ? role : record_store(heard);
    });
    CHECK(checked(server, "/xapi") ==
          "This is a manager's key: 127.0.0.1 lets it read, and takes no records from it. Please ask for a connection "
          "code.");
    role.body = R"({"role":"administrator","accounts":[]})";
    CHECK(checked(server, "/xapi") == "found at http://127.0.0.1:PORT/xapi");
    role = {503, ""};
    CHECK(checked(server, "/xapi") == "found at http://127.0.0.1:PORT/xapi");
}

TEST_CASE("a store that says nothing about itself is known by its answers") {
    const TinyServer server([](const Heard& heard) {
        return heard.target == "/data/xAPI/statements?limit=1" ? Said{200, R"({"statements":[]})"} : Said{404, ""};
    });
    CHECK(checked(server, "/data") == "found at http://127.0.0.1:PORT/data/xAPI");
}

TEST_CASE("a key that the store does not take is said") {
    CHECK(checked(TinyServer(store_saying({401, ""})), "/xapi") ==
          "127.0.0.1 does not know this key, or its secret is another.");
    CHECK(checked(TinyServer(store_saying({403, R"("write only")"})), "/xapi") ==
          "127.0.0.1 knows this key and does not let it read its records (403): write only");
    CHECK(checked(TinyServer(store_saying({503, ""})), "/xapi") == "127.0.0.1 cannot answer at the moment (503).");
    CHECK(checked(TinyServer(store_saying({400, ""})), "/xapi") ==
          "127.0.0.1 has a record store that answers in a way that none should (400).");
}

TEST_CASE("a place that is no record store is said to be none") {
    CHECK(checked(TinyServer([](const Heard&) { return page; }), "/xapi") ==
          "A web page answered at http://127.0.0.1:PORT/xapi. It is not the address of a record store, or this network "
          "wants "
          "you to sign in first.");
    CHECK(checked(TinyServer([](const Heard&) {
                      return Said{302, ""};
                  }),
                  "/lrs") == "http://127.0.0.1:PORT/lrs only points to another address (302). Use that one.");
    CHECK(checked(TinyServer([](const Heard&) {
                      return Said{502, ""};
                  }),
                  "/lrs") == "127.0.0.1 cannot answer at the moment (502).");
    CHECK(checked(TinyServer([](const Heard&) {
                      return Said{200, R"({"version":["0.95"]})"};
                  }),
                  "/xapi") ==
          "The record store at http://127.0.0.1:PORT/xapi speaks xAPI 0.95, and Mooring speaks 1.0.3.");
    CHECK(checked(TinyServer([](const Heard&) {
                      return Said{200, "", {}, Said::Ending::hangs_up};
                  }),
                  "/xapi") == "The connection to 127.0.0.1 broke off before its answer was whole.");
}

TEST_CASE("a key with its secret behind a colon is told apart before it is sent") {
    CHECK(syncing::parse_connection("https://a.example/xapi", " key ", "\tsecret\n")->credentials ==
          syncing::Credentials{"key", "secret"});
    CHECK(syncing::parse_connection("https://a.example/xapi", "key:secret", "x").error() ==
          "A key has no ':' in it. What comes after it may be the secret.");
    CHECK(syncing::parse_connection("https://a.example/xapi", "", "x").error() == "The key is missing.");
    CHECK(syncing::parse_connection("https://a.example/xapi", "k", "").error() == "The secret is missing.");
    CHECK(syncing::parse_connection("", "k", "s").error() == "An address is missing: https://lrs.example.org/xapi");
}
