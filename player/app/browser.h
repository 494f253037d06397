/// Opens addresses in the system's browser.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace app {

class Browser {
public:
    /// `wake` is called on another thread when an address turns out not to have been opened.
    explicit Browser(std::function<void()> wake);
    ~Browser();
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    /// Starts the desktop's own opener, without a shell and without waiting. False when it is not there.
    bool open(const std::string& address);

    /// The addresses whose opener has ended meanwhile without opening them, each said once.
    std::vector<std::string> take_unopened();

private:
    struct Outcomes;
    std::shared_ptr<Outcomes> outcomes_;  // an opener may outlive the window
};

}  // namespace app
