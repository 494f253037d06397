#include "player/sync/outcome.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using syncing::Answer;
using syncing::NoAnswer;
using syncing::Reply;
using Posted = syncing::PostOutcome::Kind;
using Found = syncing::ReadOutcome::Kind;

namespace {

constexpr const char* one = "0190f2a1-0000-7000-8000-000000000001";
constexpr const char* two = "0190f2a1-0000-7000-8000-000000000002";

Reply json(int status, std::string body) {
    return {status, "application/json", "1.0.3", std::nullopt, std::move(body)};
}
Reply page(int status) {
    return {status, "text/html", "", std::nullopt, "<html>Welcome to our Wi-Fi</html>"};
}

syncing::PostOutcome posted(const Answer& answer) {
    return syncing::outcome_of_post(answer, {one, two});
}
std::string list(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "[\"" : ",\"") + id + '"';
    return text + "]";
}

std::string statement(const std::string& verb = "passed", const std::string& time = "2026-03-04T05:06:07.123Z") {
    return R"({"id":")" + std::string(one) +
           R"(","actor":{"account":{"homePage":"https://a.example","name":"x"}},"verb":{"id":")"
           "http://adlnet.gov/expapi/verbs/" +
           verb + R"("},"object":{"id":"https://a.example/m"},"timestamp":")" + time + R"("})";
}
syncing::ReadOutcome found(const Answer& answer) {
    return syncing::outcome_of_read(answer, one, statement());
}

}  // namespace

TEST_CASE("200 with our ids is success, whichever of them a store repeats") {
    CHECK(posted(json(200, list({one, two}))).kind == Posted::stored);
    CHECK(posted(json(200, list({two}))).kind == Posted::stored);
    CHECK(posted(json(200, list({"0190F2A1-0000-7000-8000-000000000001"}))).kind == Posted::stored);
}

TEST_CASE("204 is success when a store of statements said it") {
    CHECK(posted(Reply{204, "", "2.0.0"}).kind == Posted::stored);
    CHECK(posted(Reply{204}).kind == Posted::doubtful);
}

TEST_CASE("success in a form that no store gives is looked into before it is believed") {
    for (const Reply& reply : {json(200, "[]"), json(200, "{\"ok\":true}"), json(200, list({one, "another"})),
                               json(200, "[1]"), json(201, list({one, two})), json(202, ""),
                               Reply{200, "text/plain", "1.0.3", std::nullopt, list({one, two})}, Reply{200}}) {
        INFO(reply.status << ' ' << reply.body);
        CHECK(posted(reply).kind == Posted::doubtful);
    }
    CHECK(posted(json(202, "")).why == "The record store answers in a way that no store should (202).");
}

TEST_CASE("a captive portal's page is not success") {
    CHECK(posted(page(200)).kind == Posted::trouble);
    CHECK(posted(page(511)).kind == Posted::trouble);
    for (const int status : {200, 511}) {
        CHECK(posted(page(status)).why ==
              "A web page answered in place of the record store. Perhaps this network wants you to sign in first.");
    }
    CHECK(posted(Reply{200, "application/xhtml+xml"}).kind == Posted::trouble);
}

TEST_CASE("no answer, and half of one, is sent again") {
    CHECK(posted(tl::unexpected(NoAnswer{NoAnswer::Kind::cut, "It broke off."})).kind == Posted::trouble);
    CHECK(posted(tl::unexpected(NoAnswer{NoAnswer::Kind::cut, "It broke off."})).why == "It broke off.");
    CHECK(posted(json(200, "[\"0190f2a1-0000")).kind == Posted::trouble);
    CHECK(posted(json(200, "")).kind == Posted::trouble);
}

TEST_CASE("a store that is busy is asked again, when it says") {
    for (const int status : {408, 425, 429, 500, 502, 503, 504, 507, 599}) {
        INFO(status);
        Reply reply = json(status, "");
        CHECK(posted(reply).kind == Posted::trouble);
        CHECK(posted(reply).wait == std::nullopt);
        reply.retry_after = 90s;
        CHECK(posted(reply).wait == 90s);
        CHECK(posted(reply).is_servers_fault == (status == 500));
    }
    CHECK(posted(json(429, "")).why == "The record store asks for patience.");
    CHECK(posted(page(503)).why == "The record store cannot take records at the moment (503).");
}

TEST_CASE("a refusal is told in the store's own words") {
    const auto refused = posted(json(400, "{\"message\":\"actor\\n  is missing\"}"));
    CHECK(refused.kind == Posted::refused);
    CHECK(refused.why == "The record store refuses it (400): actor is missing");
    CHECK(posted(json(422, "")).kind == Posted::refused);
    CHECK(posted(json(422, "")).why == "The record store refuses it (422).");
    CHECK(posted(json(413, "")).kind == Posted::too_big);
    CHECK(posted(json(409, "")).kind == Posted::conflict);
}

TEST_CASE("what no waiting mends stops, with what to do about it") {
    CHECK(posted(json(401, "")).why == "The record store does not know this key, or its secret is another.");
    CHECK(posted(json(403, "read only")).why == "This key may not send records to the record store: read only");
    CHECK(posted(page(404)).why == "There is no record store at this address (404).");
    for (const Reply& reply : {json(401, ""), json(403, ""), json(404, ""), json(405, ""), page(301), page(302),
                               page(307), page(400), page(422), json(410, ""), json(415, ""), json(501, "")}) {
        INFO(reply.status << ' ' << reply.content_type);
        CHECK(posted(reply).kind == Posted::stopped);
    }
}

TEST_CASE("a statement that was read back is ours when it means the same") {
    CHECK(found(json(200, statement())).kind == Found::same);
    CHECK(found(json(200, statement("passed", "2026-03-04T05:06:07.123000+00:00"))).kind == Found::same);
    std::string dressed = statement();
    dressed.insert(1, R"("stored":"2027-01-01T00:00:00Z","version":"1.0.0",)");
    CHECK(found(json(200, dressed)).kind == Found::same);
}

TEST_CASE("another statement under our id is not ours") {
    CHECK(found(json(200, statement("failed"))).kind == Found::different);
    CHECK(found(json(200, statement("passed", "2026-03-04T05:06:08.123Z"))).kind == Found::different);
}

TEST_CASE("what a read brings besides is told apart") {
    CHECK(found(json(404, "")).kind == Found::absent);
    CHECK(found(json(401, "")).kind == Found::stopped);
    CHECK(found(json(403, "")).kind == Found::unreadable);
    CHECK(found(json(400, "")).kind == Found::unreadable);
    CHECK(found(json(503, "")).kind == Found::trouble);
    CHECK(found(Reply{204}).kind == Found::trouble);
    CHECK(found(json(409, "")).kind == Found::trouble);
    CHECK(found(json(413, "")).kind == Found::trouble);
    CHECK(found(json(202, statement())).kind == Found::same);
    CHECK(found(page(200)).kind == Found::trouble);
    CHECK(found(json(200, statement().substr(0, 40))).kind == Found::trouble);
    CHECK(found(json(200, "{\"statements\":[],\"more\":\"\"}")).kind == Found::trouble);
    CHECK(found(json(200, "{\"id\":7}")).kind == Found::trouble);
    CHECK(found(json(200, "null")).kind == Found::trouble);
    CHECK(found(tl::unexpected(NoAnswer{NoAnswer::Kind::timed_out, "Late."})).kind == Found::trouble);
}
