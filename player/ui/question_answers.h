/// The controls in which a question is answered, one file a family. Once it is marked they show what was right.
#pragma once

#include "content/module.h"
#include "player/state/marking.h"
#include "player/state/record.h"
#include "player/ui/document_view.h"
#include "player/ui/scroll_area.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace ui {

/// A question as it is put to the learner.
struct Asked {
    const content::Question& question;
    const state::Response& response;    ///< what the controls hold
    std::uint64_t seed = 0;             ///< of the order in which answers are shown
    const state::Mark* mark = nullptr;  ///< once marked: nothing can be changed any more
    DocumentOptions document;           ///< the module it belongs to
    bool takes_digits = false;          ///< the keys 1 to 9 choose here
    bool is_reviewed = false;           ///< the verdict stands above the question already, as among the results
};

/// What the learner did in this frame.
struct Edit {
    std::optional<state::Response> response;  ///< the new answer, when it changed
    bool is_typing = false;                   ///< it changed by a key in a text
    bool is_submitted = false;                ///< Enter in a text
    std::size_t first_node = 0;               ///< where the controls begin in the tree
};

/// The controls for the question's kind, across the column.
Edit answer_controls(Frame& frame, const Asked& asked, ScrollArea& area);

/// choose one, choose all, true or false: rows to tick.
Edit choice_answers(Frame& frame, const Asked& asked);
/// put in order: rows to move by buttons, by keys and by dragging.
Edit order_answers(Frame& frame, const Asked& asked, ScrollArea& area);
/// match: a drop-down beside each left side, and right sides to drag to it.
Edit match_answers(Frame& frame, const Asked& asked);
/// short answer and number: a line to type in.
Edit typed_answers(Frame& frame, const Asked& asked, ScrollArea& area);

}  // namespace ui
