#include "records/same_statement.h"

#include "records/duration.h"
#include "records/shallow_json.h"
#include "records/timestamp.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace records {
namespace {

using Json = nlohmann::json;

/// Calls `change(value)` for the member of this name, when the object has it.
template <class Change>
void with(Json& json, const char* name, const Change& change) {
    if (!json.is_object()) return;
    if (const auto found = json.find(name); found != json.end()) change(*found);
}

void lower(Json& value) {
    if (!value.is_string()) return;
    std::string text = value.get<std::string>();
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return letter >= 'A' && letter <= 'Z' ? char(letter + 32) : char(letter); });
    value = text;
}

/// The moment itself, where the text names one.
void to_instant(Json& value) {
    if (!value.is_string()) return;
    if (const auto instant = parse_timestamp(value.get<std::string>())) {
        value = std::chrono::floor<std::chrono::milliseconds>(*instant).time_since_epoch().count();
    }
}

/// The length in hundredths of a second, where the text names one.
void to_length(Json& value) {
    if (!value.is_string()) return;
    if (const auto length = parse_duration(value.get<std::string>())) value = length->count() / 10;
}

void without_words(Json& object) {
    if (!object.is_object()) return;
    object.erase("definition");
    if (!object.contains("objectType")) object["objectType"] = "Activity";
    if (object["objectType"] == "StatementRef") with(object, "id", lower);
}

void to_sorted_list(Json& activities) {
    if (activities.is_object()) activities = Json::array({activities});
    if (!activities.is_array()) return;
    for (Json& activity : activities) without_words(activity);
    std::sort(activities.begin(), activities.end());
}

void settle_context(Json& context) {
    with(context, "registration", lower);
    with(context, "contextActivities", [](Json& related) {
        for (const char* kind : {"parent", "grouping", "category", "other"}) {
            with(related, kind, to_sorted_list);
            if (related.is_object() && related.contains(kind) && related[kind].empty()) related.erase(kind);
        }
    });
    if (context.is_object() && context.contains("contextActivities") && context["contextActivities"].empty()) {
        context.erase("contextActivities");
    }
}

void settle_actor(Json& actor) {
    if (!actor.is_object() || actor.value("objectType", Json("Agent")) != "Agent") return;
    actor.erase("objectType");
    actor.erase("name");
}

/// What the statement says, in one notation.
Json meaning(std::string_view source) {
    Json json = parse_shallow(source);
    if (!json.is_object()) return nullptr;
    for (const char* of_the_store : {"stored", "authority", "version"}) json.erase(of_the_store);
    with(json, "id", lower);
    with(json, "timestamp", to_instant);
    with(json, "actor", settle_actor);
    with(json, "verb", [](Json& verb) {
        if (verb.is_object()) verb.erase("display");
    });
    with(json, "object", without_words);
    with(json, "result", [](Json& result) { with(result, "duration", to_length); });
    with(json, "context", settle_context);
    return json;
}

}  // namespace

bool is_same_statement(std::string_view sent, std::string_view stored) {
    const Json ours = meaning(sent);
    return !ours.is_null() && ours == meaning(stored);
}

}  // namespace records
