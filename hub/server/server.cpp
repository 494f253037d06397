#include "hub/server/server.h"

#include "hub/server/session.h"

#include <fmt/format.h>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <csignal>
#include <thread>

namespace server {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

struct Server::Impl {
    Impl(const hub::Hub& hub, const Options& options, Observer observer)
        : house(hub, options, std::move(observer)),
          context(static_cast<int>(options.network_threads)),
          acceptor(asio::make_strand(context)),
          signals(acceptor.get_executor(), SIGINT, SIGTERM),
          patience(acceptor.get_executor()) {
        house.last_left = [this] { asio::post(acceptor.get_executor(), [this] { patience.cancel(); }); };
    }

    error_code listen() {
        error_code fault;
        const auto host = asio::ip::make_address(house.options.host, fault);
        if (fault) return fault;
        const tcp::endpoint endpoint(host, house.options.port);
        acceptor.open(endpoint.protocol(), fault);
        if (!fault) acceptor.set_option(asio::socket_base::reuse_address(true), fault);
        if (!fault) acceptor.bind(endpoint, fault);
        if (!fault) acceptor.listen(asio::socket_base::max_listen_connections, fault);
        return fault;
    }

    void accept() {
        acceptor.async_accept(asio::make_strand(context), [this](error_code fault, tcp::socket socket) {
            if (!acceptor.is_open()) return;
            if (fault) return accept_later();  // no descriptors left, most likely
            if (has_room()) {
                error_code unimportant;
                socket.set_option(tcp::no_delay(true), unimportant);
                std::make_shared<Session>(std::move(socket), house)->start();
            }
            accept();
        });
    }

    void accept_later() {
        patience.expires_after(std::chrono::milliseconds(100));
        patience.async_wait([this](error_code fault) {
            if (!fault && acceptor.is_open()) accept();
        });
    }

    bool has_room() {
        const std::lock_guard lock(house.mutex);
        return house.sessions.size() < house.options.most_connections;
    }

    /// On the acceptor's strand.
    void stop() {
        if (house.is_stopping.exchange(true)) return;
        error_code ignored;
        acceptor.close(ignored);
        signals.cancel(ignored);
        patience.cancel();
        std::vector<std::shared_ptr<Session>> left;  // let go of after the lock: the last owner needs it
        {
            const std::lock_guard lock(house.mutex);
            for (Session* session : house.sessions) {
                if (auto alive = session->weak_from_this().lock()) left.push_back(std::move(alive));
            }
            if (house.sessions.empty()) return;
        }
        patience.expires_after(house.options.stop_time);
        patience.async_wait([this](error_code fault) {
            if (!fault) context.stop();
        });
        for (const auto& session : left) session->finish();
    }

    House house;
    asio::io_context context;
    tcp::acceptor acceptor;
    asio::signal_set signals;
    asio::steady_timer patience;
};

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::Server(Server&&) noexcept = default;
Server::~Server() = default;

tl::expected<Server, std::string> Server::listen(const hub::Hub& hub, const Options& options, Observer observer) {
    auto impl = std::make_unique<Impl>(hub, options, std::move(observer));
    if (const error_code fault = impl->listen()) {
        return tl::unexpected(
            fmt::format("Nothing can listen on {}:{}: {}", options.host, options.port, fault.message()));
    }
    return Server(std::move(impl));
}

std::uint16_t Server::port() const {
    return impl_->acceptor.local_endpoint().port();
}

void Server::run() {
    Impl& impl = *impl_;
    asio::dispatch(impl.acceptor.get_executor(), [&impl] {
        impl.signals.async_wait([&impl](error_code fault, int) {
            if (!fault) impl.stop();
        });
        impl.accept();
    });
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < impl.house.options.network_threads; ++i)
        threads.emplace_back([&impl] { impl.context.run(); });
    impl.context.run();
    for (std::thread& thread : threads) thread.join();
    impl.house.workers.join();
}

void Server::stop() {
    asio::post(impl_->acceptor.get_executor(), [impl = impl_.get()] { impl->stop(); });
}

}  // namespace server
