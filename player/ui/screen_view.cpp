#include "player/ui/notice_band.h"
#include "player/ui/views.h"

namespace ui {
namespace {

void draw_screen(const state::State& state, Frame& frame) {
    using Kind = state::Screen::Kind;
    const IdScope scope(frame, static_cast<std::uint64_t>(state::screen(state).kind));
    switch (state::screen(state).kind) {
        case Kind::first_run: return first_run_view(state, frame);
        case Kind::home: return home_view(state, frame);
        case Kind::about: return about_view(state, frame);
        case Kind::broken: return broken_view(state, frame);
        case Kind::journal: return journal_view(state, frame);
        case Kind::search: return search_view(state, frame);
        case Kind::settings: return settings_view(state, frame);
        case Kind::stopped: return stopped_view(state, frame);
        case Kind::folder_chooser: return folder_chooser_view(state, frame);
        case Kind::new_module: return new_module_view(state, frame);
        case Kind::lesson: return lesson_view(state, frame);
        case Kind::quiz: return quiz_view(state, frame);
        case Kind::results: return results_view(state, frame);
        case Kind::records: return records_view(state, frame);
        case Kind::connection: return connection_view(state, frame);
        case Kind::team: return team_view(state, frame);
        case Kind::team_person: return team_person_view(state, frame);
        case Kind::team_module: return team_module_view(state, frame);
        case Kind::preview: return preview_view(state, frame);
    }
}

}  // namespace

void screen_view(const state::State& state, Frame& frame) {
    notice_band(state, frame);
    if (state.dialog.kind == state::Dialog::Kind::none) {
        draw_screen(state, frame);
        return;
    }
    {
        const Keys::Withheld keys(frame.keys);
        draw_screen(state, frame);
    }
    dialogs_view(state, frame);
}

}  // namespace ui
