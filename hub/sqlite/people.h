/// Single people in the file: who they are, and in which team.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/completions.h"
#include "hub/sqlite/connection.h"

#include <optional>
#include <string>

namespace sqlite {

/// What a text is searched and sorted by: without case and accents.
std::string folded(const std::string& text);

/// Everything here throws SQLite::Exception. What writes must stand in a transaction.
hub::RowId team_named(Connection& connection, const std::string& name);
hub::RowId new_person(Connection& connection, hub::RowId team, const std::string& name, hub::Moment joined);
hub::RowId team_of(Connection& connection, hub::RowId person);

/// Renews what names are searched and sorted by.
void fold_names(Connection& connection, hub::RowId person);
/// Takes away whatever somebody is called.
void forget_names(Connection& connection, hub::RowId person);
/// Takes what somebody says of themselves where nobody said it before; "" says nothing.
void introduce(Connection& connection, hub::RowId person, const std::string& name, const std::string& staff_number);

/// Nothing when there is nobody of that number in scope.
std::optional<hub::Person> find_person(Connection& connection, hub::RowId person, const hub::Scope& scope);
std::vector<std::string> accounts_of(Connection& connection, hub::RowId person);
std::optional<hub::PersonProgress> find_progress(Connection& connection, hub::RowId person, const hub::Scope& scope);

/// hub::People::describe_person.
bool describe_person(Connection& connection, Completions& completions, hub::RowId person, const hub::Scope& scope,
                     const std::optional<std::string>& name, const std::optional<std::string>& staff_number,
                     const std::optional<std::string>& team);
/// The person is in this team from now on.
void move_person(Connection& connection, Completions& completions, hub::RowId person, hub::RowId from, hub::RowId to);
/// Statements of a person behind one of an actor's, at most `limit`: names and sequence numbers grow.
struct ReceivedStatement {
    std::int64_t actor = 0, sequence = 0;
    std::string received;
};
std::vector<ReceivedStatement> received_from(Connection& connection, hub::RowId person, const ReceivedStatement& after,
                                             int limit);

}  // namespace sqlite
