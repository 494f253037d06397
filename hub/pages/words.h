/// Dates, ages and states as managers read them.
#pragma once

#include "hub/people.h"

#include <string>

namespace pages {

/// "4 Mar 2026".
std::string words_of(hub::Day day);

/// "Not started", "Under way", "Failed", "Passed".
std::string_view words_of(records::Standing standing);

/// "today", "yesterday", "12 days ago", "never".
std::string age(const std::optional<hub::Moment>& moment, hub::Moment now);

/// A person's name, or what they are called while nobody said one: "Person 5".
std::string name_of(const hub::Person& person);

/// Why somebody is marked as unconfirmed.
inline constexpr std::string_view unconfirmed_words =
    "Unconfirmed: some of these records came only in a file that no known laptop of theirs signed.";

/// A module's title, or its id while no title is known.
const std::string& title_of(const hub::KnownModule& module);

/// "1,000".
std::string grouped(std::int64_t count);

/// "1 person", "1,200 people".
std::string people_words(std::int64_t count);

}  // namespace pages
