/// One connection, from its first byte to its last.
#pragma once

#include "hub/server/house.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>

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

    /// An answer on its way in pieces (session_stream.cpp).
    struct Stream;

    void read_header();
    void judge_header();
    void read_body(std::size_t most_bytes);
    void answer();
    void write(hub::Response response, bool is_body_unread);
    void write_pieces(hub::Response response);
    void next_piece(std::shared_ptr<Stream> stream);
    void write_piece(std::shared_ptr<Stream> stream, std::string piece);
    void finish_pieces(std::shared_ptr<Stream> stream);
    void cut_short(Stream& stream, std::string fault);
    void say_continue(std::size_t most_bytes);
    void written(bool keeps_alive);
    void linger();
    void close();

    /// The line and the headers of an answer, but for its length.
    void fill_head(boost::beast::http::response_header<>& head, const hub::Response& response) const;
    Served served_by(const hub::Response& response) const;
    /// Tells the observer about a request that was answered.
    void tell(Served& served) const;

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

template <class Work, class Next>
void Session::work(Work todo, Next next) {
    // The guard keeps the network's threads running while only a worker knows of this session.
    boost::asio::post(
        house_.workers, [self = shared_from_this(), guard = boost::asio::make_work_guard(stream_.get_executor()),
                         todo = std::move(todo), next = std::move(next)]() mutable {
            auto result = todo();
            const auto executor = guard.get_executor();
            boost::asio::post(executor, [self = std::move(self), next = std::move(next),
                                         result = std::move(result)]() mutable { next(std::move(result)); });
        });
}

}  // namespace server
