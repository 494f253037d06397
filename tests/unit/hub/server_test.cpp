/// Deadlines and bounds of the server, with a patience that tests have time for.
#include "hub/server/server.h"
#include "tests/support/catch.h"
#include "tests/support/child_process.h"
#include "tests/support/wire.h"
#include "tests/unit/hub/hub_desk.h"

#include <atomic>
#include <mutex>
#include <new>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

using namespace std::chrono_literals;
using support::Wire;

namespace {

/// A server on a free port while it lives.
class Served {
public:
    explicit Served(server::Options options = {}, hub::Site site = {}, hub::Clock clock = [] { return hub::Moment{}; })
        : hub_(desk.store(), {}, std::move(clock)) {
        options.port = 0;
        hub_.set_site(std::move(site));
        auto listening = server::Server::listen(hub_, options, [this](const server::Served& served) {
            const std::lock_guard lock(mutex_);
            if (!served.fault.empty()) faults.push_back(served.fault);
            told_.push_back(served);
        });
        REQUIRE(listening);
        server_ = std::make_unique<server::Server>(*std::move(listening));
        port = server_->port();
        thread_ = std::thread([this] { server_->run(); });
    }
    ~Served() { stop(); }
    void stop() {
        if (!thread_.joinable()) return;
        server_->stop();
        thread_.join();
    }
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    /// What the observer was told of the first answer that has this path, once it was told.
    server::Served told(const std::string& path) {
        std::optional<server::Served> found;
        REQUIRE(support::eventually(
            [&] {
                const std::lock_guard lock(mutex_);
                for (const server::Served& one : told_) {
                    if (one.path == path) found = one;
                }
                return found.has_value();
            },
            Wire::limit));
        return *found;
    }

    tests::HubDesk desk;
    std::uint16_t port = 0;
    std::vector<std::string> faults;  ///< what the operator was told; to be read when it has stopped

private:
    std::mutex mutex_;
    std::vector<server::Served> told_;
    hub::Hub hub_;
    std::unique_ptr<server::Server> server_;
    std::thread thread_;
};

std::string head_of_post(const std::string& authorization, std::size_t bytes) {
    return "POST /xapi/statements HTTP/1.1\r\nHost: x\r\nX-Experience-API-Version: 1.0.3\r\nContent-Type: "
           "application/json\r\nAuthorization: " +
           authorization + "\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n";
}

/// A site with one page of so many pieces, which ends well or with a fault.
hub::Site pieces(int count, std::size_t bytes, std::atomic<int>& asked, const std::string& fault = "") {
    return [=, &asked](const hub::Request&) {
        hub::Response response{200, {{"content-type", "text/plain"}}, "begin "};
        response.route = "/long";
        response.more = [=, &asked, made = 0]() mutable -> tl::expected<std::optional<std::string>, std::string> {
            ++asked;
            if (made == count && !fault.empty()) return tl::unexpected(fault);
            if (made == count) return std::nullopt;
            ++made;
            return made == 2 ? std::string() : std::string(bytes, static_cast<char>('a' + made % 26));
        };
        return response;
    };
}

}  // namespace

TEST_CASE("a long answer comes in pieces, and the connection serves the next request") {
    std::atomic<int> asked = 0;
    Served served({}, pieces(4, 3, asked));
    Wire wire(served.port);
    for (int i = 0; i < 2; ++i) {
        const auto answer = wire.ask("GET", "/long?who=ada");
        REQUIRE(answer);
        CHECK(answer->status == 200);
        CHECK(answer->headers.count("content-length") == 0);
        CHECK(answer->body == "begin bbbdddeee");
    }
    CHECK(asked == 10);
    CHECK(served.told("/long").bytes_out == 15);
    CHECK(wire.ask("HEAD", "/long")->headers.at("transfer-encoding") == "chunked");
    CHECK(wire.ask("GET", "/health")->status == 200);
    CHECK(asked == 10);
}

TEST_CASE("a client of HTTP/1.0 gets a long answer without chunks, to the connection's end") {
    std::atomic<int> asked = 0;
    const Served served({}, pieces(3, 2, asked));
    Wire wire(served.port);
    REQUIRE(wire.send("GET /long HTTP/1.0\r\nHost: x\r\n\r\n"));
    const std::string all = wire.receive_all();
    CHECK(all.substr(all.find("\r\n\r\n") + 4) == "begin bbdd");
    CHECK(all.find("chunked") == std::string::npos);
}

TEST_CASE("a long answer that fails half-way is cut, so that nobody takes it for whole") {
    std::atomic<int> asked = 0;
    Served served({}, pieces(3, 2, asked, "The database failed."));
    Wire wire(served.port);
    CHECK(!wire.ask("GET", "/long"));
    CHECK(served.told("/long").fault == "The database failed.");
    CHECK(asked == 4);
}

