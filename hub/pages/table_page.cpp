/// Who has finished what, and how sure we are: the table, its filters and its totals.
#include "hub/pages/filter.h"
#include "hub/pages/forms.h"
#include "hub/pages/standing.h"
#include "hub/pages/views.h"
#include "hub/pages/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pages {
namespace {

constexpr std::size_t people_a_page = 50;
constexpr std::int64_t most_counted = 1'000;  // one by one

/// Everything that one page of the table shows.
struct Table {
    Filter filter;
    std::vector<hub::Team> teams;
    hub::Totals totals;
    DueDates due_dates;
    hub::PeoplePage page;
    std::int64_t unconfirmed = 0;  ///< people whom the visitor may see, counted like `matching`
    std::int64_t matching = 0;  ///< people that the filter lets through; one more than `most_counted` says more

    std::int64_t shown() const { return static_cast<std::int64_t>(page.people.size()); }
};

/// What the totals tell of the filter's people; nothing when they must be counted.
std::optional<std::int64_t> in_totals(const Filter& filter, const hub::Totals& totals) {
    if (!filter.words.empty() || filter.silent_days || filter.is_unconfirmed) return std::nullopt;
    if (!filter.standing && !filter.is_overdue) return totals.people;
    if (filter.module.empty() || (filter.standing && filter.is_overdue)) return std::nullopt;
    for (const hub::ModuleTotals& one : totals.modules) {
        if (one.module.id != filter.module) continue;
        if (filter.is_overdue) return one.overdue;
        return std::array{one.not_started, one.under_way, one.failed,
                          one.passed}[static_cast<std::size_t>(*filter.standing)];
    }
    return std::nullopt;
}

hub::Stored<std::int64_t> matching(const Visit& visit, const Table& table) {
    if (table.filter.after.empty() && table.page.next.empty()) return table.shown();
    if (const auto known = in_totals(table.filter, table.totals)) return *known;
    return visit.store().count(people_filter(table.filter, visit), most_counted);
}

hub::Stored<Table> table_of(const Visit& visit, const Filter& filter) {
    Table table{filter, {}, {}, {}, {}};
    auto teams = visit.store().teams(visit.scope());
    if (!teams) return tl::unexpected(teams.error());
    auto totals = visit.store().totals(narrowed(filter, visit), visit.today);
    if (!totals) return tl::unexpected(totals.error());
    const auto dates = visit.store().due_dates(visit.scope());
    if (!dates) return tl::unexpected(dates.error());
    auto page = visit.store().people(
        {people_filter(filter, visit), filter.order, filter.is_descending, filter.after, people_a_page});
    if (!page) return tl::unexpected(page.error());
    const auto unconfirmed = visit.store().count({.scope = visit.scope(), .is_unconfirmed = true}, most_counted);
    if (!unconfirmed) return tl::unexpected(unconfirmed.error());
    table.unconfirmed = *unconfirmed;
    table.teams = *std::move(teams);
    table.totals = *std::move(totals);
    table.due_dates = by_team_and_module(*dates);
    table.page = *std::move(page);
    const auto all = matching(visit, table);
    if (!all) return tl::unexpected(all.error());
    table.matching = *all;
    return table;
}

std::string with(Filter filter, std::string_view path) {
    filter.after.clear();
    return fmt::format("{}{}", path, query_of(filter));
}

void write_tick(HtmlWriter& html, const std::string& name, std::string_view words, bool is_ticked) {
    const auto row = html.in("div", {{"class", "tick"}});
    Attributes box{{"type", "checkbox"}, {"id", "field-" + name}, {"name", name}, {"value", "yes"}};
    if (is_ticked) box.emplace_back("checked");
    html.single("input", box);
    write(html, "label", words, {{"for", "field-" + name}});
}

/// How many there are, as far as they are counted.
std::string counted_words(std::int64_t count) {
    return count > most_counted ? fmt::format("more than {}", grouped(most_counted)) : grouped(count);
}

void write_filters(HtmlWriter& html, const Visit& visit, const Table& table) {
    const Filter& filter = table.filter;
    const auto form = html.in("form", {{"method", "get"},
                                       {"action", "/"},
                                       {"class", "filters card"},
                                       {"role", "search"},
                                       {"aria-label", "Filter the table"},
                                       {"data-results", "results"}});
    write_field(html, {.name = "words", .label = "Name or staff number", .value = filter.words, .type = "search"});
    if (visit.is_administrator()) {
        std::vector<Choice> teams{{"", "All teams"}};
        for (const hub::Team& team : table.teams) teams.push_back({std::to_string(team.id), team.name});
        write_select(html, "team", "Team", teams, filter.team ? std::to_string(*filter.team) : "");
    }
    std::vector<Choice> modules{{"", "Any module"}};
    for (const hub::ModuleTotals& one : table.totals.modules) modules.push_back({one.module.id, title_of(one.module)});
    write_select(html, "module", "Module", modules, filter.module);
    std::vector<Choice> states{{"", "Any state"}};
    for (const auto standing : {records::Standing::not_started, records::Standing::under_way, records::Standing::failed,
                                records::Standing::passed})
        states.push_back({std::string(records::text_of(standing)), std::string(words_of(standing))});
    write_select(html, "state", "State", states,
                 filter.standing ? std::string(records::text_of(*filter.standing)) : "");
    write_select(html, "sort", "Sort by",
                 {{"", "Name"},
                  {"-name", "Name, backwards"},
                  {"heard", "Longest not heard from"},
                  {"-heard", "Heard from last"},
                  {"passed", "Fewest passed"},
                  {"-passed", "Most passed"}},
                 [&] {
                     Filter order;
                     order.order = filter.order;
                     order.is_descending = filter.is_descending;
                     const std::string query = query_of(order);
                     return query.empty() ? query : query.substr(query.find('=') + 1);
                 }());
    write_field(html, {.name = "silent",
                       .label = "Not heard from for … days",
                       .value = filter.silent_days ? std::to_string(*filter.silent_days) : "",
                       .type = "number",
                       .more = {{"min", "1"}, {"max", "3650"}}});
    write_tick(html, "overdue", "Overdue only", filter.is_overdue);
    // Where nothing comes by files, nobody has to think about it.
    if (table.unconfirmed > 0 || filter.is_unconfirmed)
        write_tick(html, "unconfirmed", fmt::format("Unconfirmed only ({})", counted_words(table.unconfirmed)),
                   filter.is_unconfirmed);
    const auto row = html.in("div", {{"class", "actions"}});
    write_button(html, "Show");
    if (filter.narrows()) write(html, "a", "Show everybody", {{"href", "/"}});
}

void write_totals(HtmlWriter& html, const Table& table) {
    const hub::Totals& totals = table.totals;
    const auto section = html.in("section", {{"aria-labelledby", "totals"}});
    write(html, "h2", "Modules", {{"id", "totals"}});
    write(html, "p",
          fmt::format("{} in all, {} of them never heard from.", people_words(totals.people), totals.never_heard));
    if (totals.modules.empty()) return;
    const auto frame = html.in(
        "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "People in each module"}});
    const auto whole = html.in("table", {{"class", "numbers totals"}});
    write(html, "caption", "How many people stand where");
    {
        const auto head = html.in("thead");
        const auto row = html.in("tr");
        for (const char* name : {"Module", "Passed", "Under way", "Failed", "Not started", "Overdue"})
            write(html, "th", name, {{"scope", "col"}});
    }
    const auto body = html.in("tbody");
    for (const hub::ModuleTotals& one : totals.modules) {
        const auto row = html.in("tr");
        {
            const auto name = html.in("th", {{"scope", "row"}});
            hub::Parameters query{{"id", one.module.id}};
            if (table.filter.team) query.emplace_back("team", std::to_string(*table.filter.team));
            write(html, "a", title_of(one.module), {{"href", "/module?" + hub::to_form(query)}});
        }
        for (const std::int64_t count : {one.passed, one.under_way, one.failed, one.not_started, one.overdue})
            write(html, "td", std::to_string(count));
    }
}

void write_heading(HtmlWriter& html, const Filter& filter, hub::PeopleOrder order, std::string_view words) {
    Attributes attributes{{"scope", "col"}};
    const bool is_sorted = filter.order == order;
    if (is_sorted) attributes.emplace_back("aria-sort", filter.is_descending ? "descending" : "ascending");
    const auto heading = html.in("th", attributes);
    Filter next = filter;
    next.order = order;
    next.is_descending = is_sorted && !filter.is_descending;
    const auto link = html.in("a", {{"href", with(next, "/")}});
    html.text(words);
    if (is_sorted) write(html, "span", filter.is_descending ? "\u00a0↓" : "\u00a0↑", {{"aria-hidden", "true"}});
}

void write_person(HtmlWriter& html, const Visit& visit, const Table& table, const hub::PersonRow& one) {
    const hub::Person& person = one.person;
    const auto row = html.in("tr");
    {
        const auto name = html.in("th", {{"scope", "row"}});
        write(html, "a", name_of(person), {{"href", fmt::format("/person?id={}", person.id)}});
        const bool has_team = visit.is_administrator();
        const std::string more =
            fmt::format("{}{}{}", person.staff_number, has_team && !person.staff_number.empty() ? " · " : "",
                        has_team ? person.team : "");
        if (!more.empty()) write(html, "span", more, {{"class", "note"}});
        if (person.is_unconfirmed)
            write(html, "span", "Unconfirmed",
                  {{"class", "unconfirmed"}, {"title", std::string(unconfirmed_words)}});
    }
    for (const hub::ModuleTotals& module : table.totals.modules) {
        const auto cell = html.in("td", {{"data-label", title_of(module.module)}});
        const auto found = one.modules.find(module.module.id);
        write_standing(html, found == one.modules.end() ? records::Summary() : found->second,
                       due(table.due_dates, person.team_id, module.module.id), visit.today);
    }
    write(html, "td", fmt::format("{} of {}", one.passed, table.totals.modules.size()), {{"data-label", "Passed"}});
    write(html, "td", age(person.last_heard, visit.now),
          {{"data-label", "Last heard from"}, {"class", person.last_heard ? "age" : "age never"}});
}

void write_people(HtmlWriter& html, const Visit& visit, const Table& table) {
    const Filter& filter = table.filter;
    const auto section = html.in("section", {{"aria-labelledby", "people"}});
    write(html, "h2", "People", {{"id", "people"}});
    if (table.page.people.empty()) {
        write(html, "p",
              filter.narrows()           ? "Nobody is like that. Choose less above, or show everybody."
              : table.totals.people == 0 ? "Nobody has joined yet. “Add people” makes a code for a laptop."
                                         : "There is nobody after these.",
              {{"class", "empty"}});
        return;
    }
    const auto frame = html.in(
        "div",
        {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "People and their modules"}});
    const auto whole = html.in("table", {{"class", "people"}});
    write(html, "caption", "How each person stands in each module");
    {
        const auto head = html.in("thead");
        const auto row = html.in("tr");
        write_heading(html, filter, hub::PeopleOrder::by_name, "Person");
        for (const hub::ModuleTotals& one : table.totals.modules)
            write(html, "th", title_of(one.module), {{"scope", "col"}});
        write_heading(html, filter, hub::PeopleOrder::by_passed, "Passed");
        write_heading(html, filter, hub::PeopleOrder::by_last_heard, "Last heard from");
    }
    const auto body = html.in("tbody");
    for (const hub::PersonRow& one : table.page.people) write_person(html, visit, table, one);
}

/// What the mark in the table means, for who cannot point at it.
void write_unconfirmed(HtmlWriter& html, const Table& table) {
    const auto is_marked = [](const hub::PersonRow& one) { return one.person.is_unconfirmed; };
    if (std::any_of(table.page.people.begin(), table.page.people.end(), is_marked))
        write(html, "p", fmt::format("{} Their page tells what can be done about it.", unconfirmed_words),
              {{"class", "note"}});
}

void write_more(HtmlWriter& html, const Table& table) {
    const bool is_later = !table.filter.after.empty();
    if (!is_later && table.page.next.empty()) return;
    const auto nav = html.in("nav", {{"aria-label", "More people"}, {"class", "more"}});
    if (is_later) write(html, "a", "First page", {{"href", with(table.filter, "/")}});
    if (table.page.next.empty()) return;
    Filter next = table.filter;
    next.after = table.page.next;
    next.place += table.shown();
    write(html, "a", "Next page", {{"href", "/" + query_of(next)}, {"rel", "next"}});
}

/// "34 people, 26 to 34 shown".
std::string count_words(const Table& table) {
    if (table.page.people.empty()) return table.filter.after.empty() ? "Nobody shown" : "Nobody on this page";
    const bool is_whole = table.filter.after.empty() && table.page.next.empty();
    if (is_whole) return fmt::format("{} shown", people_words(table.shown()));
    const std::int64_t first = table.filter.place, last = first + table.shown() - 1;
    const bool is_more = table.matching > most_counted && !in_totals(table.filter, table.totals);
    const std::string all =
        is_more ? fmt::format("More than {} people", grouped(most_counted)) : people_words(table.matching);
    // People who came or went since the first page move the others.
    if (!is_more && last > table.matching) return fmt::format("{}, {} on this page", all, table.shown());
    return fmt::format("{}, {} to {} shown", all, grouped(first), grouped(last));
}

}  // namespace

