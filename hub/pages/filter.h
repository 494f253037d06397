/// What the table is asked to show, as it stands in the page's address.
#pragma once

#include "hub/pages/visit.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>

namespace pages {

struct Filter {
    std::string words;   ///< in names and staff numbers
    std::string module;  ///< that the state and "overdue" are about; "" means any
    std::optional<hub::RowId> team;
    std::optional<records::Standing> standing;
    bool is_overdue = false;
    std::optional<int> silent_days;  ///< not heard from for so long
    bool is_unconfirmed = false;
    hub::PeopleOrder order = hub::PeopleOrder::by_name;
    bool is_descending = false;
    std::string after;
    std::int64_t place = 1;  ///< of the first person on the page; counted from page to page

    bool narrows() const {
        return !words.empty() || !module.empty() || team || standing || is_overdue || silent_days || is_unconfirmed;
    }
};

/// The error says in a sentence which value is not understood. Empty values say nothing, as in a form sent as it was.
tl::expected<Filter, std::string> parse_filter(const hub::Parameters& parameters);

/// The other way round: "?words=ada&…", or "" for everything in the usual order.
std::string query_of(const Filter& filter);

/// The same as the store is asked. A manager who asks for another team is answered as if nobody was in it.
hub::PeopleFilter people_filter(const Filter& filter, const Visit& visit);

/// The visitor's scope, narrowed to the team that is asked for.
hub::Scope narrowed(const Filter& filter, const Visit& visit);

}  // namespace pages
