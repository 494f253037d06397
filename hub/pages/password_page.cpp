/// A password of one's own.
#include "hub/pages/cookies.h"
#include "hub/pages/forms.h"
#include "hub/pages/views.h"

#include <fmt/format.h>

namespace pages {
namespace {

hub::Response password_form(const Visit& visit, int status, std::string_view problem) {
    return page(visit, status, "Change password", [&](HtmlWriter& html) {
        write_problem(html, problem);
        if (asked(visit.address.parameters, "done") == "yes") {
            write_done(html, "Your password is changed. Other browsers that you were signed in with are signed out.");
        }
        if (visit.who->account.must_change)
            write(html, "p", "The password that you were given is for the first time only. Please choose your own.");
        const Form form(html, visit, "/password", {{"class", "card narrow"}});
        // Password keepers want to know whose password it is.
        html.single("input", {{"type", "text"},
                              {"autocomplete", "username"},
                              {"value", visit.who->account.name},
                              "hidden",
                              {"readonly", ""}});
        write_field(html, {.name = "old",
                           .label = "Password until now",
                           .type = "password",
                           .more = {{"autocomplete", "current-password"}, "required"}});
        write_field(html, {.name = "new",
                           .label = "New password",
                           .type = "password",
                           .hint = "12 characters or more, such as four words.",
                           .more = {{"autocomplete", "new-password"}, {"minlength", "12"}, "required"}});
        write_field(html, {.name = "again",
                           .label = "New password once more",
                           .type = "password",
                           .more = {{"autocomplete", "new-password"}, "required"}});
        write_button(html, "Change password");
    });
}

}  // namespace

hub::Response password_page(const Visit& visit) {
    return password_form(visit, 200, "");
}

hub::Response change_password(const Visit& visit) {
    Office& office = visit.office;
    const hub::WebAccount& account = visit.who->account;
    const auto value = [&](std::string_view name) {
        const std::string* found = hub::find(visit.form, name);
        return found == nullptr ? std::string() : *found;
    };
    const std::string old = value("old"), wanted = value("new");
    if (wanted != value("again")) return password_form(visit, 400, "The two new passwords differ.");
    if (wanted == old) return password_form(visit, 400, "The new password is the one that you have.");
    if (const auto why = weakness(wanted, account.name)) return password_form(visit, 400, *why);
    if (old.size() > most_password_bytes) return password_form(visit, 400, "The password until now is not right.");

    const auto busy = [&](std::string_view why, std::chrono::seconds time) {
        hub::Response response = password_form(visit, 429, why);
        response.headers.emplace_back("retry-after", std::to_string(time.count()));
        return response;
    };
    const auto turn = office.passwords.turn(Passwords::Caller::known);
    if (!turn) return busy("Others are just signing in. Please try again in a moment.", std::chrono::seconds(2));
    const hub::Digest who = digest_of_token(fmt::format("change {}", account.id));
    const auto not_before = office.store.count_try(who, true, visit.now);
    if (!not_before) return failed(visit, not_before.error());
    if (*not_before) {
        return busy("There were too many wrong passwords. Please try again later.",
                    std::chrono::ceil<std::chrono::seconds>(**not_before - visit.now));
    }
    if (!office.passwords.matches(*turn, account.password, old))
        return password_form(visit, 403, "The password until now is not right.");
    const auto hash = office.passwords.hash(*turn, wanted);
    if (!hash) return busy("The hub has too little memory now. Please try again later.", std::chrono::seconds(30));
    const auto kept = office.store.set_web_password(account.id, *hash, false, visit.who->session.digest);
    if (!kept) return failed(visit, kept.error());
    if (const auto forgotten = office.store.forget_tries(who); !forgotten) return failed(visit, forgotten.error());
    return see_other("/password?done=yes");
}

}  // namespace pages
