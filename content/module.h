/// What an author writes, as plain values: a pathway of modules of pages, with their questions and reflections.
#pragma once

#include "content/document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace content {

/// An exact decimal number, so that marking never meets binary floating point: `digits` / 10^`scale`.
struct Decimal {
    long long digits = 0;
    int scale = 0;
    bool operator==(const Decimal&) const = default;
};

/// -1, 0 or 1 as `left` is below, equal to or above `right`.
int compare(const Decimal& left, const Decimal& right);

/// The ways a learner may be asked, in the format's own words.
enum class QuestionKind { choose_one, choose_all, true_or_false, put_in_order, match, short_answer, number };

/// The format's own words for a kind, e.g. "choose all".
std::string to_words(QuestionKind kind);

/// The numbers that one line of a number question accepts or names as a known mistake; ends are included.
struct NumberRange {
    Decimal lowest;
    Decimal highest;
    std::string unit;  ///< as written after the number, or a currency sign before it; empty when there is none
    bool operator==(const NumberRange&) const = default;
};

/// One line under a question. For pairs `text` is the left side (empty for a decoy) and `right` the right side.
struct Answer {
    Inlines text;
    Inlines right;               ///< match only
    bool is_right = false;       ///< ticked; true for every line of put in order and every real pair
    NumberRange range;           ///< number only
    Blocks feedback;
    int line = 0;
};

/// A question with everything needed to ask and mark it. `number` is its permanent id in the module.
struct Question {
    int number = 0;
    QuestionKind kind = QuestionKind::choose_one;
    int points = 1;
    bool has_part_marks = false;
    bool has_fixed_order = false;
    std::optional<int> outcome;                ///< index into Module::outcomes, from 1
    Blocks text;
    std::vector<Answer> answers;               ///< in source order: answer 0 is xAPI's `a`, 1 is `b` …
    Blocks hint;
    Blocks explanation;
    Blocks when_right;
    Blocks when_wrong;
    std::optional<std::size_t> explained_on;   ///< index into Module::pages: first link to a page in the explanation
    int line = 0;
};

/// A question the learner answers for themselves. Private text never leaves the device.
struct Reflection {
    int number = 0;
    bool is_shared = false;
    Blocks prompt;
    int line = 0;
};

/// What stands on a page, in source order.
using Element = std::variant<Block, Question, Reflection>;

/// The settings of the scored quiz, from its heading.
struct QuizRules {
    Decimal pass_mark_percent{80, 0};
    bool is_shuffled = false;
    std::optional<int> attempts;  ///< unlimited when absent
};

/// One page. The opening page is what stands before the first `##`; it exists only when something stands there.
struct Page {
    enum class Kind { opening, lesson, quiz, glossary };
    Kind kind = Kind::lesson;
    std::string title;            ///< plain text; the module's title on the opening page
    std::string slug;             ///< unique in the module; the page's permanent id for progress
    std::vector<Element> elements;
    QuizRules quiz;               ///< quiz pages only
    int line = 0;
};

struct GlossaryEntry {
    std::string term;
    Inlines meaning;
    int line = 0;
};

/// A calendar date as written, already checked.
struct Date {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    bool operator==(const Date&) const = default;
};

struct Metadata {
    std::string title;
    std::string id;
    int version = 0;
    std::string language;
    std::string summary;
    std::optional<int> minutes;
    std::string audience;
    std::string author;
    std::optional<Date> reviewed;
    std::optional<int> valid_for_months;
    std::string licence;
};

/// A whole module. `outcomes` are the items under `### Outcomes` on the opening page.
struct Module {
    Metadata metadata;
    std::string title;                    ///< the `# Title`
    std::vector<Inlines> outcomes;
    std::vector<Page> pages;              ///< in source order, quiz and glossary included
    std::vector<GlossaryEntry> glossary;
    std::string folder;                   ///< where it was read from; pictures' paths are relative to it
    std::string source;                   ///< module.md as read (UTF-8, no byte-order mark)
};

/// Index of the quiz page, if the module has one.
std::optional<std::size_t> quiz_page(const Module& module);

/// The question with this permanent number, or nullptr.
const Question* question(const Module& module, int number);

/// The reflection with this number, or nullptr.
const Reflection* reflection(const Module& module, int number);

/// Words of running text on a page, questions and reflections included.
int words(const Page& page);

/// Minutes a page takes, in sixtieths (seconds): words / 200 + 1/2 per question + 2 per reflection, scaled so that
/// the pages of a module add up to its metadata `minutes` where that is given. Glossary pages take none.
/// (design.md, "Progress")
std::vector<int> page_seconds(const Module& module);

}  // namespace content
