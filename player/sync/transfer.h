/// One request on its way and what has come back of it so far.
#pragma once

#include "player/sync/answer.h"
#include "player/sync/http.h"

#include <curl/curl.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace syncing {

class Transfer {
public:
    /// `request` and `limits` must outlive the transfer. An empty `proxy` leaves it to the environment.
    Transfer(const Request& request, const HttpLimits& limits, const std::string& proxy);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    CURL* handle() { return easy_.get(); }

    /// What the transfer came to, once it has ended with `result`.
    Answer answer(CURLcode result) const;

private:
    struct EasyCleanup {
        void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
    };
    struct ListCleanup {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };

    static std::size_t take_body(char* bytes, std::size_t one, std::size_t count, void* self);
    static std::size_t take_header(char* bytes, std::size_t one, std::size_t count, void* self);
    void add_header(const std::string& line);
    void keep(std::string_view name, std::string value);
    NoAnswer no_answer(CURLcode result) const;

    const Request& request_;
    const HttpLimits& limits_;
    std::string url_;
    std::unique_ptr<CURL, EasyCleanup> easy_;
    std::unique_ptr<curl_slist, ListCleanup> headers_;
    std::array<char, CURL_ERROR_SIZE> detail_{};
    Reply reply_;
    std::size_t header_bytes_ = 0;
    std::string retry_after_;
    std::string date_;
    bool is_too_long_ = false;
};

}  // namespace syncing
