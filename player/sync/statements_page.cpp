#include "player/sync/statements_page.h"

#include "records/shallow_json.h"
#include "records/statement_json.h"
#include "records/timestamp.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <optional>

namespace syncing {
namespace {

using Json = nlohmann::json;

std::string text_in(const Json& body, const char* name) {
    const auto found = body.is_object() ? body.find(name) : body.end();
    return body.is_object() && found != body.end() && found->is_string() ? found->get<std::string>() : "";
}

/// The newest time in a text, or nothing. A store that shows milliseconds may keep microseconds, so that asking from
/// here repeats some statements, and passes none over.
std::optional<records::Instant> just_before(const std::string& text) {
    const auto time = records::parse_timestamp(text);
    if (!time) return std::nullopt;
    return *time - std::chrono::milliseconds{1};
}

std::string later(const std::string& bookmark, std::optional<records::Instant> time) {
    if (!time) return bookmark;
    const auto before = records::parse_timestamp(bookmark);
    if (before && *before >= *time) return bookmark;
    return records::timestamp(std::chrono::floor<std::chrono::milliseconds>(*time));
}

/// A hub that says nothing of it has set nothing. What is no date of a module is passed over.
state::DueDates due_in(const Json& body) {
    state::DueDates out;
    const auto due = body.find("due");
    if (due == body.end() || !due->is_array()) return out;
    for (const Json& one : *due) {
        const auto day = records::parse_day(text_in(one, "on"));
        const std::string module = text_in(one, "module");
        if (day && !module.empty()) out[module] = *day;
    }
    return out;
}

}  // namespace

tl::expected<StatementsPage, std::string> parse_page(const Reply& reply, const std::string& bookmark) {
    const Json body = records::parse_shallow(reply.body);
    const auto statements = body.is_object() ? body.find("statements") : body.end();
    const bool is_page = body.is_object() && statements != body.end() && statements->is_array();
    if (!is_page)
        return tl::unexpected(std::string("The record store answered with something that is no list of records."));
    StatementsPage page;
    page.more = text_in(body, "more");
    page.is_empty = statements->empty();
    std::optional<records::Instant> last;
    for (const Json& one : *statements) {
        last = just_before(text_in(one, "stored"));
        if (auto statement = records::statement_from(one))
            page.ours.push_back(std::move(*statement));
    }
    // Up to this mark the store shows everything; beyond it something may yet appear before what is shown.
    const auto through = just_before(reply.consistent_through);
    if (page.more.empty() && through) last = through;
    if (last && through) last = std::min(*last, *through);
    page.bookmark = later(bookmark, last);
    return page;
}

std::optional<Whose> parse_whose(const Answer& answer) {
    if (!answer || answer->status != 200) return std::nullopt;
    const Json body = records::parse_shallow(answer->body);
    Whose out;
    out.role = text_in(body, "role");
    if (out.role.empty()) return std::nullopt;  // a page that wants people to sign in, or that says "back soon"
    out.person = text_in(body, "person");
    out.team = text_in(body, "team");
    out.due = due_in(body);
    const auto accounts = body.find("accounts");
    if (accounts == body.end() || !accounts->is_array()) return out;
    for (const Json& account : *accounts) {
        records::Actor actor{text_in(account, "homePage"), text_in(account, "name")};
        if (!actor.home_page.empty() && !actor.name.empty()) out.accounts.push_back(std::move(actor));
    }
    return out;
}

}  // namespace syncing
