#include "player/sync/transfer.h"

#include <fmt/format.h>

#include <algorithm>

namespace syncing {
namespace {

constexpr std::size_t most_header_bytes = std::size_t{64} << 10U;  // libcurl bounds a line, not their number

std::string lower(std::string_view text) {
    std::string copy(text);
    for (char& letter : copy) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return copy;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// RFC 9110 §10.2.3: seconds, or a date, which is held against the server's own clock and not against ours.
std::optional<std::chrono::seconds> wait_time(const std::string& retry_after, const std::string& date) {
    if (retry_after.empty()) return std::nullopt;
    constexpr std::size_t most_digits = 9;
    if (retry_after.find_first_not_of("0123456789") == std::string::npos)
        return std::chrono::seconds(std::stoll(retry_after.substr(0, most_digits)));
    const auto until = curl_getdate(retry_after.c_str(), nullptr);
    const auto now = curl_getdate(date.c_str(), nullptr);
    if (until < 0 || now < 0) return std::nullopt;
    return std::chrono::seconds(std::max<long long>(0, until - now));
}

}  // namespace

Transfer::Transfer(const Request& request, const HttpLimits& limits, const std::string& proxy)
    : request_(request), limits_(limits), url_(request.address.text() + request.query), easy_(curl_easy_init()) {
    CURL* easy = easy_.get();
    curl_easy_setopt(easy, CURLOPT_URL, url_.c_str());
    // A key never travels readable, whoever built the address.
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, request.address.is_this_machine ? "http,https" : "https");
    if (request.address.is_this_machine) curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    if (!proxy.empty()) curl_easy_setopt(easy, CURLOPT_PROXY, proxy.c_str());
    curl_easy_setopt(easy, CURLOPT_PROXYAUTH, CURLAUTH_ANY);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    if (!limits.certificates.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, limits.certificates.c_str());
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect.count()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.whole.count()));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);  // whoever cancels does not wait for a name that is looked up
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "Mooring");
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, detail_.data());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::take_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::take_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    if (request.credentials) {
        curl_easy_setopt(easy, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
        curl_easy_setopt(easy, CURLOPT_USERNAME, request.credentials->key.c_str());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, request.credentials->secret.c_str());
    }
    for (const std::string& line : request.headers) add_header(line);
    if (request.body) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body->size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body->data());
        add_header("Content-Type: application/json");
        add_header("Expect:");  // many servers never say "100 Continue", and a second would be lost each time
    }
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers_.get());
}

void Transfer::add_header(const std::string& line) {
    if (curl_slist* longer = curl_slist_append(headers_.get(), line.c_str())) {
        static_cast<void>(headers_.release());
        headers_.reset(longer);
    }
}

std::size_t Transfer::take_body(char* bytes, std::size_t one, std::size_t count, void* self) {
    Transfer& transfer = *static_cast<Transfer*>(self);
    const std::size_t size = one * count;
    if (transfer.reply_.body.size() + size > transfer.limits_.reply_bytes) {
        transfer.is_too_long_ = true;
        return 0;  // ends the transfer
    }
    transfer.reply_.body.append(bytes, size);
    return size;
}

std::size_t Transfer::take_header(char* bytes, std::size_t one, std::size_t count, void* self) {
    Transfer& transfer = *static_cast<Transfer*>(self);
    const std::size_t size = one * count;
    const std::string_view line(bytes, size);
    transfer.header_bytes_ += size;
    if (transfer.header_bytes_ > most_header_bytes) {
        transfer.is_too_long_ = true;
        return 0;
    }
    if (line.starts_with("HTTP/")) {  // a proxy's answer, or 1xx, came before this one
        transfer.reply_ = {};
        transfer.retry_after_.clear();
        transfer.date_.clear();
    } else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
        transfer.keep(lower(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1))));
    }
    return size;
}

void Transfer::keep(std::string_view name, std::string value) {
    if (name == "content-type")
        reply_.content_type = lower(trimmed(std::string_view(value).substr(0, value.find(';'))));
    if (name == "x-experience-api-version")
        reply_.version = std::move(value);
    else if (name == "x-experience-api-consistent-through")
        reply_.consistent_through = std::move(value);
    else if (name == "retry-after")
        retry_after_ = std::move(value);
    else if (name == "date")
        date_ = std::move(value);
}

Answer Transfer::answer(CURLcode result) const {
    if (result != CURLE_OK) return tl::unexpected(no_answer(result));
    long status = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
    Reply reply = reply_;
    reply.status = static_cast<int>(status);
    reply.retry_after = wait_time(retry_after_, date_);
    return reply;
}

NoAnswer Transfer::no_answer(CURLcode result) const {
    using Kind = NoAnswer::Kind;
    const std::string& host = request_.address.host;
    const std::string detail = detail_.front() == '\0' ? curl_easy_strerror(result) : detail_.data();
    long proxy_status = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_HTTP_CONNECTCODE, &proxy_status);
    if (is_too_long_)
        return {Kind::too_long, fmt::format("{} answered with far more than a record store would.", host)};
    if (proxy_status == 407)
        return {Kind::proxy,
                "This network's proxy asks for a name and password of its own before it lets Mooring out."};
    if (proxy_status >= 300)
        return {Kind::proxy,
                fmt::format("This network's proxy does not let Mooring out to {} ({}).", host, proxy_status)};
    switch (result) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return {Kind::name_not_found,
                    fmt::format("{} was not found: there is no connection, or the address is mistyped.", host)};
        case CURLE_COULDNT_RESOLVE_PROXY:
        case CURLE_PROXY:
            return {Kind::proxy, fmt::format("This network's proxy cannot be used ({}).", detail)};
        case CURLE_COULDNT_CONNECT:
            return {Kind::no_connection, fmt::format("{} cannot be reached at the moment.", host)};
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_INVALIDCERTSTATUS:
            return {Kind::certificate,
                    fmt::format("{} could not prove that it is who it says ({}). Nothing was sent.", host, detail)};
        case CURLE_SSL_CONNECT_ERROR:
            return {Kind::certificate,
                    fmt::format("No encrypted connection to {} came about. Nothing was sent.", host)};
        case CURLE_OPERATION_TIMEDOUT:
            return {Kind::timed_out, fmt::format("{} did not answer in time.", host)};
        case CURLE_PARTIAL_FILE:
        case CURLE_GOT_NOTHING:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM:
            return {Kind::cut, fmt::format("The connection to {} broke off before its answer was whole.", host)};
        default:
            return {Kind::other, fmt::format("Nothing could be sent to {} ({}).", host, detail)};
    }
}

}  // namespace syncing
