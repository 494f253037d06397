/// A row for every person and module of a filter, read some people at a time.
#pragma once

#include "hub/people.h"

#include <map>
#include <string>
#include <vector>

namespace hub {

/// In order of team and name. Between two turns nothing of the store is held, so that writers never wait.
class SummaryRows {
public:
    /// `people` must outlive it.
    SummaryRows(People& people, const PeopleFilter& filter) : people_(people), query_{filter} {}

    /// The rows of some hundred people more; none at the end.
    Stored<std::vector<records::SummaryRow>> read();

private:
    using Dues = std::map<std::string, Day>;

    /// Reads teams, modules and due dates, before anything else.
    Stored<void> begin();
    /// The next people; none at the end.
    Stored<std::vector<PersonRow>> next_people();
    records::SummaryRow row_of(const PersonRow& one, const KnownModule& module) const;

    People& people_;
    PeopleQuery query_;
    bool has_begun_ = false;
    std::vector<KnownModule> modules_;
    std::vector<Team> teams_;     ///< those not read to their end
    std::map<RowId, Dues> dues_;  ///< by team
};

}  // namespace hub
