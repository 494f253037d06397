#include "tests/support/catch.h"
#include "tests/unit/hub/spoiled.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

using nlohmann::json;
using tests::as_sub_statement;
using tests::full_statement;
using tests::Sentences;
using tests::small_statement;
using tests::spoilt;
using tests::Spoilt;
using tests::told;

namespace {

/// What is wrong in a SubStatement as well as in a statement.
const std::vector<Spoilt> anywhere = {
    // Actors
    {"/actor", nullptr, "WHOLE has no actor."},
    {"/actor", "null", "actor is null; leave it out instead."},
    {"/actor", "[]", "actor is not an Agent: an object is expected."},
    {"/actor", "{}", "actor has no identifier: an account, mbox, mbox_sha1sum or openid is expected."},
    {"/actor/objectType", R"("agent")", "actor.objectType is neither \"Agent\" nor \"Group\"."},
    {"/actor/objectType", "1", "actor.objectType is neither \"Agent\" nor \"Group\"."},
    {"/actor/objectType", "null", "actor.objectType is neither \"Agent\" nor \"Group\"."},
    {"/actor/objectType", R"("Group")", ""},
    {"/actor/objectType", nullptr, ""},
    {"/actor/name", "1", "actor.name is not a string."},
    {"/actor/name", "null", "actor.name is null; leave it out instead."},
    {"/actor/Name", R"("Ada")", "actor.Name is not a property of an Agent."},
    {"/actor/member", "[]", "actor.member is not a property of an Agent."},
    {"/actor/mbox", R"("mailto:ada@example.org")", "actor has more than one identifier: mbox, account."},
    {"/actor/account", R"("ada")", "actor.account is not an account: an object is expected."},
    {"/actor/account/homePage", nullptr, "actor.account has no homePage."},
    {"/actor/account/homePage", R"("example.org")", "actor.account.homePage is not an IRI with a scheme."},
    {"/actor/account/homePage", "7", "actor.account.homePage is not a string."},
    {"/actor/account/name", nullptr, "actor.account has no name."},
    {"/actor/account/name", "7", "actor.account.name is not a string."},
    {"/actor/account/login", R"("ada")", "actor.account.login is not a property of an account."},
    {"/actor", R"({"mbox": "ada@example.org"})", "actor.mbox is not an address of the form mailto:name@example.org."},
    {"/actor", R"({"mbox": "mailto:ada"})", "actor.mbox is not an address of the form mailto:name@example.org."},
    {"/actor", R"({"mbox": 1})", "actor.mbox is not an address of the form mailto:name@example.org."},
    {"/actor", R"({"mbox_sha1sum": "ebd31e95054c018b10727ccffd2ef2ec3a016ee9"})", ""},
    {"/actor", R"({"mbox_sha1sum": "ebd31e95054c018b10727ccffd2ef2ec3a016ee"})",
     "actor.mbox_sha1sum is not a SHA-1 sum of 40 hexadecimal digits."},
    {"/actor", R"({"openid": "joan"})", "actor.openid is not an IRI with a scheme."},
    {"/actor", R"({"objectType": "Group"})", "actor has neither an identifier nor members."},
    {"/actor", R"({"objectType": "Group", "member": []})", "actor has neither an identifier nor members."},
    {"/actor", R"({"objectType": "Group", "member": {}})", "actor.member is not an array."},
    {"/actor", R"({"objectType": "Group", "member": [{"mbox": "mailto:a@b.org"}]})", ""},
    {"/actor", R"({"objectType": "Group", "member": [null]})", "actor.member[0] is null; leave it out instead."},
    {"/actor", R"({"objectType": "Group", "member": [{"mbox": "mailto:a@b.org"}, {"name": "B"}]})",
     "actor.member[1] has no identifier: an account, mbox, mbox_sha1sum or openid is expected."},
    {"/actor", R"({"objectType": "Group", "member": [{"objectType": "Group", "mbox": "mailto:a@b.org"}]})",
     "actor.member[0].objectType is not \"Agent\"."},
    // Verbs
    {"/verb", nullptr, "WHOLE has no verb."},
    {"/verb", R"("passed")", "verb is not a verb: an object is expected."},
    {"/verb/id", nullptr, "verb has no id."},
    {"/verb/id", R"("passed")", "verb.id is not an IRI with a scheme."},
    {"/verb/id", "{}", "verb.id is not a string."},
    {"/verb/name", R"("passed")", "verb.name is not a property of a verb."},
    {"/verb/display", R"("passed")", "verb.display is not a language map: an object is expected."},
    {"/verb/display", "null", "verb.display is null; leave it out instead."},
    {"/verb/display/en-GB", "null", "verb.display[\"en-GB\"] is not a string."},
    {"/verb/display/no language", R"("x")",
     "verb.display[\"no language\"] does not stand under a language tag by RFC 5646, such as en-GB."},
    {"/verb/id", R"("http://adlnet.gov/expapi/verbs/voided")",
     "object is not a StatementRef, and only statements can be voided."},
    // Activities
    {"/object", nullptr, "WHOLE has no object."},
    {"/object", "7", "object is not an Activity: an object is expected."},
    {"/object/id", nullptr, "object has no id."},
    {"/object/id", R"("ladders")", "object.id is not an IRI with a scheme."},
    {"/object/objectType", R"("activity")",
     "object.objectType is none of \"Activity\", \"Agent\", \"Group\", \"StatementRef\", \"SubStatement\"."},
    {"/object/objectType", "true",
     "object.objectType is none of \"Activity\", \"Agent\", \"Group\", \"StatementRef\", \"SubStatement\"."},
    {"/object/objectType", nullptr, ""},
    {"/object/name", R"("x")", "object.name is not a property of an Activity."},
    {"/object/definition", R"("x")", "object.definition is not an Activity's definition: an object is expected."},
    {"/object/definition/title", "{}", "object.definition.title is not a property of an Activity's definition."},
    {"/object/definition/name", R"("x")", "object.definition.name is not a language map: an object is expected."},
    {"/object/definition/description", "[]",
     "object.definition.description is not a language map: an object is expected."},
    {"/object/definition/type", R"("question")", "object.definition.type is not an IRI with a scheme."},
    {"/object/definition/moreInfo", R"("more")", "object.definition.moreInfo is not an IRI with a scheme."},
    {"/object/definition/extensions", "[]", "object.definition.extensions is not an object of extensions."},
    {"/object/definition/extensions/weight", "1",
     "object.definition.extensions.weight does not stand under an IRI with a scheme."},
    {"/object/definition/interactionType", R"("true-false")",
     "object.definition.choices does not go with the interactionType true-false."},
    {"/object/definition/interactionType", R"("sequencing")", ""},
    {"/object/definition/interactionType", R"("Choice")",
     "object.definition.interactionType is none of true-false, choice, fill-in, long-fill-in, matching, performance, "
     "sequencing, likert, numeric, other."},
    {"/object/definition/correctResponsesPattern", R"("a")",
     "object.definition.correctResponsesPattern is not an array."},
    {"/object/definition/correctResponsesPattern", "[1]",
     "object.definition.correctResponsesPattern[0] is not a string."},
    {"/object/definition/choices", R"({"id": "a"})", "object.definition.choices is not an array."},
    {"/object/definition/choices/1", R"("b")",
     "object.definition.choices[1] is not an interaction component: an object is expected."},
    {"/object/definition/choices/1/id", nullptr, "object.definition.choices[1] has no id."},
    {"/object/definition/choices/1/id", R"("a")",
     "object.definition.choices[1].id is that of another component in the list."},
    {"/object/definition/choices/1/id", R"("")", "object.definition.choices[1].id is empty."},
    {"/object/definition/choices/0/description", R"("x")",
     "object.definition.choices[0].description is not a language map: an object is expected."},
    {"/object/definition/choices/0/text", R"("x")",
     "object.definition.choices[0].text is not a property of an interaction component."},
    {"/object/definition/scale", R"([{"id": "l"}])",
     "object.definition.scale does not go with the interactionType choice."},
    // Results
    {"/result", "[]", "result is not a result: an object is expected."},
    {"/result/passed", "true", "result.passed is not a property of a result."},
    {"/result/success", R"("true")", "result.success is neither true nor false."},
    {"/result/success", "1", "result.success is neither true nor false."},
    {"/result/completion", "null", "result.completion is null; leave it out instead."},
    {"/result/response", "[]", "result.response is not a string."},
    {"/result/duration", R"("1 minute")", "result.duration is not a duration by ISO 8601, such as PT1H2M3.45S."},
    {"/result/extensions", "null", "result.extensions is null; leave it out instead."},
    {"/result/extensions/tries", "1", "result.extensions.tries does not stand under an IRI with a scheme."},
    {"/result/score", "7", "result.score is not a score: an object is expected."},
    {"/result/score/percent", "50", "result.score.percent is not a property of a score."},
    {"/result/score/scaled", "1.01", "result.score.scaled is not a number from -1 to 1."},
    {"/result/score/scaled", "-1.01", "result.score.scaled is not a number from -1 to 1."},
    {"/result/score/scaled", "-1", ""},
    {"/result/score/scaled", R"("0.5")", "result.score.scaled is not a number from -1 to 1."},
    {"/result/score/raw", R"("5")", "result.score.raw is not a number."},
    {"/result/score/raw", "11", "result.score has a raw that is more than its max."},
    {"/result/score/raw", "-1", "result.score has a raw that is less than its min."},
    {"/result/score/raw", "10", ""},
    {"/result/score/min", "null", "result.score.min is null; leave it out instead."},
    {"/result/score/max", "{}", "result.score.max is not a number."},
    // Contexts
    {"/context", "true", "context is not a context: an object is expected."},
    {"/context/course", R"("x")", "context.course is not a property of a context."},
    {"/context/registration", R"("7")", "context.registration is not a UUID."},
    {"/context/instructor", "{}",
     "context.instructor has no identifier: an account, mbox, mbox_sha1sum or openid is expected."},
    {"/context/team", R"({"mbox": "mailto:a@b.org"})", "context.team has no objectType."},
    {"/context/team/objectType", R"("Agent")", "context.team.objectType is not \"Group\"."},
    {"/context/contextActivities", "[]", "context.contextActivities is not contextActivities: an object is expected."},
    {"/context/contextActivities/child", "[]",
     "context.contextActivities.child is not a property of contextActivities."},
    {"/context/contextActivities/parent", R"("x")",
     "context.contextActivities.parent is not an Activity: an object is expected."},
    {"/context/contextActivities/parent", "[1]",
     "context.contextActivities.parent[0] is not an Activity: an object is expected."},
    {"/context/contextActivities/grouping/id", R"("x")",
     "context.contextActivities.grouping.id is not an IRI with a scheme."},
    {"/context/contextActivities/other/0/objectType", R"("Agent")",
     "context.contextActivities.other[0].objectType is not \"Activity\"."},
    {"/context/revision", "3", "context.revision is not a string."},
    {"/context/platform", "{}", "context.platform is not a string."},
    {"/context/language", R"("English, UK")", "context.language is not a language tag by RFC 5646, such as en-GB."},
    {"/context/statement/objectType", nullptr, "context.statement has no objectType."},
    {"/context/statement/objectType", R"("statementRef")", "context.statement.objectType is not \"StatementRef\"."},
    {"/context/statement/id", R"("x")", "context.statement.id is not a UUID."},
    {"/context/statement/version", R"("x")", "context.statement.version is not a property of a StatementRef."},
    {"/context/extensions", R"("x")", "context.extensions is not an object of extensions."},
    {"/context/contextAgents", "[]", "context.contextAgents is not a property of a context before xAPI 2.0."},
    {"/context/contextGroups", "[]", "context.contextGroups is not a property of a context before xAPI 2.0."},
    // The rest
    {"/timestamp", R"("yesterday")", "timestamp is not a date and time by RFC 3339, such as 2026-03-04T05:06:07.123Z."},
    {"/timestamp", "1772600767", "timestamp is not a string."},
    {"/Verb", "{}", "Verb is not a property of NOUN."},
    {"/attachments", "{}", "attachments is not an array."},
    {"/attachments", "[]", ""},
    {"/attachments/0", "1", "attachments[0] is not an attachment: an object is expected."},
    {"/attachments/0/usageType", nullptr, "attachments[0] has no usageType."},
    {"/attachments/0/usageType", R"("photo")", "attachments[0].usageType is not an IRI with a scheme."},
    {"/attachments/0/display", nullptr, "attachments[0] has no display."},
    {"/attachments/0/display", R"("Photo")", "attachments[0].display is not a language map: an object is expected."},
    {"/attachments/0/description", "1", "attachments[0].description is not a language map: an object is expected."},
    {"/attachments/0/contentType", nullptr, "attachments[0] has no contentType."},
    {"/attachments/0/contentType", R"("png")", "attachments[0].contentType is not a media type such as text/plain."},
    {"/attachments/0/length", nullptr, "attachments[0] has no length."},
    {"/attachments/0/length", "-1", "attachments[0].length is not a whole number of bytes."},
    {"/attachments/0/length", "1.5", "attachments[0].length is not a whole number of bytes."},
    {"/attachments/0/length", R"("12")", "attachments[0].length is not a whole number of bytes."},
    {"/attachments/0/sha2", nullptr, "attachments[0] has no sha2."},
    {"/attachments/0/sha2", R"("abc")", "attachments[0].sha2 is not a SHA-2 sum in hexadecimal digits."},
    {"/attachments/0/fileUrl", R"("photo.png")", "attachments[0].fileUrl is not an IRI with a scheme."},
    {"/attachments/0/data", R"("…")", "attachments[0].data is not a property of an attachment."},
};

/// What is wrong in the outer statement alone.
const std::vector<Spoilt> outermost = {
    {"/id", nullptr, ""},
    {"/id", R"("12345678-1234-4234-8234-123456789ab")", "id is not a UUID."},
    {"/id", R"("12345678-1234-4234-8234-123456789abg")", "id is not a UUID."},
    {"/id", "7", "id is not a string."},
    {"/id", "null", "id is null; leave it out instead."},
    {"/stored", R"("2026-03-04")", "stored is not a date and time by RFC 3339, such as 2026-03-04T05:06:07.123Z."},
    {"/authority", R"({"mbox": "mailto:a@b.org"})", ""},
    {"/authority", R"({"name": "nobody"})",
     "authority has no identifier: an account, mbox, mbox_sha1sum or openid is expected."},
    {"/authority/mbox", R"("mailto:a@b.org")",
     "authority is a Group with an identifier; only a nameless one may be an authority."},
    {"/authority/member/1", R"({"objectType": "Group", "mbox": "mailto:a@b.org"})",
     "authority.member[1].objectType is not \"Agent\"."},
    {"/authority/member/2", R"({"mbox": "mailto:a@b.org"})", "authority.member does not have exactly two Agents."},
    {"/version", R"("1.0")", ""},
    {"/version", R"("1.0.99")", ""},
    {"/version", R"("1.0.")", "version is not a version of xAPI that this request may speak."},
    {"/version", R"("1.1.0")", "version is not a version of xAPI that this request may speak."},
    {"/version", R"("0.95")", "version is not a version of xAPI that this request may speak."},
    {"/version", R"("2.0.0")", "version is not a version of xAPI that this request may speak."},
    {"/version", "1.0", "version is not a version of xAPI that this request may speak."},
    {"/objectType", R"("Statement")", "objectType is not a property of a statement."},
};

/// The sentence as it is told of the outer statement, or of a SubStatement that is its object.
std::string as_told(std::string sentence, bool is_inside) {
    if (sentence.empty()) return sentence;
    const auto replace = [&](const std::string& word, const std::string& by) {
        const std::size_t at = sentence.find(word);
        if (at != std::string::npos) sentence.replace(at, word.size(), by);
        return at != std::string::npos;
    };
    replace("NOUN", is_inside ? "a SubStatement" : "a statement");
    const bool is_whole = replace("WHOLE", is_inside ? "object" : "the statement");
    return is_inside && !is_whole ? fmt::format("object.{}", sentence) : sentence;
}

Sentences expected(const Spoilt& row, bool is_inside) {
    const std::string sentence = as_told(row.sentence, is_inside);
    return sentence.empty() ? Sentences{} : Sentences{sentence};
}

}  // namespace

