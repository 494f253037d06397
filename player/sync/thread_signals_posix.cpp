#include "player/sync/thread_signals.h"

#include <csignal>

namespace syncing {

void outlive_broken_connections() {
    sigset_t broken;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, nullptr);
}

}  // namespace syncing
