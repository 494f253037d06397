#include "content/answers.h"

#include "content/answer_text.h"
#include "content/keywords.h"
#include "content/pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace content {
namespace {

constexpr std::string_view ticks[] = {"x", "X", "\xE2\x9C\x93", "\xE2\x9C\x94", "\xE2\x88\x9A", "*"};

struct BoxText {
    Box box = Box::none;
    std::size_t length = 0;  ///< with the spaces behind it
};

/// Reads a box at the start of plain text. Anything else in square brackets is ordinary text.
BoxText box_in(std::string_view text) {
    const std::size_t close = text.find(']');
    if (text.empty() || text.front() != '[' || close == std::string_view::npos || close > 8) return {};
    const std::string_view inside = text.substr(1, close - 1), mark = trimmed(inside);
    const bool is_tick = std::find(std::begin(ticks), std::end(ticks), mark) != std::end(ticks);
    if (!is_tick && !mark.empty()) return {};
    const std::size_t start = std::min(text.find_first_not_of(' ', close + 1), text.size());
    const bool is_exact = inside == " " || inside == "x" || inside == "X";
    const bool has_gap = start > close + 1 || start == text.size();
    if (is_exact && has_gap) return {is_tick ? Box::ticked : Box::empty, start};
    return {is_tick ? Box::malformed_ticked : Box::malformed_empty, start};
}

bool is_tick_link(const Inline& run) {
    return run.kind == Inline::Kind::link && keyword(plain_text(run.children)) == "x";
}

const Inlines* item_text(const Block& item) {
    const bool has_text = !item.children.empty() && item.children.front().kind == Block::Kind::paragraph;
    return has_text ? &item.children.front().inlines : nullptr;
}

/// Adds nothing to an answer's own words, and is told as no mistake of its own.
bool says_nothing(const Block& block) {
    return block.kind == Block::Kind::paragraph || block.kind == Block::Kind::quote ||
           block.kind == Block::Kind::callout;
}

}  // namespace

Box box_of(const Inlines& text) {
    if (text.empty()) return Box::none;
    // A definition of a link named x turns the box into a link; that is told where the definition stands.
    if (is_tick_link(text.front())) return Box::ticked;
    return text.front().kind == Inline::Kind::text ? box_in(text.front().text).box : Box::none;
}

bool has_boxes(const Block& list) {
    return std::any_of(list.children.begin(), list.children.end(), [](const Block& item) {
        const Inlines* text = item_text(item);
        return text != nullptr && box_of(*text) != Box::none;
    });
}

const Block* boxed_list(const Block& block) {
    if (block.kind == Block::Kind::list && has_boxes(block)) return &block;
    for (const Block& child : block.children) {
        if (const Block* found = boxed_list(child)) return found;
    }
    return nullptr;
}

bool has_arrows(const Block& list) {
    return std::all_of(list.children.begin(), list.children.end(), [](const Block& item) {
        const Inlines* text = item_text(item);
        return text != nullptr && !arrows(*text).empty();
    });
}

bool AnswerReader::needs_boxes() const {
    return kind_ && *kind_ != QuestionKind::put_in_order && *kind_ != QuestionKind::match;
}

std::vector<Answer> AnswerReader::read(Block& list) {
    is_boxless_ = needs_boxes() && !has_boxes(list);
    if (is_boxless_) {
        findings_.add(list.line, "E221",
                      fmt::format("the answers of question {} have no boxes: start each with `[ ]` or `[x]`", number_));
    }
    if (kind_ == QuestionKind::put_in_order && !list.ordered) {
        findings_.add(list.line, "E207",
                      fmt::format("question {} says 'put in order' and needs a numbered list: 1. 2. 3.", number_));
    }
    std::vector<Answer> answers;
    answers.reserve(list.children.size());
    for (Block& item : list.children) answers.push_back(read_item(item));
    if (!kind_) return answers;
    check_count(answers);
    if (needs_boxes() && !is_boxless_) check_ticks(answers);
    if (kind_ == QuestionKind::match) check_lefts(answers);
    return answers;
}

Answer AnswerReader::read_item(Block& item) {
    Answer answer;
    answer.line = item.line;
    bool is_first = true, has_picture = false;
    for (Block& block : item.children) {
        if (is_first && block.kind == Block::Kind::paragraph) {
            read_text(block, answer);
        } else if (block.kind == Block::Kind::quote) {
            std::move(block.children.begin(), block.children.end(), std::back_inserter(answer.feedback));
        } else if (block.kind == Block::Kind::callout) {
            answer.feedback.push_back(std::move(block));
        } else if (block.kind == Block::Kind::code && trimmed(block.code->text).substr(0, 1) == ">") {
            findings_.add(block.line, "E218",
                          "this quote is indented so far that it became code: indent it two spaces");
        } else if (block.kind == Block::Kind::list && has_boxes(block)) {
            findings_.add(block.line, "E222",
                          "these answers are indented under another answer: move them to the margin");
        } else if (block.kind == Block::Kind::figure) {
            has_picture = true;
            findings_.add(block.line, "E217",
                          fmt::format("the picture {} cannot be shown in an answer: put it above the answers",
                                      block.figure->path));
        } else {
            findings_.add(block.line, "E225",
                          "only feedback may stand under an answer: write it as a quote, `  > text`, or move it above "
                          "the answers");
            answer.feedback.push_back(std::move(block));  // where its other mistakes are found
        }
        is_first = false;
    }
    take_box(answer, has_picture);
    const bool is_blank = answer.text.empty() && std::all_of(item.children.begin(), item.children.end(), says_nothing);
    if (kind_ == QuestionKind::put_in_order && is_blank)
        findings_.add(answer.line, "E207", "a step without words: write it after its number, or delete the line");
    if (kind_ == QuestionKind::number) take_number(answer);
    if (kind_ == QuestionKind::match) split_pair(answer);
    return answer;
}

