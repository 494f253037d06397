/// What the server is told, and what it tells.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace server {

struct Options {
    std::string host = "127.0.0.1";  ///< an address, not a name
    std::uint16_t port = 8080;       ///< 0 takes any that is free
    unsigned network_threads = 2;
    unsigned working_threads = 8;  ///< most of them wait for the disk together
    std::size_t most_connections = 10'000;
    std::size_t most_bytes_in_flight = 256 << 20;        ///< bodies and answers of all connections together
    std::size_t most_unknown_bytes_in_flight = 8 << 20;  ///< bodies of who has no key, apart from those
    std::size_t most_bytes_in_work = 256 << 20;          ///< what bodies take up while they are worked on
    std::size_t most_header_bytes = 16 << 10;
    std::chrono::milliseconds header_time{15'000};  ///< for a whole header, from the moment it may come
    std::chrono::milliseconds idle_time{60'000};    ///< between two requests on one connection
    std::chrono::milliseconds body_time{20'000};    ///< for a body or an answer, and a second more for each 16 KiB
    std::chrono::milliseconds stop_time{20'000};    ///< for what was accepted before a stop
};

/// One answered request, without anything that was said in it.
struct Served {
    std::string method, path, key;
    std::string fault;  ///< of the hub's own; "" when there was none
    int status = 0;
    std::size_t bytes_in = 0, bytes_out = 0;
    std::chrono::microseconds took{};
};

/// Called from the network's threads.
using Observer = std::function<void(const Served&)>;

}  // namespace server
