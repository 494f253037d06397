#include "hub/statement_query.h"

#include "hub/xapi/forms.h"
#include "hub/xapi/identity.h"
#include "hub/xapi/statement_rules.h"
#include "hub/xapi/strict_json.h"
#include "hub/xapi/text_case.h"
#include "records/timestamp.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace hub {
namespace {

/// How many statements a page has when nothing is said, and at most.
constexpr std::size_t most_statements = 500;

/// What was read so far, and what to read next.
struct Reading {
    StatementQuery query;
    xapi::Version version;
    std::string agent, activity;
    bool has_related_agents = false, has_related_activities = false;
};

/// Why a parameter's value is wrong, as the end of a sentence, or "".
using Reader = std::string (*)(const std::string& value, Reading& reading);

std::string boolean(const std::string& value, bool& target) {
    if (value != "true" && value != "false") return "is neither true nor false";
    target = value == "true";
    return {};
}

std::string statement_id(const std::string& value, Reading& reading) {
    if (!xapi::is_uuid(value)) return "is not a UUID";
    reading.query.id = xapi::lower_case(value);
    return {};
}

std::string voided_id(const std::string& value, Reading& reading) {
    reading.query.is_voided = true;
    return statement_id(value, reading);
}

std::string agent(const std::string& value, Reading& reading) {
    const auto parsed = xapi::parse_strictly(value);
    if (!parsed) return parsed.error();
    const auto refusals = xapi::examine_actor(*parsed, reading.version, "it");
    if (!refusals.empty()) return fmt::format("is no Agent: {} {}", refusals[0].where, refusals[0].why);
    reading.agent = xapi::identity_of(*parsed);
    return reading.agent.empty() ? "is a Group without an identifier, which cannot be looked for" : "";
}

std::string verb(const std::string& value, Reading& reading) {
    if (!xapi::is_iri(value)) return "is not an IRI with a scheme";
    reading.query.page.mentions.push_back({xapi::Role::verb, value});
    return {};
}

std::string activity(const std::string& value, Reading& reading) {
    if (!xapi::is_iri(value)) return "is not an IRI with a scheme";
    reading.activity = value;
    return {};
}

std::string registration(const std::string& value, Reading& reading) {
    if (!xapi::is_uuid(value)) return "is not a UUID";
    reading.query.page.mentions.push_back({xapi::Role::registration, xapi::lower_case(value)});
    return {};
}

std::string moment(const std::string& value, std::optional<Moment>& target) {
    const auto instant = records::parse_timestamp(value);
    if (!instant) return "is not a date and time by RFC 3339, such as 2026-03-04T05:06:07.123Z";
    target = std::chrono::floor<std::chrono::milliseconds>(*instant);
    return {};
}

template <class Number>
bool parse_number(const std::string& value, Number& number) {
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    return fault == std::errc{} && end == value.data() + value.size();
}

std::string limit(const std::string& value, Reading& reading) {
    std::size_t number = 0;
    if (!parse_number(value, number)) return "is not a whole number from 0";
    reading.query.page.limit = number == 0 ? most_statements : std::min(number, most_statements);
    return {};
}

std::string after(const std::string& value, Reading& reading) {
    std::int64_t number = 0;
    if (!parse_number(value, number) || number < 0) return "is not what this hub wrote";
    reading.query.page.after = number;
    return {};
}

std::string format(const std::string& value, Reading& reading) {
    if (value == "exact") {
        reading.query.format = Format::exact;
    } else if (value == "ids") {
        reading.query.format = Format::ids;
    } else if (value == "canonical") {
        reading.query.format = Format::canonical;
    } else {
        return "is none of exact, ids, canonical";
    }
    return {};
}

struct Parameter {
    std::string_view name;
    Reader read;
    bool goes_with_id = false;
};

constexpr std::array<Parameter, 15> known = {{
    {"statementId", &statement_id, true},
    {"voidedStatementId", &voided_id, true},
    {"agent", &agent},
    {"verb", &verb},
    {"activity", &activity},
    {"registration", &registration},
    {"related_activities",
     [](const std::string& value, Reading& reading) { return boolean(value, reading.has_related_activities); }},
    {"related_agents",
     [](const std::string& value, Reading& reading) { return boolean(value, reading.has_related_agents); }},
    {"since", [](const std::string& value, Reading& reading) { return moment(value, reading.query.page.since); }},
    {"until", [](const std::string& value, Reading& reading) { return moment(value, reading.query.page.until); }},
    {"limit", &limit},
    {"format", &format, true},
    {"attachments",
     [](const std::string& value, Reading& reading) { return boolean(value, reading.query.has_attachments); }, true},
    {"ascending",
     [](const std::string& value, Reading& reading) { return boolean(value, reading.query.page.is_ascending); }},
    {"after", &after},
}};

}  // namespace

tl::expected<StatementQuery, std::string> parse_query(const Parameters& parameters, xapi::Version version,
                                                      bool is_more) {
    Reading reading{{}, version, {}, {}};
    std::set<std::string_view> seen;
    std::string_view stranger_to_id;
    for (const auto& [name, value] : parameters) {
        const auto parameter =
            std::find_if(known.begin(), known.end(), [&](const Parameter& one) { return one.name == name; });
        if (parameter == known.end() || (parameter->name == "after" && !is_more))
            return tl::unexpected(fmt::format("GET /statements knows no parameter {}.", name));
        if (!seen.insert(name).second) return tl::unexpected(fmt::format("The parameter {} is given twice.", name));
        if (!parameter->goes_with_id) stranger_to_id = name;
        if (const std::string why = parameter->read(value, reading); !why.empty())
            return tl::unexpected(fmt::format("The parameter {} {}.", name, why));
    }
    if (seen.contains("statementId") && seen.contains("voidedStatementId"))
        return tl::unexpected(std::string("statementId and voidedStatementId do not go together."));
    if (!reading.query.id.empty() && !stranger_to_id.empty())
        return tl::unexpected(fmt::format("The parameter {} does not go with a statement's id.", stranger_to_id));
    auto& mentions = reading.query.page.mentions;
    if (!reading.agent.empty())
        mentions.push_back({reading.has_related_agents ? xapi::Role::related_agent : xapi::Role::agent, reading.agent});
    if (!reading.activity.empty()) {
        mentions.push_back(
            {reading.has_related_activities ? xapi::Role::related_activity : xapi::Role::activity, reading.activity});
    }
    return reading.query;
}

}  // namespace hub
