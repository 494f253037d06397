#include "tests/support/catch.h"
#include "tests/unit/hub/attached.h"
#include "tests/unit/hub/hub_desk.h"
#include "tests/unit/hub/sample_statements.h"

#include <SQLiteCpp/Database.h>

using nlohmann::json;
using tests::attachment_of;
using tests::errors_in;
using tests::headers_of;
using tests::HubDesk;
using tests::id_of;
using tests::request_with;
using tests::statement_of;
using Ids = std::vector<std::string>;
using Sentences = std::vector<std::string>;

namespace {

const std::string photo("\x89PNG\r\n\x1a\n\0\xFF--", 12);

/// A statement with these bytes attached.
json with(const std::vector<std::string>& bytes, int number = 1, const std::string& who = "ada") {
    json statement = statement_of(number, who);
    statement["attachments"] = json::array();
    for (const std::string& one : bytes) statement["attachments"].push_back(attachment_of(one));
    return statement;
}

/// The bytes that came with an answer, behind its JSON.
std::vector<std::string> bytes_in(const hub::Response& response) {
    REQUIRE(response.status == 200);
    const auto parts = hub::parse_multipart(hub::header(response.headers, "content-type"), response.body);
    REQUIRE(parts);
    CHECK(hub::header(parts->front().headers, "content-type") == "application/json");
    std::vector<std::string> all;
    for (std::size_t i = 1; i < parts->size(); ++i) {
        CHECK(hub::header(parts->at(i).headers, "content-transfer-encoding") == "binary");
        CHECK(hub::header(parts->at(i).headers, "x-experience-api-hash") == hub::sha2_of(parts->at(i).bytes, 64));
        all.emplace_back(parts->at(i).bytes);
    }
    return all;
}

std::string attached(const std::string& query = "") {
    return "/xapi/statements?attachments=true" + query;
}

}  // namespace

TEST_CASE("the bytes of an attachment come along with their statement, in and out") {
    HubDesk desk;
    const hub::Response posted = desk.ask(request_with(with({photo}), {photo}));
    CHECK(posted.status == 200);
    CHECK(posted.body == "[\"" + id_of(1) + "\"]");
    const hub::Response one = desk.get(attached("&statementId=" + id_of(1)));
    CHECK(bytes_in(one) == std::vector{photo});
    CHECK(hub::header(one.headers, "last-modified") == "Wed, 04 Mar 2026 05:00:00 GMT");
    CHECK(one.body.find("Content-Type: image/png; name=\"a photo\"\r\n") != std::string::npos);
    CHECK(bytes_in(desk.get(attached())) == std::vector{photo});
    for (const char* query : {"", "?attachments=false"}) {
        const hub::Response plain = desk.get(std::string("/xapi/statements") + query);
        CHECK(hub::header(plain.headers, "content-type") == "application/json");
        CHECK(json::parse(plain.body)["statements"][0]["attachments"] == with({photo})["attachments"]);
    }
    desk.reopen();
    CHECK(bytes_in(desk.get(attached())) == std::vector{photo});
}

TEST_CASE("bytes that many statements have are kept once and sent once") {
    HubDesk desk;
    const std::string text = "minutes of the meeting";
    CHECK(desk.ask(request_with({with({photo}, 1), with({text, photo}, 2)}, {photo, text})).status == 200);
    CHECK(desk.ask(request_with(with({photo}, 3), {photo, photo})).status == 200);
    SQLite::Database file((desk.folder.path() / "hub.sqlite").string());
    CHECK(file.execAndGet("SELECT count(*) FROM attachment").getInt() == 2);
    CHECK(file.execAndGet("SELECT count(*) FROM statement_attachment").getInt() == 4);
    CHECK(bytes_in(desk.get(attached("&ascending=true"))) == std::vector{photo, text});
}

TEST_CASE("a statement with bytes that is sent again is no other one") {
    HubDesk desk;
    CHECK(desk.ask(request_with(with({photo}), {photo})).status == 200);
    CHECK(desk.ask(request_with(with({photo}), {photo})).status == 200);
    CHECK(desk.ask(request_with(with({"another"}), {"another"})).status == 409);
    CHECK(bytes_in(desk.get(attached())) == std::vector{photo});
}

TEST_CASE("PUT takes bytes as well, and a SubStatement has its own") {
    HubDesk desk;
    hub::Request request = request_with(with({photo}), {photo});
    request.method = "PUT";
    request.target += "?statementId=" + id_of(1);
    CHECK(desk.ask(request).status == 204);
    json outer = tests::as_sub_statement(with({"inner"}));
    outer["id"] = id_of(2);
    CHECK(desk.ask(request_with(outer, {"inner"})).status == 200);
    CHECK(bytes_in(desk.get(attached())) == std::vector<std::string>{"inner", photo});
    outer["id"] = id_of(3);
    CHECK(errors_in(desk.post(outer)) ==
          Sentences{"object.attachments[0] has no fileUrl, and its bytes did not come along."});
}

TEST_CASE("every SHA-2 sum is understood, in either case") {
    HubDesk desk;
    int number = 0;
    for (const std::size_t digits : {56U, 64U, 96U, 128U}) {
        json statement = statement_of(++number);
        statement["attachments"] = {attachment_of(photo, digits)};
        for (char& c : statement["attachments"][0]["sha2"].get_ref<std::string&>()) {
            if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
        }
        CHECK(desk.ask(request_with(statement, {{headers_of(photo, digits), photo}})).status == 200);
        const hub::Response back = desk.get(attached("&statementId=" + id_of(number)));
        CHECK(back.body.find(photo + "\r\n--") != std::string::npos);
        CHECK(back.body.find("Hash: " + statement["attachments"][0]["sha2"].get<std::string>()) != std::string::npos);
    }
}

