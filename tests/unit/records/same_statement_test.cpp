#include "records/same_statement.h"
#include "tests/support/catch.h"

#include <string>

using records::is_same_statement;

namespace {

const std::string sent =
    R"({"id":"0a3f1c52-7e40-4e0f-9d5e-5b1f7c3f2a10",)"
    R"("actor":{"objectType":"Agent","account":{"homePage":"https://a.org","name":"x"}},)"
    R"("verb":{"id":"http://adlnet.gov/expapi/verbs/passed","display":{"en":"passed"}},)"
    R"("object":{"objectType":"Activity","id":"https://a.org/1","definition":{"name":{"en":"One"}}},)"
    R"("result":{"score":{"scaled":1.0},"success":true,"duration":"PT1M30.5S"},)"
    R"("context":{"registration":"22222222-2222-4222-8222-22222222222a","contextActivities":{"grouping":[{"objectType":"Activity","id":"https://a.org/2"}]}},)"
    R"("timestamp":"2026-03-04T05:06:07.123Z"})";

/// What was sent, with one piece of its text replaced.
std::string with(const std::string& old, const std::string& now) {
    std::string out = sent;
    const std::size_t at = out.find(old);
    REQUIRE(at != std::string::npos);
    return out.replace(at, old.size(), now);
}

}  // namespace

TEST_CASE("what a store sets or writes in its own way does not make another statement") {
    CHECK(is_same_statement(sent, sent));
    CHECK(is_same_statement(sent, with("\"id\":\"0a3f", "\"stored\":\"2026-03-09T00:00:00Z\",\"version\":\"1.0.0\",\"authority\":"
                                                        "{\"mbox\":\"mailto:a@b.org\"},\"id\":\"0a3f")));
    CHECK(is_same_statement(sent, with("0a3f1c52", "0A3F1C52")));
    CHECK(is_same_statement(sent, with("22222222222a", "22222222222A")));
    CHECK(is_same_statement(sent, with("2026-03-04T05:06:07.123Z", "2026-03-04T06:06:07.123000+01:00")));
    CHECK(is_same_statement(sent, with(",\"display\":{\"en\":\"passed\"}", ",\"display\":{\"de\":\"bestanden\"}")));
    CHECK(is_same_statement(sent, with(",\"definition\":{\"name\":{\"en\":\"One\"}}", "")));
    CHECK(is_same_statement(sent, with("\"objectType\":\"Agent\",", "\"name\":\"Ada\",")));
    CHECK(is_same_statement(sent, with("PT1M30.5S", "PT90.50S")));
    CHECK(is_same_statement(sent, with("\"scaled\":1.0", "\"scaled\":1")));
    CHECK(is_same_statement(sent, with("[{\"objectType\":\"Activity\",\"id\":\"https://a.org/2\"}]", "{\"id\":\"https://a.org/2\"}")));
    CHECK(is_same_statement(sent, with("\"grouping\":", "\"parent\":[],\"grouping\":")));
    CHECK(is_same_statement(sent, with("\"success\":true,\"duration\":\"PT1M30.5S\"", "\"duration\":\"PT1M30.5S\",\"success\":true")));
}

TEST_CASE("a statement that says something else is another one, whatever its id") {
    for (const auto& [old, now] : {std::pair{"a3f1c52", "a3f1c53"},
                                   {"\"name\":\"x\"", "\"name\":\"y\""},
                                   {"verbs/passed", "verbs/failed"},
                                   {"https://a.org/1", "https://a.org/9"},
                                   {"\"success\":true", "\"success\":false"},
                                   {"\"success\":true,", ""},
                                   {"1.0", "0.9"},
                                   {"PT1M30.5S", "PT1M30.6S"},
                                   {"22222222222a", "22222222222b"},
                                   {"https://a.org/2", "https://a.org/3"},
                                   {"07.123Z", "07.124Z"},
                                   {"\"context\":{", "\"context\":{\"language\":\"en\","}}) {
        INFO(now);
        CHECK_FALSE(is_same_statement(sent, with(old, now)));
    }
}

TEST_CASE("a portal's page or a cut reply is never taken for the statement") {
    CHECK_FALSE(is_same_statement(sent, ""));
    CHECK_FALSE(is_same_statement(sent, "<html>"));
    CHECK_FALSE(is_same_statement(sent, "null"));
    CHECK_FALSE(is_same_statement(sent, sent.substr(0, sent.size() - 1)));
    CHECK_FALSE(is_same_statement("<html>", "<html>"));
}
