/// Good statements to spoil.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace tests {

/// A statement with every property that xAPI 1.0.3 knows, each of them good.
inline nlohmann::json full_statement() {
    return nlohmann::json::parse(R"json({
  "id": "12345678-1234-4234-8234-123456789abc",
  "actor": {"objectType": "Agent", "name": "Ada", "account": {"homePage": "https://example.org/people", "name": "ada"}},
  "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en-GB": "answered"}},
  "object": {
    "objectType": "Activity",
    "id": "https://example.org/module/ladders/question/1",
    "definition": {
      "name": {"en": "Ladders"}, "description": {"en": "Which rung?"},
      "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
      "moreInfo": "https://example.org/more",
      "extensions": {"https://example.org/ext/weight": null},
      "interactionType": "choice", "correctResponsesPattern": ["a[,]c"],
      "choices": [{"id": "a", "description": {"en": "First"}}, {"id": "b"}, {"id": "c"}]
    }
  },
  "result": {
    "score": {"scaled": 0.5, "raw": 5, "min": 0, "max": 10},
    "success": true, "completion": false, "response": "a[,]b", "duration": "PT1M2.5S",
    "extensions": {"https://example.org/ext/tries": 2}
  },
  "context": {
    "registration": "12345678-1234-4234-8234-123456789abd",
    "instructor": {"mbox": "mailto:grace@example.org"},
    "team": {"objectType": "Group", "name": "Ward 9", "member": [{"openid": "https://example.org/joan"}]},
    "contextActivities": {
      "parent": [{"id": "https://example.org/module/ladders"}],
      "grouping": {"id": "https://example.org/pathway"},
      "category": [], "other": [{"id": "https://example.org/other", "objectType": "Activity"}]
    },
    "revision": "3", "platform": "Mooring", "language": "en-GB",
    "statement": {"objectType": "StatementRef", "id": "12345678-1234-4234-8234-123456789abe"},
    "extensions": {"https://example.org/ext/sequence": {"any": [null, 1]}}
  },
  "timestamp": "2026-03-04T05:06:07.123Z",
  "stored": "2026-03-04T05:06:08Z",
  "authority": {"objectType": "Group", "member": [{"mbox": "mailto:app@example.org"}, {"mbox": "mailto:user@example.org"}]},
  "version": "1.0.3",
  "attachments": [{
    "usageType": "https://example.org/usage/photo", "display": {"en": "Photo"}, "description": {"en": "A ladder"},
    "contentType": "image/png", "length": 12, "fileUrl": "https://example.org/photo.png",
    "sha2": "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"
  }]
})json");
}

/// The least that is a statement.
inline nlohmann::json small_statement() {
    return nlohmann::json::parse(R"json({
  "actor": {"mbox": "mailto:ada@example.org"},
  "verb": {"id": "http://adlnet.gov/expapi/verbs/experienced"},
  "object": {"id": "https://example.org/module/ladders"}
})json");
}

/// The same as the object of another statement.
inline nlohmann::json as_sub_statement(nlohmann::json statement) {
    for (const char* name : {"id", "stored", "authority", "version"}) statement.erase(name);
    statement["objectType"] = "SubStatement";
    nlohmann::json outer = small_statement();
    outer["object"] = std::move(statement);
    return outer;
}

}  // namespace tests