TEST_CASE("good statements are not refused") {
    CHECK(told(full_statement()) == Sentences{});
    CHECK(told(small_statement()) == Sentences{});
    CHECK(told(as_sub_statement(full_statement())) == Sentences{});
    CHECK(told(full_statement(), xapi::Version::v2_0) == Sentences{});
}

TEST_CASE("each thing that is wrong with a statement is told with its place") {
    for (const auto& table : {anywhere, outermost}) {
        for (const Spoilt& row : table) {
            INFO(row.pointer << " = " << (row.value == nullptr ? "nothing" : row.value));
            CHECK(told(spoilt(row.pointer, row.value)) == expected(row, false));
        }
    }
}

TEST_CASE("inside a SubStatement the same is wrong") {
    for (const Spoilt& row : anywhere) {
        INFO(row.pointer << " = " << (row.value == nullptr ? "nothing" : row.value));
        CHECK(told(as_sub_statement(spoilt(row.pointer, row.value))) == expected(row, true));
    }
}

TEST_CASE("a SubStatement is not more than it may be") {
    const json good = as_sub_statement(small_statement());
    for (const char* name : {"id", "stored", "version", "authority"}) {
        json statement = good;
        statement["object"][name] = full_statement()[name];
        CHECK(told(statement) == Sentences{fmt::format("object.{} is not a property of a SubStatement.", name)});
    }
    CHECK(told(as_sub_statement(good)) == Sentences{"object.object is a SubStatement inside another."});
}

