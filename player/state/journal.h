/// The learner's journal: every saved reflection, by module.
#pragma once

#include "content/load.h"
#include "player/state/record.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace state {

/// One saved reflection with what stands around it.
struct JournalEntry {
    DraftKey key;              ///< what EditEntry opens
    std::string module_title;  ///< the module's id when the pathway no longer has the module
    std::string prompt;        ///< plain text; empty when the module no longer asks this
    std::string text;
    TimePoint at;
    bool is_shared = false;    ///< private when in doubt
    bool operator==(const JournalEntry&) const = default;
};

using Journal = std::vector<JournalEntry>;

/// Entries in the pathway's order, those of modules it no longer has at the end. `pathway` may be nullptr.
Journal journal(const content::Pathway* pathway, const Record& record);

/// Entries that hold every one of these words, without regard to case and accents, in text, prompt or module title.
Journal filtered(const Journal& journal, std::string_view words);

/// The journal as a Markdown page, to keep or print.
std::string to_markdown(const Journal& journal, std::chrono::minutes utc_offset);

}  // namespace state
