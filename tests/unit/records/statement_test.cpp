#include "records/statement.h"
#include "tests/support/catch.h"

using namespace records;
using namespace std::chrono_literals;

namespace {

Statement answered() {
    Statement statement;
    statement.id = "0a3f1c52-7e40-4e0f-9d5e-5b1f7c3f2a10";
    statement.actor = {"https://w3id.org/mooring/person", "11111111-1111-4111-8111-111111111111"};
    statement.verb = {"http://adlnet.gov/expapi/verbs/answered", {{"en", "answered"}}};
    Interaction interaction{"choice"};
    interaction.correct_responses = {{"a[,]c"}};
    interaction.choices = {{"a", {{"en-GB", "Soap"}}}, {"b", {{"en-GB", "Sand"}}}, {"c", {{"en-GB", "Water"}}}};
    statement.object = Activity{"https://w3id.org/mooring/module/hands/question/3",
                                Definition{{{"en-GB", "Question 3"}},
                                           {{"en-GB", "What cleans \"hands\"?"}},
                                           "http://adlnet.gov/expapi/activities/cmi.interaction",
                                           interaction}};
    statement.result.score = Score{0.5, 1.0, 0.0, 2.0};
    statement.result.success = false;
    statement.result.response = "a[,]b";
    statement.result.duration = 12'340ms;
    statement.context.registration = "22222222-2222-4222-8222-222222222222";
    statement.context.parent = {{"https://w3id.org/mooring/module/hands"}};
    statement.context.grouping = {{"https://w3id.org/mooring/pathway/care"}};
    statement.context.revision = "3";
    statement.context.platform = "Mooring";
    statement.context.language = "en-GB";
    statement.context.extensions = {{"https://w3id.org/mooring/ext/sequence", std::int64_t{41}},
                                    {"https://w3id.org/mooring/ext/page", "soap-and-water"}};
    statement.timestamp = std::chrono::sys_days{std::chrono::year{2026} / 3 / 4} + 5h + 6min + 7123ms;
    return statement;
}

}  // namespace

TEST_CASE("a statement is one line of JSON whose members always stand in the same order") {
    CHECK(to_json(answered()) ==
          R"({"id":"0a3f1c52-7e40-4e0f-9d5e-5b1f7c3f2a10",)"
          R"("actor":{"objectType":"Agent","account":{"homePage":"https://w3id.org/mooring/person","name":"11111111-1111-4111-8111-111111111111"}},)"
          R"("verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en":"answered"}},)"
          R"("object":{"objectType":"Activity","id":"https://w3id.org/mooring/module/hands/question/3","definition":{"name":{"en-GB":"Question 3"},"description":{"en-GB":"What cleans \"hands\"?"},"type":"http://adlnet.gov/expapi/activities/cmi.interaction","interactionType":"choice","correctResponsesPattern":["a[,]c"],"choices":[{"id":"a","description":{"en-GB":"Soap"}},{"id":"b","description":{"en-GB":"Sand"}},{"id":"c","description":{"en-GB":"Water"}}]}},)"
          R"("result":{"score":{"scaled":0.5,"raw":1.0,"min":0.0,"max":2.0},"success":false,"response":"a[,]b","duration":"PT12.34S"},)"
          R"("context":{"registration":"22222222-2222-4222-8222-222222222222","contextActivities":{"parent":[{"objectType":"Activity","id":"https://w3id.org/mooring/module/hands"}],"grouping":[{"objectType":"Activity","id":"https://w3id.org/mooring/pathway/care"}]},"revision":"3","platform":"Mooring","language":"en-GB","extensions":{"https://w3id.org/mooring/ext/page":"soap-and-water","https://w3id.org/mooring/ext/sequence":41}},)"
          R"("timestamp":"2026-03-04T05:06:07.123Z"})");
}

TEST_CASE("a statement that was sent is read back as it was") {
    CHECK(from_json(to_json(answered())) == answered());
    Statement voiding;
    voiding.actor = answered().actor;
    voiding.verb.id = "http://adlnet.gov/expapi/verbs/voided";
    voiding.object = StatementRef{"0a3f1c52-7e40-4e0f-9d5e-5b1f7c3f2a10"};
    CHECK(from_json(to_json(voiding)) == voiding);
    Statement matching = answered();
    Definition& definition = *std::get<Activity>(matching.object).definition;
    definition.interaction = Interaction{"matching", std::vector<std::string>{}, {}, {{"a"}}, {{"a"}, {"b"}}};
    matching.result = {};
    matching.result.completion = true;
    matching.result.extensions = {{"https://example.org/share", 0.25}};
    CHECK(from_json(to_json(matching)) == matching);
}

