/// The laptops that have a key, and taking one away.
#include "hub/pages/forms.h"
#include "hub/pages/views.h"
#include "hub/pages/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace pages {
namespace {

constexpr std::size_t most_laptops_shown = 500;  // of a hub that has more, each stands on its person's page

std::string whose(const hub::KnownKey& key) {
    if (key.role == hub::Role::administrator) return "An administrator";
    if (key.role == hub::Role::manager) return "A manager";
    return key.person_name.empty() ? fmt::format("Person {}", key.person.value_or(0)) : key.person_name;
}

}  // namespace

void write_withdrawal(HtmlWriter& html, const Visit& visit, const std::string& key) {
    const auto details = html.in("details", {{"class", "withdrawal no-print"}});
    write(html, "summary", "Withdraw …", {{"aria-label", fmt::format("Withdraw the key {}", key)}});
    write(html, "p",
          "The laptop can then neither send records nor read any here. What was sent stays. Whoever gets it back "
          "needs a new code.",
          {{"class", "hint"}});
    const Form form(html, visit, "/laptops/withdraw");
    write_hidden(html, "key", key);
    if (visit.address.path == "/person") write_hidden(html, "person", asked(visit.address.parameters, "id"));
    write_button(html, "Withdraw this key", "danger");
}

hub::Response laptops_page(const Visit& visit) {
    const auto keys = visit.store().keys(visit.scope());
    if (!keys) return failed(visit, keys.error());
    return page(visit, 200, "Laptops", [&](HtmlWriter& html) {
        if (asked(visit.address.parameters, "done") == "withdrawn")
            write_done(html, "The key is withdrawn: its laptop sends and reads nothing more.");
        write(html, "p", "Each laptop has a key of its own. Withdraw it when the laptop is lost, sold or handed on.");
        if (keys->empty()) {
            write(html, "p", "No laptop is connected.", {{"class", "empty"}});
            return;
        }
        if (keys->size() > most_laptops_shown)
            write(html, "p",
                  fmt::format("The first {} of {}; the others stand on their people’s pages.", most_laptops_shown,
                              keys->size()));
        const auto frame =
            html.in("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Laptops"}});
        const auto table = html.in("table", {{"class", "people"}});
        write(html, "caption", "Keys that are in use");
        {
            const auto head = html.in("thead");
            const auto row = html.in("tr");
            for (const char* name : {"Whose", "Team", "Key", "Change"}) write(html, "th", name, {{"scope", "col"}});
        }
        const auto body = html.in("tbody");
        for (const hub::KnownKey& key : std::span(*keys).first(std::min(most_laptops_shown, keys->size()))) {
            const auto row = html.in("tr");
            {
                const auto name = html.in("th", {{"scope", "row"}});
                if (key.person) {
                    write(html, "a", whose(key), {{"href", fmt::format("/person?id={}", *key.person)}});
                } else {
                    html.text(whose(key));
                }
            }
            write(html, "td", key.team.empty() ? "–" : key.team, {{"data-label", "Team"}});
            {
                const auto cell = html.in("td", {{"data-label", "Key"}});
                write(html, "code", key.id);
            }
            const auto cell = html.in("td", {{"data-label", "Change"}});
            write_withdrawal(html, visit, key.id);
        }
    });
}

hub::Response withdraw_key(const Visit& visit) {
    const std::string id = asked(visit.form, "key");
    const auto keys = visit.store().keys(visit.scope());
    if (!keys) return failed(visit, keys.error());
    if (std::none_of(keys->begin(), keys->end(), [&](const hub::KnownKey& one) { return one.id == id; }))
        return not_found(visit);
    const auto is_revoked = visit.store().revoke_key(id);
    if (!is_revoked) return failed(visit, is_revoked.error());
    if (!*is_revoked) return not_found(visit);
    if (const auto person = number(asked(visit.form, "person")))
        return see_other(fmt::format("/person?id={}&done=withdrawn", *person));
    return see_other("/laptops?done=withdrawn");
}

}  // namespace pages
