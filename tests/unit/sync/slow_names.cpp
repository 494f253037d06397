#include "tests/unit/sync/slow_names.h"

#include <dlfcn.h>
#include <netdb.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace {

std::mutex mutex;
std::condition_variable changed;
bool is_slow = false;
bool is_asked = false;

void look_slowly() {
    std::unique_lock lock(mutex);
    is_asked = true;
    changed.notify_all();
    changed.wait_for(lock, std::chrono::seconds{10}, [] { return !is_slow; });
}

}  // namespace

/// Stands before the system's own, which libcurl calls on a thread of its own.
extern "C" int getaddrinfo(const char* name, const char* service, const addrinfo* hints, addrinfo** found) {
    if (name != nullptr && tests::slow_name == name) {
        look_slowly();
        return EAI_AGAIN;
    }
    using Function = int (*)(const char*, const char*, const addrinfo*, addrinfo**);
    static const auto systems = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return systems(name, service, hints, found);
}

namespace tests {

SlowNames::SlowNames() {
    const std::lock_guard lock(mutex);
    is_slow = true;
    is_asked = false;
}

SlowNames::~SlowNames() {
    const std::lock_guard lock(mutex);
    is_slow = false;
    changed.notify_all();
}

void SlowNames::wait_for_somebody() {
    std::unique_lock lock(mutex);
    changed.wait_for(lock, std::chrono::seconds{10}, [] { return is_asked; });
}

}  // namespace tests
