#include "content/export/gift.h"

#include "content/decimal.h"
#include "content/export/document_html.h"
#include "content/export/gift_text.h"
#include "content/export/number_unit.h"
#include "content/export/words.h"
#include "content/keywords.h"

#include <fmt/format.h>

#include <algorithm>

namespace exporting {
namespace {

using content::Answer;
using content::Question;
using content::QuestionKind;

/// One module's questions while they are written.
class Gift {
public:
    Gift(const content::Module& module, const content::Folder& files) : module_(module), files_(files) {}

    void write(const Question& question);

    std::string text;
    std::string failure;

private:
    void comment(std::string_view sentence) { text += fmt::format("// {}\n", on_one_line(sentence)); }
    void write_comments(const Question& question);
    void write_answers(const Question& question);
    void write_choices(const Question& question);
    void write_truth(const Question& question);
    void write_pairs(const Question& question);
    void write_order(const Question& question);
    void write_short_answers(const Question& question);
    void write_numbers(const Question& question);
    void line(const std::string& answer, const content::Blocks& feedback);

    /// HTML that stands by itself: no link leads into a page that is not there.
    template <class Write>
    std::string fragment(const Write& write);
    std::string html(const content::Blocks& blocks) {
        return fragment([&](Sheet& sheet) { write_blocks(sheet, blocks); });
    }
    std::string html(const content::Inlines& inlines) {
        return fragment([&](Sheet& sheet) { write_inlines(sheet, inlines); });
    }