TEST_CASE("objects of every kind are judged by their own rules") {
    const auto with_object = [](const char* object) { return told(spoilt("/object", object, small_statement())); };
    CHECK(with_object(R"({"objectType": "Agent", "mbox": "mailto:a@b.org"})") == Sentences{});
    CHECK(with_object(R"({"objectType": "Group", "mbox": "mailto:a@b.org"})") == Sentences{});
    CHECK(with_object(R"({"objectType": "StatementRef", "id": "12345678-1234-4234-8234-123456789abc"})") ==
          Sentences{});
    CHECK(with_object(R"({"objectType": "Agent"})") ==
          Sentences{"object has no identifier: an account, mbox, mbox_sha1sum or openid is expected."});
    CHECK(with_object(R"({"mbox": "mailto:a@b.org"})") ==
          Sentences{"object.mbox is not a property of an Activity.", "object has no id."});
    CHECK(with_object(R"({"objectType": "StatementRef"})") == Sentences{"object has no id."});
    CHECK(with_object(R"({"objectType": "StatementRef", "id": "x"})") == Sentences{"object.id is not a UUID."});
}

TEST_CASE("revision and platform go with an Activity as object only") {
    for (const char* object : {R"({"objectType": "Agent", "mbox": "mailto:a@b.org"})",
                               R"({"objectType": "StatementRef", "id": "12345678-1234-4234-8234-123456789abc"})"}) {
        CHECK(told(spoilt("/object", object)) == Sentences{"context.revision goes with an Activity as object only.",
                                                           "context.platform goes with an Activity as object only."});
    }
}

