/// Hears Ctrl+C, so that a command that waits can end as it should.
#pragma once

#include <functional>
#include <memory>

namespace author {

class Interrupts {
public:
    /// `interrupted` is called on a thread of its own at Ctrl+C, or when the system wants the program to end. Make it
    /// before anything that starts threads, which would catch the system's signals.
    explicit Interrupts(std::function<void()> interrupted);
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

private:
    struct Listener;
    std::unique_ptr<Listener> listener_;
};

}  // namespace author
