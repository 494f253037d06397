/// A client that puts any bytes on the wire and reads HTTP answers: slow, rude or well-behaved, as a test wants.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace support {

/// An answer as it came; names of headers in lower case.
struct WireAnswer {
    int status = 0;
    std::map<std::string, std::string> headers;
    std::string body;
};

/// One connection to this machine. Everything waits at most `limit`.
class Wire {
public:
    static constexpr std::chrono::seconds limit{60};

    /// Throws std::runtime_error when nobody listens there.
    explicit Wire(std::uint16_t port);
    Wire(Wire&& other) noexcept;
    Wire& operator=(Wire&&) = delete;
    ~Wire();

    /// False when the other side has closed.
    bool send(const std::string& bytes);

    /// The next answer; nothing when the other side closes first or the limit passes. The body of an answer to HEAD is
    /// not waited for, and a chunked body that was cut is no answer.
    std::optional<WireAnswer> receive(bool is_head = false);

    /// Everything that comes until the other side closes or the limit passes.
    std::string receive_all();

    /// True when the other side closes within the limit; what it sends before is thrown away.
    bool is_closed();

    /// One request and its answer.
    std::optional<WireAnswer> ask(const std::string& method, const std::string& target,
                                  const std::map<std::string, std::string>& headers = {}, const std::string& body = "");

private:
    /// A chunked body to its end; nothing when it is cut before.
    std::optional<std::string> receive_chunks();
    /// Adds what comes next to what was read; false when nothing comes any more.
    bool read_more();

    int socket_ = -1;
    std::string read_;
};

/// "Basic …" for a line "KEY SECRET".
std::string basic_authorization(const std::string& key_and_secret);

}  // namespace support
