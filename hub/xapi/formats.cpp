#include "hub/xapi/formats.h"

#include "hub/xapi/fields.h"
#include "hub/xapi/strict_json.h"
#include "hub/xapi/text_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <initializer_list>

namespace xapi {
namespace {

/// What a walk over a statement meets.
template <class AnyJson>
struct Visitor {
    std::function<void(AnyJson& actor)> actor = [](AnyJson&) {};
    std::function<void(AnyJson& activity)> activity = [](AnyJson&) {};
    std::function<void(AnyJson& verb)> verb = [](AnyJson&) {};
    std::function<void(AnyJson& attachment)> attachment = [](AnyJson&) {};
};

template <class AnyJson, class Visit>
void at(AnyJson& value, const char* name, Visit visit) {
    if (const auto found = value.find(name); found != value.end()) visit(*found);
}

template <class AnyJson>
void walk_context(AnyJson& context, const Visitor<AnyJson>& visitor) {
    at(context, "instructor", visitor.actor);
    at(context, "team", visitor.actor);
    at(context, "contextAgents", [&](AnyJson& all) {
        for (AnyJson& one : all) at(one, "agent", visitor.actor);
    });
    at(context, "contextGroups", [&](AnyJson& all) {
        for (AnyJson& one : all) at(one, "group", visitor.actor);
    });
    at(context, "contextActivities", [&](AnyJson& kinds) {
        for (AnyJson& activities : kinds) {
            if (!activities.is_array()) {
                visitor.activity(activities);
                continue;
            }
            for (AnyJson& activity : activities) visitor.activity(activity);
        }
    });
}

/// Calls the visitor for every actor, activity, verb and attachment, those of a SubStatement too.
template <class AnyJson>
void walk(AnyJson& statement, const Visitor<AnyJson>& visitor) {
    at(statement, "actor", visitor.actor);
    at(statement, "authority", visitor.actor);
    at(statement, "verb", visitor.verb);
    at(statement, "context", [&](AnyJson& context) { walk_context(context, visitor); });
    at(statement, "attachments", [&](AnyJson& all) {
        for (AnyJson& one : all) visitor.attachment(one);
    });
    at(statement, "object", [&](AnyJson& object) {
        const std::string type(text_of(object, "objectType"));
        if (type == "SubStatement") {
            walk(object, visitor);
        } else if (type == "Agent" || type == "Group") {
            visitor.actor(object);
        } else if (type != "StatementRef") {
            visitor.activity(object);
        }
    });
}

void keep_only(Json& object, std::initializer_list<std::string_view> names) {
    for (auto member = object.begin(); member != object.end();) {
        const bool is_kept = std::find(names.begin(), names.end(), member.key()) != names.end();
        member = is_kept ? std::next(member) : object.erase(member);
    }
}

void keep_identity(Json& actor) {
    const bool has_identifier = actor.contains("mbox") || actor.contains("mbox_sha1sum") || actor.contains("openid") ||
                                actor.contains("account");
    if (has_identifier) {
        keep_only(actor, {"objectType", "mbox", "mbox_sha1sum", "openid", "account"});
    } else {
        keep_only(actor, {"objectType", "member"});
        at(actor, "member", [](Json& members) {
            for (Json& member : members) keep_identity(member);
        });
    }
}

/// True when what is offered is in the language asked for, or in one of its kinds: "en-GB" for "en". What is asked for
/// stands in lower case.
bool suits(std::string_view offered, std::string_view asked) {
    const auto is_same = [](char range, char tag) { return (tag >= 'A' && tag <= 'Z' ? tag - 'A' + 'a' : tag) == range; };
    return offered.size() >= asked.size() && std::equal(asked.begin(), asked.end(), offered.begin(), is_same) &&
           (offered.size() == asked.size() || offered[asked.size()] == '-');
}

/// The entry of a language map to show: the first that suits, or without its region, or any at all.
void choose_language(Json& map, const std::vector<std::string>& languages) {
    if (!map.is_object() || map.size() < 2) return;
    auto chosen = map.end();
    for (std::string asked : languages) {
        while (chosen == map.end()) {
            for (auto entry = map.begin(); entry != map.end() && chosen == map.end(); ++entry) {
                if (suits(entry.key(), asked)) chosen = entry;
            }
            const std::size_t hyphen = asked.rfind('-');  // RFC 4647 §3.4: what was asked for, made wider
            if (chosen != map.end() || hyphen == std::string::npos) break;
            asked.resize(hyphen);
        }
    }
    if (chosen == map.end()) chosen = map.begin();
    map = Json::object({{chosen.key(), chosen.value()}});
}

void choose_languages_of_definition(Json& definition, const std::vector<std::string>& languages) {
    const auto choose = [&](Json& map) { choose_language(map, languages); };
    at(definition, "name", choose);
    at(definition, "description", choose);
    for (const char* list : {"choices", "scale", "source", "target", "steps"}) {
        at(definition, list, [&](Json& components) {
            for (Json& component : components) at(component, "description", choose);
        });
    }
}

}  // namespace

std::string exact_text(std::string_view received, const Assigned& assigned) {
    std::string text = fmt::format(R"({{"id":"{}","stored":"{}","version":"{}","authority":{})", assigned.id,
                                   assigned.stored, assigned.version, assigned.authority);
    bool has_timestamp = false;
    for (const MemberText& member : member_texts(received)) {
        if (member.name == "id" || member.name == "stored" || member.name == "version" || member.name == "authority")
            continue;
        if (member.name == "timestamp") has_timestamp = true;
        text += ',';
        text += member.whole;
    }
    if (!has_timestamp) text += fmt::format(R"(,"timestamp":"{}")", assigned.timestamp);
    return text += '}';
}

bool has_bare_context_activity(const nlohmann::json& statement) {
    const Json* context = member_of(statement, "context");
    const Json* kinds = context == nullptr ? nullptr : member_of(*context, "contextActivities");
    if (kinds != nullptr &&
        std::any_of(kinds->begin(), kinds->end(), [](const Json& activities) { return !activities.is_array(); })) {
        return true;
    }
    const Json* object = member_of(statement, "object");
    return object != nullptr && text_of(*object, "objectType") == "SubStatement" && has_bare_context_activity(*object);
}

void put_context_activities_in_arrays(nlohmann::json& statement) {
    at(statement, "context", [](Json& context) {
        at(context, "contextActivities", [](Json& kinds) {
            for (Json& activities : kinds) {
                if (!activities.is_array()) activities = Json::array({activities});
            }
        });
    });
    at(statement, "object", [](Json& object) {
        if (text_of(object, "objectType") == "SubStatement") put_context_activities_in_arrays(object);
    });
}

void keep_identifiers_only(nlohmann::json& statement) {
    walk<Json>(statement, {.actor = &keep_identity,
                           .activity = [](Json& activity) { keep_only(activity, {"id"}); },
                           .verb = [](Json& verb) { keep_only(verb, {"id"}); }});
}

void make_canonical(nlohmann::json& statement, const DefinitionOf& definition_of,
                    const std::vector<std::string>& languages) {
    const auto choose = [&](Json& map) { choose_language(map, languages); };
    walk<Json>(statement, {.activity =
                               [&](Json& activity) {
                                   const Json known = definition_of(std::string(text_of(activity, "id")));
                                   if (!known.is_null()) activity["definition"] = known;
                                   at(activity, "definition",
                                      [&](Json& definition) { choose_languages_of_definition(definition, languages); });
                               },
                           .verb = [&](Json& verb) { at(verb, "display", choose); },
                           .attachment =
                               [&](Json& attachment) {
                                   at(attachment, "display", choose);
                                   at(attachment, "description", choose);
                               }});
}

std::vector<std::string> accepted_languages(std::string_view header) {
    constexpr std::size_t most = 20, most_bytes = 50;  // each is looked for in every language map
    std::vector<std::pair<double, std::string>> wanted;
    while (!header.empty()) {
        std::string_view part = header.substr(0, header.find(','));
        header.remove_prefix(std::min(header.size(), part.size() + 1));
        const std::size_t semicolon = part.find(';');
        double quality = 1;
        if (semicolon != std::string_view::npos) {
            const std::size_t number = part.find("q=", semicolon);
            if (number != std::string_view::npos)
                std::from_chars(part.data() + number + 2, part.data() + part.size(), quality);
        }
        part = part.substr(0, semicolon);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (part.empty() || part == "*" || part.size() > most_bytes || !(quality > 0)) continue;
        wanted.emplace_back(quality, lower_case(part));
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> languages;
    for (auto& [quality, tag] : wanted) {
        if (languages.size() < most) languages.push_back(std::move(tag));
    }
    return languages;
}

std::vector<std::pair<std::string, const nlohmann::json*>> definitions_in(const nlohmann::json& statement) {
    std::vector<std::pair<std::string, const Json*>> found;
    walk<const Json>(statement, {.activity = [&](const Json& activity) {
                         at(activity, "definition",
                            [&](const Json& definition) { found.emplace_back(text_of(activity, "id"), &definition); });
                     }});
    return found;
}

}  // namespace xapi
