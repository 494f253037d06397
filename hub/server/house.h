/// What all connections of a server share.
#pragma once

#include "hub/hub.h"
#include "hub/server/options.h"

#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

namespace server {

class Session;

/// Bytes held for somebody; they are given back when it goes.
class Reservation {
public:
    Reservation() = default;
    Reservation(Reservation&& other) noexcept
        : total_(std::exchange(other.total_, nullptr)), bytes_(std::exchange(other.bytes_, 0)) {}
    Reservation& operator=(Reservation&& other) noexcept {
        std::swap(total_, other.total_);
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    ~Reservation() {
        if (total_ != nullptr) total_->fetch_sub(bytes_);
    }

    /// Nothing is held when that many are not to be had; `holds` tells.
    static Reservation of(std::atomic<std::size_t>& total, std::size_t most, std::size_t bytes) {
        Reservation reservation;
        if (total.fetch_add(bytes) + bytes > most) {
            total.fetch_sub(bytes);
        } else {
            reservation.total_ = &total;
            reservation.bytes_ = bytes;
        }
        return reservation;
    }
    bool holds() const { return total_ != nullptr; }

private:
    std::atomic<std::size_t>* total_ = nullptr;
    std::size_t bytes_ = 0;
};

/// Shared by every session and the listener; outlives them.
struct House {
    House(const hub::Hub& the_hub, const Options& the_options, Observer the_observer)
        : hub(the_hub), options(the_options), observer(std::move(the_observer)), workers(the_options.working_threads) {}

    const hub::Hub& hub;
    const Options options;
    const Observer observer;
    boost::asio::thread_pool workers;
    std::atomic<std::size_t> bytes_in_flight{0};
    std::atomic<std::size_t> bytes_in_work{0};
    std::atomic<std::size_t> unknown_bytes_in_flight{0};  ///< of bodies that no key vouches for
    std::atomic<bool> is_stopping{false};

    std::function<void()> last_left = [] {};  ///< called when the last session goes after a stop

    std::mutex mutex;
    std::set<Session*> sessions;  ///< guarded by the mutex; each leaves before it goes
};

}  // namespace server
