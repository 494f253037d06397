/// What the journal shows: the saved reflections, those only begun, and what could still be written.
#pragma once

#include "player/state/journal.h"
#include "player/state/state.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ui {

struct JournalItem {
    state::JournalEntry entry;
    bool is_saved = true;  ///< otherwise its words are a draft that was never saved
};

/// A place of a module that asks for words and has none yet.
struct UnwrittenPlace {
    std::size_t page = 0, element = 0;
};

struct JournalModule {
    std::string id;
    std::string title;
    std::vector<JournalItem> items;  ///< by number
    std::size_t unwritten = 0;       ///< in a module that has been opened
    std::optional<UnwrittenPlace> first_unwritten;
};

/// Modules in the pathway's order, those it no longer has at the end; only those with something to show.
std::vector<JournalModule> journal_modules(const state::State& state);

/// Those entries that hold every one of these words. Nothing unwritten is found.
std::vector<JournalModule> filtered(std::vector<JournalModule> modules, std::string_view words);

}  // namespace ui
