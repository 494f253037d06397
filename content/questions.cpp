#include "content/questions.h"

#include "content/answers.h"
#include "content/feedback.h"
#include "content/keywords.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace content {
namespace {

/// Sorts the blocks under a question's heading into text, answers and quotes.
class QuestionReader {
public:
    QuestionReader(const QuestionHeading& heading, Blocks body, int line, const QuestionContext& context)
        : heading_(heading), body_(std::move(body)), context_(context) {
        question_.number = heading.number;
        question_.kind = heading.kind.value_or(QuestionKind::choose_one);
        question_.points = heading.points;
        question_.has_part_marks = heading.has_part_marks;
        question_.has_fixed_order = heading.has_fixed_order;
        question_.outcome = heading.outcome;
        question_.line = line;
    }

    Question read() {
        take_named();
        join_split_lists();
        const auto last = std::find_if(body_.rbegin(), body_.rend(),
                                       [](const Block& block) { return block.kind == Block::Kind::list; });
        if (last == body_.rend()) {
            report(question_.line, "E203",
                   fmt::format("question {} has no answers: add a list of answers under it", heading_.number));
            question_.text = std::move(body_);
        } else {
            const auto list = std::prev(last.base());
            check_earlier_lists(body_.begin(), list);
            check_rest(std::next(list), body_.end());
            AnswerReader answers(heading_.kind, heading_.number, question_.line, context_.is_english,
                                 context_.findings);
            question_.answers = answers.read(*list);
            body_.erase(list);  // what may not stand below it was told, and is read with the text for what else is wrong
            question_.text = std::move(body_);
        }
        if (question_.text.empty()) {
            report(question_.line, "E201",
                   fmt::format("question {} has no text: write what is asked above the answers", heading_.number));
        }
        return std::move(question_);
    }

private:
    void report(int line, std::string_view code, std::string message) {
        context_.findings.add(line, code, std::move(message));
    }

    Blocks& place_of(NamedQuote::Role role) {
        switch (role) {
            case NamedQuote::Role::hint:
                return question_.hint;
            case NamedQuote::Role::explanation:
                return question_.explanation;
            case NamedQuote::Role::right:
                return question_.when_right;
            case NamedQuote::Role::wrong:
                return question_.when_wrong;
        }
        return question_.hint;
    }

    /// Named quotes may stand anywhere in the question; between two lists of answers they are kept in mind as what
    /// splits them.
    void take_named() {
        const auto is_named = [&](Block& block) {
            std::vector<NamedQuote> parts = take_named_quotes(block, context_.findings);
            for (NamedQuote& part : parts) {
                check_named(part);
                Blocks& place = place_of(part.role);
                std::move(part.blocks.begin(), part.blocks.end(), std::back_inserter(place));
            }
            if (!parts.empty()) named_lines_.push_back(block.line);
            return !parts.empty();
        };
        body_.erase(std::remove_if(body_.begin(), body_.end(), is_named), body_.end());
    }

    void check_named(const NamedQuote& part) {
        for (const Block& block : part.blocks) {
            const Block* boxed = boxed_list(block);
            if (boxed == nullptr) continue;
            report(boxed->line, "E222",
                   fmt::format("boxes stand under {} of question {}: keep all answers in one list at the margin",
                               label_of(part.role), heading_.number));
            return;
        }
    }

    bool is_answer_like(const Block& list) const {
        if (heading_.kind == QuestionKind::put_in_order) return list.ordered;
        if (heading_.kind == QuestionKind::match) return has_arrows(list);
        return has_boxes(list);
    }

    /// What stands between two lists besides blocks: a named quote or a comment; empty when it is neither.
    std::string splitter_between(int first, int last) const {
        const auto named = std::upper_bound(named_lines_.begin(), named_lines_.end(), first);
        if (named != named_lines_.end() && *named < last) return fmt::format("the quote at line {}", *named);
        for (int line = first; line < last; ++line) {
            if (context_.source.line(line).find("<!--") != std::string_view::npos)
                return fmt::format("the comment at line {}", line);
        }
        return {};
    }

