#include "player/state/record_list.h"

#include "player/state/fraction.h"
#include "records/iris.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace state {
namespace {

namespace iris = records::iris;
using Kind = Deed::Kind;

/// Where in a module something stands: "module/ID/question/3" (activities.h), without its BASE.
struct Named {
    std::string module;
    std::string_view what;  ///< "question", "reflection", "quiz" or ""
    int number = 0;
};

Named named(std::string_view iri) {
    constexpr std::string_view modules = "/module/";
    if (!iri.starts_with(iris::base)) return {};
    iri.remove_prefix(iris::base.size());
    if (!iri.starts_with(modules)) return {};
    iri.remove_prefix(modules.size());
    Named found;
    const std::size_t end = std::min(iri.find('/'), iri.size());
    found.module = iri.substr(0, end);
    iri.remove_prefix(std::min(end + 1, iri.size()));
    const std::size_t slash = std::min(iri.find('/'), iri.size());
    found.what = iri.substr(0, slash);
    iri.remove_prefix(std::min(slash + 1, iri.size()));
    std::from_chars(iri.data(), iri.data() + iri.size(), found.number);  // 0 where there is none
    return found;
}

Kind answered(const records::Statement& statement, const Named& about) {
    if (about.what == "reflection") return Kind::shared_words;
    const auto& parent = statement.context.parent;
    const bool is_in_quiz = !parent.empty() && named(parent.front().id).what == "quiz";
    return is_in_quiz ? Kind::answered_quiz : Kind::practised;
}

Kind kind_of(const records::Statement& statement, const Named& about) {
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
    if (said == verb::experienced && about.what == "reflection") return Kind::wrote_privately;
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
    const auto* activity = std::get_if<records::Activity>(&statement.object);
    const Named about = activity == nullptr ? Named{} : named(activity->id);
    Deed deed;
    deed.kind = kind_of(statement, about);
    deed.module = about.module;
    deed.number = about.number;
    deed.at = statement.timestamp;
    const auto page = statement.context.extensions.find(std::string(iris::page_extension));
    if (deed.kind == Kind::read_page && page != statement.context.extensions.end()) {
        if (const auto* slug = std::get_if<std::string>(&page->second)) deed.page = *slug;
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
