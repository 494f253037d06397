#include "player/sync/team_answer.h"

#include "player/sync/servers_words.h"
#include "records/completion_json.h"
#include "records/timestamp.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace syncing {
namespace {

using Json = nlohmann::json;

/// What cannot be read is noted, and the rest goes on: the first note is what is told.
class TeamParser {
public:
    explicit TeamParser(const Json& body) : body_(body) {}

    store::TeamNews news() {
        store::TeamNews out;
        out.source = text(body_, "source", Needed::yes);
        out.team = text(body_, "team", Needed::no);
        out.mark = number(body_, "mark");
        const auto more = body_.find("more");
        out.has_more = more != body_.end() && more->is_boolean() && more->get<bool>();
        for (const Json& one : list(body_, "modules")) {
            if (is_object(one, "modules")) out.modules.push_back({text(one, "id", Needed::yes), text(one, "title", Needed::no)});
        }
        read_due(out);
        for (const Json& one : list(body_, "people")) {
            if (is_object(one, "people")) out.people.push_back(person(one));
        }
        for (const Json& one : list(body_, "removed")) {
            if (one.is_number_integer()) out.removed.push_back(one.get<std::int64_t>());
            else note("removed");
        }
        return out;
    }

    /// Which member; "" when all is well.
    const std::string& fault() const { return fault_; }

private:
    enum class Needed { yes, no };

    /// A hub tells what changed of due dates, if it was asked for that, or all.
    void read_due(store::TeamNews& out) {
        if (body_.contains("due_mark")) out.due_mark = number(body_, "due_mark");
        out.is_due_by_difference = body_.contains("due_changes");
        const char* const name = out.is_due_by_difference ? "due_changes" : "due";
        for (const Json& one : list(body_, name)) {
            if (!is_object(one, name)) continue;
            const auto on = one.find("on");
            const bool is_gone = out.is_due_by_difference && on != one.end() && on->is_null();
            if (is_gone) out.due_gone.push_back({text(one, "team", Needed::no), text(one, "module", Needed::yes)});
            else out.due.push_back(due(one));
        }
    }

    state::TeamDue due(const Json& one) {
        state::TeamDue out{text(one, "team", Needed::no), text(one, "module", Needed::yes)};
        const auto day = records::parse_day(text(one, "on", Needed::yes));
        if (!day) note("on");
        out.on = day.value_or(records::Day{});
        return out;
    }

    store::TeamMember person(const Json& one) {
        store::TeamMember out;
        out.id = number(one, "id");
        if (out.id <= 0) note("id");  // numbers below are given here, to those whom files tell of
        out.name = text(one, "name", Needed::no);
        out.staff_number = text(one, "staff_number", Needed::no);
        out.team = text(one, "team", Needed::no);
        out.joined = moment(one, "joined");
        out.last_heard = moment(one, "last_heard");
        out.accounts = texts(one, "accounts");
        out.devices = texts(one, "devices");
        out.is_by_file = truth(one, "by_file");
        out.is_unconfirmed = truth(one, "unconfirmed");
        const auto modules = one.find("modules");
        if (modules == one.end()) return out;
        if (!is_object(*modules, "modules")) return out;
        for (const auto& [id, told] : modules->items()) {
            auto completion = records::completion_from_json(told);
            if (!completion || id.empty()) note("modules");
            else out.modules[id] = std::move(*completion);
        }
        return out;
    }

    std::string text(const Json& json, const char* name, Needed needed) {
        const auto found = json.find(name);
        const bool is_there = found != json.end() && found->is_string();
        const bool is_missing = found == json.end() || found->is_null();
        std::string out = is_there ? found->get<std::string>() : std::string();
        if (is_missing ? needed == Needed::yes : !is_there) note(name);
        if (is_there && out.empty() && needed == Needed::yes) note(name);
        return out;
    }

    std::int64_t number(const Json& json, const char* name) {
        const auto found = json.find(name);
        const bool is_there = found != json.end() && found->is_number_integer();
        if (!is_there) note(name);
        return is_there ? found->get<std::int64_t>() : 0;
    }

    std::optional<state::TimePoint> moment(const Json& json, const char* name) {
        const std::string said = text(json, name, Needed::no);
        if (said.empty()) return std::nullopt;
        const auto time = records::parse_timestamp(said);
        if (!time) note(name);
        return time ? std::optional(std::chrono::floor<std::chrono::milliseconds>(*time)) : std::nullopt;
    }

    /// Without such a member there is nothing in it.
    const Json& list(const Json& json, const char* name) {
        const auto found = json.find(name);
        if (found == json.end() || found->is_null()) return none_;
        if (!found->is_array()) note(name);
        return found->is_array() ? *found : none_;
    }

    std::vector<std::string> texts(const Json& json, const char* name) {
        std::vector<std::string> out;
        for (const Json& one : list(json, name)) {
            if (one.is_string()) out.push_back(one.get<std::string>());
            else note(name);
        }
        return out;
    }

    /// What is not said is not so.
    bool truth(const Json& json, const char* name) {
        const auto found = json.find(name);
        if (found == json.end() || found->is_null()) return false;
        if (!found->is_boolean()) note(name);
        return found->is_boolean() && found->get<bool>();
    }

    bool is_object(const Json& json, const char* where) {
        if (!json.is_object()) note(where);
        return json.is_object();
    }

    void note(const char* name) {
        if (fault_.empty()) fault_ = name;
    }

    const Json& body_;
    const Json none_ = Json::array();
    std::string fault_;
};

std::string with_words(std::string sentence, const Reply& reply) {
    const std::string words = servers_words(reply);
    if (!words.empty()) sentence += ": " + words;
    if (!sentence.ends_with('.')) sentence += '.';
    return sentence;
}

}  // namespace

tl::expected<store::TeamNews, std::string> parse_team(const Reply& reply) {
    const Json body = Json::parse(reply.body, nullptr, false);
    if (!body.is_object()) return tl::unexpected(std::string("The hub's answer broke off, or is no answer of a hub."));
    TeamParser parser(body);
    store::TeamNews news = parser.news();
    if (parser.fault().empty()) return news;
    return tl::unexpected(fmt::format("The hub's answer has a “{}” that cannot be understood.", parser.fault()));
}

TeamTrouble team_trouble(const Answer& answer) {
    if (!answer) return {answer.error().why};
    const Reply& reply = *answer;
    if (reply.status == 511 || (reply.status == 200 && is_web_page(reply)))
        return {"A web page answered in place of the hub. Perhaps this network wants you to sign in first."};
    if (reply.status == 407) return {"This network's proxy asks for a name and password of its own."};
    if (reply.status == 429) return {"The hub asks for patience."};
    if (reply.status == 401)
        return {"The hub does not know your manager's key any more. Please ask whoever runs it for a new code.", true};
    if (reply.status == 403) return {with_words("The hub does not let this key see a team", reply), true};
    if (reply.status == 404 || reply.status == 405)
        return {fmt::format("There is no hub at this address that shows teams ({}).", reply.status), true};
    return {fmt::format("The hub cannot tell of your team at the moment ({}).", reply.status)};
}

}  // namespace syncing
