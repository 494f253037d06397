/// A row for every person and module of a filter, read in short turns.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sqlite {

/// The people of a filter in order of team and name, and what is said of each. Between two turns no connection is held.
class SummaryRows {
public:
    /// Reads the teams and modules. Everything here throws SQLite::Exception.
    SummaryRows(Connection& connection, const hub::PeopleFilter& filter);

    /// Reads some more people. False when there are none.
    bool read(Connection& connection);

    /// Gives a row for each module of those that were read. False when `take` says so.
    bool give(const std::function<bool(const records::SummaryRow&)>& take) const;

private:
    using Dues = std::map<std::string, records::Day>;

    const hub::PeopleFilter& filter_;
    std::vector<hub::KnownModule> modules_;
    std::vector<hub::Team> teams_;
    std::map<hub::RowId, Dues> dues_;  ///< by team
    std::size_t team_ = 0;             ///< which of teams_ it is at
    std::string after_;                ///< PeoplePage::next there
    std::vector<hub::PersonRow> people_;
};

}  // namespace sqlite
