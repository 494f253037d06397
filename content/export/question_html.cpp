#include "content/export/question_html.h"

#include "content/decimal.h"
#include "content/export/document_html.h"
#include "content/export/number_unit.h"
#include "content/export/shuffle.h"
#include "content/export/words.h"

#include <fmt/format.h>

#include <array>

namespace exporting {
namespace {

using content::Answer;
using content::Question;
using content::QuestionKind;

/// What page.js calls the kinds.
constexpr std::array<std::string_view, 7> kinds = {"choose-one", "choose-all", "choose-one", "put-in-order",
                                                   "match",      "typed",      "number"};

std::size_t index_of(QuestionKind kind) {
    return static_cast<std::size_t>(kind);
}

bool is_choice(QuestionKind kind) {
    return kind == QuestionKind::choose_one || kind == QuestionKind::choose_all || kind == QuestionKind::true_or_false;
}

std::string control_id(const Question& question, std::size_t answer) {
    return fmt::format("{}.{}", question_id(question.number), answer + 1);
}

void write_paragraph(Sheet& sheet, std::string_view words, const Attributes& attributes = {}) {
    const auto paragraph = sheet.html.in("p", attributes);
    write_words(sheet, words);
}

/// Where the script says what it thinks of one answer.
void write_verdict_place(Sheet& sheet, const std::string& id) {
    const auto place = sheet.html.in("span", {{"class", "verdict"}, {"id", id + ".verdict"}});
}

void write_choices(Sheet& sheet, const Question& question) {
    for (const std::size_t answer : shown_answers(question, sheet.module.metadata.id)) {
        const std::string id = control_id(question, answer);
        const auto row = sheet.html.in("div", {{"class", "answer"}});
        Attributes attributes{{"type", question.kind == QuestionKind::choose_all ? "checkbox" : "radio"},
                              {"name", question_id(question.number)},
                              {"id", id},
                              {"aria-describedby", id + ".verdict"},
                              {"data-answer", std::to_string(answer)}};
        if (question.answers[answer].is_right) attributes.emplace_back("data-right");
        sheet.html.single("input", attributes);
        {
            const auto label = sheet.html.in("label", {{"for", id}});
            write_inlines(sheet, question.answers[answer].text);
        }
        write_verdict_place(sheet, id);
    }
}

/// A label and a list to choose from.
void write_select(Sheet& sheet, const Question& question, std::size_t answer, const Attribute& solution,
                  const std::vector<std::string>& options) {
    const std::string id = control_id(question, answer);
    const auto row = sheet.html.in("div", {{"class", "answer chosen"}});
    {
        const auto label = sheet.html.in("label", {{"for", id}});
        write_inlines(sheet, question.answers[answer].text);
    }
    {
        const auto select = sheet.html.in("select", {{"id", id},
                                                     {"aria-describedby", id + ".verdict"},
                                                     {"data-answer", std::to_string(answer)},
                                                     solution});
        {
            Attributes attributes{{"value", ""}};
            for (const Attribute& language : words_language(sheet)) attributes.push_back(language);
            const auto none = sheet.html.in("option", attributes);
            sheet.html.text(words::choose);
        }
        for (const std::string& option : options) {
            const auto element = sheet.html.in("option", {{"value", option}});
            sheet.html.text(option);
        }
    }
    write_verdict_place(sheet, id);
}

void write_order(Sheet& sheet, const Question& question) {
    write_paragraph(sheet, fmt::format(words::how_to_order, question.answers.size()), {{"class", "how"}});
    std::vector<std::string> places;
    for (std::size_t place = 1; place <= question.answers.size(); ++place) places.push_back(std::to_string(place));
    for (const std::size_t answer : shown_answers(question, sheet.module.metadata.id)) {
        // Items with the same words may change places.
        const Attribute solution("data-words", content::plain_text(question.answers[answer].text));
        write_select(sheet, question, answer, solution, places);
    }
}

void write_pairs(Sheet& sheet, const Question& question) {
    write_paragraph(sheet, words::how_to_match, {{"class", "how"}});
    const std::vector<std::string> rights = shown_rights(question, sheet.module.metadata.id);
    for (const std::size_t answer : shown_answers(question, sheet.module.metadata.id)) {
        const Attribute solution("data-right", content::plain_text(question.answers[answer].right));
        write_select(sheet, question, answer, solution, rights);
    }
}

void write_field(Sheet& sheet, const Question& question) {
    const std::string id = control_id(question, 0);
    const std::string measure = unit_of(question);
    const auto row = sheet.html.in("div", {{"class", "answer typed"}});
    {
        const auto label = sheet.html.in("label", {{"for", id}});
        if (question.kind != QuestionKind::number) {
            write_words(sheet, words::your_answer);
        } else {
            write_words(sheet, measure.empty() ? std::string(words::your_number)
                                               : fmt::format(words::your_number_in, measure));
        }
    }
    sheet.html.single("input", {{"type", "text"},
                                {"id", id},
                                {"autocomplete", "off"},
                                {"aria-describedby", id + ".verdict"},
                                {"data-field"}});
    write_verdict_place(sheet, id);
}

/// What the script compares a typed answer with, and what it says about each answer.
void write_templates(Sheet& sheet, const Question& question) {
    const bool is_typed = question.kind == QuestionKind::short_answer || question.kind == QuestionKind::number;
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        const Answer& answer = question.answers[index];
        if (!is_typed && answer.feedback.empty()) continue;
        Attributes attributes{{"data-answer", std::to_string(index)},
                              {"data-words", content::plain_text(answer.text)}};
        if (is_typed && answer.is_right) attributes.emplace_back("data-right");
        if (question.kind == QuestionKind::number) {
            attributes.emplace_back("data-lowest", content::to_text(answer.range.lowest));
            attributes.emplace_back("data-highest", content::to_text(answer.range.highest));
            attributes.emplace_back("data-unit", answer.range.unit);
        }
        const auto element = sheet.html.in("template", attributes);
        write_blocks(sheet, answer.feedback);
    }
    for (const bool is_right : {true, false}) {
        const content::Blocks& overall = is_right ? question.when_right : question.when_wrong;
        if (overall.empty()) continue;
        const auto element = sheet.html.in("template", {{"data-when", is_right ? "right" : "wrong"}});
        write_blocks(sheet, overall);
    }
}

std::string_view solution_label(const Question& question, std::size_t right_ones) {
    switch (question.kind) {
        case QuestionKind::put_in_order: return words::right_order;
        case QuestionKind::match: return words::right_pairs;
        case QuestionKind::short_answer:
        case QuestionKind::number: return right_ones > 1 ? words::accepted_answers : words::right_answer;
        default: return right_ones > 1 ? words::right_answers : words::right_answer;
    }
}

void write_solution(Sheet& sheet, const Question& question) {
    const auto details = sheet.html.in("details", {{"class", "solution"}});
    {
        const auto summary = sheet.html.in("summary");
        write_words(sheet, words::show_answer);
    }
    std::vector<const Answer*> right_ones;
    for (const Answer& answer : question.answers) {
        const bool is_decoy = question.kind == QuestionKind::match && answer.text.empty();
        if (answer.is_right && !is_decoy) right_ones.push_back(&answer);
    }
    write_paragraph(sheet, solution_label(question, right_ones.size()), {{"class", "label"}});
    {
        const auto list = sheet.html.in(question.kind == QuestionKind::put_in_order ? "ol" : "ul");
        for (const Answer* answer : right_ones) {
            const auto item = sheet.html.in("li");
            write_inlines(sheet, answer->text);
            if (question.kind != QuestionKind::match) continue;
            sheet.html.text(": ");
            write_inlines(sheet, answer->right);
        }
    }
    if (question.explanation.empty()) return;
    write_paragraph(sheet, words::explanation, {{"class", "label"}});
    write_blocks(sheet, question.explanation);
}

void write_hint(Sheet& sheet, const Question& question) {
    if (question.hint.empty()) return;
    const auto details = sheet.html.in("details", {{"class", "hint"}});
    {
        const auto summary = sheet.html.in("summary");
        write_words(sheet, words::hint);
    }
    write_blocks(sheet, question.hint);
}

/// Hidden until the script is there to answer them.
void write_buttons(Sheet& sheet) {
    const auto actions = sheet.html.in("p", {{"class", "actions"}, {"hidden"}});
    {
        const auto check = sheet.html.in("button", {{"type", "submit"}});
        write_words(sheet, words::check);
    }
    const auto again = sheet.html.in("button", {{"type", "reset"}, {"hidden"}});
    write_words(sheet, words::try_again);
}

void write_form(Sheet& sheet, const Question& question, const std::string& id) {
    Attributes attributes{{"data-kind", std::string(kinds[index_of(question.kind)])}};
    if (question.has_part_marks) attributes.emplace_back("data-part-marks");
    const auto form = sheet.html.in("form", attributes);
    {
        const auto group = sheet.html.in("fieldset", {{"aria-labelledby", id + " " + id + ".text"}});
        if (is_choice(question.kind)) {
            write_choices(sheet, question);
        } else if (question.kind == QuestionKind::put_in_order) {
            write_order(sheet, question);
        } else if (question.kind == QuestionKind::match) {
            write_pairs(sheet, question);
        } else {
            write_field(sheet, question);
        }
    }
    write_templates(sheet, question);
    write_hint(sheet, question);
    write_buttons(sheet);
    const auto result = sheet.html.in("div", {{"class", "result"}, {"role", "status"}});
}

}  // namespace

void write_question(Sheet& sheet, const Question& question) {
    const std::string id = question_id(question.number);
    const auto article = sheet.html.in("article", {{"class", "question"}, {"aria-labelledby", id}});
    {
        const auto heading = sheet.html.in(heading_name(next_heading_level(sheet, 3)), {{"id", id}});
        write_words(sheet, fmt::format(words::question, question.number));
        sheet.html.text(" ");
        const auto kind = sheet.html.in("span", {{"class", "kind"}});
        write_words(sheet, words::kinds[index_of(question.kind)]);
    }
    sheet.names_headings = false;
    {
        const auto text = sheet.html.in("div", {{"class", "asked"}, {"id", id + ".text"}});
        write_blocks(sheet, question.text);
    }
    write_form(sheet, question, id);
    write_solution(sheet, question);
    sheet.names_headings = true;
}

}  // namespace exporting
