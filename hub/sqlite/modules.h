/// The modules that a scope knows, and how activities are named.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sqlite {

/// What an activity's definition names it; "" when none does. Everything here throws SQLite::Exception.
std::string activity_name(Connection& connection, const std::string& activity);

/// BASE/module/ID.
std::string module_activity(const std::string& module);

/// The title of a module, its own or one that was given; "" while nobody said one.
std::string title_of(Connection& connection, const std::string& module);
/// The title of a module, or its id while no title is known.
std::string module_title(Connection& connection, const std::string& module);

/// Those that somebody in scope did something in, or that are due for somebody there; by id.
std::vector<hub::KnownModule> known_modules(Connection& connection, const hub::Scope& scope);

/// hub::People::give_title, in somebody's transaction.
void give_title(Connection& connection, const std::string& module, const std::string& title);
/// hub::People::modules_instead_of.
std::optional<std::vector<std::string>> modules_instead_of(Connection& connection, const std::string& module,
                                                           const hub::Scope& scope, std::size_t most);

}  // namespace sqlite
