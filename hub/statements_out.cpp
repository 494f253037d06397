#include "hub/answers.h"
#include "hub/attachments.h"
#include "hub/multipart.h"
#include "hub/routes.h"
#include "hub/statement_query.h"
#include "hub/statements_api.h"
#include "hub/xapi/formats.h"
#include "records/timestamp.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

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

/// Where the next page is: the same query, going on behind the last statement.
std::string link_behind(const StoredStatement& last, Parameters parameters) {
    std::erase_if(parameters, [](const auto& one) { return one.first == "after"; });
    parameters.emplace_back("after", std::to_string(last.sequence));
    return fmt::format("{}?{}", more_path, to_form(parameters));
}

/// The JSON as the first part of several, and behind it the bytes that came with these statements, each once.
Stored<Response> with_attachments(const std::string& text, const std::vector<StoredStatement>& statements,
                                  Store& store) {
    MultipartBody body;
    body.add({{"Content-Type", "application/json"}}, text);
    std::set<std::string> sent;
    for (const StoredStatement& statement : statements) {
        if (statement.attachments.empty()) continue;
        const std::set<std::string> here(statement.attachments.begin(), statement.attachments.end());
        const json received = json::parse(statement.received);
        for (const json* attachment : attachments_in(received)) {
            const std::string sum = sum_of(*attachment);
            if (!here.contains(sum) || !sent.insert(sum).second) continue;
            const auto bytes = store.attachment(sum);
            if (!bytes) return tl::unexpected(bytes.error());
            body.add({{"Content-Type", (*attachment)["contentType"]},
                      {"Content-Transfer-Encoding", "binary"},
                      {"X-Experience-API-Hash", (*attachment)["sha2"]}},
                     **bytes);
        }
    }
    return Response{200, {{"content-type", body.content_type()}}, body.take()};
}

Stored<Response> one_statement(const StatementQuery& query, Texts& texts, const Key& key, Store& store) {
    const auto found = store.statement(query.id, query.is_voided, scope_of(key));
    if (!found) return tl::unexpected(found.error());
    if (!*found) return refusal(404, "There is no such statement.");
    const auto text = texts.of(**found);
    if (!text) return tl::unexpected(text.error());
    Stored<Response> response = query.has_attachments ? with_attachments(*text, {**found}, store) : json_answer(*text);
    if (response) response->headers.emplace_back("last-modified", http_date((*found)->stored));
    return response;
}

Stored<Response> page(StatementQuery query, Texts& texts, const Key& key, const Parameters& parameters, Store& store) {
    query.page.scope = scope_of(key);
    query.page.has_attachments = query.has_attachments;
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
    return query.has_attachments ? with_attachments(body, found->statements, store) : json_answer(body);
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
