#include "player/state/record_list.h"

#include "player/state/fraction.h"
#include "records/extension.h"
#include "records/iris.h"
#include "records/subject.h"

#include <algorithm>
#include <cmath>

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
    if (deed.kind == Kind::other) deed.verb = statement.verb.id.substr(statement.verb.id.rfind('/') + 1);
    return deed;
}

}  // namespace state
