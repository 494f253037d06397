#include "hub/pages/filter.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace pages {
namespace {

constexpr std::array<std::string_view, 3> orders = {"name", "heard", "passed"};
constexpr std::size_t most_bytes = 200;
constexpr int most_silent_days = 3650;
constexpr std::int64_t most_place = 1'000'000'000;

tl::unexpected<std::string> unknown(std::string_view what, std::string_view value) {
    return tl::unexpected(fmt::format("The address asks for {} “{}”, which there is not.", what, value.substr(0, 60)));
}

std::optional<int> days_in(std::string_view text) {
    int days = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (fault != std::errc{} || end != text.data() + text.size() || days < 1 || days > most_silent_days)
        return std::nullopt;
    return days;
}

}  // namespace

tl::expected<Filter, std::string> parse_filter(const hub::Parameters& parameters) {
    Filter filter;
    filter.words = asked(parameters, "words");
    filter.module = asked(parameters, "module");
    filter.after = whole(parameters, "after");
    if (filter.words.size() > most_bytes) return unknown("the words", filter.words);
    if (filter.module.size() > most_bytes) return unknown("the module", filter.module);
    if (const std::string team = asked(parameters, "team"); !team.empty()) {
        filter.team = number(team);
        if (!filter.team) return unknown("the team", team);
    }
    if (const std::string state = asked(parameters, "state"); !state.empty()) {
        filter.standing = records::parse_standing(state);
        if (!filter.standing) return unknown("the state", state);
    }
    if (const std::string overdue = asked(parameters, "overdue"); !overdue.empty()) {
        if (overdue != "yes") return unknown("overdue as", overdue);
        filter.is_overdue = true;
    }
    if (const std::string unconfirmed = asked(parameters, "unconfirmed"); !unconfirmed.empty()) {
        if (unconfirmed != "yes") return unknown("unconfirmed as", unconfirmed);
        filter.is_unconfirmed = true;
    }
    if (const std::string silent = asked(parameters, "silent"); !silent.empty()) {
        filter.silent_days = days_in(silent);
        if (!filter.silent_days) return unknown("days without word as", silent);
    }
    std::string sort = asked(parameters, "sort");
    if (sort.starts_with('-')) {
        filter.is_descending = true;
        sort.erase(0, 1);
    }
    if (!sort.empty()) {
        const auto found = std::find(orders.begin(), orders.end(), sort);
        if (found == orders.end()) return unknown("the order", sort);
        filter.order = static_cast<hub::PeopleOrder>(found - orders.begin());
    }
    if (const std::string place = asked(parameters, "place"); !place.empty()) {
        const auto said = number(place);
        if (!said || *said > most_place) return unknown("the place", place);
        if (!filter.after.empty()) filter.place = *said;
    }
    return filter;
}

std::string query_of(const Filter& filter) {
    hub::Parameters parameters;
    const auto add = [&](const char* name, std::string value) {
        if (!value.empty()) parameters.emplace_back(name, std::move(value));
    };
    add("words", filter.words);
    add("team", filter.team ? std::to_string(*filter.team) : "");
    add("module", filter.module);
    add("state", filter.standing ? std::string(records::text_of(*filter.standing)) : "");
    add("overdue", filter.is_overdue ? "yes" : "");
    add("silent", filter.silent_days ? std::to_string(*filter.silent_days) : "");
    add("unconfirmed", filter.is_unconfirmed ? "yes" : "");
    const std::string_view order = orders[static_cast<std::size_t>(filter.order)];
    if (filter.is_descending || filter.order != hub::PeopleOrder::by_name)
        add("sort", fmt::format("{}{}", filter.is_descending ? "-" : "", order));
    add("after", filter.after);
    add("place", filter.after.empty() || filter.place == 1 ? "" : std::to_string(filter.place));
    return parameters.empty() ? "" : "?" + hub::to_form(parameters);
}

hub::PeopleFilter people_filter(const Filter& filter, const Visit& visit) {
    hub::PeopleFilter people;
    people.scope = visit.scope();
    people.team = filter.team;
    people.words = filter.words;
    people.module = filter.module;
    people.standing = filter.standing;
    people.is_overdue = filter.is_overdue;
    if (filter.silent_days) people.not_heard_since = visit.now - std::chrono::days(*filter.silent_days);
    people.is_unconfirmed = filter.is_unconfirmed;
    people.today = visit.today;
    return people;
}

hub::Scope narrowed(const Filter& filter, const Visit& visit) {
    hub::Scope scope = visit.scope();
    if (!scope.team) scope.team = filter.team;
    return scope;
}

}  // namespace pages
