/// The list of screens. Each is a free function that reads the state and sends messages; one file a screen.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

namespace ui {

void first_run_view(const state::State& state, Frame& frame);
void home_view(const state::State& state, Frame& frame);
void about_view(const state::State& state, Frame& frame);
void broken_view(const state::State& state, Frame& frame);
void journal_view(const state::State& state, Frame& frame);
void search_view(const state::State& state, Frame& frame);
void settings_view(const state::State& state, Frame& frame);
void folder_chooser_view(const state::State& state, Frame& frame);
void new_module_view(const state::State& state, Frame& frame);
void records_view(const state::State& state, Frame& frame);
void connection_view(const state::State& state, Frame& frame);
void team_view(const state::State& state, Frame& frame);
void team_person_view(const state::State& state, Frame& frame);
void team_module_view(const state::State& state, Frame& frame);
void stopped_view(const state::State& state, Frame& frame);
void lesson_view(const state::State& state, Frame& frame);
void quiz_view(const state::State& state, Frame& frame);
void results_view(const state::State& state, Frame& frame);

void preview_view(const state::State& state, Frame& frame);

/// The question put to the learner over the screen, if there is one.
void dialogs_view(const state::State& state, Frame& frame);

/// Draws notices, the screen on top of the state's way below them, and dialogs over it.
void screen_view(const state::State& state, Frame& frame);

/// Keys that mean the same on every screen, where nothing drawn wanted them: Esc, text size, search, the keys.
void take_shortcuts(const state::State& state, Frame& frame);

}  // namespace ui