TEST_CASE("what is empty is left out, so that no store finds a null or an empty text") {
    Statement bare;
    bare.actor = {"https://w3id.org/mooring/person", "x"};
    bare.verb.id = "http://adlnet.gov/expapi/verbs/initialized";
    bare.object = Activity{"https://w3id.org/mooring/module/hands"};
    CHECK(to_json(bare) ==
          R"({"actor":{"objectType":"Agent","account":{"homePage":"https://w3id.org/mooring/person","name":"x"}},)"
          R"("verb":{"id":"http://adlnet.gov/expapi/verbs/initialized"},)"
          R"("object":{"objectType":"Activity","id":"https://w3id.org/mooring/module/hands"},)"
          R"("timestamp":"1970-01-01T00:00:00.000Z"})");
}

TEST_CASE("a question that nobody answered has an empty response, which is not none") {
    Statement blank = answered();
    blank.result.response = "";
    CHECK(to_json(blank).find(R"("response":"",)") != std::string::npos);
    CHECK(from_json(to_json(blank)) == blank);
}

TEST_CASE("a broken character in an answer does not make the statement unreadable") {
    Statement broken = answered();
    broken.result.response = "caf\xE9";
    const auto read = from_json(to_json(broken));
    REQUIRE(read);
    CHECK(read->result.response == "caf\uFFFD");
}

TEST_CASE("statements are understood in the notations of other stores") {
    const auto read = from_json(R"({
        "stored": "2026-03-05T00:00:00Z", "version": "1.0.0", "authority": {"objectType": "Agent", "mbox": "mailto:a@b.org"},
        "timestamp": "2026-03-04T06:06:07.123000+01:00",
        "object": {"id": "https://w3id.org/mooring/module/hands"},
        "context": {"contextActivities": {"grouping": {"id": "https://w3id.org/mooring/pathway/care"}, "other": []},
                    "extensions": {"https://example.org/list": [1, 2], "https://example.org/whole": 7}},
        "result": {"score": {"scaled": 1}, "duration": "PT90S", "completion": true},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
        "actor": {"account": {"name": "x", "homePage": "https://w3id.org/mooring/person"}, "name": "Ada"},
        "id": "0a3f1c52-7e40-4e0f-9d5e-5b1f7c3f2a10", "attachments": []
    })");
    REQUIRE(read);
    CHECK(read->timestamp == answered().timestamp);
    CHECK(std::get<Activity>(read->object).id == "https://w3id.org/mooring/module/hands");
    CHECK(read->context.grouping == std::vector<Activity>{{"https://w3id.org/mooring/pathway/care"}});
    CHECK(read->context.extensions == Extensions{{"https://example.org/whole", std::int64_t{7}}});
    CHECK(read->result.score->scaled == 1.0);
    CHECK(read->result.duration == 90s);
    CHECK(read->result.completion == true);
    CHECK(read->actor.display_name == "Ada");
}

TEST_CASE("what is no statement of ours is refused in a sentence") {
    const std::string actor = R"("actor":{"account":{"homePage":"https://a.org","name":"x"}})";
    const std::string verb = R"("verb":{"id":"http://adlnet.gov/expapi/verbs/passed"})";
    const auto why = [](const std::string& json) {
        const auto read = from_json(json);
        REQUIRE_FALSE(read);
        return read.error();
    };
    CHECK(why("<html>") == "The store's statement cannot be read: it is no JSON object.");
    CHECK(why("[]") == "The store's statement cannot be read: it is no JSON object.");
    CHECK(why("{}") == "The store's statement cannot be read: it has no actor with an account.");
    CHECK(why(R"({"actor":{"mbox":"mailto:a@b.org"}})") ==
          "The store's statement cannot be read: it has no actor with an account.");
    CHECK(why("{" + actor + "}") == "The store's statement cannot be read: it has no verb.");
    CHECK(why("{" + actor + R"(,"verb":7})") == "The store's statement cannot be read: it has no verb.");
    CHECK(why("{" + actor + "," + verb + "}") == "The store's statement cannot be read: it has no object with an id.");
    CHECK(why("{" + actor + "," + verb + R"(,"object":{"id":"https://a.org/1"}})") ==
          "The store's statement cannot be read: it has no timestamp.");
}
