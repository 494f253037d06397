#include "hub/pages/shell.h"

#include "hub/pages/cookies.h"
#include "hub/pages/files.h"
#include "hub/pages/forms.h"

#include <fmt/format.h>

#include <array>

namespace pages {
namespace {

struct Place {
    std::string_view path, name;
};

constexpr std::array<Place, 6> places = {{{"/", "Progress"},
                                          {"/due", "Due dates"},
                                          {"/invitations", "Add people"},
                                          {"/laptops", "Laptops"},
                                          {"/records", "Records from files"},
                                          {"/reflections", "Reflections"}}};

void write_head(HtmlWriter& html, std::string_view title) {
    const auto head = html.in("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    write(html, "title", fmt::format("{} · Mooring", title));
    html.single("link", {{"rel", "icon"}, {"href", "/icon.svg"}});
    html.single("link", {{"rel", "stylesheet"}, {"href", style_address()}});
    write(html, "script", "", {{"src", script_address()}, "defer"});
}

void write_navigation(HtmlWriter& html, const Visit& visit) {
    const auto nav = html.in("nav", {{"aria-label", "Pages"}});
    const auto list = html.in("ul");
    for (const Place& place : places) {
        const auto item = html.in("li");
        Attributes attributes{{"href", std::string(place.path)}};
        if (visit.address.path == place.path) attributes.emplace_back("aria-current", "page");
        write(html, "a", place.name, attributes);
    }
}

void write_account(HtmlWriter& html, const Visit& visit) {
    const hub::WebAccount& account = visit.who->account;
    const auto block = html.in("div", {{"class", "account"}});
    {
        const auto line = html.in("p");
        write(html, "strong", account.name);
        html.text(visit.is_administrator() ? ", administrator" : fmt::format(", {}", account.team_name));
    }
    write(html, "a", "Change password", {{"href", "/password"}});
    const Form form(html, visit, "/sign-out");
    write_button(html, "Sign out", "quiet");
}

void write_header(HtmlWriter& html, const Visit& visit) {
    const auto header = html.in("header", {{"class", "top"}});
    write(html, "p", "Mooring", {{"class", "brand"}});
    if (!visit.who) return;
    if (!visit.who->account.must_change) write_navigation(html, visit);
    write_account(html, visit);
}

}  // namespace

void write(HtmlWriter& html, std::string_view element, std::string_view text, const Attributes& attributes) {
    const auto whole = html.in(element, attributes);
    html.text(text);
}

hub::Response page(const Visit& visit, int status, std::string_view title, const Body& body) {
    HtmlWriter html;
    html.doctype();
    {
        const auto document = html.in("html", {{"lang", "en-GB"}});
        write_head(html, title);
        const auto whole = html.in("body");
        write(html, "a", "Skip to the content", {{"class", "skip"}, {"href", "#content"}});
        write_header(html, visit);
        const auto main = html.in("main", {{"id", "content"}, {"tabindex", "-1"}});
        write(html, "h1", title);
        body(html);
    }
    hub::Response response{status, {{"content-type", "text/html; charset=utf-8"}}, html.html()};
    guard(response);
    return response;
}

hub::Response sentence_page(const Visit& visit, int status, std::string_view title, std::string_view sentence) {
    return page(visit, status, title, [&](HtmlWriter& html) {
        write(html, "p", sentence);
        const auto line = html.in("p");
        write(html, "a", "Back to the start", {{"href", "/"}});
    });
}

hub::Response not_found(const Visit& visit) {
    return sentence_page(visit, 404, "There is nothing here",
                         "Perhaps the address is incomplete, or what it showed has been removed or is another team's.");
}

hub::Response failed(const Visit& visit, const hub::StoreError& error) {
    const bool is_broken = error.kind == hub::StoreError::Kind::broken;
    hub::Response response = sentence_page(
        visit, is_broken ? 500 : 503, "The hub cannot do this now",
        is_broken
            ? "The hub could not do this because of a fault of its own; nothing was changed. Please tell who runs it."
            : "The hub cannot do this now; nothing was changed. Please try again in a few minutes.");
    response.fault = error.sentence;
    if (!is_broken) response.headers.emplace_back("retry-after", "5");
    return response;
}

hub::Response see_other(std::string_view target) {
    hub::Response response{303, {{"location", std::string(target)}}, {}};
    guard(response);
    return response;
}

void guard(hub::Response& response) {
    response.headers.emplace_back("cache-control", "no-store");
    response.headers.emplace_back("content-security-policy",
                                  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                                  "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    // Not no-referrer: browsers would then hide where a form comes from.
    response.headers.emplace_back("referrer-policy", "same-origin");
    response.headers.emplace_back("x-content-type-options", "nosniff");
    response.headers.emplace_back("cross-origin-opener-policy", "same-origin");
    response.headers.emplace_back("cross-origin-resource-policy", "same-origin");
}

}  // namespace pages
