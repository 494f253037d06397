/// The laptops that have a key, and taking one away.
#include "hub/pages/forms.h"
#include "hub/pages/views.h"
#include "hub/pages/words.h"

#include <fmt/format.h>

namespace pages {
namespace {

constexpr std::size_t keys_a_page = 100;

std::string whose(const hub::KnownKey& key) {
    if (key.role == hub::Role::administrator) return "An administrator";
    if (key.role == hub::Role::manager) return "A manager";
    return key.person_name.empty() ? fmt::format("Person {}", key.person.value_or(0)) : key.person_name;
}

/// Whether the visitor may withdraw this key: it is their team's, or its person is.
hub::Stored<bool> is_theirs(const Visit& visit, const std::optional<hub::Key>& key) {
    if (!key) return false;
    const hub::Scope scope = visit.scope();
    if (!key->person) return !scope.team || key->team == scope.team;
    const auto person = visit.store().person(*key->person, scope);
    if (!person) return tl::unexpected(person.error());
    return person->has_value();
}

void write_more(HtmlWriter& html, const std::string& after, const std::string& next) {
    if (after.empty() && next.empty()) return;
    const auto nav = html.in("nav", {{"aria-label", "More laptops"}, {"class", "more"}});
    if (!after.empty()) write(html, "a", "First page", {{"href", "/laptops"}});
    if (!next.empty())
        write(html, "a", "Next page", {{"href", "/laptops?" + hub::to_form({{"after", next}})}, {"rel", "next"}});
}

void write_keys(HtmlWriter& html, const Visit& visit, const std::vector<hub::KnownKey>& keys) {
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
    for (const hub::KnownKey& key : keys) {
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
    const std::string after = whole(visit.address.parameters, "after");
    const auto found = visit.store().keys({visit.scope(), after, keys_a_page});
    if (!found) return failed(visit, found.error());
    const std::vector<hub::KnownKey>& keys = found->keys;
    return page(visit, 200, "Laptops", [&](HtmlWriter& html) {
        if (asked(visit.address.parameters, "done") == "withdrawn")
            write_done(html, "The key is withdrawn: its laptop sends and reads nothing more.");
        write(html, "p", "Each laptop has a key of its own. Withdraw it when the laptop is lost, sold or handed on.");
        if (keys.empty()) {
            write(html, "p", after.empty() ? "No laptop is connected." : "There is no laptop after these.",
                  {{"class", "empty"}});
            write_more(html, after, found->next);
            return;
        }
        write_keys(html, visit, keys);
        write_more(html, after, found->next);
    });
}

hub::Response withdraw_key(const Visit& visit) {
    const std::string id = asked(visit.form, "key");
    const auto key = visit.store().key(id);
    if (!key) return failed(visit, key.error());
    const auto may = is_theirs(visit, *key);
    if (!may) return failed(visit, may.error());
    if (!*may) return not_found(visit);
    const auto is_revoked = visit.store().revoke_key(id);
    if (!is_revoked) return failed(visit, is_revoked.error());
    if (!*is_revoked) return not_found(visit);
    if (const auto person = number(asked(visit.form, "person")))
        return see_other(fmt::format("/person?id={}&done=withdrawn", *person));
    return see_other("/laptops?done=withdrawn");
}

}  // namespace pages
