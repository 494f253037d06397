/// Codes that connect laptops: made here, listed without the codes, and withdrawn.
#include "hub/credentials.h"
#include "hub/pages/forms.h"
#include "hub/pages/views.h"
#include "hub/pages/words.h"
#include "hub/person_rules.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <charconv>

namespace pages {
namespace {

constexpr int usual_days = 14, most_days_of_code = 365;

std::string name_of_digest(const hub::Digest& digest) {
    std::string text(2 * digest.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();
    return text;
}

std::optional<hub::Digest> digest_named(const std::string& text) {
    hub::Digest digest{};
    std::size_t length = 0;
    if (text.size() != 2 * digest.size() ||
        sodium_hex2bin(digest.data(), digest.size(), text.data(), text.size(), nullptr, &length, nullptr) != 0 ||
        length != digest.size())
        return std::nullopt;
    return digest;
}

std::string whom_for(const hub::OpenInvitation& one) {
    if (one.role == hub::Role::manager) return "A manager";
    if (!one.is_for_person) return "A learner";
    return fmt::format("A further laptop of {}", one.person.empty() ? "somebody without a name" : one.person);
}

/// What the page shows apart from what the store knows.
struct Shown {
    int status = 200;
    std::string problem;
    std::string code;   ///< just made, with the address before it
    std::string whose;  ///< whom it is for
};

void write_code(HtmlWriter& html, const Shown& shown) {
    const auto section = html.in("section", {{"class", "card code"}, {"role", "status"}});
    write(html, "h2", "The code is made");
    write(html, "p",
          fmt::format("It is for {}, works once, and is shown this once. Paste it on the laptop in Mooring under "
                      "Settings, Connection.",
                      shown.whose));
    const auto line = html.in("p");
    write(html, "code", shown.code, {{"id", "code"}});
    write(html, "button", "Copy", {{"type", "button"}, {"class", "quiet"}, {"data-copy", "code"}, "hidden"});
}

void write_form(HtmlWriter& html, const Visit& visit, const std::vector<hub::Team>& teams,
                const std::optional<hub::Person>& person) {
    const Form form(html, visit, "/invitations", {{"class", "card filters"}});
    write(html, "h2", "Make a code");
    if (person) {
        write(html, "p", fmt::format("For a further laptop of {}.", name_of(*person)));
        write_hidden(html, "person", std::to_string(person->id));
    } else {
        write_select(html, "kind", "For", {{"learner", "A learner’s first laptop"}, {"manager", "A manager’s laptop"}},
                     asked(visit.form, "kind"));
        if (visit.is_administrator()) {
            write_field(html,
                        {.name = "team",
                         .label = "Team",
                         .value = asked(visit.form, "team"),
                         .more = {{"list", "known-teams"}, {"maxlength", "100"}, {"autocomplete", "off"}, "required"}});
            const auto list = html.in("datalist", {{"id", "known-teams"}});
            for (const hub::Team& team : teams) write(html, "option", "", {{"value", team.name}});
        }
    }
    write_field(html, {.name = "days",
                       .label = "Works for … days",
                       .value = std::to_string(usual_days),
                       .type = "number",
                       .more = {{"min", "1"}, {"max", std::to_string(most_days_of_code)}, "required"}});
    {
        const auto row = html.in("div", {{"class", "actions"}});
        write_button(html, "Make a code");
    }
    if (!person)
        write(html, "p",
              "A team whose name is new is made. For a further laptop of somebody who has joined, open that person’s "
              "page.",
              {{"class", "hint"}});
}

void write_open(HtmlWriter& html, const Visit& visit, const std::vector<hub::OpenInvitation>& open) {
    write(html, "h2", "Codes not used yet");
    if (open.empty()) {
        write(html, "p", "There is none.", {{"class", "empty"}});
        return;
    }
    const auto frame = html.in(
        "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Codes not used yet"}});
    const auto table = html.in("table", {{"class", "people"}});
    write(html, "caption", "Codes that still work; the codes themselves are kept nowhere");
    {
        const auto head = html.in("thead");
        const auto row = html.in("tr");
        for (const char* name : {"For", "Team", "Works until", "Change"}) write(html, "th", name, {{"scope", "col"}});
    }
    const auto body = html.in("tbody");
    for (const hub::OpenInvitation& one : open) {
        const auto row = html.in("tr");
        const std::string whose = whom_for(one);
        const std::string until = words_of(visit.office.settings.day_of(one.expires));
        write(html, "th", whose, {{"scope", "row"}});
        write(html, "td", one.team, {{"data-label", "Team"}});
        write(html, "td", until, {{"data-label", "Works until"}});
        const auto cell = html.in("td", {{"data-label", "Change"}});
        const Form form(html, visit, "/invitations/withdraw", {{"class", "inline"}});
        write_hidden(html, "code", name_of_digest(one.digest));
        write_button(html, "Withdraw", "quiet",
                     {{"aria-label", fmt::format("Withdraw the code for {}, {}, until {}", whose, one.team, until)}});
    }
}

hub::Response invitations(const Visit& visit, const Shown& shown) {
    const auto teams = visit.store().teams(visit.scope());
    if (!teams) return failed(visit, teams.error());
    const auto open = visit.store().open_invitations(visit.scope(), visit.now);
    if (!open) return failed(visit, open.error());
    std::optional<hub::Person> person;
    // Asked for, or sent with something wrong.
    const bool is_asked = visit.request.method != "POST" || !shown.problem.empty();
    const std::string id = asked(visit.request.method == "POST" ? visit.form : visit.address.parameters, "person");
    if (is_asked && !id.empty()) {
        const auto found = visit.store().person(number(id).value_or(0), visit.scope());
        if (!found) return failed(visit, found.error());
        if (!*found) return not_found(visit);
        person = (*found)->person;
    }
    return page(visit, shown.status, "Add people", [&](HtmlWriter& html) {
        write_problem(html, shown.problem);
        if (asked(visit.address.parameters, "done") == "withdrawn")
            write_done(html, "The code is withdrawn: it works no more.");
        if (!shown.code.empty()) write_code(html, shown);
        write(html, "p",
              "A code connects one laptop with this hub, once. Send it to whoever uses the laptop in a way that only "
              "they read.");
        write_form(html, visit, *teams, person);
        write_open(html, visit, *open);
    });
}

hub::Response refused(const Visit& visit, std::string problem) {
    return invitations(visit, {400, std::move(problem), {}, {}});
}

}  // namespace

