#include "hub/server/session.h"

#include "hub/answers.h"
#include "hub/routes.h"
#include "hub/server/boundary.h"
#include "hub/xapi/text_case.h"

#include <boost/asio/strand.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include <utility>

namespace server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

/// What a client may still send after it was refused, so that it gets to read why.
constexpr std::size_t most_dregs = 256 << 10;
constexpr std::chrono::seconds dregs_time{2};

hub::Response refusal_of(beast::error_code fault, bool is_header) {
    if (fault == http::error::header_limit) return hub::refusal(431, "The header is too large.");
    if (fault == http::error::body_limit) return hub::refusal(413, "The body is too large.");
    return hub::refusal(400,
                        is_header ? "This is not a request of HTTP/1.1." : "The body is not what its header says.");
}

hub::Response busy() {
    hub::Response response = hub::refusal(503, "The hub has too much to do now. Please try again later.");
    response.headers.emplace_back("retry-after", "2");
    return response;
}

}  // namespace

Session::Session(asio::ip::tcp::socket socket, House& house) : house_(house), stream_(std::move(socket)) {
    const std::lock_guard lock(house_.mutex);
    house_.sessions.insert(this);
}

Session::~Session() {
    const std::lock_guard lock(house_.mutex);
    house_.sessions.erase(this);
    if (house_.is_stopping && house_.sessions.empty()) house_.last_left();
}

void Session::start() {
    asio::dispatch(stream_.get_executor(), [self = shared_from_this()] { self->read_header(); });
}

void Session::finish() {
    asio::post(stream_.get_executor(), [self = shared_from_this()] {
        if (self->is_idle_) self->close();
    });
}

void Session::read_header() {
    body_space_ = {};
    answer_space_ = {};
    request_ = {};
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(house_.options.most_header_bytes));
    parser_->body_limit(boost::none);  // judged once the header is there
    is_idle_ = true;
    if (house_.is_stopping) return close();
    if (buffer_.size() == 0) buffer_ = beast::flat_buffer();  // an idle connection keeps no memory
    stream_.expires_after(has_answered_ ? house_.options.idle_time : house_.options.header_time);
    http::async_read_header(
        stream_, buffer_, *parser_, [self = shared_from_this()](beast::error_code fault, std::size_t) {
            self->is_idle_ = false;
            self->began_ = std::chrono::steady_clock::now();
            if (!fault) return self->judge_header();
            const bool is_malformed = fault.category() == http::make_error_code(http::error::bad_method).category() &&
                                      fault != http::error::end_of_stream && fault != http::error::partial_message;
            if (!is_malformed) return self->close();
            self->write(refusal_of(fault, true), true);
        });
}

void Session::judge_header() {
    const auto& message = parser_->get();
    request_.method = std::string(message.method_string());
    request_.target = std::string(message.target());
    for (const auto& field : message) {
        request_.headers.emplace_back(xapi::lower_case(field.name_string()), std::string(field.value()));
    }
    work([this] { return admit(house_.hub, request_); },
         [this](hub::Admission admission) {
             const bool has_body = parser_->chunked() || parser_->content_length().value_or(0) > 0;
             if (admission.refusal) return write(*std::move(admission.refusal), has_body);
             if (!has_body) return answer();
             const std::size_t most = admission.most_body_bytes;
             if (parser_->content_length().value_or(0) > most)
                 return write(
                     hub::refusal(413, "The body is too large: at most " + std::to_string(most) + " bytes are taken."),
                     true);
             body_space_ = space_for(announced_bytes(most), admission.has_key);
             if (!body_space_.holds()) return write(busy(), true);
             if (xapi::lower_case(hub::header(request_.headers, "expect")) == "100-continue") return say_continue(most);
             read_body(most);
         });
}

std::size_t Session::announced_bytes(std::size_t most_bytes) const {
    const auto length = parser_->content_length();
    return length ? static_cast<std::size_t>(*length) : most_bytes;
}

Reservation Session::space_for(std::size_t bytes, bool has_key) {
    if (has_key) return Reservation::of(house_.bytes_in_flight, house_.options.most_bytes_in_flight, bytes);
    return Reservation::of(house_.unknown_bytes_in_flight, house_.options.most_unknown_bytes_in_flight, bytes);
}

std::chrono::milliseconds Session::time_for(std::size_t bytes) const {
    return house_.options.body_time + std::chrono::milliseconds(bytes / 16);
}

