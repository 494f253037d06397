#include "content/author/interrupts.h"
#include "content/watch/descriptor.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <thread>

namespace author {

struct Interrupts::Listener {
    std::function<void()> interrupted;
    watch::Descriptor stop, signals;
    sigset_t mask_before{};
    std::thread thread;

    void listen_until_stopped() const {
        std::array<pollfd, 2> watched{pollfd{stop.number(), POLLIN, 0}, pollfd{signals.number(), POLLIN, 0}};
        while (true) {
            if (poll(watched.data(), watched.size(), -1) < 0) continue;
            if (watched[0].revents != 0) return;
            signalfd_siginfo which{};
            if (read(signals.number(), &which, sizeof(which)) == sizeof(which)) interrupted();
        }
    }
};

Interrupts::Interrupts(std::function<void()> interrupted) : listener_(std::make_unique<Listener>()) {
    listener_->interrupted = std::move(interrupted);
    listener_->stop = watch::Descriptor{eventfd(0, EFD_CLOEXEC)};
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, &listener_->mask_before);
    listener_->signals = watch::Descriptor{signalfd(-1, &signals, SFD_CLOEXEC)};
    listener_->thread = std::thread([listener = listener_.get()] { listener->listen_until_stopped(); });
}

Interrupts::~Interrupts() {
    const std::uint64_t once = 1;
    if (write(listener_->stop.number(), &once, sizeof(once)) == sizeof(once)) listener_->thread.join();
    pthread_sigmask(SIG_SETMASK, &listener_->mask_before, nullptr);
}

}  // namespace author
