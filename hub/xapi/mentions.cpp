#include "hub/xapi/mentions.h"

#include "hub/xapi/fields.h"
#include "hub/xapi/identity.h"
#include "hub/xapi/text_case.h"
#include "records/iris.h"

#include <utility>

namespace xapi {
namespace {

class Collection {
public:
    void actor(const Json* actor, Role role) {
        if (actor == nullptr) return;
        add(role, identity_of(*actor));
        if (const Json* members = member_of(*actor, "member")) {
            for (const Json& member : *members) add(role, identity_of(member));
        }
    }

    void object(const Json* object, Role agent, Role activity) {
        if (object == nullptr) return;
        const std::string_view type = text_of(*object, "objectType");
        if (type == "Agent" || type == "Group") {
            actor(object, agent);
        } else if (type.empty() || type == "Activity") {
            add(activity, std::string(text_of(*object, "id")));
        } else if (type == "SubStatement") {
            actor(member_of(*object, "actor"), Role::related_agent);
            this->object(member_of(*object, "object"), Role::related_agent, Role::related_activity);
            context(member_of(*object, "context"));
        }
    }

    void context(const Json* context) {
        if (context == nullptr) return;
        actor(member_of(*context, "instructor"), Role::related_agent);
        actor(member_of(*context, "team"), Role::related_agent);
        for (const auto& [list, member] : {std::pair{"contextAgents", "agent"}, std::pair{"contextGroups", "group"}}) {
            if (const Json* entries = member_of(*context, list)) {
                for (const Json& entry : *entries) actor(member_of(entry, member), Role::related_agent);
            }
        }
        const Json* kinds = member_of(*context, "contextActivities");
        if (kinds == nullptr) return;
        for (const Json& activities : *kinds) {
            if (!activities.is_array()) {
                add(Role::related_activity, std::string(text_of(activities, "id")));
                continue;
            }
            for (const Json& activity : activities) add(Role::related_activity, std::string(text_of(activity, "id")));
        }
    }

    void add(Role role, std::string name) { mention(found_, role, std::move(name)); }

    Mentions take() { return std::move(found_); }

private:
    Mentions found_;
};

}  // namespace

std::optional<Role> role_within(Role role) {
    if (role == Role::related_agent) return Role::agent;
    if (role == Role::related_activity) return Role::activity;
    return std::nullopt;
}

void mention(Mentions& mentions, Role role, std::string name) {
    if (name.empty()) return;
    Mention one{role, std::move(name)};
    if (role == Role::agent || role == Role::activity) {
        one.role = role == Role::agent ? Role::related_agent : Role::related_activity;
        mentions.erase(one);
    } else if (const auto within = role_within(role)) {
        one.role = *within;
        if (mentions.contains(one)) return;
    }
    one.role = role;
    mentions.insert(std::move(one));
}

Mentions mentions_of(const nlohmann::json& statement) {
    Collection all;
    all.actor(member_of(statement, "actor"), Role::agent);
    all.object(member_of(statement, "object"), Role::agent, Role::activity);
    all.actor(member_of(statement, "authority"), Role::related_agent);
    if (const Json* verb = member_of(statement, "verb")) all.add(Role::verb, std::string(text_of(*verb, "id")));
    if (const Json* context = member_of(statement, "context")) {
        all.context(context);
        all.add(Role::registration, lower_case(text_of(*context, "registration")));
    }
    return all.take();
}

std::string referred_by(const nlohmann::json& statement) {
    const Json* object = member_of(statement, "object");
    if (object == nullptr || text_of(*object, "objectType") != "StatementRef") return {};
    return lower_case(text_of(*object, "id"));
}

bool is_voiding(const nlohmann::json& statement) {
    const Json* verb = member_of(statement, "verb");
    return verb != nullptr && text_of(*verb, "id") == records::iris::verb::voided && !referred_by(statement).empty();
}

}  // namespace xapi
