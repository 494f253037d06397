/// One person: how they stand in every module, their laptops, and what can be done about them.
#include "hub/pages/forms.h"
#include "hub/pages/standing.h"
#include "hub/pages/views.h"
#include "hub/pages/words.h"
#include "hub/person_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace pages {
namespace {

/// The person that the request is about; nothing when there is none in the visitor's scope.
hub::Stored<std::optional<hub::PersonProgress>> person_in(const Visit& visit, const hub::Parameters& parameters) {
    const auto id = number(asked(parameters, "id"));
    if (!id) return std::nullopt;
    return visit.store().person(*id, visit.scope());
}

struct Standings {
    std::vector<std::pair<hub::KnownModule, records::Summary>> modules;
    DueDates due_dates;
};

/// Every module that the person began or that their team knows.
hub::Stored<Standings> standings_of(const Visit& visit, const hub::PersonProgress& progress) {
    const auto totals = visit.store().totals({progress.person.team_id, {}}, visit.today);
    if (!totals) return tl::unexpected(totals.error());
    const auto dates = visit.store().due_dates(visit.scope());
    if (!dates) return tl::unexpected(dates.error());
    Standings standings{{}, by_team_and_module(*dates)};
    for (const hub::ModuleTotals& one : totals->modules) {
        const auto found = progress.modules.find(one.module.id);
        standings.modules.emplace_back(
            one.module, found == progress.modules.end() ? records::Summary() : records::summary(found->second));
    }
    return standings;
}

void write_modules(HtmlWriter& html, const Visit& visit, const hub::PersonProgress& progress,
                   const Standings& standings) {
    const auto section = html.in("section", {{"aria-labelledby", "modules"}});
    write(html, "h2", "Modules", {{"id", "modules"}});
    if (standings.modules.empty()) {
        write(html, "p", "No module is known here yet.", {{"class", "empty"}});
        return;
    }
    const auto frame = html.in(
        "div",
        {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "This person in each module"}});
    const auto table = html.in("table", {{"class", "people"}});
    write(html, "caption", "How this person stands in each module");
    {
        const auto head = html.in("thead");
        const auto row = html.in("tr");
        for (const char* name : {"Module", "State", "Read", "Attempts at the quiz", "Version"})
            write(html, "th", name, {{"scope", "col"}});
    }
    const auto body = html.in("tbody");
    for (const auto& [module, summary] : standings.modules) {
        const auto row = html.in("tr");
        {
            const auto name = html.in("th", {{"scope", "row"}});
            write(html, "a", title_of(module), {{"href", "/module?" + hub::to_form({{"id", module.id}})}});
        }
        {
            const auto cell = html.in("td", {{"data-label", "State"}});
            write_standing(html, summary, due(standings.due_dates, progress.person.team_id, module.id), visit.today);
        }
        write(html, "td", fmt::format("{}%", summary.percent), {{"data-label", "Read"}});
        write(html, "td", std::to_string(summary.attempts), {{"data-label", "Attempts at the quiz"}});
        write(html, "td", summary.version > 0 ? std::to_string(summary.version) : "–", {{"data-label", "Version"}});
    }
}

void write_laptops(HtmlWriter& html, const Visit& visit, const hub::KeyPage& page) {
    const auto section = html.in("section", {{"aria-labelledby", "laptops"}});
    write(html, "h2", "Laptops", {{"id", "laptops"}});
    if (page.keys.empty()) write(html, "p", "None is connected.", {{"class", "empty"}});
    {
        const auto list = html.in("ul", {{"class", "plain"}});
        for (const hub::KnownKey& key : page.keys) {
            const auto item = html.in("li");
            html.text("Key ");
            write(html, "code", key.id);
            write_withdrawal(html, visit, key.id);
        }
    }
    if (!page.next.empty()) write(html, "p", "There are more than these.", {{"class", "note"}});
}

void write_description(HtmlWriter& html, const Visit& visit, const hub::Person& person) {
    const auto details = html.in("details", {{"class", "card"}});
    write(html, "summary", "Change name, staff number or team");
    const Form form(html, visit, "/person/describe");
    write_hidden(html, "id", std::to_string(person.id));
    write_field(html, {.name = "name", .label = "Name", .value = person.name, .more = {{"maxlength", "100"}}});
    write_field(html, {.name = "staff_number",
                       .label = "Staff number",
                       .value = person.staff_number,
                       .more = {{"maxlength", "100"}}});
    if (visit.is_administrator())
        write_field(
            html, {.name = "team", .label = "Team", .value = person.team, .more = {{"maxlength", "100"}, "required"}});
    write_button(html, "Save");
}

}  // namespace