    /// Answers that something has cut in two are put together again, so that one mistake is told once.
    void join_split_lists() {
        const auto lists = std::count_if(body_.begin(), body_.end(),
                                         [](const Block& block) { return block.kind == Block::Kind::list; });
        if (lists < 2) return;
        Blocks joined;
        std::optional<std::size_t> open;  // the answers that the next list may belong to
        int part_line = 0;                // where the last part of them begins
        for (Block& block : body_) {
            const bool is_answers = block.kind == Block::Kind::list && is_answer_like(block);
            if (is_answers && open && (!block.ordered || block.start != 1)) {
                Block& answers = joined[*open];
                report_split(answers, *open + 1 < joined.size() ? &joined[*open + 1] : nullptr, part_line, block.line);
                part_line = block.line;
                std::move(block.children.begin(), block.children.end(), std::back_inserter(answers.children));
                joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(*open) + 1, joined.end());
                continue;
            }
            joined.push_back(std::move(block));
            if (is_answers) {
                open = joined.size() - 1;
                part_line = joined.back().line;
            } else if (joined.back().kind != Block::Kind::quote) {
                open.reset();
            }
        }
        body_ = std::move(joined);
    }

    void report_split(const Block& answers, const Block* quote, int part_line, int next_line) {
        const std::string by = quote != nullptr ? fmt::format("the quote at line {}", quote->line)
                                                : splitter_between(part_line, next_line);
        // With nothing between them the bullets changed, which is told as W303.
        if (by.empty()) return;
        const bool is_quote = by.find("quote") != std::string::npos;
        const std::string mend =
            is_quote ? fmt::format("indent it {} spaces to make it feedback, or move it below the answers",
                                   answers.ordered ? "three" : "two")
                     : "move it above or below the answers";
        report(part_line, "E222",
               fmt::format("the answers of question {} are split in two by {}: {}", heading_.number, by, mend));
    }

    void check_earlier_lists(Blocks::iterator first, Blocks::iterator list) {
        for (auto block = first; block != list; ++block) {
            if (block->kind != Block::Kind::list && block->kind != Block::Kind::quote &&
                block->kind != Block::Kind::callout)
                continue;
            const Block* boxed = boxed_list(*block);
            if (boxed != nullptr) {
                report(boxed->line, "E222",
                       fmt::format("boxes stand outside the answers of question {}, which are the list at line {}: "
                                   "keep all answers in one list at the margin",
                                   heading_.number, list->line));
            } else if (block->kind == Block::Kind::list) {
                report(block->line, "W305",
                       fmt::format("question {} has several lists: only the last, at line {}, is the answers",
                                   heading_.number, list->line));
            }
        }
    }

    void check_rest(Blocks::iterator first, Blocks::iterator last) {
        for (auto block = first; block != last; ++block) {
            if (block->kind == Block::Kind::quote) {
                const std::optional<std::string> meant = meant_label(*block);
                report(block->line, "E210",
                       meant
                           ? fmt::format("this quote's label is misspelt: start it with `**{}:**`", *meant)
                           : "this feedback is not under its answer: indent it two spaces (three in a numbered list), "
                             "or start it with `**Hint:**`, `**Explanation:**`, `**Right:**` or `**Wrong:**`");
            } else {
                report(block->line, "E225", "only feedback may follow the answers: move this above them");
            }
        }
    }

    const QuestionHeading& heading_;
    Blocks body_;
    const QuestionContext& context_;
    Question question_;
    std::vector<int> named_lines_;
};

}  // namespace

Question read_question(const QuestionHeading& heading, Blocks body, int line, const QuestionContext& context) {
    return QuestionReader(heading, std::move(body), line, context).read();
}

Reflection read_reflection(const ReflectionHeading& heading, Blocks body, int line, const QuestionContext& context) {
    if (body.empty()) {
        context.findings.add(
            line, "E201",
            fmt::format("reflection {} has no text: write what to think about under its heading", heading.number));
    }
    return {heading.number, heading.is_shared, std::move(body), line};
}

}  // namespace content
