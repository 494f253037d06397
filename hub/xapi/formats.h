/// What a store gives back of a statement: as it came, by its identifiers alone, or in one language.
#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xapi {

/// What the store sets (xAPI 1.0.3 part 2 §2.4, "LRS"), as JSON texts without further escaping.
struct Assigned {
    std::string id, stored, version;
    std::string timestamp;  ///< for a statement that came without one
    std::string authority;  ///< a whole object
};

/// The statement as it was received, byte for byte, but for what the store sets.
std::string exact_text(std::string_view received, const Assigned& assigned);

/// True when a contextActivity stands alone where an array belongs.
bool has_bare_context_activity(const nlohmann::json& statement);

/// Puts every contextActivity into an array, as a store must return it (§2.4.6.2).
void put_context_activities_in_arrays(nlohmann::json& statement);

/// Leaves of agents, groups, activities and verbs only what identifies them ("ids").
void keep_identifiers_only(nlohmann::json& statement);

/// The definition the store has for an activity; null when it has none.
using DefinitionOf = std::function<nlohmann::json(const std::string& activity)>;

/// Gives activities the store's definition, and every language map the one entry that suits best ("canonical"). The
/// languages stand in lower case.
void make_canonical(nlohmann::json& statement, const DefinitionOf& definition_of,
                    const std::vector<std::string>& languages);

/// The language tags of an Accept-Language header, best first and in lower case (RFC 9110 §12.5.4). Those with q=0, "*",
/// tags of more than 50 bytes and what comes behind the best twenty are left out.
std::vector<std::string> accepted_languages(std::string_view header);

/// Every activity of a statement that has a definition: its IRI and the definition, which lies in the statement.
std::vector<std::pair<std::string, const nlohmann::json*>> definitions_in(const nlohmann::json& statement);

}  // namespace xapi
