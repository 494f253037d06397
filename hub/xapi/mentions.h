/// Whom and what a statement mentions, which is all that a query can ask for.
#pragma once

#include <nlohmann/json.hpp>

#include <compare>
#include <optional>
#include <set>
#include <string>

namespace xapi {

/// In which part something is mentioned. The numbers stand in databases and never change.
enum class Role {
    agent = 1,          ///< actor or object, or a member of the Group that is one
    related_agent = 2,  ///< authority, instructor, team, contextAgents, and the same of a SubStatement
    verb = 3,
    activity = 4,          ///< the object
    related_activity = 5,  ///< contextActivities, and the object and contextActivities of a SubStatement
    registration = 6,
};

struct Mention {
    Role role;
    std::string name;  ///< an identity (identity.h), an IRI or a UUID in lower case
    auto operator<=>(const Mention&) const = default;
};

/// What is mentioned as an agent is a related agent too, and stands here once, as the agent; so with activities.
using Mentions = std::set<Mention>;

/// Adds what is not mentioned yet. Nothing happens for an empty name.
void mention(Mentions& mentions, Role role, std::string name);

/// The role that a related one holds besides its own: related_agent holds agent. Nothing for all others.
std::optional<Role> role_within(Role role);

/// Everything a good statement mentions.
Mentions mentions_of(const nlohmann::json& statement);

/// The statement that this one's object refers to, in lower case; "" when the object is anything else.
std::string referred_by(const nlohmann::json& statement);

/// True when this statement voids the one it refers to.
bool is_voiding(const nlohmann::json& statement);

}  // namespace xapi