TEST_CASE("who stops reading a long answer is let go of, and no more of it is made than was read") {
    server::Options options;
    options.body_time = 50ms;
    std::atomic<int> asked = 0;
    Served served(options, pieces(100'000, 16 << 10, asked));
    Wire wire(served.port);
    REQUIRE(wire.send("GET /long HTTP/1.1\r\nHost: x\r\n\r\n"));
    CHECK(served.told("/long").status == 200);
    CHECK(asked < 2000);  // what the system's own buffers take, and one piece
}

TEST_CASE("who says nothing, or stops in a header or a body, is let go of when its time is over") {
    server::Options options;
    options.header_time = 50ms;
    options.body_time = 50ms;
    const Served served(options);
    Wire silent(served.port);
    CHECK(silent.is_closed());
    Wire halfway(served.port);
    REQUIRE(halfway.send("GET /hea"));
    CHECK(halfway.is_closed());
    Wire in_body(served.port);
    REQUIRE(in_body.send(head_of_post(served.desk.administrator, 100) + "{"));
    CHECK(in_body.is_closed());
    CHECK(Wire(served.port).ask("GET", "/health")->status == 200);
}

TEST_CASE("a client that sends a byte now and then does not buy time with it") {
    server::Options options;
    options.header_time = 200ms;
    const Served served(options);
    Wire wire(served.port);
    REQUIRE(wire.send("GET /health HTTP/1.1\r\n"));
    const auto began = std::chrono::steady_clock::now();
    while (wire.send("X: y\r\n")) {
        REQUIRE(std::chrono::steady_clock::now() - began < 30s);
        std::this_thread::yield();
    }
    CHECK(wire.is_closed());
}

TEST_CASE("who waits too long between two requests is let go of") {
    server::Options options;
    options.idle_time = 50ms;
    const Served served(options);
    Wire wire(served.port);
    CHECK(wire.ask("GET", "/health")->status == 200);
    CHECK(wire.is_closed());
}

TEST_CASE("when all that may be held is held, the next body is asked to come later") {
    server::Options options;
    options.most_bytes_in_flight = 1000;
    const Served served(options);
    Wire large(served.port);
    REQUIRE(large.send(head_of_post(served.desk.administrator, 2000)));
    const auto answer = large.receive();
    REQUIRE(answer);
    CHECK(answer->status == 503);
    CHECK(answer->headers.at("retry-after") == "2");
    // What was held is given back: small ones go on for ever.
    const std::string body = tests::statement_of(1).dump();
    Wire small(served.port);
    for (int i = 0; i < 20; ++i) {
        REQUIRE(small.send(head_of_post(served.desk.administrator, body.size()) + body));
        CHECK(small.receive()->status == 200);
    }
}

TEST_CASE("bodies count for what they take up while they are worked on") {
    // Eight bodies of 8 MiB that were parsed at once took up more than two gigabytes.
    server::Options options;
    const std::string body = tests::statement_of(1).dump();
    options.most_bytes_in_work = 7 * body.size();
    const Served served(options);
    Wire wire(served.port);
    REQUIRE(wire.send(head_of_post(served.desk.administrator, body.size()) + body));
    const auto answer = wire.receive();
    REQUIRE(answer);
    CHECK(answer->status == 503);
    CHECK(answer->headers.at("retry-after") == "2");
    const std::string small = "[]";
    for (int i = 0; i < 20; ++i) {
        REQUIRE(wire.send(head_of_post(served.desk.administrator, small.size()) + small));
        CHECK(wire.receive()->status == 200);
    }
}

TEST_CASE("bodies of strangers leave room for those with a key") {
    server::Options options;
    options.most_unknown_bytes_in_flight = 1000;
    const Served served(options);
    Wire stranger(served.port), other(served.port);
    const std::string form = "POST /connect HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 600\r\n\r\n";
    REQUIRE(stranger.send(form));
    CHECK(stranger.receive()->status == 100);
    REQUIRE(other.send(form));
    CHECK(other.receive()->status == 503);
    const std::string body = tests::statement_of(1).dump();
    Wire known(served.port);
    REQUIRE(known.send(head_of_post(served.desk.administrator, body.size()) + body));
    CHECK(known.receive()->status == 200);
}

TEST_CASE("more connections than allowed are turned away, and welcome again when others have gone") {
    server::Options options;
    options.most_connections = 2;
    const Served served(options);
    Wire first(served.port);
    CHECK(first.ask("GET", "/health")->status == 200);
    {
        Wire second(served.port);
        CHECK(second.ask("GET", "/health")->status == 200);
        Wire third(served.port);
        CHECK(third.is_closed());
        CHECK(first.ask("GET", "/health")->status == 200);
    }
    bool is_welcome = false;
    for (int i = 0; i < 1000 && !is_welcome; ++i) is_welcome = Wire(served.port).ask("GET", "/health").has_value();
    CHECK(is_welcome);
}

TEST_CASE("a request that the hub fails on is answered with 500, and the others go on") {
    // Any exception on a worker ended the program, and with it everybody's requests: an answer that took more memory
    // than there was did.
    std::atomic<bool> has_memory = false;
    Served served({}, {}, [&] { return has_memory ? hub::Moment{} : throw std::bad_alloc(); });
    const std::string body = tests::statement_of(1).dump();
    const std::string post = head_of_post(served.desk.administrator, body.size()) + body;
    Wire wire(served.port);
    REQUIRE(wire.send(post));
    const auto refused = wire.receive();
    REQUIRE(refused);
    CHECK(refused->status == 500);
    CHECK(refused->body.find("a fault of its own") != std::string::npos);
    has_memory = true;
    REQUIRE(wire.send(post));
    CHECK(wire.receive()->status == 200);
    served.stop();
    CHECK(served.faults == std::vector<std::string>{"A request could not be worked on: std::bad_alloc"});
}

TEST_CASE("a port that is taken is told in a sentence") {
    const Served served;
    tests::HubDesk desk;
    const hub::Hub hub(desk.store(), {}, [] { return hub::Moment{}; });
    server::Options options;
    options.port = served.port;
    const auto second = server::Server::listen(hub, options, [](const server::Served&) {});
    REQUIRE(!second);
    CHECK(second.error() ==
          "Nothing can listen on 127.0.0.1:" + std::to_string(served.port) + ": Address already in use");
    options.host = "nowhere";
    CHECK(!server::Server::listen(hub, options, [](const server::Served&) {}));
}
