#include "content/validate.h"

#include "content/prose.h"

#include <fmt/format.h>

namespace content {
namespace {

/// Words. More than about five minutes of reading without a break, and a sentence nobody can keep in mind.
constexpr int most_page_words = 900;
constexpr int most_sentence_words = 40;
/// Years: the end of school. Who reads with ease beyond it is not who a course for all staff is written for.
constexpr int most_reading_age = 16;

void check_outcomes(const Module& module, Findings& findings) {
    for (const Page& page : module.pages) {
        for (const Element& element : page.elements) {
            const auto* question = std::get_if<Question>(&element);
            if (question == nullptr || !question->outcome) continue;
            const auto count = static_cast<int>(module.outcomes.size());
            if (*question->outcome >= 1 && *question->outcome <= count) continue;
            findings.add(question->line, "E104",
                         fmt::format("'outcome {}' is out of range: the list under `### Outcomes` has {}",
                                     *question->outcome, count));
        }
    }
}

void check_quiz(const Page& quiz, Findings& findings) {
    int points = 0;
    for (const Element& element : quiz.elements) {
        if (const auto* question = std::get_if<Question>(&element)) points += question->points;
    }
    if (points == 0) {
        if (!quiz.elements.empty()) findings.add(quiz.line, "W301", "the quiz has no questions");
        return;
    }
    const Decimal& mark = quiz.quiz.pass_mark_percent;
    long long whole = 100;
    for (int i = 0; i < mark.scale; ++i) whole *= 10;
    const long long wanted = mark.digits * points;
    if (wanted % whole == 0) return;
    std::string percent = fmt::format("{}", mark.digits);
    if (mark.scale > 0)
        percent =
            fmt::format("{:.{}f}", static_cast<double>(mark.digits) / static_cast<double>(whole / 100), mark.scale);
    findings.add(quiz.line, "W306",
                 fmt::format("no score meets the pass mark exactly: of {} point{}, {}% means {}", points,
                             points == 1 ? "" : "s", percent, wanted / whole + 1));
}

void check_reading(const Page& page, const std::string& language, Findings& findings) {
    Prose prose;
    for (const Element& element : page.elements) {
        if (const auto* block = std::get_if<Block>(&element)) prose.add(*block);
    }
    if (prose.words() > most_page_words) {
        findings.add(page.line, "W307",
                     fmt::format("the page '{}' has {} words: more than {} tire the reader, so split it", page.title,
                                 prose.words(), most_page_words));
    }
    if (has_reading_age(language) && prose.reading_age() > most_reading_age) {
        findings.add(page.line, "W307",
                     fmt::format("the page '{}' needs a reading age of {}: above {} many adults give up, so use shorter "
                                 "words and sentences",
                                 page.title, prose.reading_age(), most_reading_age));
    }
    if (prose.longest_sentence_words() > most_sentence_words) {
        findings.add(prose.longest_sentence_line(), "W307",
                     fmt::format("a sentence of {} words: split it, {} is the most a reader can follow",
                                 prose.longest_sentence_words(), most_sentence_words));
    }
}

}  // namespace

void validate(const Module& module, Findings& findings) {
    check_outcomes(module, findings);
    for (const Page& page : module.pages) {
        if (page.kind == Page::Kind::quiz) check_quiz(page, findings);
        if (page.kind != Page::Kind::glossary) check_reading(page, module.metadata.language, findings);
    }
}

}  // namespace content
