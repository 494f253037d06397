#include "hub/xapi/statement_equality.h"

#include "hub/xapi/fields.h"
#include "hub/xapi/text_case.h"
#include "records/timestamp.h"

#include <algorithm>
#include <utility>

namespace xapi {
namespace {

/// Calls `change` with the member when it is there.
template <class Change>
void with(Json& value, const char* name, Change change) {
    if (const auto found = value.find(name); found != value.end()) change(*found);
}

void to_lower(Json& text) {
    text = lower_case(text.get_ref<const std::string&>());
}

void sort(Json& list) {
    std::sort(list.begin(), list.end());
}

void simplify_actor(Json& actor) {
    if (!actor.contains("objectType")) actor["objectType"] = "Agent";
    with(actor, "mbox_sha1sum", to_lower);
    with(actor, "member", [](Json& members) {
        for (Json& member : members) simplify_actor(member);
        sort(members);
    });
}

void simplify_activity(Json& activity) {
    activity["objectType"] = "Activity";
    activity.erase("definition");
}

void simplify_context(Json& context) {
    with(context, "registration", to_lower);
    with(context, "instructor", simplify_actor);
    with(context, "team", simplify_actor);
    with(context, "statement", [](Json& reference) { with(reference, "id", to_lower); });
    with(context, "contextAgents", [](Json& agents) {
        for (Json& one : agents) with(one, "agent", simplify_actor);
    });
    with(context, "contextGroups", [](Json& groups) {
        for (Json& one : groups) with(one, "group", simplify_actor);
    });
    with(context, "contextActivities", [](Json& kinds) {
        for (Json& activities : kinds) {
            if (!activities.is_array()) activities = Json::array({activities});
            for (Json& activity : activities) simplify_activity(activity);
            sort(activities);
        }
    });
}

void simplify_moment(Json& moment) {
    const auto instant = records::parse_timestamp(moment.get_ref<const std::string&>());
    if (instant) moment = instant->time_since_epoch().count();
}

/// Of seconds, no more than hundredths count: "PT1.129S", "PT1,12S" and "PT1.12S" are equal.
void simplify_duration(Json& duration) {
    constexpr std::size_t hundredths = 2;
    std::string text = duration.get<std::string>();
    const std::size_t point = text.find_first_of(".,");
    if (point == std::string::npos || !text.ends_with('S')) return;
    text[point] = '.';
    text.resize(std::min(text.size() - 1, point + 1 + hundredths));
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    duration = text + 'S';
}

void simplify_parts(Json& statement) {
    with(statement, "actor", simplify_actor);
    with(statement, "verb", [](Json& verb) { verb.erase("display"); });
    with(statement, "result", [](Json& result) { with(result, "duration", simplify_duration); });
    with(statement, "context", simplify_context);
    with(statement, "timestamp", simplify_moment);
    with(statement, "object", [](Json& object) {
        const std::string type(text_of(object, "objectType"));
        if (type == "Agent" || type == "Group") {
            simplify_actor(object);
        } else if (type == "StatementRef") {
            with(object, "id", to_lower);
        } else if (type == "SubStatement") {
            simplify_parts(object);
        } else {
            simplify_activity(object);
        }
    });
}

}  // namespace

Gist::Gist(nlohmann::json statement) : what_counts_(std::move(statement)) {
    for (const char* name : {"id", "stored", "authority", "version"}) what_counts_.erase(name);
    simplify_parts(what_counts_);
}

bool Gist::operator==(const Gist& other) const {
    const auto& left = what_counts_.get_ref<const Json::object_t&>();
    const auto& right = other.what_counts_.get_ref<const Json::object_t&>();
    const std::size_t left_moments = left.count("timestamp"), right_moments = right.count("timestamp");
    const bool has_one_moment = left_moments != right_moments;
    if (left.size() - left_moments != right.size() - right_moments) return false;
    return std::all_of(left.begin(), left.end(), [&](const auto& member) {
        if (has_one_moment && member.first == "timestamp") return true;
        const auto same = right.find(member.first);
        return same != right.end() && same->second == member.second;
    });
}

bool are_equal(const nlohmann::json& one, const nlohmann::json& other) {
    return Gist(one) == Gist(other);
}

}  // namespace xapi