void Session::say_continue(std::size_t most_bytes) {
    static constexpr std::string_view line = "HTTP/1.1 100 Continue\r\n\r\n";
    stream_.expires_after(house_.options.body_time);
    asio::async_write(stream_, asio::buffer(line),
                      [self = shared_from_this(), most_bytes](beast::error_code fault, std::size_t) {
                          if (fault) return self->close();
                          self->read_body(most_bytes);
                      });
}

void Session::read_body(std::size_t most_bytes) {
    parser_->body_limit(most_bytes);
    stream_.expires_after(time_for(announced_bytes(most_bytes)));
    http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](beast::error_code fault, std::size_t) {
        const bool is_malformed = fault.category() == http::make_error_code(http::error::bad_chunk).category() &&
                                  fault != http::error::partial_message;
        if (is_malformed) return self->write(refusal_of(fault, false), true);
        if (fault) return self->close();
        self->request_.body = std::move(self->parser_->get().body());
        self->answer();
    });
}

void Session::answer() {
    constexpr std::size_t times = 8;  // what a body takes up as JSON, of what it weighs
    work_space_ =
        Reservation::of(house_.bytes_in_work, house_.options.most_bytes_in_work, times * request_.body.size());
    if (!work_space_.holds()) return write(busy(), false);
    work([this] { return handle(house_.hub, request_); },
         [this](hub::Response response) {
             if (response.more) return write_pieces(std::move(response));
             write(std::move(response), false);
         });
}

void Session::fill_head(http::response_header<>& head, const hub::Response& response) const {
    head.version(11);
    head.result(static_cast<unsigned>(response.status));
    for (const auto& [name, value] : response.headers) {
        if (name == "set-cookie") {
            head.insert(name, value);  // each is a header of its own
        } else {
            head.set(name, value);
        }
    }
    head.set("X-Content-Type-Options", "nosniff");
    const auto now = std::chrono::system_clock::now();
    head.set("Date", hub::http_date(std::chrono::floor<std::chrono::milliseconds>(now)));
}

Served Session::served_by(const hub::Response& response) const {
    return {request_.method,
            response.route.empty() ? std::string(hub::loggable_path(request_.target)) : response.route,
            response.key,
            response.fault,
            response.status,
            request_.body.size(),
            0,
            {}};
}

void Session::tell(Served& served) const {
    served.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began_);
    house_.observer(served);
}

void Session::write(hub::Response response, bool is_body_unread) {
    work_space_ = {};
    answer_space_ = Reservation::of(house_.bytes_in_flight, house_.options.most_bytes_in_flight, response.body.size());
    if (!answer_space_.holds()) response = busy();
    const auto& asked = parser_->get();
    const bool keeps_alive = !is_body_unread && asked.keep_alive() && !house_.is_stopping;
    const bool is_head = request_.method == "HEAD";
    const std::size_t length = response.body.size();
    auto message = std::make_shared<http::response<http::string_body>>();
    fill_head(*message, response);
    message->keep_alive(keeps_alive);
    if (response.status != 204) message->content_length(length);
    if (!is_head) message->body() = std::move(response.body);
    Served served = served_by(response);
    served.bytes_out = is_head ? 0 : length;
    request_.body = {};
    stream_.expires_after(time_for(length));
    http::async_write(stream_, *message,
                      [self = shared_from_this(), message, keeps_alive, is_body_unread, served = std::move(served)](
                          beast::error_code fault, std::size_t) mutable {
                          self->tell(served);
                          if (fault) return self->close();
                          if (is_body_unread) return self->linger();
                          self->written(keeps_alive);
                      });
}

void Session::written(bool keeps_alive) {
    has_answered_ = true;
    if (!keeps_alive) return close();
    read_header();
}

/// Closing with unread bytes would reset the connection, and the client would never see the answer.
void Session::linger() {
    beast::error_code ignored;
    if (dregs_left_ == 0) {
        stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        stream_.expires_after(dregs_time);
        dregs_left_ = most_dregs;
    }
    stream_.async_read_some(asio::buffer(dregs_),
                            [self = shared_from_this()](beast::error_code fault, std::size_t bytes) {
                                if (fault || bytes >= self->dregs_left_) return self->close();
                                self->dregs_left_ -= bytes;
                                self->linger();
                            });
}

void Session::close() {
    beast::error_code ignored;  // it may be closed already
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    stream_.close();
}

}  // namespace server
