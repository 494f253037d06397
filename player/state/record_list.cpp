#include "player/state/record_list.h"

#include "player/state/fraction.h"
#include "records/extension.h"
#include "records/iris.h"
#include "records/subject.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <variant>

namespace state {
namespace {

namespace iris = records::iris;
using Kind = Deed::Kind;

Kind answered(const records::Statement& statement, const records::Subject& about) {
    if (about.kind == "reflection") return Kind::shared_words;
    const auto& parent = statement.context.parent;
    const bool is_in_quiz = !parent.empty() && records::subject_of(parent.front().id).kind == "quiz";
    return is_in_quiz ? Kind::answered_quiz : Kind::practised;
}

Kind kind_of(const records::Statement& statement, const records::Subject& about) {
    namespace verb = iris::verb;
    const std::string& said = statement.verb.id;
    if (said == verb::initialized) return Kind::opened;
    if (said == verb::progressed) return Kind::read_page;
    if (said == verb::answered) return answered(statement, about);
    if (said == verb::attempted) return Kind::finished_quiz;
    if (said == verb::passed) return Kind::passed;
    if (said == verb::failed) return Kind::failed;
    if (said == verb::completed) return Kind::completed;
    if (said == verb::terminated) return Kind::left;
    if (said == verb::experienced && about.kind == "reflection") return Kind::wrote_privately;
    if (said == verb::voided) return Kind::took_back;
    return Kind::other;
}

/// As the results say it.
std::string percent(double scaled) {
    constexpr long long parts = 1'000'000;
    return to_percent(Fraction(std::llround(std::clamp(scaled, 0.0, 1.0) * parts), parts));
}

/// In whichever language there is.
std::string any(const records::LanguageMap& words) { return words.empty() ? std::string() : words.begin()->second; }

std::string named(const std::vector<records::Component>& components, std::string_view id) {
    for (const records::Component& one : components)
        if (one.id == id && !one.description.empty()) return any(one.description);
    return std::string(id);
}

/// Every part of a list, after `put` has made words of it.
template <class Put>
std::string each_part(std::string_view list, std::string_view delimiter, std::string_view between, const Put& put) {
    std::string out;
    for (bool is_first = true; !list.empty(); is_first = false) {
        const std::size_t end = list.find(delimiter);
        if (!is_first) out += between;
        out += put(list.substr(0, end));
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + delimiter.size());
    }
    return out;
}

/// An answer's letters as the words that they stand for in the same statement. (xAPI 1.0.3 part 2 §2.4.4.1)
std::string in_words(const records::Interaction& asked, const std::string& response) {
    constexpr std::string_view between_parts = "[,]", between_sides = "[.]";
    const auto chosen = [&](std::string_view id) { return named(asked.choices, id); };
    if (asked.type == "choice" || asked.type == "sequencing") return each_part(response, between_parts, "; ", chosen);
    if (asked.type != "matching") return response;
    return each_part(response, between_parts, "; ", [&](std::string_view pair) {
        const std::size_t middle = pair.find(between_sides);
        if (middle == std::string_view::npos) return std::string(pair);
        return named(asked.source, pair.substr(0, middle)) + " – " +
               named(asked.target, pair.substr(middle + between_sides.size()));
    });
}

}  // namespace

Deed deed_of(const records::Statement& statement) {
    const records::Subject about = records::subject_of(statement);
    Deed deed;
    deed.kind = kind_of(statement, about);
    deed.module = about.module;
    deed.number = about.number;
    deed.at = statement.timestamp;
    if (deed.kind == Kind::read_page) {
        deed.page = records::extension<std::string>(statement.context.extensions, iris::page_extension).value_or("");
    }
    if (deed.kind == Kind::practised || deed.kind == Kind::answered_quiz) deed.is_right = statement.result.success;
    const bool is_judged =
        deed.kind == Kind::finished_quiz || deed.kind == Kind::passed || deed.kind == Kind::failed;
    const auto& score = statement.result.score;
    if (is_judged && score && score->scaled) deed.score = percent(*score->scaled);
    const auto* object = std::get_if<records::Activity>(&statement.object);
    const bool has_question = object != nullptr && object->definition && object->definition->interaction;
    if (has_question) deed.asked = any(object->definition->description);
    const std::string response = statement.result.response.value_or("");
    deed.said = has_question ? in_words(*object->definition->interaction, response) : response;
    if (deed.kind == Kind::other) deed.verb = statement.verb.id.substr(statement.verb.id.rfind('/') + 1);
    return deed;
}

}  // namespace state
