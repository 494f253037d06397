#include "hub/team_api.h"

#include "hub/answers.h"
#include "hub/credentials.h"
#include "hub/summary_rows.h"
#include "records/completion_json.h"
#include "records/timestamp.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <memory>
#include <set>

namespace hub {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t usual_limit = 200, most_people = 1000;

/// What GET /team is asked.
struct TeamQuery {
    std::int64_t after = 0;
    std::int64_t limit = usual_limit;
    std::optional<std::int64_t> due;  ///< the mark of due dates, for who understands what changed of them
};

std::optional<std::int64_t> number_in(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// The error is a sentence.
tl::expected<TeamQuery, std::string> parse_team_query(const Parameters& parameters) {
    TeamQuery query;
    std::set<std::string_view> seen;
    for (const auto& [name, value] : parameters) {
        if (name != "after" && name != "limit" && name != "due")
            return tl::unexpected(fmt::format("GET /team knows no parameter {}.", name));
        if (!seen.insert(name).second) return tl::unexpected(fmt::format("The parameter {} is given twice.", name));
        const auto number = number_in(value);
        if (name != "limit" && (!number || *number < 0))
            return tl::unexpected(fmt::format("The parameter {} is no mark that this hub gave, nor 0.", name));
        if (name == "limit" && (!number || *number < 1 || *number > most_people))
            return tl::unexpected(fmt::format("The parameter limit is not a whole number from 1 to {}.", most_people));
        if (name == "after") query.after = *number;
        if (name == "limit") query.limit = *number;
        if (name == "due") query.due = number;
    }
    return query;
}

/// What tells this database from every other. Where none was told yet it is drawn; when two are drawn at once, one
/// client sees another the next time, and fetches everything once more.
Stored<std::string> source_of(Store& store) {
    constexpr const char* name = "source";
    auto source = store.setting(name);
    if (!source || !source->empty()) return source;
    if (const auto kept = store.set_setting(name, new_uuid()); !kept) return tl::unexpected(kept.error());
    return store.setting(name);
}

/// The name of a manager's team; "" for who sees all.
Stored<std::string> team_name(const Scope& scope, Store& store) {
    if (!scope.team) return std::string();
    const auto teams = store.teams(scope);
    if (!teams) return tl::unexpected(teams.error());
    return teams->empty() ? std::string() : teams->front().name;
}

Json json_of(const PersonProgress& progress) {
    const Person& person = progress.person;
    Json out = {{"id", person.id},
                {"name", person.name},
                {"staff_number", person.staff_number},
                {"team", person.team},
                {"joined", records::timestamp(person.joined)},
                {"accounts", person.accounts},
                {"devices", person.devices},
                {"modules", Json::object()}};
    if (person.last_heard) out["last_heard"] = records::timestamp(*person.last_heard);
    if (person.is_by_file) out["by_file"] = true;
    if (person.is_unconfirmed) out["unconfirmed"] = true;
    for (const auto& [module, completion] : progress.modules) out["modules"][module] = records::to_json(completion);
    return out;
}

Stored<Json> modules_of(const Scope& scope, Store& store) {
    const auto modules = store.modules(scope);
    if (!modules) return tl::unexpected(modules.error());
    Json out = Json::array();
    for (const KnownModule& one : *modules) out.push_back({{"id", one.id}, {"title", one.title}});
    return out;
}

Json json_of(const DueChanges& changes) {
    Json out = Json::array();
    for (const DueDate& due : changes.set)
        out.push_back({{"team", due.team}, {"module", due.module}, {"on", records::text_of(due.on)}});
    for (const DueDate& due : changes.taken_away)
        out.push_back({{"team", due.team}, {"module", due.module}, {"on", nullptr}});
    return out;
}

Stored<Json> team_json(const TeamQuery& query, const Scope& scope, Store& store, Day today) {
    const auto source = source_of(store);
    if (!source) return tl::unexpected(source.error());
    const auto team = team_name(scope, store);
    if (!team) return tl::unexpected(team.error());
    // Asked first: what is known of a module is then never older than who did something in it.
    const auto difference = store.difference(scope, query.after, static_cast<std::size_t>(query.limit));
    if (!difference) return tl::unexpected(difference.error());
    auto modules = modules_of(scope, store);
    if (!modules) return modules;
    const auto dues = store.due_changes(scope, query.due);
    if (!dues) return tl::unexpected(dues.error());
    Json out = {{"source", *source},
                {"team", *team},
                {"today", records::text_of(today)},
                {"mark", difference->mark},
                {"more", difference->has_more},
                {"modules", *std::move(modules)},
                {dues->is_all ? "due" : "due_changes", json_of(*dues)},
                {"due_mark", dues->mark},
                {"people", Json::array()},
                {"removed", difference->removed}};
    for (const PersonProgress& progress : difference->people) out["people"].push_back(json_of(progress));
    return out;
}

Response no_team() {
    return refusal(403, "Only a manager's or an administrator's key reads what a team did.");
}

/// Reads the rows of a filter some people at a time, whenever the next piece is asked for.
class CsvPieces {
public:
    CsvPieces(Store& store, const PeopleFilter& filter) : rows_(store, filter), today_(filter.today) {}

    tl::expected<std::optional<std::string>, std::string> next() {
        const auto rows = rows_.read();
        if (!rows) return tl::unexpected(rows.error().sentence);
        if (rows->empty()) return std::nullopt;
        std::string piece;
        for (const records::SummaryRow& row : *rows) piece += records::summary_csv_line(row, today_);
        return piece;
    }

private:
    SummaryRows rows_;
    Day today_;
};

}  // namespace

Response get_team(const Parameters& parameters, const Key& key, Store& store, Day today) {
    if (key.role == Role::learner) return no_team();
    const auto query = parse_team_query(parameters);
    if (!query) return refusal(400, query.error());
    const auto json = team_json(*query, scope_of(key), store, today);
    if (!json) return failure(json.error());
    Response response = json_answer(json->dump(-1, ' ', false, Json::error_handler_t::replace));
    response.headers.emplace_back("cache-control", "no-store");
    return response;
}

Response get_team_csv(const Parameters& parameters, const Key& key, Store& store, Day today) {
    if (key.role == Role::learner) return no_team();
    if (!parameters.empty())
        return refusal(400, fmt::format("GET /team.csv knows no parameter {}.", parameters.front().first));
    PeopleFilter filter;
    filter.scope = scope_of(key);
    filter.today = today;
    return summary_csv(store, filter);
}

Response summary_csv(Store& store, const PeopleFilter& filter) {
    Response response;
    response.headers = {
        {"content-type", "text/csv; charset=utf-8"},
        {"content-disposition", fmt::format("attachment; filename=\"team-{}.csv\"", records::text_of(filter.today))},
        {"cache-control", "no-store"}};
    response.body = records::summary_csv_header();
    response.more = [pieces = std::make_shared<CsvPieces>(store, filter)] { return pieces->next(); };
    return response;
}

}  // namespace hub