void AnswerReader::read_text(Block& paragraph, Answer& answer) {
    Inlines& text = paragraph.inlines;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool is_quote = text[i - 1].kind == Inline::Kind::soft_break && text[i].text.substr(0, 1) == ">";
        if (!is_quote) continue;
        findings_.add(text[i].line, "E218",
                      "this quote is indented so far that it became part of the answer: indent it two spaces");
    }
    answer.text = std::move(text);
}

void AnswerReader::take_box(Answer& answer, bool has_picture) {
    const bool has_own_right = kind_ == QuestionKind::put_in_order || kind_ == QuestionKind::match;
    const Box box = box_of(answer.text);
    answer.is_right = has_own_right || box == Box::ticked || box == Box::malformed_ticked;
    if (box == Box::none) {
        if (needs_boxes() && !is_boxless_)
            findings_.add(answer.line, "E221", "an answer without a box: start it with `[ ]` or `[x]`");
        return;
    }
    if (has_own_right) {
        findings_.add(
            answer.line, "E202",
            fmt::format("'{}' takes no boxes: leave `[ ]` and `[x]` out, or change the kind", to_words(*kind_)));
    }
    if (box == Box::malformed_empty || box == Box::malformed_ticked) {
        findings_.add(answer.line, "E211", "this box is not written as one: write `[ ]` or `[x]`, then one space");
    }
    Inline& first = answer.text.front();
    if (first.kind == Inline::Kind::link) {
        answer.text.erase(answer.text.begin());
        if (!answer.text.empty()) {
            std::string& text = answer.text.front().text;
            text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
        }
    } else {
        first.text.erase(0, box_in(first.text).length);
        if (first.text.empty()) answer.text.erase(answer.text.begin());
    }
    if (answer.text.empty() && !has_picture)
        findings_.add(answer.line, "E211",
                      "this box has no answer: write `[ ]` or `[x]`, then one space, then the answer");
}

void AnswerReader::take_number(Answer& answer) {
    if (answer.text.empty()) return;
    const tl::expected<NumberRange, std::string> range = parse_number_answer(plain_text(answer.text));
    if (range) {
        answer.range = *range;
    } else {
        findings_.add(answer.line, "E209", range.error());
    }
}

void AnswerReader::split_pair(Answer& answer) {
    const std::vector<Arrow> found = arrows(answer.text);
    if (found.size() != 1) {
        findings_.add(
            answer.line, "E208",
            found.empty()
                ? "a pair without an arrow: each pair needs `left -> right`, with a space on each side of the arrow"
                : "a pair with two arrows: each pair needs one `left -> right`; an arrow in the text can stand in "
                  "`code`");
        if (found.empty()) return;
    }
    split_at(found.front(), answer.text, answer.right);
    answer.is_right = !answer.text.empty();
    if (answer.right.empty())
        findings_.add(answer.line, "E208", "a pair without a right side: each pair needs `left -> right`");
}

void AnswerReader::check_lefts(const std::vector<Answer>& answers) {
    std::map<std::string, int> first_lines;
    for (const Answer& answer : answers) {
        if (answer.text.empty() || answer.right.empty()) continue;
        const std::string left = plain_text(answer.text);
        const auto [known, is_new] = first_lines.emplace(normalised(left), answer.line);
        if (is_new) continue;
        findings_.add(
            answer.line, "E208",
            fmt::format("'{}' is on the left twice, first at line {}: each left needs one right", left, known->second));
    }
}

void AnswerReader::check_ticks(const std::vector<Answer>& answers) {
    const auto count =
        std::count_if(answers.begin(), answers.end(), [](const Answer& answer) { return answer.is_right; });
    const bool is_single = kind_ == QuestionKind::choose_one || kind_ == QuestionKind::true_or_false;
    if (count == 0) {
        findings_.add(line_, "E205",
                      fmt::format("question {} has no ticked answer: mark the right one with `[x]`", number_));
    } else if (count > 1 && is_single) {
        findings_.add(
            line_, "E204",
            fmt::format("question {} says '{}' but {} answers are ticked: tick one{}", number_, to_words(*kind_), count,
                        kind_ == QuestionKind::choose_one ? ", or say 'choose all'" : ""));
    }
}

void AnswerReader::check_count(const std::vector<Answer>& answers) {
    if (kind_ == QuestionKind::true_or_false) {
        const auto is_named = [&](std::string_view name) {
            return std::any_of(answers.begin(), answers.end(),
                               [&](const Answer& answer) { return normalised(plain_text(answer.text)) == name; });
        };
        const bool has_names = !is_english_ || (is_named("true") && is_named("false"));
        if (answers.size() != 2 || !has_names) {
            findings_.add(
                line_, "E206",
                fmt::format("question {} says 'true or false' and needs exactly two answers, True and False", number_));
        }
        return;
    }
    const bool needs_two = kind_ != QuestionKind::short_answer && kind_ != QuestionKind::number;
    const bool has_left =
        kind_ != QuestionKind::match ||
        std::any_of(answers.begin(), answers.end(), [](const Answer& answer) { return !answer.text.empty(); });
    if ((needs_two && answers.size() < 2) || !has_left) {
        findings_.add(line_, "E206",
                      fmt::format("question {} needs at least two answers{}", number_,
                                  has_left ? "" : ", one of them with a left side"));
    }
}

}  // namespace content
