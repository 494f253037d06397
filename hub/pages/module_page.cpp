/// One module: where people stand, when they passed, and what they find hardest.
#include "hub/pages/filter.h"
#include "hub/pages/picture.h"
#include "hub/pages/standing.h"
#include "hub/pages/views.h"
#include "hub/pages/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace pages {
namespace {

constexpr int weeks_shown = 12;
constexpr std::int64_t least_answers = 3;  // fewer would say more of a person than of a question
constexpr std::size_t questions_shown = 10;

void write_states(HtmlWriter& html, const hub::ModuleTotals& totals, const Filter& filter) {
    const auto section = html.in("section", {{"aria-labelledby", "states"}});
    write(html, "h2", "Where people stand", {{"id", "states"}});
    write_shares(html, totals);
    const auto table = html.in("table", {{"class", "numbers"}});
    write(html, "caption", "People by state");
    {
        const auto head = html.in("thead");
        const auto row = html.in("tr");
        write(html, "th", "State", {{"scope", "col"}});
        write(html, "th", "People", {{"scope", "col"}});
    }
    const auto body = html.in("tbody");
    const auto line = [&](records::Standing standing, std::int64_t count) {
        const auto row = html.in("tr");
        {
            const auto name = html.in("th", {{"scope", "row"}});
            Filter those;
            those.team = filter.team;
            those.module = totals.module.id;
            those.standing = standing;
            const auto link = html.in("a", {{"href", "/" + query_of(those)}});
            write_state(html, standing);
        }
        write(html, "td", std::to_string(count));
    };
    line(records::Standing::passed, totals.passed);
    line(records::Standing::under_way, totals.under_way);
    line(records::Standing::failed, totals.failed);
    line(records::Standing::not_started, totals.not_started);
    const auto row = html.in("tr");
    {
        const auto name = html.in("th", {{"scope", "row"}});
        Filter those;
        those.team = filter.team;
        those.module = totals.module.id;
        those.is_overdue = true;
        write(html, "a", "Overdue, whatever the state", {{"href", "/" + query_of(those)}});
    }
    write(html, "td", std::to_string(totals.overdue));
}

void write_questions(HtmlWriter& html, const std::vector<hub::QuestionTotals>& questions) {
    const auto section = html.in("section", {{"aria-labelledby", "questions"}});
    write(html, "h2", "The hardest questions", {{"id", "questions"}});
    if (questions.empty()) {
        write(html, "p", fmt::format("No question was answered by {} people yet.", least_answers),
              {{"class", "empty"}});
        return;
    }
    const auto frame =
        html.in("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Questions"}});
    const auto table = html.in("table", {{"class", "numbers questions"}});
    write(html, "caption", "How people answered the first time, the hardest question first");
    {
        const auto head = html.in("thead");
        const auto row = html.in("tr");
        for (const char* name : {"Question", "Right the first time", "Answered by"})
            write(html, "th", name, {{"scope", "col"}});
    }
    const auto body = html.in("tbody");
    for (const hub::QuestionTotals& one : questions) {
        const auto row = html.in("tr");
        write(
            html, "th",
            one.text.empty() ? fmt::format("Question {}", one.question) : fmt::format("{}. {}", one.question, one.text),
            {{"scope", "row"}});
        write(html, "td", fmt::format("{}%", one.right * 100 / std::max<std::int64_t>(1, one.answered)));
        write(html, "td", people_words(one.answered));
    }
}

}  // namespace

hub::Response module_page(const Visit& visit) {
    Filter filter;
    const std::string team = asked(visit.address.parameters, "team");
    filter.team = number(team);
    if (!team.empty() && !filter.team) return not_found(visit);
    const auto teams = visit.store().teams(visit.scope());
    if (!teams) return failed(visit, teams.error());
    const auto asked_team =
        std::find_if(teams->begin(), teams->end(), [&](const hub::Team& one) { return one.id == filter.team; });
    if (filter.team && asked_team == teams->end()) return not_found(visit);

    const std::string id = asked(visit.address.parameters, "id");
    const hub::Scope scope = narrowed(filter, visit);
    const auto totals = visit.store().totals(scope, visit.today);
    if (!totals) return failed(visit, totals.error());
    const auto found = std::find_if(totals->modules.begin(), totals->modules.end(),
                                    [&](const hub::ModuleTotals& one) { return one.module.id == id; });
    if (found == totals->modules.end()) return not_found(visit);
    const auto weeks = visit.store().passes_by_week(scope, id, weeks_shown, visit.today);
    if (!weeks) return failed(visit, weeks.error());
    const auto questions = visit.store().hardest(id, scope, least_answers, questions_shown);
    if (!questions) return failed(visit, questions.error());

    return page(visit, 200, title_of(found->module), [&](HtmlWriter& html) {
        write(html, "p",
              fmt::format("{} in {}, as of {}.", people_words(totals->people),
                          filter.team                ? asked_team->name
                          : visit.is_administrator() ? "all teams"
                                                     : visit.who->account.team_name,
                          words_of(visit.today)));
        write_states(html, *found, filter);
        {
            const auto section = html.in("section", {{"aria-labelledby", "weeks"}});
            write(html, "h2", "Passes week by week", {{"id", "weeks"}});
            write_weeks(html, *weeks);
        }
        write_questions(html, *questions);
    });
}

}  // namespace pages
