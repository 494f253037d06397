#include "player/sync/servers_words.h"

#include "tests/support/catch.h"

using syncing::Reply;
using syncing::servers_words;

namespace {

std::string json_words(std::string body) {
    return servers_words({400, "application/json", "", std::nullopt, std::move(body)});
}

}  // namespace

TEST_CASE("a server's message is found in the JSON of several makers") {
    CHECK(json_words(R"({"errors":["actor is missing.","verb is missing."]})") == "actor is missing. verb is missing.");
    CHECK(json_words(R"({"error":true,"message":"No actor\n  here"})") == "No actor here");
    CHECK(json_words(R"({"detail":[{"loc":["body"],"message":"field required"}]})") == "field required");
    CHECK(json_words(R"("no")") == "no");
    CHECK(json_words(R"({"status":400})") == R"({"status":400})");
    CHECK(json_words("not JSON") == "not JSON");
}

TEST_CASE("a web page has nothing to say") {
    CHECK(servers_words({502, "text/html", "", std::nullopt, "<html>Bad gateway</html>"}).empty());
    CHECK(servers_words({502, "text/plain", "", std::nullopt, " \r\n "}).empty());
}

/// 200 KB of brackets ended the player with the stack, and at the next start again, since the queue was sent again.
TEST_CASE("a server that answers in brackets without end is cut short like any other") {
    const std::string deep(200'000, '[');
    CHECK(json_words(deep + std::string(200'000, ']')) == deep.substr(0, 200) + "…");
}

TEST_CASE("a server's words are cut between characters, not within one") {
    const std::string words(199, 'x');
    Reply reply{400, "text/plain"};
    reply.body = words;
    reply.body += "éé";
    std::string expected = words;
    expected += "é…";
    CHECK(servers_words(reply) == expected);
}
