#include "player/app/player.h"

#include "player/app/clock.h"
#include "player/app/semantics_log.h"
#include "player/state/update.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

/// A press and its release may arrive together; ImGui sees the press in one frame and the release in the next.
constexpr int frames_after_change = 2;

/// Drawing a frame may meet characters that no font was baked with; how often that is mended before one is shown.
constexpr int most_rebuilds = 4;

}  // namespace

Player::Player(Window& window, Renderer& renderer, ui::Interface& interface, Effects& effects, Doorbell& doorbell,
               std::optional<std::filesystem::path> semantics_file)
    : window_(window),
      renderer_(renderer),
      interface_(interface),
      effects_(effects),
      doorbell_(doorbell),
      semantics_file_(std::move(semantics_file)) {
    window_.on_press = [this](const ui::KeyPress& press) { interface_.press(press); };
    window_.on_type = [this](char32_t character) { interface_.type(character); };
    interface_.set_utc_offset(utc_offset());
}

void Player::receive(const state::Message& message) {
    frames_due_ = frames_after_change;
    for (const state::Effect& effect : state::update(state_, message, moment_now())) {
        // What came of one effect is known before the next: Quit looks at whether everything was saved.
        receive_all(effects_.perform(effect, state_, std::chrono::steady_clock::now(), today()));
    }
}

void Player::receive_all(const std::vector<state::Message>& messages) {
    for (const state::Message& message : messages) receive(message);
}

void Player::run() {
    draw();
    while (!effects_.is_quitting()) {
        window_.wait(longest_sleep());
        take_rings();
        take_window();
        receive_all(effects_.perform_due(std::chrono::steady_clock::now()));
        if (window_.is_drawable() && (frames_due_ > 0 || interface_.wants_frame_soon())) draw();
    }
}

std::optional<std::chrono::milliseconds> Player::longest_sleep() const {
    using std::chrono::milliseconds;
    if (window_.is_drawable() && (frames_due_ > 0 || interface_.wants_frame_soon())) return milliseconds(0);
    const auto deadline = effects_.deadline();
    if (!deadline) return std::nullopt;
    // Rounded up: waking a moment early would only mean going round once more.
    return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(*deadline - std::chrono::steady_clock::now()));
}

void Player::take_rings() {
    if (doorbell_.take(Doorbell::Ring::come_to_front)) window_.come_to_front();
    if (const std::string package = doorbell_.take_package(); !package.empty()) receive(state::LookAtModule{package});
    if (doorbell_.take(Doorbell::Ring::close)) receive(state::Close{});
}

void Player::take_window() {
    if (!window_.take_change()) return;
    frames_due_ = frames_after_change;
    if (window_.is_closing()) {
        window_.stay_open();  // until everything is written
        receive(state::Close{});
        return;
    }
    if (const state::WindowPlace place = window_.place(); place != state_.record.window) {
        receive(state::MoveWindow{place});
    }
}

void Player::draw() {
    for (int rebuilds = 0; !draw_once(rebuilds == most_rebuilds); ++rebuilds) {
    }
    ++frames_;
    frames_due_ = std::max(0, frames_due_ - 1);
    if (!semantics_file_) return;
    const bool is_at_rest = frames_due_ == 0 && !interface_.wants_frame_soon();
    write_semantics(*semantics_file_, semantics_text(interface_.semantics(), frames_, is_at_rest));
}

/// False when the frame was not shown, because it needs characters that are baked next time.
bool Player::draw_once(bool must_show) {
    if (interface_.fonts_need_rebuild()) {
        interface_.rebuild_fonts();
        renderer_.renew_fonts();
    }
    std::vector<state::Message> messages;
    renderer_.begin_frame();
    interface_.draw(state_, window_.content_scale(), messages);
    const bool is_shown = must_show || !interface_.fonts_need_rebuild();
    renderer_.end_frame(is_shown);
    receive_all(messages);
    return is_shown;
}

}  // namespace app
