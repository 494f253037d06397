/// A person's desk in a test: a screen, a home folder, and the real player opened on it and used by hand.
#pragma once

#include "player/state/record.h"
#include "tests/end_to_end/shown_frame.h"
#include "tests/end_to_end/window_link.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/virtual_screen.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace end_to_end {

/// How long the player may take for anything. Far beyond what it needs: a slow machine must not fail a test.
inline constexpr std::chrono::seconds patience{120};

/// The screen and the home folder, which outlive the windows opened on them.
struct Desk {
    Desk();

    support::TemporaryFolder folder;
    std::filesystem::path home = folder.path() / "home";
    std::filesystem::path data = home / "data/mooring";  ///< the record's folder
    support::VirtualScreen screen;

    /// The variables that the player runs with.
    std::map<std::string, std::string> environment() const;

    /// Changes the keyboard, before a window opens: "us", "intl" has dead keys.
    void use_keyboard(const std::string& layout, const std::string& variant) const;

    /// Makes the record of somebody who has been through the first run.
    void welcome(const std::string& actor = "6f1f0d9c-0a57-4c1c-9d8e-3f1f6b2c8e11") const;
    /// What is on disk, whoever has it open.
    state::Record saved() const;
};

/// One player. Ended when the object goes.
class PlayerWindow {
public:
    /// Starts `program` (the one just built when empty) and waits for its first frame.
    explicit PlayerWindow(const Desk& desk, std::vector<std::string> arguments = {}, const std::string& program = {},
                          const std::map<std::string, std::string>& more_environment = {});

    /// The frame drawn last.
    ShownFrame frame() const;

    /// Waits until a control is there, and returns it. Throws with what is shown instead when it does not come.
    Shown wait_for(const Wanted& wanted) const;
    Shown wait_for(std::string_view role, std::string_view name) const;
    /// Waits until the frame is as wanted. `what` says what was waited for.
    ShownFrame wait_until(const std::function<bool(const ShownFrame&)>& is_so, std::string_view what) const;
    /// Waits until everything sent to the window has been taken and drawn.
    void settle() const;

    /// Presses keys, by xdotool's names ("Tab", "ctrl+k"), one after the other.
    void press(const std::vector<std::string>& keys) const;
    /// The same without waiting for what they do.
    void strike(const std::vector<std::string>& keys) const;
    /// Types text as a person would. Letters that the keyboard does not print are pressed as dead keys instead: xdotool
    /// would put them on spare keys for a moment, and a busy player looks too late.
    void type(const std::string& text) const;
    /// Presses Tab until the focus is where `is_there` says.
    void tab_until(const std::function<bool(const ShownFrame&)>& is_there, std::string_view what) const;
    /// Presses Tab until a control has the focus.
    void tab_to(const Wanted& wanted) const;
    void tab_to(std::string_view role, std::string_view name) const;
    /// Moves to a text field or area, types into it, and waits until it holds that.
    void write(const Wanted& field, const std::string& text) const;
    /// Clicks the middle of a control with the pointer.
    void click(std::string_view role, std::string_view name) const;

    void move_and_resize(int x, int y, int width, int height) const;

    /// Asks the window to close, as its title bar's button does.
    void close() const;
    /// Kills it without warning, like a power cut.
    void kill() const;
    /// Waits for its end.
    support::Ending wait_for_end();

    support::ChildProcess& process() { return process_; }
    /// Everything it printed so far.
    std::string printed() const;

private:
    const Desk& desk_;
    std::filesystem::path frame_file_, output_file_;
    mutable support::ChildProcess process_;
    std::string window_;
    std::unique_ptr<WindowLink> link_;
};

/// Runs a program to its end and returns what it printed on both streams, and how it ended.
struct Outcome {
    support::Ending ending;
    std::string printed;
};
Outcome run(const std::vector<std::string>& words, const std::map<std::string, std::string>& environment = {});

}  // namespace end_to_end
