#include "hub/pages/visit.h"

#include "hub/pages/cookies.h"
#include "hub/pages/origin.h"

#include <charconv>

namespace pages {

std::string asked(const hub::Parameters& parameters, std::string_view name) {
    const std::string* value = hub::find(parameters, name);
    if (value == nullptr) return {};
    const std::size_t begin = value->find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return {};
    return value->substr(begin, value->find_last_not_of(" \t\r\n") - begin + 1);
}

std::string whole(const hub::Parameters& parameters, std::string_view name) {
    const std::string* value = hub::find(parameters, name);
    return value == nullptr ? std::string() : *value;
}

std::optional<hub::RowId> number(std::string_view text) {
    hub::RowId value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc{} || end != text.data() + text.size() || value < 1) return std::nullopt;
    return value;
}

hub::Stored<std::optional<hub::SignedIn>> who_is_there(Office& office, const std::string& cookie, hub::Moment now) {
    if (cookie.empty()) return std::nullopt;
    const hub::Digest digest = digest_of_token(cookie);
    auto found = office.store.web_session(digest);
    if (!found || !*found) return found;
    const hub::WebSession& session = (*found)->session;
    const Settings& settings = office.settings;
    const bool is_over = now - session.last_used > settings.idle_time ||
                         now - session.created > settings.session_time || now < session.created;
    if (is_over) {
        if (const auto ended = office.store.end_web_session(digest); !ended) return tl::unexpected(ended.error());
        return std::nullopt;
    }
    if (now - session.last_used >= std::chrono::minutes(1)) {
        if (const auto used = office.store.use_web_session(digest, now); !used) return tl::unexpected(used.error());
    }
    return found;
}

std::optional<std::string> forgery(const Visit& visit) {
    if (!is_from_here(visit.request.headers, visit.office.settings.address))
        return "This form was not sent by a page of this hub, so nothing was changed.";
    const std::string* token = hub::find(visit.form, "token");
    if (visit.cookie.empty() || token == nullptr || !is_same_secret(*token, form_token(visit.cookie)))
        return "This form is too old or was not made for you, so nothing was changed. Please load the page anew and "
               "try "
               "again. Cookies must be allowed for this site.";
    return std::nullopt;
}

}  // namespace pages