TEST_CASE("only statements are voided") {
    json voiding = small_statement();
    voiding["verb"]["id"] = "http://adlnet.gov/expapi/verbs/voided";
    CHECK(told(voiding) == Sentences{"object is not a StatementRef, and only statements can be voided."});
    voiding["object"] = {{"objectType", "StatementRef"}, {"id", "12345678-1234-4234-8234-123456789abc"}};
    CHECK(told(voiding) == Sentences{});
}

TEST_CASE("every kind of interaction has its own components") {
    const auto definition = [](const char* text) {
        json statement = small_statement();
        statement["object"]["definition"] = json::parse(text);
        return told(statement);
    };
    for (const char* good :
         {R"({"interactionType": "matching", "source": [{"id": "s"}], "target": [{"id": "t"}]})",
          R"({"interactionType": "performance", "steps": [{"id": "s"}]})",
          R"({"interactionType": "likert", "scale": [{"id": "s"}]})", R"({"interactionType": "numeric"})",
          R"({"interactionType": "fill-in", "correctResponsesPattern": []})", R"({"interactionType": "other"})"}) {
        INFO(good);
        CHECK(definition(good) == Sentences{});
    }
    CHECK(definition(R"({"interactionType": "matching", "choices": []})") ==
          Sentences{"object.definition.choices does not go with the interactionType matching."});
    CHECK(definition(R"({"steps": []})") == Sentences{"object.definition has steps and no interactionType."});
    CHECK(definition(R"({"correctResponsesPattern": []})") ==
          Sentences{"object.definition has a correctResponsesPattern and no interactionType."});
}

