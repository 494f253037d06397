/// Shared reflections: the only words of learners that anybody is shown.
#include "hub/pages/shell.h"
#include "hub/pages/views.h"
#include "hub/pages/words.h"

#include <fmt/format.h>

namespace pages {
namespace {

constexpr std::size_t most_shown = 200;

}  // namespace

hub::Response reflections_page(const Visit& visit) {
    const auto reflections = visit.store().reflections(visit.scope(), most_shown);
    if (!reflections) return failed(visit, reflections.error());
    return page(visit, 200, "Reflections", [&](HtmlWriter& html) {
        write(html, "p", "These were written to be shared. Private reflections never leave a learner’s laptop.");
        if (reflections->empty()) {
            write(html, "p", "Nobody has shared one yet.", {{"class", "empty"}});
            return;
        }
        if (reflections->size() == most_shown) write(html, "p", fmt::format("The newest {}.", most_shown));
        for (const hub::SharedReflection& one : *reflections) {
            const auto article = html.in("article", {{"class", "card reflection"}});
            write(html, "h2", one.question.empty() ? fmt::format("Reflection {}", one.number) : one.question);
            write(html, "p", one.text, {{"class", "words"}});
            const auto line = html.in("p", {{"class", "note"}});
            write(html, "a", one.name.empty() ? fmt::format("Person {}", one.person) : one.name,
                  {{"href", fmt::format("/person?id={}", one.person)}});
            html.text(
                fmt::format(", {} · {} · {}", one.team, one.module, words_of(visit.office.settings.day_of(one.at))));
        }
    });
}

}  // namespace pages