hub::Response invitations_page(const Visit& visit) {
    return invitations(visit, {});
}

hub::Response invite(const Visit& visit) {
    const std::string days_text = asked(visit.form, "days");
    int days = 0;
    const auto [end, fault] = std::from_chars(days_text.data(), days_text.data() + days_text.size(), days);
    if (fault != std::errc{} || end != days_text.data() + days_text.size() || days < 1 || days > most_days_of_code)
        return refused(visit, "A code works for 1 to 365 days: please write such a number.");
    const std::string code = hub::new_connection_code();
    hub::Invitation invitation;
    invitation.digest = hub::digest_of_code(code);
    invitation.expires = visit.now + std::chrono::days(days);
    std::string whose;
    if (const std::string id = asked(visit.form, "person"); !id.empty()) {
        const auto found = visit.store().person(number(id).value_or(0), visit.scope());
        if (!found) return failed(visit, found.error());
        if (!*found) return not_found(visit);
        const hub::Person& person = (*found)->person;
        invitation.team = person.team;
        invitation.person_id = person.id;
        whose = fmt::format("a further laptop of {}", name_of(person));
    } else {
        const std::string kind = asked(visit.form, "kind");
        if (kind != "learner" && kind != "manager") return refused(visit, "Please choose whom the code is for.");
        invitation.team = visit.is_administrator() ? asked(visit.form, "team") : visit.who->account.team_name;
        if (const auto wrong = hub::tidy_all({{"The team’s name", &invitation.team}}))
            return refused(visit, *wrong + ".");
        if (invitation.team.empty()) return refused(visit, "Please write the team’s name.");
        invitation.role = kind == "manager" ? hub::Role::manager : hub::Role::learner;
        whose = fmt::format("{} of {}", kind == "manager" ? "a manager" : "a learner", invitation.team);
    }
    const auto added = visit.store().add_invitation(invitation, visit.now);
    if (!added) return failed(visit, added.error());
    if (added->result != hub::Invited::Result::done) return not_found(visit);  // removed a moment ago
    return invitations(visit, {200, {}, fmt::format("{}/connect#{}", visit.office.settings.address, code), whose});
}

hub::Response withdraw_invitation(const Visit& visit) {
    const auto digest = digest_named(asked(visit.form, "code"));
    if (!digest) return not_found(visit);
    const auto is_withdrawn = visit.store().withdraw_invitation(*digest, visit.scope());
    if (!is_withdrawn) return failed(visit, is_withdrawn.error());
    return *is_withdrawn ? see_other("/invitations?done=withdrawn") : not_found(visit);
}

}  // namespace pages
