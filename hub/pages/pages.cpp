#include "hub/pages/pages.h"

#include "hub/pages/cookies.h"
#include "hub/pages/routes.h"
#include "hub/pages/shell.h"

#include <charconv>

namespace pages {
namespace {

constexpr std::string_view sign_in_path = "/sign-in", password_path = "/password", sign_out_path = "/sign-out";

bool is_form(const hub::Headers& headers, Takes takes) {
    const std::string_view type = hub::header(headers, "content-type");
    return type.substr(0, type.find(';')) ==
           (takes == Takes::files ? "multipart/form-data" : "application/x-www-form-urlencoded");
}

/// Whether the body is said to have more bytes than that.
bool is_longer(const hub::Request& head, std::size_t most) {
    const std::string_view said = hub::header(head.headers, "content-length");
    std::size_t bytes = 0;
    const auto [end, fault] = std::from_chars(said.data(), said.data() + said.size(), bytes);
    return fault == std::errc::result_out_of_range || bytes > most;
}

hub::Response to_sign_in(const Visit& visit) {
    const bool reads = visit.request.method != "POST";
    if (!reads || visit.request.target == "/") return see_other(sign_in_path);
    return see_other(std::string(sign_in_path) + "?" + hub::to_form({{"to", visit.request.target}}));
}

hub::Response sent(const Route& route, Visit& visit) {
    const hub::Request& request = visit.request;
    if (!is_form(request.headers, route.takes))
        return sentence_page(visit, 415, "Not a form", "Only forms are taken here.");
    if (route.takes == Takes::files) {
        auto upload = parse_upload(hub::header(request.headers, "content-type"), request.body);
        if (!upload) return sentence_page(visit, 400, "Not a form", upload.error());
        visit.form = std::move(upload->fields);
        visit.files = std::move(upload->files);
    } else {
        auto form = hub::parse_form(request.body);
        if (!form)
            return sentence_page(visit, 400, "Not a form", "The form holds what is no text, so nothing was changed.");
        visit.form = *std::move(form);
    }
    if (const auto why = forgery(visit)) return sentence_page(visit, 403, "Nothing was changed", *why);
    return route.post(visit);
}

/// The cookie of a visit that has none yet, so that its forms belong to it.
void begin_visit(Visit& visit, bool is_secure) {
    visit.cookie = cookie(visit.request.headers, Cookie::visit, is_secure);
    if (visit.cookie.empty() && visit.request.method != "POST") visit.cookie = new_token();
}

}  // namespace

Pages::Pages(hub::Store& store, Settings settings, hub::Clock clock)
    : office_{store, settings, Passwords(settings.cost)}, clock_(std::move(clock)) {}

hub::Response Pages::answer(const hub::Request& request) {
    hub::Response response = reply(request);
    const auto address = hub::parse_address(request.target);
    // Queries name people, and what was mistyped may be a secret: the log gets the pages' own addresses alone.
    if (const Route* route = address ? route_at(address->path) : nullptr) response.route = route->path;
    return response;
}

std::optional<hub::Admission> Pages::admit(const hub::Request& head) {
    const auto address = hub::parse_address(head.target);
    const Route* route = address ? route_at(address->path) : nullptr;
    if (route == nullptr || route->takes != Takes::files || head.method != "POST") return std::nullopt;
    auto admission = this->admission(*route, head);
    if (admission && admission->refusal) admission->refusal->route = route->path;
    return admission;
}

std::optional<hub::Admission> Pages::admission(const Route& route, const hub::Request& head) {
    const hub::Moment now = clock_();
    Visit visit{office_, head, {std::string(route.path), {}}, {}, now, office_.settings.day_of(now), {}, {}};
    visit.cookie = cookie(head.headers, Cookie::session, office_.settings.is_secure());
    auto who = who_is_there(office_, visit.cookie, now);
    if (!who) return hub::Admission{failed(visit, who.error())};
    visit.who = *std::move(who);
    if (!visit.who) return hub::Admission{to_sign_in(visit)};
    if (!is_longer(head, most_upload_bytes)) return hub::Admission{std::nullopt, most_upload_bytes, true};
    hub::Response response = sentence_page(
        visit, 413, "Too much at once",
        "More than 8 MiB was sent, so nothing was taken in. Please send fewer files at once. A file that is larger by "
        "itself is read by whoever runs the hub, with the command “mooring-hub import”.");
    response.key = "web:" + visit.who->account.name;
    return hub::Admission{std::move(response)};
}

hub::Response Pages::reply(const hub::Request& request) {
    const hub::Moment now = clock_();
    const bool is_secure = office_.settings.is_secure();
    Visit visit{office_, request, {}, {}, now, office_.settings.day_of(now), {}, {}};
    auto address = hub::parse_address(request.target);
    if (!address) return sentence_page(visit, 400, "There is nothing here", "The address of the page is malformed.");
    visit.address = *std::move(address);
    const Route* route = route_at(visit.address.path);
    if (route != nullptr && route->who == For::everybody && route->post == nullptr && request.method != "POST")
        return route->get(visit);  // a file

    visit.cookie = cookie(request.headers, Cookie::session, is_secure);
    auto who = who_is_there(office_, visit.cookie, now);
    if (!who) return failed(visit, who.error());
    visit.who = *std::move(who);
    if (!visit.who) begin_visit(visit, is_secure);

    if (route == nullptr) return not_found(visit);
    if (route->who != For::everybody && !visit.who) return to_sign_in(visit);
    if (visit.who && visit.who->account.must_change && route->path != password_path && route->path != sign_out_path)
        return see_other(password_path);
    if (route->who == For::administrators && !visit.is_administrator())
        return sentence_page(visit, 403, "Not for you", "Only an administrator may do this.");
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if ((reads && route->get == nullptr) || (!reads && (request.method != "POST" || route->post == nullptr))) {
        hub::Response response =
            sentence_page(visit, 405, "There is nothing here", "This address takes no such request.");
        response.headers.emplace_back("allow", route->get == nullptr    ? "POST"
                                               : route->post == nullptr ? "GET, HEAD"
                                                                        : "GET, HEAD, POST");
        return response;
    }
    hub::Response response = reads ? route->get(visit) : sent(*route, visit);
    if (!visit.who && reads) set_cookie(response, Cookie::visit, visit.cookie, is_secure);
    if (visit.who) response.key = "web:" + visit.who->account.name;
    return response;
}

}  // namespace pages
