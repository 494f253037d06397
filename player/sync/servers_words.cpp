#include "player/sync/servers_words.h"

#include "records/shallow_json.h"

#include <nlohmann/json.hpp>

namespace syncing {
namespace {

using Json = nlohmann::json;

/// Where stores put what they have to say: ours in "errors", others as they like.
std::string message_in(const Json& body) {
    if (body.is_string()) return body.get<std::string>();
    if (body.is_array()) {
        std::string all;
        for (const Json& one : body) {
            const std::string words = message_in(one);
            if (!words.empty()) all += (all.empty() ? "" : " ") + words;
        }
        return all;
    }
    if (!body.is_object()) return {};
    for (const char* name : {"errors", "message", "error", "detail", "description"}) {
        if (const auto found = body.find(name); found != body.end()) {
            const std::string words = message_in(*found);
            if (!words.empty()) return words;
        }
    }
    return {};
}

std::string one_line(const std::string& text) {
    constexpr std::size_t most_bytes = 200;
    std::string words;
    for (const char byte : text) {
        const bool is_space = static_cast<unsigned char>(byte) <= ' ';
        if (is_space && (words.empty() || words.back() == ' ')) continue;
        const bool is_within_character = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
        if (words.size() >= most_bytes && !is_within_character) return words + "…";
        words += is_space ? ' ' : byte;
    }
    while (words.ends_with(' ')) words.pop_back();
    return words;
}

}  // namespace

bool is_web_page(const Reply& reply) {
    return reply.content_type == "text/html" || reply.content_type == "application/xhtml+xml";
}

std::string servers_words(const Reply& reply) {
    if (is_web_page(reply)) return {};
    const Json body = records::parse_shallow(reply.body);
    const std::string message = body.is_discarded() ? "" : message_in(body);
    return one_line(message.empty() ? reply.body : message);
}

}  // namespace syncing