TEST_CASE("a score's bounds may not touch") {
    CHECK(told(spoilt("/result/score", R"({"min": 3, "max": 3})")) ==
          Sentences{"result.score has a min that is not less than its max."});
    CHECK(told(spoilt("/result/score", R"({"min": 3})")) == Sentences{});
    CHECK(told(spoilt("/result/score", R"({"raw": 3, "max": 2.5})")) ==
          Sentences{"result.score has a raw that is more than its max."});
}

TEST_CASE("what 2.0 adds is known to 2.0 alone") {
    const auto context = [](const char* text) {
        return told(spoilt("/context", text, small_statement()), xapi::Version::v2_0);
    };
    CHECK(context(R"({"contextAgents": [{"objectType": "contextAgent", "agent": {"mbox": "mailto:a@b.org"}}],
                      "contextGroups": [{"objectType": "contextGroup", "relevantTypes": ["https://example.org/role"],
                                         "group": {"objectType": "Group", "mbox": "mailto:a@b.org"}}]})") ==
          Sentences{});
    CHECK(context(R"({"contextAgents": [{"agent": {"mbox": "mailto:a@b.org"}}]})") ==
          Sentences{"context.contextAgents[0] has no objectType."});
    CHECK(context(R"({"contextAgents": [{"objectType": "contextAgent", "agent": {}}]})") ==
          Sentences{"context.contextAgents[0].agent has no identifier: an account, mbox, mbox_sha1sum or openid is "
                    "expected."});
    CHECK(context(R"({"contextAgents": [{"objectType": "contextAgent", "relevantTypes": [],
                                         "agent": {"mbox": "mailto:a@b.org"}}]})") ==
          Sentences{"context.contextAgents[0].relevantTypes is empty."});
    CHECK(context(R"({"contextGroups": [{"objectType": "contextAgent", "relevantTypes": ["x"],
                                         "group": {"objectType": "Group", "mbox": "mailto:a@b.org"}}]})") ==
          Sentences{"context.contextGroups[0].objectType is not \"contextGroup\".",
                    "context.contextGroups[0].relevantTypes[0] is not an IRI with a scheme."});
    CHECK(told(spoilt("/version", R"("2.0.0")"), xapi::Version::v2_0) == Sentences{});
    CHECK(told(spoilt("/version", R"("2.0.1")"), xapi::Version::v2_0) ==
          Sentences{"version is not a version of xAPI that this request may speak."});
}

