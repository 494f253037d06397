/// The answer list under a question: boxes, steps or pairs, with the feedback under each.
#pragma once

#include "content/document.h"
#include "content/findings.h"
#include "content/module.h"
#include "content/source.h"

#include <optional>
#include <string_view>
#include <vector>

namespace content {

/// `[ ]`, `[x]`, something that was meant as one of them, or none.
enum class Box { none, empty, ticked, malformed_empty, malformed_ticked };

/// The box that begins this text.
Box box_of(const Inlines& text);

/// True when an item of the list begins with a box, however it is written.
bool has_boxes(const Block& list);

/// The list with boxes that this block is or holds, or nullptr.
const Block* boxed_list(const Block& block);

/// True when every item holds ` -> ` outside code.
bool has_arrows(const Block& list);

/// Reads the answers of a question from its list and reports everything wrong with them. A question whose kind is not
/// known keeps its answers' text.
class AnswerReader {
public:
    AnswerReader(std::optional<QuestionKind> kind, int number, int line, bool is_english, Findings& findings)
        : kind_(kind), number_(number), line_(line), is_english_(is_english), findings_(findings) {}

    /// Moves what the list holds into the answers.
    std::vector<Answer> read(Block& list);

private:
    Answer read_item(Block& item);
    void read_text(Block& paragraph, Answer& answer);
    void take_box(Answer& answer, bool has_picture);
    void take_number(Answer& answer);
    void split_pair(Answer& answer);
    void check_lefts(const std::vector<Answer>& answers);
    void check_ticks(const std::vector<Answer>& answers);
    void check_count(const std::vector<Answer>& answers);
    bool needs_boxes() const;

    std::optional<QuestionKind> kind_;
    int number_;
    int line_;
    bool is_english_;
    Findings& findings_;
    bool is_boxless_ = false;
};

}  // namespace content
