/// A real HTTP server on this machine that answers what a test tells it to, wrongly too.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace support {

/// One request as it arrived.
struct Heard {
    std::string method;
    std::string target;                          ///< "/xapi/statements?limit=1"
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;
    bool operator==(const Heard&) const = default;
};

/// What the server does with one request.
struct Said {
    enum class Ending {
        whole,    ///< and the connection stays open
        cut,      ///< half of the body, then the connection is closed
        reset,    ///< half of the body, then the connection is reset
        hangs,    ///< nothing is said, the connection stays open for as long as the server lives
        hangs_up  ///< nothing is said, the connection is closed
    };
    int status = 200;
    std::string body;
    std::map<std::string, std::string> headers = {{"Content-Type", "application/json"}};
    Ending ending = Ending::whole;
};

/// Listens on 127.0.0.1 until destroyed; a thread a connection.
class TinyServer {
public:
    /// `answer` is called on the server's threads, one call at a time.
    explicit TinyServer(std::function<Said(const Heard&)> answer);
    ~TinyServer();
    TinyServer(const TinyServer&) = delete;
    TinyServer& operator=(const TinyServer&) = delete;

    int port() const { return port_; }
    /// "http://127.0.0.1:PORT" with this path.
    std::string url(const std::string& path = "") const;

    /// Everything heard so far, in order.
    std::vector<Heard> heard();
    int connections();
    /// Waits until so many requests were heard; false when they were not within ten seconds.
    bool waits_for(std::size_t requests);

private:
    void accept_all();
    void serve(int socket);
    bool say(int socket, const Said& said);

    std::function<Said(const Heard&)> answer_;
    int listener_ = -1;
    int port_ = 0;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_ending_ = false;
    std::vector<Heard> heard_;
    std::vector<int> sockets_;
    std::vector<std::thread> threads_;
    std::thread accepting_;
};

}  // namespace support
