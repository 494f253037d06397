#include "player/ui/views.h"

namespace ui {
namespace {

void resize_text(const state::State& state, Frame& frame, int percent) {
    state::Settings settings = state.record.settings;
    settings.text_percent = percent;
    frame.send(state::ChangeSettings{settings});
}

void open_search(Frame& frame) { frame.send(state::Open{{.kind = state::Screen::Kind::search}}); }

}  // namespace

void take_shortcuts(const state::State& state, Frame& frame) {
    Keys& keys = frame.keys;
    const int percent = state.record.settings.text_percent;
    if (keys.take_ctrl(Key::plus)) resize_text(state, frame, percent + state::text_step_percent);
    if (keys.take_ctrl(Key::minus)) resize_text(state, frame, percent - state::text_step_percent);
    if (keys.take_ctrl(Key::zero)) resize_text(state, frame, 100);
    const state::Screen::Kind shown = state::screen(state).kind;
    const bool is_before_work = shown == state::Screen::Kind::first_run || shown == state::Screen::Kind::stopped;
    if (is_before_work) return;
    if (keys.take(Key::f1)) frame.send(state::ShowKeys{});
    if (shown == state::Screen::Kind::preview) {  // what is installed is not searched from here
        if (keys.take(Key::escape) && state.screens.size() > 1) frame.send(state::Back{});
        return;
    }
    if (keys.take_ctrl(Key::k)) open_search(frame);
    if (keys.take_ctrl(Key::f)) {
        if (shown == state::Screen::Kind::lesson) {
            frame.send(state::OpenFind{});
        } else {
            open_search(frame);
        }
    }
    if (!keys.take(Key::escape)) return;
    if (!state.search.opened.hits.empty()) {
        frame.send(state::CloseFind{});
    } else if (state.screens.size() > 1) {
        frame.send(state::Back{});
    }
}

}  // namespace ui
