#include "records/duration.h"
#include "records/statement.h"
#include "records/timestamp.h"

#include <nlohmann/json.hpp>

namespace records {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

template <class Value>
void put(Json& json, const char* name, const std::optional<Value>& value) {
    if (value) json[name] = *value;
}

void put(Json& json, const char* name, const LanguageMap& words) {
    if (!words.empty()) json[name] = words;
}

void put(Json& json, const char* name, const Extensions& extensions) {
    if (extensions.empty()) return;
    Json& all = json[name];
    for (const auto& [iri, value] : extensions) std::visit([&, &key = iri](const auto& one) { all[key] = one; }, value);
}

void put(Json& json, const char* name, const std::vector<Component>& components) {
    if (components.empty()) return;
    Json& all = json[name] = Json::array();
    for (const Component& component : components) {
        Json one{{"id", component.id}};
        put(one, "description", component.description);
        all.push_back(std::move(one));
    }
}

Json json_of(const Definition& definition) {
    Json json = Json::object();
    put(json, "name", definition.name);
    put(json, "description", definition.description);
    put(json, "type", definition.type);
    if (const auto& interaction = definition.interaction) {
        json["interactionType"] = interaction->type;
        put(json, "correctResponsesPattern", interaction->correct_responses);
        put(json, "choices", interaction->choices);
        put(json, "source", interaction->source);
        put(json, "target", interaction->target);
    }
    return json;
}

Json json_of(const Activity& activity) {
    Json json{{"objectType", "Activity"}, {"id", activity.id}};
    if (activity.definition) json["definition"] = json_of(*activity.definition);
    return json;
}

Json json_of(const StatementRef& reference) {
    return {{"objectType", "StatementRef"}, {"id", reference.id}};
}

void put(Json& json, const char* name, const std::vector<Activity>& activities) {
    if (activities.empty()) return;
    Json& all = json[name] = Json::array();
    for (const Activity& activity : activities) all.push_back(json_of(activity));
}

Json json_of(const Actor& actor) {
    Json json{{"objectType", "Agent"}};
    put(json, "name", actor.display_name);
    json["account"] = {{"homePage", actor.home_page}, {"name", actor.name}};
    return json;
}

Json json_of(const Result& result) {
    Json json = Json::object();
    if (result.score) {
        Json& score = json["score"] = Json::object();
        put(score, "scaled", result.score->scaled);
        put(score, "raw", result.score->raw);
        put(score, "min", result.score->min);
        put(score, "max", result.score->max);
    }
    put(json, "success", result.success);
    put(json, "completion", result.completion);
    put(json, "response", result.response);
    if (result.duration) json["duration"] = duration(*result.duration);
    put(json, "extensions", result.extensions);
    return json;
}

Json json_of(const Context& context) {
    Json json = Json::object();
    put(json, "registration", context.registration);
    Json related = Json::object();
    put(related, "parent", context.parent);
    put(related, "grouping", context.grouping);
    if (!related.empty()) json["contextActivities"] = std::move(related);
    put(json, "revision", context.revision);
    put(json, "platform", context.platform);
    put(json, "language", context.language);
    put(json, "extensions", context.extensions);
    return json;
}

}  // namespace

std::string to_json(const Statement& statement) {
    Json json = Json::object();
    put(json, "id", statement.id);
    json["actor"] = json_of(statement.actor);
    json["verb"] = {{"id", statement.verb.id}};
    put(json["verb"], "display", statement.verb.display);
    json["object"] = std::visit([](const auto& object) { return json_of(object); }, statement.object);
    if (statement.result != Result{}) json["result"] = json_of(statement.result);
    if (statement.context != Context{}) json["context"] = json_of(statement.context);
    json["timestamp"] = timestamp(statement.timestamp);
    // Bytes that are no UTF-8 would make it no JSON; the rest of the answer still goes.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace records
