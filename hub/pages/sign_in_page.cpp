/// Signing in and out.
#include "hub/pages/cookies.h"
#include "hub/pages/forms.h"
#include "hub/pages/routes.h"
#include "hub/pages/views.h"
#include "hub/xapi/text_case.h"

#include <fmt/format.h>

#include <algorithm>

namespace pages {
namespace {

constexpr std::size_t most_name_bytes = 200;

/// A page of ours to go to afterwards; nobody is sent to another site.
std::string inside(const std::string& target) {
    const bool is_plain =
        target.starts_with('/') && !target.starts_with("//") &&
        std::all_of(target.begin(), target.end(), [](char c) { return c > ' ' && c < 127 && c != '\\'; });
    if (!is_plain) return "/";
    const Route* route = route_at(std::string_view(target).substr(0, target.find_first_of("?#")));
    return route != nullptr && route->get != nullptr && route->who != For::everybody ? target : "/";
}

hub::Response sign_in_again(const Visit& visit, int status, std::string_view problem) {
    return page(visit, status, "Sign in", [&](HtmlWriter& html) {
        write_problem(html, problem);
        const Form form(html, visit, "/sign-in", {{"class", "card narrow"}});
        const std::string to = asked(visit.request.method == "POST" ? visit.form : visit.address.parameters, "to");
        if (!to.empty()) write_hidden(html, "to", to);
        write_field(
            html,
            {.name = "name",
             .label = "Name",
             .value = asked(visit.form, "name"),
             .more = {{"autocomplete", "username"}, {"autocapitalize", "none"}, {"spellcheck", "false"}, "required"}});
        write_field(html, {.name = "password",
                           .label = "Password",
                           .type = "password",
                           .more = {{"autocomplete", "current-password"}, "required"}});
        write_button(html, "Sign in");
        write(html, "p", "No account, or the password is lost? Whoever runs the hub makes a new one.",
              {{"class", "hint"}});
    });
}

hub::Response wait(const Visit& visit, std::chrono::seconds time, std::string_view why) {
    const std::string problem =
        time >= std::chrono::minutes(2)
            ? fmt::format("{} Please try again in {} minutes.", why, (time.count() + 59) / 60)
            : fmt::format("{} Please try again in {}.", why,
                          time.count() == 1 ? "a second" : fmt::format("{} seconds", time.count()));
    hub::Response response = sign_in_again(visit, 429, problem);
    response.headers.emplace_back("retry-after", std::to_string(time.count()));
    return response;
}

hub::Response begin_session(const Visit& visit, const hub::WebAccount& account, std::string device,
                            const hub::Digest& who) {
    Office& office = visit.office;
    const Settings& settings = office.settings;
    const bool is_secure = settings.is_secure();
    // What the browser had before is worth nothing from now on, whoever put it there.
    if (visit.who) {
        if (const auto ended = office.store.end_web_session(visit.who->session.digest); !ended)
            return failed(visit, ended.error());
    }
    const std::string token = new_token();
    const hub::WebSession session{digest_of_token(token), account.id, visit.now, visit.now};
    if (device.empty()) device = new_token();
    const auto begun =
        office.store.sign_in(session, digest_of_token(device), who,
                             visit.now - std::chrono::duration_cast<std::chrono::milliseconds>(settings.session_time));
    if (!begun) return failed(visit, begun.error());
    hub::Response response = see_other(inside(asked(visit.form, "to")));
    set_cookie(response, Cookie::session, token, is_secure);
    set_cookie(response, Cookie::device, device, is_secure, settings.device_time);
    set_cookie(response, Cookie::visit, "", is_secure, std::chrono::seconds(-1));
    return response;
}

}  // namespace

hub::Response sign_in_page(const Visit& visit) {
    return visit.who ? see_other("/") : sign_in_again(visit, 200, "");
}

hub::Response sign_in(const Visit& visit) {
    Office& office = visit.office;
    const std::string name = asked(visit.form, "name");
    const std::string* password = hub::find(visit.form, "password");
    if (name.empty() || password == nullptr || password->empty())
        return sign_in_again(visit, 400, "Please write both your name and your password.");
    if (name.size() > most_name_bytes || password->size() > most_password_bytes)
        return sign_in_again(visit, 400, "The name or the password is longer than any is.");

    const auto account = office.store.web_account(name);
    if (!account) return failed(visit, account.error());
    std::string device = cookie(visit.request.headers, Cookie::device, office.settings.is_secure());
    const auto is_known = office.store.knows_device(digest_of_token(device), *account ? (*account)->id : 0);
    if (!is_known) return failed(visit, is_known.error());
    if (!*is_known) device.clear();

    const auto turn = office.passwords.turn(*is_known ? Passwords::Caller::known : Passwords::Caller::stranger);
    if (!turn) return wait(visit, std::chrono::seconds(2), "Others are just signing in.");
    // Who was here before is counted apart, so that nobody else's wrong passwords keep them out.
    const hub::Digest who = digest_of_token(*is_known ? "device " + device : "name " + xapi::lower_case(name));
    const auto not_before = office.store.count_try(who, account->has_value(), visit.now);
    if (!not_before) return failed(visit, not_before.error());
    if (*not_before) {
        return wait(visit, std::chrono::ceil<std::chrono::seconds>(**not_before - visit.now),
                    "There were too many wrong passwords for this name.");
    }
    const auto hash = *account ? std::optional((*account)->password) : std::nullopt;
    if (!office.passwords.matches(*turn, hash, *password))
        return sign_in_again(visit, 403, "This name and this password do not belong together.");
    return begin_session(visit, **account, std::move(device), who);
}

hub::Response sign_out(const Visit& visit) {
    if (const auto ended = visit.store().end_web_session(visit.who->session.digest); !ended)
        return failed(visit, ended.error());
    hub::Response response = see_other("/sign-in");
    set_cookie(response, Cookie::session, "", visit.office.settings.is_secure(), std::chrono::seconds(-1));
    return response;
}

}  // namespace pages
