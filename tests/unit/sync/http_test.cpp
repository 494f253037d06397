#include "player/sync/http.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_server.h"

#include <future>

using namespace std::chrono_literals;
using support::Heard;
using support::Said;
using support::TinyServer;
using syncing::Http;
using syncing::HttpLimits;
using syncing::NoAnswer;
using syncing::Request;

namespace {

Request request_to(const std::string& url) {
    Request request;
    request.address = syncing::parse_address(url).value();
    return request;
}

NoAnswer refusal(const syncing::Answer& answer) {
    REQUIRE(!answer);
    return answer.error();
}

/// A port at which nobody listens.
std::string deserted_url() {
    const TinyServer gone([](const Heard&) { return Said{}; });
    return gone.url();
}

}  // namespace

TEST_CASE("a reply comes back with its status, kind, version and body") {
    const TinyServer server([](const Heard&) {
        return Said{
            418, "{}", {{"Content-Type", "Application/JSON; charset=utf-8"}, {"X-Experience-API-Version", "1.0.3"}}};
    });
    Http http;
    const auto answer = http.perform(request_to(server.url("/xapi")));
    REQUIRE(answer);
    CHECK(*answer == syncing::Reply{418, "application/json", "1.0.3", std::nullopt, "{}"});
}

TEST_CASE("what is posted arrives as it is, with its length and never in chunks") {
    TinyServer server([](const Heard&) { return Said{}; });
    Http http;
    Request request = request_to(server.url("/xapi/statements"));
    request.body = "[" + std::string(200'000, ' ') + "]";
    REQUIRE(http.perform(request));
    const Heard heard = server.heard().at(0);
    CHECK(heard.method == "POST");
    CHECK(heard.body == *request.body);
    CHECK(heard.headers.at("content-length") == "200002");
    CHECK(heard.headers.at("content-type") == "application/json");
    CHECK(!heard.headers.contains("transfer-encoding"));
    CHECK(!heard.headers.contains("expect"));
}

TEST_CASE("one connection serves one request after the other") {
    TinyServer server([](const Heard&) { return Said{}; });
    Http http;
    for (int i = 0; i < 5; ++i) REQUIRE(http.perform(request_to(server.url())));
    CHECK(server.heard().size() == 5);
    CHECK(server.connections() == 1);
}

TEST_CASE("a redirect is a reply like any other and is not followed") {
    TinyServer elsewhere([](const Heard&) { return Said{}; });
    const TinyServer server([&](const Heard&) { return Said{302, "", {{"Location", elsewhere.url("/login")}}}; });
    Http http;
    CHECK(http.perform(request_to(server.url()))->status == 302);
    CHECK(elsewhere.heard().empty());
}

TEST_CASE("a server says when to come back in seconds, or as a date by its own clock") {
    std::map<std::string, std::string> headers;
    const TinyServer server([&](const Heard&) { return Said{503, "", headers}; });
    Http http;
    const auto wait = [&](std::map<std::string, std::string> said) {
        headers = std::move(said);
        return http.perform(request_to(server.url()))->retry_after;
    };
    CHECK(wait({{"Retry-After", "120"}}) == 120s);
    CHECK(wait({{"Retry-After", "99999999999999999999"}}) == 999999999s);
    CHECK(wait({{"Date", "Sat, 01 Jan 2000 00:00:00 GMT"}, {"Retry-After", "Sat, 01 Jan 2000 00:01:30 GMT"}}) == 90s);
    CHECK(wait({{"Date", "Sat, 01 Jan 2000 00:00:00 GMT"}, {"Retry-After", "Fri, 31 Dec 1999 00:00:00 GMT"}}) == 0s);
    CHECK(wait({{"Retry-After", "soon"}}) == std::nullopt);
    CHECK(wait({{"Retry-After", "-5"}}) == std::nullopt);
    CHECK(wait({}) == std::nullopt);
}

TEST_CASE("a reply that is cut, reset or never begun is no answer") {
    Said::Ending ending{};
    const TinyServer server([&](const Heard&) { return Said{200, "[\"half of this is missing\"]", {}, ending}; });
    for (const auto how : {Said::Ending::cut, Said::Ending::reset, Said::Ending::hangs_up}) {
        ending = how;
        Http http;
        CHECK(refusal(http.perform(request_to(server.url()))) ==
              NoAnswer{NoAnswer::Kind::cut, "The connection to 127.0.0.1 broke off before its answer was whole."});
    }
}

TEST_CASE("a server that hangs is given up after the time limit") {
    const TinyServer server([](const Heard&) { return Said{200, "", {}, Said::Ending::hangs}; });
    HttpLimits limits;
    limits.whole = 50ms;
    Http http(limits);
    CHECK(refusal(http.perform(request_to(server.url()))) ==
          NoAnswer{NoAnswer::Kind::timed_out, "127.0.0.1 did not answer in time."});
}

TEST_CASE("a reply longer than the limit is not read to its end") {
    const TinyServer server([](const Heard& heard) {
        if (heard.target == "/body") return Said{200, std::string(2000, 'x')};
        Said many{200, ""};
        for (int i = 0; i < 1000; ++i) many.headers["X-" + std::to_string(i)] = std::string(100, 'x');
        return many;
    });
    HttpLimits limits;
    limits.reply_bytes = 1000;
    Http http(limits);
    for (const char* path : {"/body", "/headers"}) {
        CHECK(refusal(http.perform(request_to(server.url(path)))) ==
              NoAnswer{NoAnswer::Kind::too_long, "127.0.0.1 answered with far more than a record store would."});
    }
}

TEST_CASE("a place where nobody listens, and a name that nobody has, are told apart") {
    Http http;
    const NoAnswer deserted = refusal(http.perform(request_to(deserted_url())));
    CHECK(deserted.kind == NoAnswer::Kind::no_connection);
    CHECK(deserted.why == "127.0.0.1 cannot be reached at the moment.");
    // RFC 6761 §6.4: no name ends in .invalid.
    const NoAnswer nameless = refusal(http.perform(request_to("https://hub.invalid/xapi")));
    CHECK(nameless == NoAnswer{NoAnswer::Kind::name_not_found,
                               "hub.invalid was not found: there is no connection, or the address is mistyped."});
}

TEST_CASE("a transfer under way ends at once when it is cancelled, and none begins after") {
    TinyServer server([](const Heard&) { return Said{200, "", {}, Said::Ending::hangs}; });
    Http http;
    auto answer = std::async(std::launch::async, [&] { return http.perform(request_to(server.url())); });
    REQUIRE(server.waits_for(1));
    const auto before = std::chrono::steady_clock::now();
    http.cancel();
    CHECK(refusal(answer.get()).kind == NoAnswer::Kind::cancelled);
    CHECK(std::chrono::steady_clock::now() - before < 500ms);
    CHECK(refusal(http.perform(request_to(server.url()))).kind == NoAnswer::Kind::cancelled);
    CHECK(server.heard().size() == 1);
}

TEST_CASE("an address that is not this machine's is never asked without encryption") {
    Request request = request_to("https://hub.invalid");
    request.address.origin = "http://hub.invalid";
    Http http;
    const NoAnswer refused = refusal(http.perform(request));
    CHECK(refused.kind == NoAnswer::Kind::other);  // not name_not_found: it did not get that far
}
