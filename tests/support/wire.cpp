#include "tests/support/wire.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace support {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

WireAnswer parse_head(const std::string& head) {
    WireAnswer answer;
    answer.status = std::stoi(head.substr(head.find(' ') + 1));
    std::size_t begin = head.find("\r\n") + 2;
    while (begin < head.size()) {
        const std::size_t end = head.find("\r\n", begin);
        const std::string line = head.substr(begin, end - begin);
        const std::size_t colon = line.find(": ");
        if (colon != std::string::npos) answer.headers[lower(line.substr(0, colon))] = line.substr(colon + 2);
        if (end == std::string::npos) break;
        begin = end + 2;
    }
    return answer;
}

}  // namespace

Wire::Wire(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket_ < 0 || connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        if (socket_ >= 0) close(socket_);
        throw std::runtime_error("nobody listens on port " + std::to_string(port));
    }
}

Wire::Wire(Wire&& other) noexcept : socket_(std::exchange(other.socket_, -1)), read_(std::move(other.read_)) {}

Wire::~Wire() {
    if (socket_ >= 0) close(socket_);
}

bool Wire::send(const std::string& bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) return false;
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

bool Wire::read_more() {
    pollfd watched{socket_, POLLIN, 0};
    const auto most = std::chrono::duration_cast<std::chrono::milliseconds>(limit).count();
    if (poll(&watched, 1, static_cast<int>(most)) <= 0) return false;
    std::array<char, 65536> bytes{};
    const ssize_t count = recv(socket_, bytes.data(), bytes.size(), 0);
    if (count <= 0) return false;
    read_.append(bytes.data(), static_cast<std::size_t>(count));
    return true;
}

std::optional<WireAnswer> Wire::receive(bool is_head) {
    std::size_t end = 0;
    while ((end = read_.find("\r\n\r\n")) == std::string::npos) {
        if (!read_more()) return std::nullopt;
    }
    WireAnswer answer = parse_head(read_.substr(0, end));
    read_.erase(0, end + 4);
    if (!is_head && answer.headers["transfer-encoding"] == "chunked") {
        auto body = receive_chunks();
        if (!body) return std::nullopt;
        answer.body = *std::move(body);
        return answer;
    }
    const auto length = answer.headers.find("content-length");
    if (is_head || length == answer.headers.end()) return answer;
    const std::size_t bytes = std::stoul(length->second);
    while (read_.size() < bytes) {
        if (!read_more()) return std::nullopt;
    }
    answer.body = read_.substr(0, bytes);
    read_.erase(0, bytes);
    return answer;
}

std::optional<std::string> Wire::receive_chunks() {
    std::string body;
    while (true) {
        std::size_t end = 0;
        while ((end = read_.find("\r\n")) == std::string::npos) {
            if (!read_more()) return std::nullopt;
        }
        const std::size_t bytes = std::stoul(read_.substr(0, end), nullptr, 16);
        while (read_.size() < end + 2 + bytes + 2) {
            if (!read_more()) return std::nullopt;
        }
        body += read_.substr(end + 2, bytes);
        read_.erase(0, end + 2 + bytes + 2);
        if (bytes == 0) return body;
    }
}

std::string Wire::receive_all() {
    while (read_more()) continue;
    return std::exchange(read_, {});
}

bool Wire::is_closed() {
    pollfd watched{socket_, POLLIN, 0};
    const auto most = std::chrono::duration_cast<std::chrono::milliseconds>(limit).count();
    while (poll(&watched, 1, static_cast<int>(most)) > 0) {
        if (!read_more()) return true;
    }
    return false;
}

std::optional<WireAnswer> Wire::ask(const std::string& method, const std::string& target,
                                    const std::map<std::string, std::string>& headers, const std::string& body) {
    std::string request = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto& [name, value] : headers) request += name + ": " + value + "\r\n";
    const bool has_length = headers.contains("Content-Length") || headers.contains("Transfer-Encoding");
    if (!has_length && (!body.empty() || method == "POST" || method == "PUT"))
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    if (!send(request + "\r\n" + body)) return std::nullopt;
    return receive(method == "HEAD");
}

std::string basic_authorization(const std::string& key_and_secret) {
    constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string plain = key_and_secret;
    std::replace(plain.begin(), plain.end(), ' ', ':');
    std::string text = "Basic ";
    for (std::size_t i = 0; i < plain.size(); i += 3) {
        unsigned bits = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            bits = bits << 8 | (i + j < plain.size() ? static_cast<unsigned char>(plain[i + j]) : 0U);
        }
        for (std::size_t j = 0; j < 4; ++j) text += i + j > plain.size() ? '=' : digits[bits >> (18 - 6 * j) & 63];
    }
    return text;
}

}  // namespace support
