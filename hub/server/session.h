/// One connection, from its first byte to its last.
#pragma once

#include "hub/server/house.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <optional>

namespace server {

/// Lives as long as something is under way on it. Everything happens on the strand of its socket, except the hub's
/// work.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(boost::asio::ip::tcp::socket socket, House& house);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void start();

    /// Ends the connection after what is being answered; at once when nothing is. From any thread.
    void finish();

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    void read_header();
    void judge_header();
    void read_body(std::size_t most_bytes);
    void answer();
    void write(hub::Response response, bool is_body_unread);
    void say_continue(std::size_t most_bytes);
    void written(bool keeps_alive);
    void linger();
    void close();

    std::size_t announced_bytes(std::size_t most_bytes) const;
    Reservation space_for(std::size_t bytes, bool has_key);
    std::chrono::milliseconds time_for(std::size_t bytes) const;
    /// The hub's work, on a thread that may wait; then `next` on the strand.
    template <class Work, class Next>
    void work(Work todo, Next next);

    House& house_;
    boost::beast::tcp_stream stream_;
    boost::beast::flat_buffer buffer_;
    std::optional<Parser> parser_;
    hub::Request request_;
    Reservation body_space_, work_space_, answer_space_;
    bool is_idle_ = true;        ///< waiting for a header
    bool has_answered_ = false;  ///< at least once on this connection
    std::chrono::steady_clock::time_point began_;
    std::array<char, 4096> dregs_{};
    std::size_t dregs_left_ = 0;
};

}  // namespace server
