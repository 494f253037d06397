#include "hub/sqlite/modules.h"

#include "content/keywords.h"
#include "hub/sqlite/totals.h"
#include "records/iris.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

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

std::string title_of(Connection& connection, const std::string& module) {
    if (std::string own = activity_name(connection, module_activity(module)); !own.empty()) return own;
    Rows rows(connection.bound("SELECT title FROM given_title WHERE module = ?", module));
    return rows.next() ? rows.column(0).getString() : std::string();
}

std::string module_title(Connection& connection, const std::string& module) {
    const std::string title = title_of(connection, module);
    return title.empty() ? module : title;
}

std::vector<hub::KnownModule> known_modules(Connection& connection, const hub::Scope& scope) {
    std::vector<hub::KnownModule> out;
    {
        Rows rows(modules_of(connection, scope));
        while (rows.next()) out.push_back({rows.column(0).getString(), {}});
    }
    for (hub::KnownModule& module : out) module.title = title_of(connection, module.id);
    return out;
}

void give_title(Connection& connection, const std::string& module, const std::string& title) {
    if (title.empty()) {
        connection.bound("DELETE FROM given_title WHERE module = ?", module).exec();
        return;
    }
    connection
        .bound("INSERT INTO given_title (module, title) VALUES (?, ?) ON CONFLICT DO UPDATE SET title = excluded.title",
               module, title)
        .exec();
}

std::optional<std::vector<std::string>> modules_instead_of(Connection& connection, const std::string& module,
                                                           const hub::Scope& scope, std::size_t most) {
    std::vector<std::string> begun;
    {
        Rows rows(connection.bound("SELECT DISTINCT module FROM standing_total WHERE team = ? ORDER BY module",
                                   scope.team.value_or(everybody)));
        while (rows.next()) begun.push_back(rows.column(0).getString());
    }
    if (std::binary_search(begun.begin(), begun.end(), module)) return std::nullopt;
    if (!activity_name(connection, module_activity(module)).empty()) return std::nullopt;
    std::vector<std::pair<std::size_t, std::string>> alike;
    for (std::string& one : begun) alike.emplace_back(content::edit_distance(one, module), std::move(one));
    std::sort(alike.begin(), alike.end());
    if (alike.size() > most) alike.resize(most);
    std::vector<std::string> out;
    for (auto& [distance, one] : alike) out.push_back(std::move(one));
    return out;
}

}  // namespace sqlite
