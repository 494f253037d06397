#include "content/module.h"

#include "content/prose.h"

#include <algorithm>
#include <numeric>

namespace content {
namespace {

/// Seconds (design.md, "Progress"): 200 words a minute, half a minute a question, two minutes a reflection.
constexpr int words_per_minute = 200;
constexpr int seconds_per_question = 30;
constexpr int seconds_per_reflection = 120;

int natural_seconds(const Page& page) {
    if (page.kind == Page::Kind::glossary) return 0;
    int seconds = (words(page) * 60 + words_per_minute - 1) / words_per_minute;
    for (const Element& element : page.elements) {
        if (std::holds_alternative<Question>(element)) seconds += seconds_per_question;
        if (std::holds_alternative<Reflection>(element)) seconds += seconds_per_reflection;
    }
    // Even an empty page is turned, so it has a share in the progress.
    return std::max(seconds, 1);
}

template <class Asked>
const Asked* find_numbered(const Module& module, int number) {
    for (const Page& page : module.pages) {
        for (const Element& element : page.elements) {
            const auto* asked = std::get_if<Asked>(&element);
            if (asked != nullptr && asked->number == number) return asked;
        }
    }
    return nullptr;
}

}  // namespace

std::string to_words(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::choose_one:
            return "choose one";
        case QuestionKind::choose_all:
            return "choose all";
        case QuestionKind::true_or_false:
            return "true or false";
        case QuestionKind::put_in_order:
            return "put in order";
        case QuestionKind::match:
            return "match";
        case QuestionKind::short_answer:
            return "short answer";
        case QuestionKind::number:
            return "number";
    }
    return {};
}

std::optional<std::size_t> quiz_page(const Module& module) {
    const auto quiz = std::find_if(module.pages.begin(), module.pages.end(),
                                   [](const Page& page) { return page.kind == Page::Kind::quiz; });
    if (quiz == module.pages.end()) return std::nullopt;
    return static_cast<std::size_t>(quiz - module.pages.begin());
}

const Question* question(const Module& module, int number) {
    return find_numbered<Question>(module, number);
}

const Reflection* reflection(const Module& module, int number) {
    return find_numbered<Reflection>(module, number);
}

int words(const Page& page) {
    Prose prose;
    for (const Element& element : page.elements) {
        if (const auto* block = std::get_if<Block>(&element)) prose.add(*block);
        if (const auto* reflection = std::get_if<Reflection>(&element)) prose.add(reflection->prompt);
        if (const auto* question = std::get_if<Question>(&element)) {
            prose.add(question->text);
            for (const Answer& answer : question->answers) {
                prose.add(answer.text);
                prose.add(answer.right);
            }
        }
    }
    return prose.words();
}

std::vector<int> page_seconds(const Module& module) {
    std::vector<int> seconds;
    for (const Page& page : module.pages) seconds.push_back(natural_seconds(page));
    const long long total = std::accumulate(seconds.begin(), seconds.end(), 0LL);
    if (!module.metadata.minutes || total == 0) return seconds;
    // Each page ends where its share of the whole ends, so rounding never adds up.
    const long long wanted = 60LL * *module.metadata.minutes;
    long long natural_end = 0, start = 0;
    for (int& page : seconds) {
        natural_end += page;
        const long long end = natural_end * wanted / total;
        page = static_cast<int>(end - start);
        start = end;
    }
    return seconds;
}

}  // namespace content
