/// What people did in modules, as the file keeps it and with the totals that follow from it.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/connection.h"
#include "records/completion.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace sqlite {

/// Everything a person did, by module. Throws SQLite::Exception.
std::map<std::string, records::Completion> completions_of(Connection& connection, hub::RowId person);

/// The same summed up.
std::map<std::string, records::Summary> summaries_of(Connection& connection, hub::RowId person);

/// For the writing connection, inside of transactions. Those last used are kept in memory. Throws SQLite::Exception.
class Completions {
public:
    explicit Completions(Connection& connection) : connection_(&connection) {}

    /// As it was kept last; one that tells nothing for who never began.
    const records::Completion& of(hub::RowId person, const std::string& module);

    /// Writes it, and moves the totals of the team that the person is in. Of one person 200 modules are kept at most.
    void keep(hub::RowId person, hub::RowId team, const std::string& module, const records::Completion& completion);

    /// Everything that the person did counts for another team from now on; for none when `to` is nothing.
    void move(hub::RowId person, hub::RowId from, std::optional<hub::RowId> to);

    /// Must be called when a transaction was rolled back, or somebody else wrote.
    void forget() { known_.clear(); }

private:
    bool has_too_many(hub::RowId person);
    void renew(hub::RowId person, const std::string& module, const records::Completion& completion,
               const records::Summary& summary);
    void write(hub::RowId person, const std::string& module, const records::Completion& completion,
               const records::Summary& summary);

    Connection* connection_;
    std::unordered_map<std::string, records::Completion> known_;  ///< by person and module
};

}  // namespace sqlite
