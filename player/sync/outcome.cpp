#include "player/sync/outcome.h"

#include "player/sync/servers_words.h"
#include "records/same_statement.h"
#include "records/shallow_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace syncing {
namespace {

using Json = nlohmann::json;

constexpr const char* page_in_between =
    "A web page answered in place of the record store. Perhaps this network wants you to sign in first.";

std::string lower(std::string text) {
    for (char& letter : text) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

bool is_json(const Reply& reply) {
    return reply.content_type == "application/json" || reply.content_type.ends_with("+json");
}

/// Some of our ids and nothing else; which of them differs from store to store.
bool are_ids_of_ours(const Json& list, const std::vector<std::string>& ids) {
    if (!list.is_array() || list.empty()) return false;
    return std::all_of(list.begin(), list.end(), [&](const Json& id) {
        return id.is_string() && std::find(ids.begin(), ids.end(), lower(id.get<std::string>())) != ids.end();
    });
}

std::string with_words(std::string sentence, const Reply& reply) {
    const std::string words = servers_words(reply);
    return words.empty() ? sentence + "." : sentence + ": " + words;
}

bool is_temporary(int status) {
    return status == 408 || status == 425 || status == 429 || (status >= 500 && status != 501 && status != 505);
}

std::string trouble_words(const Reply& reply) {
    if (reply.status == 511) return page_in_between;  // Network Authentication Required (RFC 6585 §6)
    if (reply.status == 429) return "The record store asks for patience.";
    return fmt::format("The record store cannot take records at the moment ({}).", reply.status);
}

/// A hub says by their numbers which statements the key may not send; others it may.
bool is_about_statements(const Reply& reply) {
    const Json body = records::parse_shallow(reply.body);
    const auto numbers = body.is_object() ? body.find("statements") : body.end();
    return body.is_object() && numbers != body.end() && numbers->is_array() && !numbers->empty();
}

/// What stops everything, whatever was asked.
std::string stop_words(const Reply& reply) {
    switch (reply.status) {
        case 401:
            return "The record store does not know this key, or its secret is another.";
        case 403:
            return with_words("This key may not send records to the record store", reply);
        default:
            return fmt::format("There is no record store at this address ({}).", reply.status);
    }
}

PostOutcome outcome_of_success(const Reply& reply, const std::vector<std::string>& ids) {
    using Kind = PostOutcome::Kind;
    if (is_web_page(reply)) return {Kind::trouble, page_in_between};
    const std::string doubt = fmt::format("The record store answers in a way that no store should ({}).", reply.status);
    if (reply.status == 204) {
        if (!reply.version.empty()) return {Kind::stored};
        return {Kind::doubtful, doubt};  // anything on the way may have said that
    }
    if (reply.status != 200 || !is_json(reply)) return {Kind::doubtful, doubt};
    const Json list = records::parse_shallow(reply.body);
    if (list.is_discarded()) return {Kind::trouble, "The record store's answer broke off."};
    return are_ids_of_ours(list, ids) ? PostOutcome{Kind::stored} : PostOutcome{Kind::doubtful, doubt};
}

}  // namespace

PostOutcome outcome_of_post(const Answer& answer, const std::vector<std::string>& ids) {
    using Kind = PostOutcome::Kind;
    if (!answer) return {Kind::trouble, answer.error().why};
    const Reply& reply = *answer;
    if (reply.status >= 200 && reply.status < 300) return outcome_of_success(reply, ids);
    if (is_temporary(reply.status))
        return {Kind::trouble, trouble_words(reply), reply.retry_after, reply.status == 500};
    switch (reply.status) {
        case 400:
        case 422:
            // A store refuses in JSON or plain text. A page comes from something before it, which knows no statements.
            if (is_web_page(reply)) return {Kind::stopped, stop_words(reply)};
            return {Kind::refused, with_words(fmt::format("The record store refuses it ({})", reply.status), reply)};
        case 403:
            if (!is_about_statements(reply)) return {Kind::stopped, stop_words(reply)};
            return {Kind::refused,
                    "It is not taken from this laptop, since the record store counts it as somebody else's (403)."};
        case 407:
            return {Kind::trouble, "This network's proxy asks for a name and password of its own."};
        case 409:
            return {Kind::conflict, "The record store says that it has it already."};
        case 413:
            return {Kind::too_big, "It is larger than the record store takes (413)."};
        default:
            return {Kind::stopped, stop_words(reply)};
    }
}

ReadOutcome outcome_of_read(const Answer& answer, std::string_view id, std::string_view statement) {
    using Kind = ReadOutcome::Kind;
    if (!answer) return {Kind::trouble, answer.error().why};
    const Reply& reply = *answer;
    if (is_temporary(reply.status)) return {Kind::trouble, trouble_words(reply), reply.retry_after};
    if (reply.status == 407) return {Kind::trouble, "This network's proxy asks for a name and password of its own."};
    if (reply.status == 404) return {Kind::absent};
    if (reply.status == 401) return {Kind::stopped, stop_words(reply)};
    if (reply.status == 409 || reply.status == 413)  // no answer to a GET: something on the way made it up
        return {Kind::trouble, trouble_words(reply)};
    if (reply.status >= 300) {
        return {Kind::unreadable,
                fmt::format(
                    "The record store says that it has a record of this name, and does not show it to this key ({}).",
                    reply.status)};
    }
    if (is_web_page(reply)) return {Kind::trouble, page_in_between};
    const Json found = records::parse_shallow(reply.body);
    const auto found_id = found.is_object() ? found.find("id") : found.end();
    if (!found.is_object() || found_id == found.end() || !found_id->is_string() ||
        lower(found_id->get<std::string>()) != id)
        return {Kind::trouble, "The record store was asked for one record and gave something else."};
    if (records::is_same_statement(statement, reply.body)) return {Kind::same};
    return {Kind::different, std::string(another_record)};
}

}  // namespace syncing
