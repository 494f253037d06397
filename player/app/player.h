/// The loop: sleeps until something happens, lets `update` say what it means, performs that, and draws a frame.
#pragma once

#include "player/app/doorbell.h"
#include "player/app/effects.h"
#include "player/app/renderer.h"
#include "player/app/window.h"
#include "player/ui/interface.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace app {

class Player {
public:
    /// The parts must outlive the player. With `semantics_file` every frame's semantic tree is written there.
    Player(Window& window, Renderer& renderer, ui::Interface& interface, Effects& effects, Doorbell& doorbell,
           std::optional<std::filesystem::path> semantics_file);

    /// Applies one message and everything that follows from it.
    void receive(const state::Message& message);

    /// Runs until the learner closes the window.
    void run();

    /// Frames shown since the start.
    std::uint64_t frames() const { return frames_; }

private:
    std::optional<std::chrono::milliseconds> longest_sleep() const;
    void take_rings();
    void take_window();
    void draw();
    bool draw_once(bool must_show);
    void receive_all(const std::vector<state::Message>& messages);

    Window& window_;
    Renderer& renderer_;
    ui::Interface& interface_;
    Effects& effects_;
    Doorbell& doorbell_;
    std::optional<std::filesystem::path> semantics_file_;
    state::State state_;
    int frames_due_ = 1;
    std::uint64_t frames_ = 0;
};

}  // namespace app
