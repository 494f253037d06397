#include "tests/support/tiny_server.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <optional>
#include <stdexcept>

namespace support {
namespace {

/// Reads from a socket, a line or so many bytes at a time.
class Reader {
public:
    explicit Reader(int socket) : socket_(socket) {}

    std::optional<std::string> line() {
        std::size_t end = 0;
        while ((end = buffer_.find("\r\n")) == std::string::npos) {
            if (!more()) return std::nullopt;
        }
        std::string text = buffer_.substr(0, end);
        buffer_.erase(0, end + 2);
        return text;
    }

    std::optional<std::string> bytes(std::size_t size) {
        while (buffer_.size() < size) {
            if (!more()) return std::nullopt;
        }
        std::string text = buffer_.substr(0, size);
        buffer_.erase(0, size);
        return text;
    }

private:
    bool more() {
        std::array<char, 16384> chunk;
        const ssize_t size = recv(socket_, chunk.data(), chunk.size(), 0);
        if (size <= 0) return false;
        buffer_.append(chunk.data(), static_cast<std::size_t>(size));
        return true;
    }

    int socket_;
    std::string buffer_;
};

std::optional<Heard> hear(Reader& reader) {
    const auto first = reader.line();
    if (!first) return std::nullopt;
    Heard heard;
    const std::size_t space = first->find(' ');
    heard.method = first->substr(0, space);
    heard.target = first->substr(space + 1, first->rfind(' ') - space - 1);
    for (auto line = reader.line(); line != ""; line = reader.line()) {
        if (!line) return std::nullopt;
        const std::size_t colon = line->find(": ");
        std::string name = line->substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char letter) { return std::tolower(letter); });
        heard.headers[name] = line->substr(colon + 2);
    }
    if (heard.headers.contains("content-length")) {
        const auto body = reader.bytes(std::stoul(heard.headers["content-length"]));
        if (!body) return std::nullopt;
        heard.body = *body;
    }
    return heard;
}

}  // namespace

TinyServer::TinyServer(std::function<Said(const Heard&)> answer) : answer_(std::move(answer)) {
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (listener_ < 0 || bind(listener_, generic, size) != 0 || listen(listener_, SOMAXCONN) != 0 ||
        getsockname(listener_, generic, &size) != 0)
        throw std::runtime_error("the test's server cannot listen on 127.0.0.1");
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread([this] { accept_all(); });
}

TinyServer::~TinyServer() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
        for (const int socket : sockets_) shutdown(socket, SHUT_RDWR);
    }
    changed_.notify_all();
    shutdown(listener_, SHUT_RDWR);
    accepting_.join();
    for (std::thread& thread : threads_) thread.join();
    for (const int socket : sockets_) close(socket);
    close(listener_);
}

std::string TinyServer::url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
}

std::vector<Heard> TinyServer::heard() {
    const std::lock_guard lock(mutex_);
    return heard_;
}

int TinyServer::connections() {
    const std::lock_guard lock(mutex_);
    return static_cast<int>(sockets_.size());
}

bool TinyServer::waits_for(std::size_t requests) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(10), [&] { return heard_.size() >= requests; });
}

void TinyServer::accept_all() {
    for (;;) {
        const int socket = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        const std::lock_guard lock(mutex_);
        if (is_ending_ || socket < 0) {
            if (socket >= 0) close(socket);
            return;
        }
        sockets_.push_back(socket);  // closed at the end: until then its number means nothing else
        threads_.emplace_back([this, socket] { serve(socket); });
    }
}

void TinyServer::serve(int socket) {
    Reader reader(socket);
    for (;;) {
        const auto heard = hear(reader);
        if (!heard) return;
        Said said;
        {
            const std::lock_guard lock(mutex_);
            said = answer_(*heard);
            heard_.push_back(*heard);
        }
        changed_.notify_all();
        if (!say(socket, said)) return;
    }
}

bool TinyServer::say(int socket, const Said& said) {
    using Ending = Said::Ending;
    if (said.ending == Ending::hangs) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return is_ending_; });
        return false;
    }
    std::string text;
    if (said.ending != Ending::hangs_up) {
        text = "HTTP/1.1 " + std::to_string(said.status) + " Said\r\n";
        for (const auto& [name, value] : said.headers) text += name + ": " + value + "\r\n";
        const bool may_have_body = said.status != 204 && said.status != 304;  // RFC 9110 §6.4.1
        if (may_have_body) text += "Content-Length: " + std::to_string(said.body.size()) + "\r\n";
        text += "\r\n";
        text += said.ending == Ending::whole ? said.body : said.body.substr(0, said.body.size() / 2);
    }
    std::size_t sent = 0;
    while (sent < text.size()) {
        const ssize_t size = send(socket, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (size <= 0) return false;
        sent += static_cast<std::size_t>(size);
    }
    if (said.ending == Ending::whole) return true;
    if (said.ending == Ending::reset) {
        const linger at_once{1, 0};
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        // Only closing resets; the number is kept from meaning anything else by a copy of the listener in its place.
        dup3(listener_, socket, O_CLOEXEC);
    } else {
        shutdown(socket, SHUT_RDWR);
    }
    return false;
}

}  // namespace support
