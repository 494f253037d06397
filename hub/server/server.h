/// HTTP/1.1 on a socket: a deadline on every read, bounds on everything that grows.
#pragma once

#include "hub/hub.h"
#include "hub/server/options.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace server {

class Server {
public:
    /// Takes the port; connections wait until `run`. The hub must outlive the server. The error is one sentence.
    static tl::expected<Server, std::string> listen(const hub::Hub& hub, const Options& options, Observer observer);

    Server(Server&&) noexcept;
    ~Server();

    std::uint16_t port() const;

    /// Serves until SIGTERM, SIGINT or `stop`; then finishes what it accepted and returns.
    void run();

    /// Safe from any thread.
    void stop();

private:
    struct Impl;
    explicit Server(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace server
