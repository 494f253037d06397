#include "player/ui/deed_words.h"

#include "content/titles.h"

namespace ui {
namespace {

using Kind = state::Deed::Kind;

std::string page_words(const state::State& state, const strings::Records& words, const state::Deed& deed) {
    if (const content::Module* module = state::readable_module(state, deed.module)) {
        for (const content::Page& page : module->pages)
            if (page.slug == deed.page) return filled(words.read_page, page.title);
    }
    return std::string(words.read_a_page);
}

std::string answer_words(const strings::Records& words, const state::Deed& deed) {
    if (!deed.is_right) return filled(words.answered, deed.number);
    const bool is_practice = deed.kind == Kind::practised;
    const std::string_view right = is_practice ? words.practised_right : words.answered_right;
    const std::string_view wrong = is_practice ? words.practised_wrong : words.answered_wrong;
    return filled(*deed.is_right ? right : wrong, deed.number);
}

std::string scored(std::string_view with_score, std::string_view plain, const std::string& score) {
    return score.empty() ? std::string(plain) : filled(with_score, score);
}

}  // namespace

std::string deed_words(const state::State& state, const strings::Records& words, const state::Deed& deed) {
    switch (deed.kind) {
        case Kind::opened: return std::string(words.opened);
        case Kind::read_page: return page_words(state, words, deed);
        case Kind::practised:
        case Kind::answered_quiz: return answer_words(words, deed);
        case Kind::finished_quiz: return scored(words.finished_quiz, words.finished_quiz_plain, deed.score);
        case Kind::passed: return scored(words.passed, words.passed_plain, deed.score);
        case Kind::failed: return scored(words.failed, words.failed_plain, deed.score);
        case Kind::completed: return std::string(words.completed);
        case Kind::left: return std::string(words.left);
        case Kind::shared_words: return std::string(words.shared_words);
        case Kind::wrote_privately: return std::string(words.wrote_privately);
        case Kind::took_back: return std::string(words.took_back);
        case Kind::other: break;
    }
    return filled(words.other, deed.verb);
}

std::string module_words(const state::State& state, const state::Deed& deed) {
    const content::LoadedModule* module = state::module_named(state, deed.module);
    return module == nullptr ? deed.module : std::string(short_title(module->module));
}

}  // namespace ui