hub::Response person_page(const Visit& visit) {
    const auto progress = person_in(visit, visit.address.parameters);
    if (!progress) return failed(visit, progress.error());
    if (!*progress) return not_found(visit);
    const hub::Person& person = (*progress)->person;
    const auto standings = standings_of(visit, **progress);
    if (!standings) return failed(visit, standings.error());
    const auto keys = visit.store().keys({{visit.scope().team, person.id}});
    if (!keys) return failed(visit, keys.error());
    const auto files = visit.store().files(person.id, visit.scope());
    if (!files) return failed(visit, files.error());
    return page(visit, 200, name_of(person), [&](HtmlWriter& html) {
        const std::string done = asked(visit.address.parameters, "done");
        if (done == "described") write_done(html, "What you changed is saved.");
        if (done == "confirmed") write_done(html, "The laptop is known as theirs: what it signed is confirmed.");
        if (done == "withdrawn") write_done(html, "The laptop's key is withdrawn: it sends and reads nothing more.");
        if (person.is_unconfirmed) write(html, "p", unconfirmed_words, {{"class", "unconfirmed"}});
        {
            const auto facts = html.in("dl", {{"class", "facts"}});
            const auto fact = [&](std::string_view name, std::string_view value) {
                if (value.empty()) return;
                const auto pair = html.in("div");
                write(html, "dt", name);
                write(html, "dd", value);
            };
            fact("Staff number", person.staff_number);
            fact("Team", person.team);
            fact("Joined", words_of(visit.office.settings.day_of(person.joined)));
            fact("Last heard from", age(person.last_heard, visit.now));
        }
        write_modules(html, visit, **progress, *standings);
        write_laptops(html, visit, *keys);
        write_files(html, visit, person.id, *files);
        const auto section = html.in("section", {{"aria-labelledby", "more"}, {"class", "no-print"}});
        write(html, "h2", "What you can do", {{"id", "more"}});
        write_description(html, visit, person);
        {
            const auto line = html.in("p");
            write(html, "a", "Make a code for a further laptop of this person",
                  {{"href", fmt::format("/invitations?person={}", person.id)}});
        }
        const auto line = html.in("p");
        if (visit.is_administrator()) {
            write(html, "a", "Remove this person and everything of theirs",
                  {{"href", fmt::format("/person/remove?id={}", person.id)}});
        } else {
            html.text("An administrator can remove this person and everything of theirs.");
        }
    });
}

hub::Response describe_person(const Visit& visit) {
    const auto id = number(asked(visit.form, "id"));
    if (!id) return not_found(visit);
    std::string name = asked(visit.form, "name"), staff_number = asked(visit.form, "staff_number");
    std::string team = asked(visit.form, "team");
    if (const auto wrong = hub::tidy_all({{"The name", &name},
                                          {"The staff number", &staff_number, hub::most_staff_number_bytes},
                                          {"The team", &team}}))
        return sentence_page(visit, 400, "Nothing was changed", *wrong + ".");
    if (!team.empty() && !visit.is_administrator())
        return sentence_page(visit, 403, "Not for you", "Only an administrator may move somebody to another team.");
    if (visit.is_administrator() && team.empty())
        return sentence_page(visit, 400, "Nothing was changed", "Everybody is in a team: please write its name.");
    const auto is_done = visit.store().describe_person(*id, visit.scope(), name, staff_number,
                                                       team.empty() ? std::nullopt : std::optional(team));
    if (!is_done) return failed(visit, is_done.error());
    return *is_done ? see_other(fmt::format("/person?id={}&done=described", *id)) : not_found(visit);
}

hub::Response removal_page(const Visit& visit) {
    const bool was_sent = visit.request.method == "POST";
    const auto progress = person_in(visit, was_sent ? visit.form : visit.address.parameters);
    if (!progress) return failed(visit, progress.error());
    if (!*progress) return not_found(visit);
    const hub::Person& person = (*progress)->person;
    return page(visit, was_sent ? 400 : 200, fmt::format("Remove {}", name_of(person)), [&](HtmlWriter& html) {
        if (was_sent) write_problem(html, "Nothing was removed: please tick that you are sure.");
        write(html, "p",
              "This takes away everything that the hub knows of this person: their records with all answers and "
              "shared reflections, their results in every module, and their laptops' keys. It cannot be undone, "
              "but for a backup. What lies on their laptops stays there.");
        const Form form(html, visit, "/person/remove", {{"class", "card narrow"}});
        write_hidden(html, "id", std::to_string(person.id));
        {
            const auto row = html.in("div", {{"class", "tick"}});
            html.single("input",
                        {{"type", "checkbox"}, {"id", "field-sure"}, {"name", "sure"}, {"value", "yes"}, "required"});
            write(html, "label", fmt::format("Yes, remove everything of {}", name_of(person)), {{"for", "field-sure"}});
        }
        write_button(html, "Remove for ever", "danger");
        write(html, "a", "Leave everything as it is", {{"href", fmt::format("/person?id={}", person.id)}});
    });
}

hub::Response remove_person(const Visit& visit) {
    if (asked(visit.form, "sure") != "yes") return removal_page(visit);
    const auto id = number(asked(visit.form, "id"));
    if (!id) return not_found(visit);
    const auto is_gone = visit.store().remove_person(*id, visit.scope());
    if (!is_gone) return failed(visit, is_gone.error());
    if (!*is_gone) return not_found(visit);
    return page(visit, 200, "Removed", [&](HtmlWriter& html) {
        write_done(html, "Everything of this person is removed, and their laptops' keys are withdrawn.");
        const auto line = html.in("p");
        write(html, "a", "Back to everybody", {{"href", "/"}});
    });
}

}  // namespace pages
