#include "records/duration.h"
#include "records/shallow_json.h"
#include "records/statement.h"
#include "records/statement_json.h"
#include "records/timestamp.h"

#include <nlohmann/json.hpp>

namespace records {
namespace {

using Json = nlohmann::json;

/// A member of an object, or nullptr.
const Json* member(const Json& json, const char* name) {
    const auto found = json.is_object() ? json.find(name) : json.end();
    return found == json.end() ? nullptr : &*found;
}

std::string text(const Json& json, const char* name) {
    const Json* value = member(json, name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

std::optional<bool> truth(const Json& json, const char* name) {
    const Json* value = member(json, name);
    return value != nullptr && value->is_boolean() ? std::optional(value->get<bool>()) : std::nullopt;
}

std::optional<double> number(const Json& json, const char* name) {
    const Json* value = member(json, name);
    return value != nullptr && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
}

LanguageMap words(const Json& json, const char* name) {
    LanguageMap out;
    const Json* map = member(json, name);
    if (map == nullptr || !map->is_object()) return out;
    for (const auto& [language, value] : map->items())
        if (value.is_string()) out[language] = value.get<std::string>();
    return out;
}

Extensions extensions(const Json& json) {
    Extensions out;
    const Json* map = member(json, "extensions");
    if (map == nullptr || !map->is_object()) return out;
    for (const auto& [iri, value] : map->items()) {
        if (value.is_number_integer()) out[iri] = value.get<std::int64_t>();
        else if (value.is_number()) out[iri] = value.get<double>();
        else if (value.is_string()) out[iri] = value.get<std::string>();
    }
    return out;
}

std::vector<Component> components(const Json& json, const char* name) {
    std::vector<Component> out;
    const Json* list = member(json, name);
    if (list == nullptr || !list->is_array()) return out;
    for (const Json& one : *list) out.push_back({text(one, "id"), words(one, "description")});
    return out;
}

std::optional<Interaction> interaction(const Json& json) {
    const std::string type = text(json, "interactionType");
    if (type.empty()) return std::nullopt;
    Interaction out{type};
    if (const Json* patterns = member(json, "correctResponsesPattern"); patterns != nullptr && patterns->is_array()) {
        out.correct_responses.emplace();
        for (const Json& pattern : *patterns)
            if (pattern.is_string()) out.correct_responses->push_back(pattern.get<std::string>());
    }
    out.choices = components(json, "choices");
    out.source = components(json, "source");
    out.target = components(json, "target");
    return out;
}

Activity activity(const Json& json) {
    Activity out{text(json, "id")};
    if (const Json* found = member(json, "definition"); found != nullptr && found->is_object()) {
        out.definition = Definition{words(*found, "name"), words(*found, "description"), text(*found, "type"),
                                    interaction(*found)};
    }
    return out;
}

/// A list of activities, or one by itself as some stores give it.
std::vector<Activity> activities(const Json& json, const char* name) {
    std::vector<Activity> out;
    const Json* found = member(json, name);
    if (found == nullptr) return out;
    if (found->is_object()) return {activity(*found)};
    if (found->is_array())
        for (const Json& one : *found) out.push_back(activity(one));
    return out;
}

Result result(const Json& json) {
    Result out;
    if (const Json* score = member(json, "score"); score != nullptr && score->is_object()) {
        out.score = Score{number(*score, "scaled"), number(*score, "raw"), number(*score, "min"), number(*score, "max")};
    }
    out.success = truth(json, "success");
    out.completion = truth(json, "completion");
    if (const Json* response = member(json, "response"); response != nullptr && response->is_string()) {
        out.response = response->get<std::string>();
    }
    out.duration = parse_duration(text(json, "duration"));
    out.extensions = extensions(json);
    return out;
}

Context context(const Json& json) {
    Context out;
    out.registration = text(json, "registration");
    if (const Json* related = member(json, "contextActivities")) {
        out.parent = activities(*related, "parent");
        out.grouping = activities(*related, "grouping");
    }
    out.revision = text(json, "revision");
    out.platform = text(json, "platform");
    out.language = text(json, "language");
    out.extensions = extensions(json);
    return out;
}

tl::unexpected<std::string> lacks(const char* what) {
    return tl::unexpected<std::string>(std::string("The store's statement cannot be read: it has no ") + what + ".");
}

}  // namespace

tl::expected<Statement, std::string> from_json(std::string_view source) {
    return statement_from(parse_shallow(source));
}

tl::expected<Statement, std::string> statement_from(const Json& json) {
    if (!json.is_object()) return tl::unexpected<std::string>("The store's statement cannot be read: it is no JSON object.");
    Statement out;
    out.id = text(json, "id");
    if (const Json* actor = member(json, "actor")) {
        out.actor.display_name = text(*actor, "name");
        if (const Json* account = member(*actor, "account")) {
            out.actor.home_page = text(*account, "homePage");
            out.actor.name = text(*account, "name");
        }
    }
    if (out.actor.name.empty()) return lacks("actor with an account");
    if (const Json* verb = member(json, "verb")) out.verb = {text(*verb, "id"), words(*verb, "display")};
    if (out.verb.id.empty()) return lacks("verb");
    const Json* object = member(json, "object");
    if (object == nullptr || text(*object, "id").empty()) return lacks("object with an id");
    if (text(*object, "objectType") == "StatementRef") {
        out.object = StatementRef{text(*object, "id")};
    } else {
        out.object = activity(*object);
    }
    if (const Json* found = member(json, "result")) out.result = result(*found);
    if (const Json* found = member(json, "context")) out.context = context(*found);
    const auto when = parse_timestamp(text(json, "timestamp"));
    if (!when) return lacks("timestamp");
    out.timestamp = std::chrono::floor<std::chrono::milliseconds>(*when);
    return out;
}

}  // namespace records
