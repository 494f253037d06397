/// By when each team should have passed each module.
#include "hub/pages/forms.h"
#include "hub/pages/standing.h"
#include "hub/pages/views.h"
#include "hub/pages/words.h"
#include "hub/person_rules.h"
#include "hub/unknown_module.h"

#include <fmt/format.h>

#include <algorithm>

namespace pages {
namespace {

constexpr std::size_t most_module_bytes = 200;

/// Of the module that was just set, where it is one that nobody began. Only what is due is spoken of, whatever the address
/// says.
hub::Stored<std::optional<std::string>> doubt_about_due(const Visit& visit, const std::vector<hub::DueDate>& dates) {
    const std::string module = asked(visit.address.parameters, "module");
    const auto is_it = [&](const hub::DueDate& one) { return one.module == module; };
    if (std::none_of(dates.begin(), dates.end(), is_it)) return std::nullopt;
    return hub::doubt_about(module, visit.scope(), visit.store());
}

hub::Response due_dates(const Visit& visit, int status, std::string_view problem) {
    const auto teams = visit.store().teams(visit.scope());
    if (!teams) return failed(visit, teams.error());
    const auto totals = visit.store().totals(visit.scope(), visit.today);
    if (!totals) return failed(visit, totals.error());
    const auto dates = visit.store().due_dates(visit.scope());
    if (!dates) return failed(visit, dates.error());
    const auto doubt = doubt_about_due(visit, *dates);
    if (!doubt) return failed(visit, doubt.error());
    return page(visit, status, "Due dates", [&](HtmlWriter& html) {
        write_problem(html, problem);
        const std::string done = asked(visit.address.parameters, "done");
        if (done == "set") write_done(html, "The due date is set. Laptops learn of it the next time they are online.");
        if (done == "cleared")
            write_done(html, "The due date is taken away. Laptops learn of it the next time they are online.");
        if (*doubt) write(html, "p", **doubt, {{"class", "doubt"}});
        write(html, "p", "Whoever has not passed a module by its due date is overdue from the day after.");
        if (teams->empty()) {
            write(html, "p", "There is no team yet. “Add people” makes one.", {{"class", "empty"}});
            return;
        }
        {
            const Form form(html, visit, "/due", {{"class", "card filters"}});
            write(html, "h2", "Set a due date");
            std::vector<Choice> choices;
            for (const hub::Team& team : *teams) choices.push_back({std::to_string(team.id), team.name});
            write_select(html, "team", "Team", choices, asked(visit.form, "team"));
            write_field(
                html,
                {.name = "module",
                 .label = "Module",
                 .value = asked(visit.form, "module"),
                 .more = {{"list", "known-modules"}, {"autocomplete", "off"}, {"spellcheck", "false"}, "required"}});
            {
                const auto list = html.in("datalist", {{"id", "known-modules"}});
                for (const hub::ModuleTotals& one : totals->modules)
                    write(html, "option", title_of(one.module), {{"value", one.module.id}});
            }
            write_field(html, {.name = "on",
                               .label = "Due on",
                               .value = asked(visit.form, "on"),
                               .type = "date",
                               .more = {{"max", "2099-12-31"}, "required"}});
            if (visit.is_administrator())
                write_field(html, {.name = "title",
                                   .label = "Title, until it is begun",
                                   .value = asked(visit.form, "title"),
                                   .more = {{"maxlength", "100"}, {"autocomplete", "off"}}});
            const auto row = html.in("div", {{"class", "actions"}});
            write_button(html, "Set");
        }
        write(html, "h2", "Set so far");
        if (dates->empty()) {
            write(html, "p", "No due date is set.", {{"class", "empty"}});
            return;
        }
        const auto frame =
            html.in("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Due dates"}});
        const auto table = html.in("table", {{"class", "people"}});
        write(html, "caption", "Due dates by module and team");
        {
            const auto head = html.in("thead");
            const auto row = html.in("tr");
            for (const char* name : {"Module", "Team", "Due on", "Change"}) write(html, "th", name, {{"scope", "col"}});
        }
        const auto body = html.in("tbody");
        for (const hub::DueDate& one : *dates) {
            const auto known =
                std::find_if(totals->modules.begin(), totals->modules.end(),
                             [&](const hub::ModuleTotals& other) { return other.module.id == one.module; });
            const std::string title = known == totals->modules.end() ? one.module : title_of(known->module);
            const auto row = html.in("tr");
            write(html, "th", title, {{"scope", "row"}});
            write(html, "td", one.team, {{"data-label", "Team"}});
            write(html, "td", fmt::format("{}{}", words_of(one.on), one.on < visit.today ? ", over" : ""),
                  {{"data-label", "Due on"}});
            const auto cell = html.in("td", {{"data-label", "Change"}});
            const Form form(html, visit, "/due", {{"class", "inline"}});
            write_hidden(html, "team", std::to_string(one.team_id));
            write_hidden(html, "module", one.module);
            write_button(html, "Take away", "quiet",
                         {{"name", "clear"},
                          {"value", "yes"},
                          {"aria-label", fmt::format("Take away the due date of {} for {}", title, one.team)}});
        }
    });
}

}  // namespace

hub::Response due_page(const Visit& visit) {
    return due_dates(visit, 200, "");
}

hub::Response set_due(const Visit& visit) {
    const auto team = number(asked(visit.form, "team"));
    const std::string module = asked(visit.form, "module");
    const bool clears = asked(visit.form, "clear") == "yes";
    const auto on = records::parse_day(asked(visit.form, "on"));
    if (!team) return due_dates(visit, 400, "Please choose a team.");
    if (module.empty() || module.size() > most_module_bytes)
        return due_dates(visit, 400, "Please choose a module, or write its identifier as its module.md says it.");
    if (!clears && !on) return due_dates(visit, 400, "Please choose the day on which it is due.");
    std::string title = asked(visit.form, "title");
    if (!title.empty() && !visit.is_administrator())
        return sentence_page(visit, 403, "Not for you", "Only an administrator may say what a module is called.");
    if (const auto wrong = hub::tidy_all({{"The title", &title}})) return due_dates(visit, 400, *wrong + ".");
    const auto is_set = visit.store().set_due(visit.scope(), *team, module, clears ? std::nullopt : on);
    if (!is_set) return failed(visit, is_set.error());
    if (!*is_set) return not_found(visit);
    if (clears) return see_other("/due?done=cleared");
    if (!title.empty()) {
        const auto is_given = visit.store().give_title(module, title);
        if (!is_given) return failed(visit, is_given.error());
    }
    return see_other("/due?" + hub::to_form({{"done", "set"}, {"module", module}}));
}

}  // namespace pages