TEST_CASE("everything that is wrong is told at once, and of nonsense no more than twenty") {
    CHECK(told(json::parse(R"({"actor": {}, "verb": {}})")) ==
          Sentences{"actor has no identifier: an account, mbox, mbox_sha1sum or openid is expected.", "verb has no id.",
                    "the statement has no object."});
    json nonsense = small_statement();
    for (int i = 0; i < 1000; ++i) nonsense[fmt::format("x{}", i)] = i;
    CHECK(told(nonsense).size() == 20);
}

TEST_CASE("what is no object at all is no statement") {
    for (const char* text : {"[]", "7", "\"statement\"", "true", "null"}) {
        CHECK(told(json::parse(text)) == Sentences{"the statement is not a statement: an object is expected."});
    }
}

TEST_CASE("a statement of a batch is named by its number") {
    const auto refusals = xapi::examine_statement(spoilt("/verb/id", "7"), xapi::Version::v1_0_3, "statements[3]");
    REQUIRE(refusals.size() == 1);
    CHECK(sentence(refusals[0]) == "statements[3].verb.id is not a string.");
}

TEST_CASE("a sentence repeats no answer, and of a name no more than is needed to find it") {
    CHECK(told(spoilt("/result/response", R"(["my secret"])")) == Sentences{"result.response is not a string."});
    json statement = small_statement();
    statement["verb"][fmt::format("\xC3\xA9{:x<200}", "")] = 1;
    CHECK(told(statement) == Sentences{fmt::format("verb[\"\xC3\xA9{:x<78}\"] is not a property of a verb.", "")});
}
