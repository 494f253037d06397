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

#include <map>
#include <optional>
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
            given_bytes_ = 0;
            xapi::make_canonical(
                value, [this](const std::string& activity) { return definition_of(activity); }, languages_);
            if (fault_) return tl::unexpected(*fault_);
        }
        return value.dump();
    }

private:
    struct Definition {
        json value;  ///< null when the store has none
        std::size_t bytes = 0;
    };

    /// The store's definition. Nothing once the statement was given too much: the activity then keeps what it came with.
    json definition_of(const std::string& activity) {
        constexpr std::size_t most_given_bytes = 1 << 20;
        if (fault_ || given_bytes_ > most_given_bytes) return {};
        const Definition& known = known_definition(activity);
        given_bytes_ += known.bytes;
        return known.value;
    }

    const Definition& known_definition(const std::string& activity) {
        constexpr std::size_t most_known_bytes = 4 << 20;
        if (const auto known = definitions_.find(activity); known != definitions_.end()) return known->second;
        if (known_bytes_ > most_known_bytes) {
            definitions_.clear();
            known_bytes_ = 0;
        }
        Definition& definition = definitions_[activity];
        const auto found = store_.definitions({activity});
        if (!found) {
            fault_ = found.error();
        } else if (const auto text = found->find(activity); text != found->end()) {
            definition = Definition{json::parse(text->second), text->second.size()};
        }
        known_bytes_ += activity.size() + definition.bytes;
        return definition;
    }

    Format format_;
    std::vector<std::string> languages_;
    Store& store_;
    std::map<std::string, Definition> definitions_;
    std::size_t known_bytes_ = 0;  ///< of `definitions_`
    std::size_t given_bytes_ = 0;  ///< to the statement at hand
    std::optional<StoreError> fault_;
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
    auto found = store.statements(query.page);
    if (!found) return tl::unexpected(found.error());
    std::string body = R"({"statements":[)";
    std::vector<StoredStatement>& statements = found->statements;
    bool has_more = found->has_more;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const auto text = texts.of(statements[i]);
        if (!text) return tl::unexpected(text.error());
        if (i > 0 && body.size() + text->size() > query.page.most_bytes) {  // what the format added counts too
            statements.resize(i);
            has_more = true;
            break;
        }
        if (i > 0) body += ',';
        body += *text;
    }
    const std::string more = has_more ? link_behind(statements.back(), parameters) : "";
    body += R"(],"more":)" + json(more).dump() + "}";
    return query.has_attachments ? with_attachments(body, statements, store) : json_answer(body);
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
