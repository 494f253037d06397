#include "hub/answers.h"
#include "hub/statement_query.h"
#include "hub/statements_api.h"
#include "hub/xapi/formats.h"
#include "records/timestamp.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace hub {
namespace {

using nlohmann::json;

/// Statements as texts, in the format asked for.
class Texts {
public:
    Texts(Format format, std::vector<std::string> languages, Store& store)
        : format_(format), languages_(std::move(languages)), store_(store) {}

    Stored<std::string> of(const StoredStatement& statement) {
        const std::string stored = records::timestamp(statement.stored);
        std::string text = xapi::exact_text(statement.received,
                                            {statement.id, stored, statement.version, stored, statement.authority});
        if (format_ == Format::exact && !statement.has_bare_context_activity) return text;
        json value = json::parse(text);
        xapi::put_context_activities_in_arrays(value);
        if (format_ == Format::ids) xapi::keep_identifiers_only(value);
        if (format_ == Format::canonical) {
            if (const auto known = learn_definitions(value); !known) return tl::unexpected(known.error());
            xapi::make_canonical(
                value, [this](const std::string& activity) { return definitions_[activity]; }, languages_);
        }
        return value.dump();
    }

private:
    /// Asks the store for the definitions of this statement's activities that were not asked for yet.
    Stored<void> learn_definitions(const json& statement) {
        std::vector<std::string> unknown;
        json copy = statement;
        xapi::make_canonical(copy,
                             [&](const std::string& activity) {
                                 if (definitions_.emplace(activity, json()).second) unknown.push_back(activity);
                                 return json();
                             },
                             {});
        const auto found = store_.definitions(unknown);
        if (!found) return tl::unexpected(found.error());
        for (const auto& [activity, definition] : *found) definitions_[activity] = json::parse(definition);
        return {};
    }

    Format format_;
    std::vector<std::string> languages_;
    Store& store_;
    std::map<std::string, json> definitions_;
};

/// RFC 9110 §5.6.7: "Wed, 04 Mar 2026 05:06:07 GMT".
std::string http_date(Moment moment) {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT",
                       fmt::gmtime(std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count()));
}

/// Where the next page is: the same query, going on behind the last statement.
std::string link_behind(const StoredStatement& last, Parameters parameters) {
    std::erase_if(parameters, [](const auto& one) { return one.first == "after"; });
    parameters.emplace_back("after", std::to_string(last.sequence));
    return fmt::format("{}?{}", more_path, to_form(parameters));
}

/// A body of several parts: no attachment has bytes of its own here yet, so the JSON is the only one.
Response as_parts(Response response) {
    constexpr std::string_view boundary = "mooring-hub-part-7c1f0c2e";
    response.body =
        fmt::format("--{0}\r\nContent-Type: application/json\r\n\r\n{1}\r\n--{0}--\r\n", boundary, response.body);
    response.headers = {{"content-type", fmt::format("multipart/mixed; boundary={}", boundary)}};
    return response;
}

Stored<Response> one_statement(const StatementQuery& query, Texts& texts, const Key& key, Store& store) {
    const auto found = store.statement(query.id, query.is_voided, scope_of(key));
    if (!found) return tl::unexpected(found.error());
    if (!*found) return refusal(404, "There is no such statement.");
    const auto text = texts.of(**found);
    if (!text) return tl::unexpected(text.error());
    Response response = query.has_attachments ? as_parts(json_answer(*text)) : json_answer(*text);
    response.headers.emplace_back("last-modified", http_date((*found)->stored));
    return response;
}

Stored<Response> page(StatementQuery query, Texts& texts, const Key& key, const Parameters& parameters, Store& store) {
    query.page.scope = scope_of(key);
    const auto found = store.statements(query.page);
    if (!found) return tl::unexpected(found.error());
    std::string body = R"({"statements":[)";
    for (const StoredStatement& statement : found->statements) {
        const auto text = texts.of(statement);
        if (!text) return tl::unexpected(text.error());
        if (&statement != &found->statements.front()) body += ',';
        body += *text;
    }
    const std::string more = found->has_more ? link_behind(found->statements.back(), parameters) : "";
    body += R"(],"more":)" + json(more).dump() + "}";
    return query.has_attachments ? as_parts(json_answer(body)) : json_answer(body);
}

}  // namespace

Response get_statements(const XapiRequest& request, xapi::Version version, const Key& key,
                        const StatementsContext& context) {
    const auto query = parse_query(request.parameters, version, request.path == more_path);
    if (!query) return refusal(400, query.error());
    Texts texts(query->format, xapi::accepted_languages(header(request.headers, "accept-language")), context.store);
    const auto response = query->id.empty() ? page(*query, texts, key, request.parameters, context.store)
                                            : one_statement(*query, texts, key, context.store);
    return response ? *response : failure(response.error());
}

}  // namespace hub
