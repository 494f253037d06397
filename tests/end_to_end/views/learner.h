/// A learner at their own laptop, by keyboard: what they say of themselves and what they do in their modules.
#pragma once

#include "tests/end_to_end/desk.h"

#include <filesystem>
#include <string>
#include <vector>

namespace views {

/// The desk outlives the windows that are opened on it, one after the other.
class Learner {
public:
    /// Opens the player for the first time, says who it is, and lets the name (and the number, if there is one) go along
    /// with what is sent. The first module is open for a moment on the way; in the end the player is at home.
    Learner(const std::string& name, const std::string& staff_number);

    void connect(const std::string& invitation);
    /// Opens a module at home, and goes on until so many of its pages are read.
    void read(const std::string& id, const std::string& title, std::size_t pages);
    /// In a module whose pages are read: answers each question, and stays on the results.
    void take_quiz(const std::vector<std::string>& answers, const std::string& heading);
    void go_home();
    /// Sends everything that there is, from home and back there.
    void send_all();
    /// Saves everything to a file, at home, and returns its path.
    std::filesystem::path save_records();
    /// Closes the window, and opens it again.
    void leave();
    void come_back();

private:
    end_to_end::Desk desk_;
    std::string modules_;
    std::unique_ptr<end_to_end::PlayerWindow> player_;
};

/// The path that a notice of the player tells after `words`, up to `end`. Waits for it.
std::filesystem::path saved_path(const end_to_end::PlayerWindow& player, const std::string& words,
                                 const std::string& end);

}  // namespace views
