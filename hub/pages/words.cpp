#include "hub/pages/words.h"

#include <fmt/format.h>

#include <array>

namespace pages {

std::string words_of(hub::Day day) {
    constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format("{} {} {}", static_cast<unsigned>(day.day()), months[static_cast<unsigned>(day.month()) - 1],
                       static_cast<int>(day.year()));
}

std::string_view words_of(records::Standing standing) {
    constexpr std::array<std::string_view, 4> words = {"Not started", "Under way", "Failed", "Passed"};
    return words[static_cast<std::size_t>(standing)];
}

std::string age(const std::optional<hub::Moment>& moment, hub::Moment now) {
    if (!moment) return "never";
    const auto days =
        (std::chrono::floor<std::chrono::days>(now) - std::chrono::floor<std::chrono::days>(*moment)).count();
    if (days <= 0) return "today";
    return days == 1 ? "yesterday" : fmt::format("{} days ago", days);
}

std::string name_of(const hub::Person& person) {
    return person.name.empty() ? fmt::format("Person {}", person.id) : person.name;
}

const std::string& title_of(const hub::KnownModule& module) {
    return module.title.empty() ? module.id : module.title;
}

std::string grouped(std::int64_t count) {
    std::string digits = std::to_string(count);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

std::string people_words(std::int64_t count) {
    return count == 1 ? "1 person" : fmt::format("{} people", grouped(count));
}

}  // namespace pages
