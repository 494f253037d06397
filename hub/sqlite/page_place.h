/// Where a page of people ends, as text that the next one is asked for with.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/selection.h"

#include <optional>
#include <string>

namespace sqlite {

/// A person, and what they were sorted by there.
struct Place {
    hub::RowId person = 0;
    std::string key;
};

std::string text_of(const Place& place);

/// Nothing for a text that is no place.
std::optional<Place> parse_place(const std::string& text);

/// How rows are sorted: by one of their columns, and then by person.
struct Sorting {
    std::string key, person;  ///< columns
    bool is_number = false;   ///< what is in the column `key`
    bool is_descending = false;

    /// What ORDER BY says.
    std::string text() const;
    /// Only rows that come later.
    void begin_after(Selection& wanted, const Place& place) const;
};

}  // namespace sqlite