    const content::Module& module_;
    const content::Folder& files_;
};

template <class Write>
std::string Gift::fragment(const Write& write) {
    Sheet sheet{module_, files_, {}, {}};
    sheet.heading_level = 3;
    sheet.names_headings = false;
    write(sheet);
    if (failure.empty()) failure = sheet.failure;
    return "[html]" + gift_escaped(content::trimmed(sheet.html.html()));
}

std::size_t right_ones(const Question& question) {
    return static_cast<std::size_t>(std::count_if(question.answers.begin(), question.answers.end(),
                                                  [](const Answer& answer) { return answer.is_right; }));
}

bool gives_no_feedback(QuestionKind kind) {
    return kind == QuestionKind::match || kind == QuestionKind::put_in_order;
}

/// What GIFT has no words for is told to the person who imports the file.
void Gift::write_comments(const Question& question) {
    text += fmt::format("// [id:{}-{}]\n", module_.metadata.id, question.number);
    if (question.points != 1) comment(fmt::format("{} points: set the mark in Moodle.", question.points));
    if (question.has_fixed_order) comment("The answers have a fixed order: turn shuffling off in Moodle.");
    if (question.kind == QuestionKind::put_in_order)
        comment("Put in order, as lines to match with their places, because GIFT has no ordering questions.");
    const bool has_parts = question.kind == QuestionKind::choose_all || gives_no_feedback(question.kind);
    if (has_parts && !question.has_part_marks)
        comment("All or nothing in Mooring. Moodle gives part marks to this kind of question.");
    if (question.kind == QuestionKind::put_in_order && question.has_part_marks)
        comment("Part marks differ: Moodle counts the lines in their own places.");
    if (question.kind == QuestionKind::choose_all && right_ones(question) > 10)
        comment("More than ten right answers: import with 'Nearest grade if not listed'.");
    if (!question.hint.empty()) comment("Hint, which GIFT cannot hold: " + content::plain_text(question.hint));
    if (!question.when_right.empty()) comment("When right: " + content::plain_text(question.when_right));
    if (!question.when_wrong.empty()) comment("When wrong: " + content::plain_text(question.when_wrong));
    if (!gives_no_feedback(question.kind)) return;
    for (const Answer& answer : question.answers) {
        if (answer.feedback.empty()) continue;
        comment(fmt::format("Feedback, which GIFT cannot hold here, on '{}': {}", content::plain_text(answer.text),
                            content::plain_text(answer.feedback)));
    }
}

void Gift::line(const std::string& answer, const content::Blocks& feedback) {
    text += "\t" + answer;
    if (!feedback.empty()) text += "#" + html(feedback);
    text += "\n";
}

void Gift::write_choices(const Question& question) {
    const bool has_many = question.kind == QuestionKind::choose_all;
    const std::string share = gift_percent(std::max<std::size_t>(1, right_ones(question)));
    for (const Answer& answer : question.answers) {
        const std::string mark = has_many ? fmt::format("~%{}{}%", answer.is_right ? "" : "-", share)
                                          : std::string(answer.is_right ? "=" : "~");
        line(mark + html(answer.text), answer.feedback);
    }
}

/// GIFT tells first what a wrong answer hears, then what a right one does.
void Gift::write_truth(const Question& question) {
    const auto right =
        std::find_if(question.answers.begin(), question.answers.end(), [](const Answer& one) { return one.is_right; });
    if (right == question.answers.end() || question.answers.size() != 2) return;
    const auto word = content::keyword(content::plain_text(right->text));
    const bool is_first = right == question.answers.begin();
    const bool is_true = word == "true" || (word != "false" && is_first);
    const Answer& wrong = question.answers[is_first ? 1 : 0];
    text += is_true ? "\tTRUE" : "\tFALSE";
    if (!wrong.feedback.empty() || !right->feedback.empty()) {
        text += "#" + (wrong.feedback.empty() ? std::string() : html(wrong.feedback));
        text += "#" + (right->feedback.empty() ? std::string() : html(right->feedback));
    }
    text += "\n";
}

/// The right side is plain text in Moodle, and so is the answer's beginning until `->`, which HTML writes as `-&gt;`.
void Gift::write_pairs(const Question& question) {
    for (const Answer& answer : question.answers) {
        const std::string left = answer.text.empty() ? std::string() : html(answer.text);
        line(fmt::format("={} -> {}", left, gift_escaped(on_one_line(content::plain_text(answer.right)))), {});
    }
}

void Gift::write_order(const Question& question) {
    for (std::size_t place = 0; place < question.answers.size(); ++place)
        line(fmt::format("={} -> {}", html(question.answers[place].text), place + 1), {});
}

/// Plain text. A star stands for anything in Moodle's short answers, so a real one gets a backslash; and `->` would
/// make a matching question of it, so a star goes between.
std::string short_answer(const Answer& answer) {
    std::string words;
    for (const char c : on_one_line(content::plain_text(answer.text))) {
        if (c == '*') words += '\\';
        if (c == '>' && words.ends_with('-')) words += '*';
        words += c;
    }
    // A bracket in front would be read as the name of a format.
    return (words.starts_with('[') ? "[plain]" : "") + gift_escaped(words);
}

void Gift::write_short_answers(const Question& question) {
    for (const Answer& answer : question.answers)
        line(fmt::format("=%{}%{}", answer.is_right ? 100 : 0, short_answer(answer)), answer.feedback);
}

void Gift::write_numbers(const Question& question) {
    for (const Answer& answer : question.answers) {
        const std::string low = content::to_text(answer.range.lowest);
        const std::string high = content::to_text(answer.range.highest);
        const std::string range = low == high ? low + ":0" : low + ".." + high;
        line(fmt::format("=%{}%{}", answer.is_right ? 100 : 0, range), answer.feedback);
    }
}

void Gift::write_answers(const Question& question) {
    switch (question.kind) {
        case QuestionKind::choose_one:
        case QuestionKind::choose_all: return write_choices(question);
        case QuestionKind::true_or_false: return write_truth(question);
        case QuestionKind::put_in_order: return write_order(question);
        case QuestionKind::match: return write_pairs(question);
        case QuestionKind::short_answer: return write_short_answers(question);
        case QuestionKind::number: return write_numbers(question);
    }
}

void Gift::write(const Question& question) {
    text += "\n";
    write_comments(question);
    const std::string measure = question.kind == QuestionKind::number ? unit_of(question) : std::string();
    const std::string asked = fragment([&](Sheet& sheet) {
        write_blocks(sheet, question.text);
        if (measure.empty()) return;
        const auto paragraph = sheet.html.in("p");
        write_words(sheet, fmt::format(words::answer_in, measure));
    });
    text += fmt::format("::{}::{} {{{}\n", gift_escaped(fmt::format("Question {}", question.number)), asked,
                        question.kind == QuestionKind::number ? "#" : "");
    write_answers(question);
    if (!question.explanation.empty()) text += "\t####" + html(question.explanation) + "\n";
    text += "}\n";
}

}  // namespace

tl::expected<std::string, std::string> module_gift(const content::Module& module, const content::Folder& files) {
    const auto quiz = content::quiz_page(module);
    if (!quiz) return tl::unexpected(fmt::format("the module '{}' has no quiz", module.title));
    Gift gift(module, files);
    std::string category;
    for (const char c : on_one_line(module.title)) category += c == '/' ? std::string("//") : std::string(1, c);
    gift.text = fmt::format("\n$CATEGORY: {}\n", category);
    for (const content::Element& element : module.pages[*quiz].elements) {
        if (const auto* question = std::get_if<Question>(&element)) gift.write(*question);
    }
    if (!gift.failure.empty()) return tl::unexpected(gift.failure);
    return gift.text;
}

}  // namespace exporting
