#include "hub/sqlite/page_place.h"

#include <fmt/format.h>

#include <charconv>

namespace sqlite {

std::string text_of(const Place& place) {
    return fmt::format("{} {}", place.person, place.key);
}

std::optional<Place> parse_place(const std::string& text) {
    Place place;
    const char* last = text.data() + text.size();
    const auto [end, fault] = std::from_chars(text.data(), last, place.person);
    if (fault != std::errc{} || end == last || *end != ' ') return std::nullopt;
    place.key.assign(end + 1, last);
    return place;
}

std::string Sorting::text() const {
    return fmt::format("{0} {2}, {1} {2}", key, person, is_descending ? "DESC" : "ASC");
}

void Sorting::begin_after(Selection& wanted, const Place& place) const {
    const std::string condition = fmt::format("({}, {}) {} (?, ?)", key, person, is_descending ? "<" : ">");
    if (!is_number) {
        wanted.add(condition, place.key, place.person);
        return;
    }
    std::int64_t number = 0;
    std::from_chars(place.key.data(), place.key.data() + place.key.size(), number);
    wanted.add(condition, number, place.person);
}

}  // namespace sqlite
