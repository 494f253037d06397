#include "hub/multipart.h"
#include "tests/support/catch.h"

using hub::MultipartBody;
using hub::parse_multipart;

namespace {

const std::string type = "multipart/mixed; boundary=cut";

/// The bytes of each part between "[" and "]", or the error.
std::string parts(const std::string& body, const std::string& content_type = type) {
    const auto parsed = parse_multipart(content_type, body);
    if (!parsed) return parsed.error();
    std::string text;
    for (const hub::Part& part : *parsed) text.append("[").append(part.bytes).append("]");
    return text;
}

}  // namespace

TEST_CASE("a body of several parts is taken apart, byte for byte") {
    const std::string bytes("\r\n--\r\n--cutting\r\n\r\n-- cut\n--cut--\0\xFF", 35);
    const std::string body =
        "--cut\r\nContent-Type:application/json\r\n\r\n{}\r\n"
        "--cut\r\nX-Experience-API-Hash:  abc \r\nA: b:c\r\n\r\n" +
        bytes + "\r\n--cut--\r\n";
    const auto parsed = parse_multipart(type, body);
    REQUIRE(parsed);
    REQUIRE(parsed->size() == 2);
    CHECK(parsed->at(0).bytes == "{}");
    CHECK(hub::header(parsed->at(0).headers, "content-type") == "application/json");
    CHECK(parsed->at(1).bytes == bytes);
    CHECK(hub::header(parsed->at(1).headers, "x-experience-api-hash") == "abc");
    CHECK(hub::header(parsed->at(1).headers, "a") == "b:c");
}

TEST_CASE("what stands before the first part and after the last is no part") {
    CHECK(parts("hello\r\n--cut \t\r\n\r\na\r\n--cut--\r\nbye\r\n--cut\r\n\r\nb\r\n--cut--") == "[a]");
    CHECK(parts("\r\n--cut\r\n\r\n\r\n--cut--") == "[]");
    CHECK(parts("--cut\r\n\r\na\r\n\r\n--cut\r\n\r\n--cut\r\n\r\nb\r\n--cut--") ==
          "Part 2 of the body has no good headers.");
}

TEST_CASE("a boundary is found in its header however that is written") {
    const std::string body = "--a b\r\n\r\nx\r\n--a b--";
    CHECK(parts(body, R"(multipart/mixed; charset=utf-8; BOUNDARY = "a b")") == "[x]");
    CHECK(parts(body, R"(multipart/mixed; name="; boundary=wrong"; boundary="a\ b";x=y)") == "[x]");
    const std::string bad = "The Content-Type names no good boundary.";
    for (const char* header :
         {"multipart/mixed", "multipart/mixed;", "multipart/mixed; boundary=", "multipart/mixed; =;",
          "multipart/mixed; boundary=\"a b \"", "multipart/mixed; boundary=\"", "multipart/mixed; boundary=a\"b",
          "multipart/mixed; xboundary=cut"}) {
        INFO(header);
        CHECK(parts(body, header) == bad);
    }
    CHECK(parts(body, "multipart/mixed; boundary=" + std::string(71, 'a')) == bad);
}

TEST_CASE("a body without parts or without its end is refused") {
    const std::string none = "The body has no part between lines with the boundary.";
    CHECK(parts("") == none);
    CHECK(parts("{}") == none);
    CHECK(parts("--cut--") == none);
    CHECK(parts("--cut") == none);
    CHECK(parts("--cu\r\n\r\na\r\n--cu--") == none);
    CHECK(parts("x--cut\r\n\r\na\r\n--cut--") == none);
    const std::string endless = "The body ends without its last boundary.";
    CHECK(parts("--cut\r\n\r\na") == endless);
    CHECK(parts("--cut\r\n\r\na\r\n--cut-") == endless);
    CHECK(parts("--cut\r\n\r\na\n--cut--") == endless);
    const std::string headless = "Part 1 of the body has no good headers.";
    CHECK(parts("--cut\r\nno colon\r\n\r\na\r\n--cut--") == headless);
    CHECK(parts("--cut\r\n: no name\r\n\r\na\r\n--cut--") == headless);
    CHECK(parts("--cut\r\nA: b\r\n--cut--") == headless);
    CHECK(parts("--cut\r\nA: " + std::string(10'000, 'x') + "\r\n\r\na\r\n--cut--") == headless);
    std::string many;
    for (int i = 0; i < 1001; ++i) many += "--cut\r\n\r\na\r\n";
    CHECK(parts(many + "--cut--") == "The body has more than 1000 parts.");
}

TEST_CASE("what was put together is taken apart again") {
    MultipartBody body;
    const std::string type_of_it = body.content_type();
    const std::string all("\0\r\n--mooring-hub-", 17);
    body.add({{"Content-Type", "application/json"}}, "{}");
    body.add({}, all);
    const std::string text = body.take();
    const auto parsed = parse_multipart(type_of_it, text);
    REQUIRE(parsed);
    REQUIRE(parsed->size() == 2);
    CHECK(parsed->at(0).bytes == "{}");
    CHECK(parsed->at(1).bytes == all);
    CHECK(type_of_it != MultipartBody().content_type());
}
