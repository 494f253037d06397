#include "content/author/rules.h"

#include <algorithm>

namespace author {
namespace {

constexpr Rule all[] = {
    {"E101", "The metadata is not closed by a line with only `---`."},
    {"E102", "A metadata line is not `key: value`."},
    {"E103", "A key that every module needs is missing from the metadata."},
    {"E104", "A value is out of range or has the wrong form."},
    {"E105", "There is not exactly one `# Title`."},
    {"E106", "Two modules of a pathway have the same id."},
    {"E107", "A metadata key is unknown or stands there twice."},
    {"E108", "There is no `module.md`, or it cannot be read, or is not UTF-8."},
    {"E201", "A question or reflection has no text."},
    {"E202", "The words in a heading's brackets are unknown or do not fit the kind."},
    {"E203", "A question has no answers."},
    {"E204", "More than one answer is ticked in `choose one`."},
    {"E205", "No answer is ticked."},
    {"E206", "There are too few answers, or a true-or-false question without its two."},
    {"E207", "What is to be put in order is not a numbered list, or a step has no words."},
    {"E208", "A pair has no arrow or two, or its left side was used before."},
    {"E209", "An answer to a number question is not a number."},
    {"E210", "Feedback does not stand under its answer and is not named."},
    {"E211", "A box is neither `[ ]` nor `[x]`."},
    {"E212", "A number is used twice."},
    {"E213", "A line of the glossary is not `**Term**: meaning`."},
    {"E214", "A bullet was pasted from a word processor."},
    {"E215", "A table is broken."},
    {"E216", "A picture has no description."},
    {"E217", "A picture is missing, unreadable or too large."},
    {"E218", "A quote is indented so far that it became text of the answer."},
    {"E219", "A link definition named `x` turns every ticked box into a link."},
    {"E220", "A picture or file is on the internet or outside the folder."},
    {"E221", "An answer has no box."},
    {"E222", "Boxes stand outside a question's last list."},
    {"E223", "A comment is not closed."},
    {"E224", "Text stands on a comment's line and would be hidden."},
    {"E225", "Something other than feedback follows the answers."},
    {"E226", "A question or reflection has no number, is misspelt or stands at another level."},
    {"E227", "There is a second quiz, or a question in the glossary."},
    {"E228", "A link is neither http, https nor to a place in this module."},
    {"E229", "A link leads to a heading, page or module that does not exist."},
    {"W301", "A page or quiz is empty."},
    {"W302", "HTML is ignored."},
    {"W303", "A change of bullets makes two lists of one."},
    {"W304", "A hint and an explanation share one quote."},
    {"W305", "A question has several lists, of which the last is the answers."},
    {"W306", "No score meets the pass mark exactly."},
    {"W307", "A page or sentence is long or hard to read."},
    {"W308", "A character cannot be drawn."},
    {"W401", "A right answer has changed since the packed version."},
};

}  // namespace

std::span<const Rule> rules() {
    return all;
}

std::size_t rule_index(std::string_view code) {
    const auto* found = std::find_if(std::begin(all), std::end(all), [&](const Rule& rule) { return rule.code == code; });
    return static_cast<std::size_t>(found - std::begin(all));
}

}  // namespace author
