#include "hub/bounds.h"

#include "hub/xapi/value_count.h"

#include <fmt/format.h>

namespace hub {
namespace {

/// A full body of usual statements holds some 350,000 values; each takes up to 150 bytes while it is worked on.
constexpr std::size_t most_values = 500'000;

/// Each is a row in an index; the writer makes some 100,000 a second.
constexpr std::size_t most_mentions = 2'000, most_mentions_at_once = 20'000;

/// It is given to everybody who asks for the canonical form of a statement that names the activity.
constexpr std::size_t most_definition_bytes = 64 << 10;

}  // namespace

std::string excess_of_body(std::string_view json) {
    if (json.size() <= most_values || xapi::values_in(json) <= most_values) return {};
    return fmt::format("The body holds more than {} values of JSON. Please send less at once.", most_values);
}

std::vector<std::string> excess_of(const NewStatement& statement, const std::string& name) {
    const std::string subject = name.empty() ? "The statement" : name;
    std::vector<std::string> sentences;
    if (statement.mentions.size() > most_mentions) {
        sentences.push_back(
            fmt::format("{} mentions more than {} agents, activities and verbs.", subject, most_mentions));
    }
    for (const auto& [activity, definition] : statement.definitions) {
        if (definition.size() <= most_definition_bytes) continue;
        sentences.push_back(
            fmt::format("{} defines an activity in more than {} bytes.", subject, most_definition_bytes));
        break;
    }
    return sentences;
}

std::string excess_of(const std::vector<NewStatement>& statements) {
    std::size_t mentions = 0;
    for (const NewStatement& one : statements) mentions += one.mentions.size();
    if (statements.size() < 2 || mentions <= most_mentions_at_once) return {};
    return fmt::format("These statements mention more than {} agents, activities and verbs. Please send fewer at once.",
                       most_mentions_at_once);
}

}  // namespace hub