hub::Response table_page(const Visit& visit) {
    const auto filter = parse_filter(visit.address.parameters);
    if (!filter) return sentence_page(visit, 400, "Progress", filter.error());
    const auto table = table_of(visit, *filter);
    if (!table) return failed(visit, table.error());
    if (filter->team) {
        const auto is_asked = [&](const hub::Team& team) { return team.id == *filter->team; };
        if (std::none_of(table->teams.begin(), table->teams.end(), is_asked)) return not_found(visit);
    }
    const std::string title =
        visit.is_administrator() ? "Progress" : fmt::format("Progress of {}", visit.who->account.team_name);
    return page(visit, 200, title, [&](HtmlWriter& html) {
        write_filters(html, visit, *table);
        const auto results = html.in("div", {{"id", "results"}});
        write(html, "p",
              fmt::format("{}, as of {}.", count_words(*table), words_of(visit.today)),
              {{"class", "count"}, {"role", "status"}});
        {
            const auto line = html.in("p", {{"class", "links"}});
            write(html, "a", "These people as a table for spreadsheets (CSV)",
                  {{"href", with(*filter, "/summary.csv")}, {"download", ""}});
        }
        write_people(html, visit, *table);
        write_unconfirmed(html, *table);
        write_more(html, *table);
        write_totals(html, *table);
    });
}

}  // namespace pages
