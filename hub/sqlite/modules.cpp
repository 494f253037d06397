#include "hub/sqlite/modules.h"

#include "hub/sqlite/totals.h"
#include "records/iris.h"

#include <nlohmann/json.hpp>

namespace sqlite {
namespace {

SQLite::Statement& modules_of(Connection& connection, const hub::Scope& scope) {
    if (scope.person) {
        return connection.bound(
            "SELECT module FROM completion WHERE person = ?1 UNION "
            "SELECT d.module FROM person p JOIN due d ON d.team = p.team WHERE p.id = ?1 ORDER BY 1",
            *scope.person);
    }
    if (scope.team) {
        return connection.bound(
            "SELECT module FROM standing_total WHERE team = ?1 UNION SELECT module FROM due WHERE team = ?1 ORDER BY 1",
            *scope.team);
    }
    // Of what is due, from one module to the next, however many teams each has.
    return connection.bound(
        "WITH RECURSIVE wanted (module) AS (SELECT min(module) FROM due UNION ALL SELECT (SELECT min(module) FROM due "
        "d "
        "WHERE d.module > wanted.module) FROM wanted WHERE module IS NOT NULL) SELECT module FROM standing_total "
        "WHERE team = ? UNION SELECT module FROM wanted WHERE module IS NOT NULL ORDER BY 1",
        everybody);
}

}  // namespace

std::string activity_name(Connection& connection, const std::string& activity) {
    Rows rows(connection.bound("SELECT json FROM definition WHERE activity = ?", activity));
    if (!rows.next()) return {};
    const auto definition = nlohmann::json::parse(rows.column(0).getString(), nullptr, false);
    const auto name = definition.find("name");
    if (name == definition.end() || !name->is_object() || name->empty()) return {};
    const nlohmann::json& text = *name->begin();  // one of its languages
    return text.is_string() ? text.get<std::string>() : std::string();
}

std::string module_activity(const std::string& module) {
    return std::string(records::iris::base) + "/module/" + module;
}

std::string module_title(Connection& connection, const std::string& module) {
    const std::string title = activity_name(connection, module_activity(module));
    return title.empty() ? module : title;
}

std::vector<hub::KnownModule> known_modules(Connection& connection, const hub::Scope& scope) {
    std::vector<hub::KnownModule> out;
    {
        Rows rows(modules_of(connection, scope));
        while (rows.next()) out.push_back({rows.column(0).getString(), {}});
    }
    for (hub::KnownModule& module : out) module.title = activity_name(connection, module_activity(module.id));
    return out;
}

}  // namespace sqlite
