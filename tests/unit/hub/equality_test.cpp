#include "hub/xapi/statement_equality.h"
#include "tests/support/catch.h"
#include "tests/unit/hub/spoiled.h"

using nlohmann::json;
using tests::as_sub_statement;
using tests::full_statement;
using tests::small_statement;
using tests::spoilt;
using xapi::are_equal;

namespace {

/// Changes that make no difference, and changes that do.
struct Change {
    const char* pointer;
    const char* value;
};

const std::vector<Change> harmless = {
    {"/verb/display", nullptr},
    {"/verb/display", R"({"de": "beantwortet"})"},
    {"/object/definition", nullptr},
    {"/object/definition/name/en", R"("Steps")"},
    {"/object/objectType", nullptr},
    {"/actor/objectType", nullptr},
    {"/timestamp", R"("2026-03-04T06:06:07.123000+01:00")"},
    {"/timestamp", nullptr},
    {"/context/registration", R"("12345678-1234-4234-8234-123456789ABD")"},
    {"/context/statement/id", R"("12345678-1234-4234-8234-123456789ABE")"},
    {"/context/contextActivities/parent", R"({"id": "https://example.org/module/ladders"})"},
    {"/context/contextActivities/parent/0/definition", R"({"name": {"en": "Ladders"}})"},
    {"/context/contextActivities/other/0/objectType", nullptr},
    {"/context/instructor/objectType", R"("Agent")"},
    {"/result/score/raw", "5.0"},
    {"/result/duration", R"("PT1M2.509S")"},
    {"/result/duration", R"("PT1M2,50S")"},
};

const std::vector<Change> telling = {
    {"/actor/account/name", R"("eve")"},
    {"/actor/name", R"("Eve")"},
    {"/verb/id", R"("http://adlnet.gov/expapi/verbs/passed")"},
    {"/object/id", R"("https://example.org/module/ladders/question/2")"},
    {"/timestamp", R"("2026-03-04T05:06:07.124Z")"},
    {"/result", nullptr},
    {"/result/response", R"("a")"},
    {"/result/score/raw", "6"},
    {"/result/duration", R"("PT62.5S")"},
    {"/result/duration", R"("PT1M2.51S")"},
    {"/result/duration", R"("PT1M20S")"},
    {"/result/extensions/https:~1~1example.org~1ext~1tries", "3"},
    {"/context/registration", R"("12345678-1234-4234-8234-123456789abf")"},
    {"/context/language", R"("de")"},
    {"/context/contextActivities/parent", R"([{"id": "https://example.org/module/ropes"}])"},
    {"/context/team/member/0/openid", R"("https://example.org/jane")"},
    {"/attachments/0/length", "13"},
};

}  // namespace

TEST_CASE("a statement sent again in other words is the same one") {
    const json original = full_statement();
    CHECK(are_equal(original, original));
    for (const Change& change : harmless) {
        INFO(change.pointer << " = " << (change.value == nullptr ? "nothing" : change.value));
        CHECK(are_equal(original, spoilt(change.pointer, change.value)));
        CHECK(are_equal(as_sub_statement(original), as_sub_statement(spoilt(change.pointer, change.value))) ==
              (std::string(change.pointer) != "/timestamp" || change.value != nullptr));
    }
}

TEST_CASE("what the store sets itself does not count") {
    for (const char* pointer : {"/id", "/stored", "/authority", "/version"})
        CHECK(are_equal(full_statement(), spoilt(pointer, nullptr)));
    CHECK(are_equal(full_statement(), spoilt("/version", R"("1.0.0")")));
}

TEST_CASE("a statement that says something else is another one") {
    const json original = full_statement();
    for (const Change& change : telling) {
        INFO(change.pointer << " = " << (change.value == nullptr ? "nothing" : change.value));
        CHECK(!are_equal(original, spoilt(change.pointer, change.value)));
        CHECK(!are_equal(as_sub_statement(original), as_sub_statement(spoilt(change.pointer, change.value))));
    }
}

TEST_CASE("members and contextActivities have no order, responses do") {
    json one = full_statement(), other = full_statement();
    one["context"]["team"]["member"] = json::parse(R"([{"mbox": "mailto:a@b.org"}, {"mbox": "mailto:c@d.org"}])");
    other["context"]["team"]["member"] = json::parse(R"([{"mbox": "mailto:c@d.org"}, {"mbox": "mailto:a@b.org"}])");
    one["context"]["contextActivities"]["other"] = json::parse(R"([{"id": "urn:a"}, {"id": "urn:b"}])");
    other["context"]["contextActivities"]["other"] = json::parse(R"([{"id": "urn:b"}, {"id": "urn:a"}])");
    CHECK(are_equal(one, other));
    one["context"]["extensions"]["urn:list"] = {1, 2};
    other["context"]["extensions"]["urn:list"] = {2, 1};
    CHECK(!are_equal(one, other));
}

TEST_CASE("an activity, an agent and a reference are never the same object") {
    const json activity = small_statement();
    json reference = small_statement();
    reference["object"] = {{"objectType", "StatementRef"}, {"id", "12345678-1234-4234-8234-123456789abc"}};
    CHECK(!are_equal(activity, reference));
    json upper = reference;
    upper["object"]["id"] = "12345678-1234-4234-8234-123456789ABC";
    CHECK(are_equal(reference, upper));
}
