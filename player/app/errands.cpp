#include "player/app/errands.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace app {

struct Errands::Work {
    std::function<void()> wake;
    std::mutex door;
    std::condition_variable changed;
    std::deque<Errand> waiting;
    std::vector<state::Message> done;
    bool is_busy = false, is_stopping = false;
    std::thread thread;

    void go_on() {
        std::unique_lock lock(door);
        while (true) {
            changed.wait(lock, [this] { return is_stopping || !waiting.empty(); });
            if (is_stopping) return;
            const Errand errand = std::move(waiting.front());
            waiting.pop_front();
            is_busy = true;
            lock.unlock();
            state::Message found = errand();
            lock.lock();
            is_busy = false;
            done.push_back(std::move(found));
            changed.notify_all();
            wake();
        }
    }
};

Errands::Errands(std::function<void()> wake) : work_(std::make_unique<Work>()) {
    work_->wake = std::move(wake);
    work_->thread = std::thread([work = work_.get()] { work->go_on(); });
}

Errands::~Errands() {
    {
        const std::lock_guard lock(work_->door);
        work_->is_stopping = true;
    }
    work_->changed.notify_all();
    work_->thread.join();
}

void Errands::run(Errand errand) {
    const std::lock_guard lock(work_->door);
    work_->waiting.push_back(std::move(errand));
    work_->changed.notify_all();
}

std::vector<state::Message> Errands::take_done() {
    const std::lock_guard lock(work_->door);
    return std::exchange(work_->done, {});
}

void Errands::finish() {
    std::unique_lock lock(work_->door);
    work_->changed.wait(lock, [this] { return work_->waiting.empty() && !work_->is_busy; });
}

}  // namespace app
