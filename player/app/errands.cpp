#include "player/app/errands.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace app {
namespace {

/// Threads that look: should so many disks hang, the next one waits.
constexpr int most_lookers = 16;

}  // namespace

/// What the threads share. It lives as long as the last of them, whoever asked has gone by then or not.
struct Errands::Work : std::enable_shared_from_this<Errands::Work> {
    std::function<void()> wake;
    std::mutex door;
    std::condition_variable changed;
    std::deque<Errand> looks, changes;  ///< not begun
    std::vector<state::Message> done;
    int lookers = 0;
    bool is_changing = false, is_left = false;

    bool is_idle() const { return looks.empty() && changes.empty() && lookers == 0 && !is_changing; }

    /// With the door locked, as all that follow.
    void tell(state::Message message) {
        if (is_left) return;
        done.push_back(std::move(message));
        wake();
    }

    void accept(Errand errand) {
        if (errand.is_change && !errand.first) {
            changes.push_back(std::move(errand));
            start_changing();
        } else {
            looks.push_back(std::move(errand));
            start_looking();
        }
    }

    void start_looking() {
        if (lookers == most_lookers) return;
        ++lookers;
        if (start([this] { look(); })) return;
        --lookers;
        refuse(looks);
    }

    void start_changing() {
        if (is_changing) return;
        is_changing = true;
        if (start([this] { change(); })) return;
        is_changing = false;
        refuse(changes);
    }

    /// A thread that nobody waits for: it keeps what it works on.
    template <class Task>
    bool start(Task task) {
        try {
            std::thread([self = shared_from_this(), task] { task(); }).detach();
            return true;
        } catch (const std::system_error&) {
            return false;  // the system has no thread left: told by `refuse`
        }
    }

    void refuse(std::deque<Errand>& waiting) {
        for (const Errand& errand : std::exchange(waiting, {})) tell(errand.failed("this computer is too busy"));
    }

    /// Until nothing is waiting.
    void look() {
        std::unique_lock lock(door);
        while (!is_left && !looks.empty()) {
            Errand errand = std::move(looks.front());
            looks.pop_front();
            lock.unlock();
            std::optional<state::Message> found;
            const auto step = [&] {
                if (errand.first) errand.first();
                if (!errand.is_change) found = errand.work();
            };
            attempt(errand, step, found);
            lock.lock();
            if (found) {
                tell(std::move(*found));
            } else if (!is_left) {
                changes.push_back(std::move(errand));
                start_changing();
            }
        }
        --lookers;
        changed.notify_all();
    }

    void change() {
        std::unique_lock lock(door);
        while (!is_left && !changes.empty()) {
            const Errand errand = std::move(changes.front());
            changes.pop_front();
            lock.unlock();
            std::optional<state::Message> found;
            attempt(errand, [&] { found = errand.work(); }, found);
            lock.lock();
            tell(std::move(*found));
        }
        is_changing = false;
        changed.notify_all();
    }

    /// What libraries throw ends here, as the thread would end the program.
    template <class Step>
    static void attempt(const Errand& errand, const Step& step, std::optional<state::Message>& found) {
        try {
            step();
        } catch (const std::exception& thrown) {
            found = errand.failed(thrown.what());
        }
    }
};

Errands::Errands(std::function<void()> wake, ErrandPatience patience)
    : work_(std::make_shared<Work>()), patience_(patience) {
    work_->wake = std::move(wake);
}

Errands::~Errands() {
    std::unique_lock lock(work_->door);
    work_->looks.clear();
    work_->changes.clear();
    work_->changed.wait_for(lock, patience_.look, [this] { return work_->lookers == 0; });
    work_->changes.clear();  // what was read meanwhile is not begun to be written
    work_->changed.wait_for(lock, patience_.change, [this] { return !work_->is_changing; });
    work_->is_left = true;
}

void Errands::run(Errand errand) {
    const std::lock_guard lock(work_->door);
    work_->accept(std::move(errand));
}

std::vector<state::Message> Errands::take_done() {
    const std::lock_guard lock(work_->door);
    return std::exchange(work_->done, {});
}

void Errands::finish() {
    std::unique_lock lock(work_->door);
    work_->changed.wait(lock, [this] { return work_->is_idle(); });
}

}  // namespace app
