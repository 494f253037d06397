/// Answers that are too long to be held at once, written piece by piece.
#include "hub/server/boundary.h"
#include "hub/server/session.h"

#include <boost/asio/write.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/write.hpp>

#include <utility>

namespace server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

struct Session::Stream {
    hub::Pieces more;
    http::response<http::empty_body> head;
    http::response_serializer<http::empty_body> serializer{head};
    std::string piece;  ///< on its way
    Served served;
    bool keeps_alive = false;
    bool is_chunked = false;  ///< a client of HTTP/1.0 knows the end by the connection's
};

void Session::write_pieces(hub::Response response) {
    const auto& asked = parser_->get();
    auto stream = std::make_shared<Stream>();
    stream->is_chunked = asked.version() >= 11;
    stream->keeps_alive = stream->is_chunked && asked.keep_alive() && !house_.is_stopping;
    fill_head(stream->head, response);
    stream->head.keep_alive(stream->keeps_alive);
    stream->head.chunked(stream->is_chunked);
    stream->more = std::move(response.more);
    stream->served = served_by(response);
    request_.body = {};
    work_space_ = {};
    stream_.expires_after(time_for(0));
    http::async_write_header(stream_, stream->serializer,
                             [self = shared_from_this(), stream, first = std::move(response.body)](
                                 beast::error_code fault, std::size_t) mutable {
                                 if (fault) return self->cut_short(*stream, "");
                                 if (self->request_.method != "HEAD")
                                     return self->write_piece(std::move(stream), std::move(first));
                                 self->tell(stream->served);
                                 self->written(stream->keeps_alive);
                             });
}

void Session::next_piece(std::shared_ptr<Stream> stream) {
    answer_space_ = {};
    work([stream] { return server::next_piece(stream->more); },
         [this, stream](auto piece) mutable {
             if (!piece) return cut_short(*stream, piece.error());
             if (!*piece) return finish_pieces(std::move(stream));
             write_piece(std::move(stream), *std::move(*piece));
         });
}

void Session::write_piece(std::shared_ptr<Stream> stream, std::string piece) {
    if (piece.empty()) return next_piece(std::move(stream));  // an empty chunk would be the end
    answer_space_ = Reservation::of(house_.bytes_in_flight, house_.options.most_bytes_in_flight, piece.size());
    if (!answer_space_.holds()) return cut_short(*stream, "There was no room for a piece of a long answer.");
    stream->piece = std::move(piece);
    stream->served.bytes_out += stream->piece.size();
    stream_.expires_after(time_for(stream->piece.size()));
    auto& bytes = stream->piece;
    auto written = [self = shared_from_this(), stream](beast::error_code fault, std::size_t) mutable {
        if (fault) return self->cut_short(*stream, "");
        self->next_piece(std::move(stream));
    };
    if (stream->is_chunked) {
        asio::async_write(stream_, http::make_chunk(asio::buffer(bytes)), std::move(written));
    } else {
        asio::async_write(stream_, asio::buffer(bytes), std::move(written));
    }
}

void Session::finish_pieces(std::shared_ptr<Stream> stream) {
    stream->more = {};
    auto finished = [self = shared_from_this(), stream](beast::error_code fault, std::size_t) {
        self->tell(stream->served);
        if (fault) return self->close();
        self->written(stream->keeps_alive);
    };
    if (!stream->is_chunked) return finished({}, 0);
    stream_.expires_after(time_for(0));
    asio::async_write(stream_, http::make_chunk_last(), std::move(finished));
}

/// The connection is reset, so that a client of HTTP/1.0 knows too that this was not all.
void Session::cut_short(Stream& stream, std::string fault) {
    if (stream.served.fault.empty()) stream.served.fault = std::move(fault);
    tell(stream.served);
    beast::error_code ignored;  // it may be closed already
    stream_.socket().set_option(asio::socket_base::linger(true, 0), ignored);
    stream_.close();
}

}  // namespace server