TEST_CASE("bytes that are not as a request says are refused with the reason, and nothing of it is stored") {
    HubDesk desk;
    const auto refused = [&](const hub::Request& request) {
        const hub::Response response = desk.ask(request);
        CHECK(response.status == 400);
        return errors_in(response);
    };
    const std::string sum = hub::sha2_of(photo, 64);
    CHECK(refused(request_with(with({photo}), std::vector<std::string>{})) ==
          Sentences{"attachments[0] has no fileUrl, and its bytes did not come along."});
    CHECK(refused(request_with({with({photo}, 1), with({photo, "other"}, 2)}, {photo})) ==
          Sentences{"statements[1].attachments[1] has no fileUrl, and its bytes did not come along."});
    CHECK(
        refused(request_with(with({photo}), {photo, "stranger"})) ==
        Sentences{"The part with the hash " + hub::sha2_of("stranger", 64) + " is no attachment of these statements."});
    CHECK(refused(request_with(with({photo}), {{headers_of(photo), "changed"}})) ==
          Sentences{"Part 2 of the body has another SHA-2 sum than its X-Experience-API-Hash says."});
    CHECK(refused(request_with(with({photo}), {{{{"Content-Transfer-Encoding", "binary"}}, photo}})) ==
          Sentences{"Part 2 of the body has no X-Experience-API-Hash."});
    CHECK(refused(request_with(with({photo}),
                               {{{{"Content-Transfer-Encoding", "binary"}, {"X-Experience-API-Hash", "1"}}, photo}})) ==
          Sentences{"Part 2 of the body has another SHA-2 sum than its X-Experience-API-Hash says."});
    for (const char* encoding : {"base64", ""}) {
        CHECK(
            refused(request_with(
                with({photo}), {{{{"Content-Transfer-Encoding", encoding}, {"X-Experience-API-Hash", sum}}, photo}})) ==
            Sentences{"Part 2 of the body has no Content-Transfer-Encoding: binary."});
    }
    hub::Request broken = request_with(with({photo}), {photo});
    broken.body.resize(broken.body.size() - 4);
    CHECK(refused(broken) == Sentences{"The body ends without its last boundary."});
    hub::MultipartBody backwards;
    backwards.add(headers_of(photo), photo);
    CHECK(refused({"POST", "/xapi/statements", {{"content-type", backwards.content_type()}}, backwards.take()}) ==
          Sentences{"The first part of the body is not application/json."});
    json injected = with({photo});
    injected["attachments"][0]["contentType"] = "text/plain;\r\nX-Experience-API-Hash: 1";
    CHECK(refused(request_with(injected, {photo})) ==
          Sentences{"attachments[0].contentType is not a media type such as text/plain."});
    CHECK(desk.found("").empty());
    SQLite::Database file((desk.folder.path() / "hub.sqlite").string());
    CHECK(file.execAndGet("SELECT count(*) FROM attachment").getInt() == 0);
}

TEST_CASE("knowing the sum of somebody's attachment does not bring its bytes") {
    HubDesk desk;
    const std::string ada = desk.key(hub::Role::learner, "Ward 9", "Ada");
    const std::string eve = desk.key(hub::Role::learner, "Ward 9", "Eve");
    const std::string manager = desk.key(hub::Role::manager, "Ward 9");
    const std::string stranger = desk.key(hub::Role::manager, "Ward 5");
    CHECK(desk.ask(request_with(with({photo}), {photo}, ada)).status == 200);
    json statement = with({photo}, 2, "eve");
    CHECK(desk.post(statement, eve).status == 400);
    statement["attachments"][0]["fileUrl"] = "https://example.org/photo.png";
    CHECK(desk.post(statement, eve).status == 200);
    CHECK(bytes_in(desk.get(attached(), eve)).empty());
    CHECK(bytes_in(desk.get(attached(), stranger)).empty());
    CHECK(desk.get(attached("&statementId=" + id_of(1)), eve).status == 404);
    CHECK(bytes_in(desk.get(attached(), ada)) == std::vector{photo});
    CHECK(bytes_in(desk.get(attached(), manager)) == std::vector{photo});
    CHECK(desk.ask(request_with(with({photo}, 3), {photo}, manager)).status == 403);
}

TEST_CASE("a page ends where its attachments have grown large, and goes on behind them") {
    HubDesk desk;
    for (int number = 1; number <= 4; ++number) {
        const std::string large(std::size_t{3} << 20, static_cast<char>('a' + number));
        REQUIRE(desk.ask(request_with(with({large}, number), {large})).status == 200);
    }
    std::string next = attached("&ascending=true");
    Ids ids;
    std::size_t pages = 0;
    for (; !next.empty() && pages < 10; ++pages) {
        const hub::Response response = desk.get(next);
        CHECK(response.body.size() < std::size_t{5} << 20);
        const auto parts = hub::parse_multipart(hub::header(response.headers, "content-type"), response.body);
        REQUIRE(parts);
        const json page = json::parse(parts->front().bytes);
        CHECK(parts->size() == page["statements"].size() + 1);
        for (const json& statement : page["statements"]) ids.push_back(statement["id"]);
        next = page["more"];
    }
    CHECK(ids == Ids{id_of(1), id_of(2), id_of(3), id_of(4)});
    CHECK(pages == 4);
    CHECK(desk.found("?ascending=true") == ids);
}
