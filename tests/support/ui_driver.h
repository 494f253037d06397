/// The real interface without a window: drawn frame by frame, used by role and name, its effects performed at once.
#pragma once

#include "player/state/update.h"
#include "player/ui/interface.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawData;
struct ImGuiContext;

namespace support {

/// What a driver draws, if not the screens, and what happens to what it drew.
struct UiOptions {
    float width = 1280;
    float height = 800;
    float display_scale = 1;
    ui::Interface::View view;                        ///< draws instead of the screens: for tests of single widgets
    ui::ReadPicture pictures;                        ///< reads from folders on disk when left out
    ui::TextureDoor textures;                        ///< pretends to hold textures when left out
    std::function<void()> fonts_changed;             ///< the renderer renews its font texture
};

/// One learner at one window. Controls are found by role and name and used with the pointer or the keyboard; a
/// control that cannot be found fails with the whole tree as the message (std::runtime_error).
class UiDriver {
public:
    explicit UiDriver(state::State state, UiOptions options = {});
    ~UiDriver();
    UiDriver(const UiDriver&) = delete;
    UiDriver& operator=(const UiDriver&) = delete;

    state::State& state() { return state_; }
    const ui::Interface& interface() const { return *interface_; }

    /// Draws one frame, then applies its messages and performs their effects: a Save succeeds at once.
    void step();
    /// Draws frames until nothing moves any more.
    void settle();
    /// Sends a message as if a view or an effect had.
    void send(const state::Message& message);

    bool has(ui::Role role, std::string_view name) const;
    const ui::Node& node(ui::Role role, std::string_view name) const;
    /// The node that has the keyboard; fails when none has.
    const ui::Node& focused() const;

    /// Scrolls to a control where needed, then presses and releases the pointer on it.
    void click(ui::Role role, std::string_view name);
    void click_at(float x, float y);
    void press_pointer(ui::Role role, std::string_view name);
    void release_pointer_at(float x, float y);
    /// Presses the pointer at one place, moves it in a few steps to another and releases it there.
    void drag(float from_x, float from_y, float to_x, float to_y);
    /// Leaves the pointer on a control.
    void hover(ui::Role role, std::string_view name);
    void wheel(float notches);
    void press(ui::Key key);
    void press(const ui::KeyPress& key);
    void type(std::string_view ascii);
    /// Presses Tab until this control has the focus; fails after a hundred.
    void tab_to(ui::Role role, std::string_view name);
    void resize(float width, float height);

    /// Frames that would be drawn if nothing happened from now on: 0 when it sleeps.
    int frames_when_idle();

    /// From now on every Save is answered by SaveFailed with this sentence; an empty one mends it.
    void break_saving(std::string why) { why_broken_ = std::move(why); }

    const std::vector<state::Message>& messages() const { return messages_; }
    const std::vector<state::Effect>& effects() const { return effects_; }

    /// What tests take as the time; moves on by a second with each message.
    state::TimePoint now{std::chrono::milliseconds{1'794'000'000'000}};

private:
    void draw();
    void apply(const state::Message& message);
    void perform(const state::Effect& effect);
    void move_to(float x, float y);

    ImGuiContext* context_ = nullptr;
    UiOptions options_;
    std::unique_ptr<ui::Interface> interface_;
    state::State state_;
    std::vector<state::Message> messages_;
    std::vector<state::Message> answers_;
    std::vector<state::Effect> effects_;
    std::string why_broken_;
    std::uint64_t random_ = 1;
};

}  // namespace support
