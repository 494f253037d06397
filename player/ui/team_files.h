/// Files of records that a manager reads into their team, and what came of each.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

namespace ui {

/// Whether there is something to show of them.
bool has_team_files(const state::Team& team);

/// How far the reading is, or what came of it, across the column.
void team_files(const state::Team& team, Frame& frame);

/// What leads to the choice of files. It may be used only where the record can be written.
struct ReadFilesButton {
    float width(const Frame& frame) const;
    void draw(Frame& frame) const;
    bool is_disabled = false;
};

}  // namespace ui
