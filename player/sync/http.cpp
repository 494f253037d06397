#include "player/sync/http.h"

#include "player/sync/desktop_proxy.h"
#include "player/sync/transfer.h"

#include <fmt/format.h>

#include <atomic>

namespace syncing {

struct Http::Handles {
    Handles() : multi(curl_multi_init()) {}
    ~Handles() { curl_multi_cleanup(multi); }
    Handles(const Handles&) = delete;
    Handles& operator=(const Handles&) = delete;

    CURLM* multi;
    DesktopProxy desktop_proxy;
    std::atomic<bool> is_cancelled = false;
};

namespace {

/// Once a process, before anything else of the library; safe from several threads since 7.84.
bool is_library_ready() {
    static const bool is_ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return is_ready;
}

/// A transfer is with the multi handle for as long as this lives.
class Membership {
public:
    Membership(CURLM* multi, CURL* easy) : multi_(multi), easy_(easy) { curl_multi_add_handle(multi_, easy_); }
    ~Membership() { curl_multi_remove_handle(multi_, easy_); }
    Membership(const Membership&) = delete;
    Membership& operator=(const Membership&) = delete;

private:
    CURLM* multi_;
    CURL* easy_;
};

/// The result of the transfer that has ended; nothing while it is under way.
std::optional<CURLcode> result(CURLM* multi) {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
        if (message->msg == CURLMSG_DONE) return message->data.result;
    }
    return std::nullopt;
}

}  // namespace

Http::Http(HttpLimits limits) : limits_(std::move(limits)) {
    if (is_library_ready()) handles_ = std::make_unique<Handles>();
}

Http::~Http() = default;

Answer Http::perform(const Request& request) {
    const NoAnswer cancelled{NoAnswer::Kind::cancelled, "Sending was stopped."};
    if (!handles_ || handles_->multi == nullptr)
        return tl::unexpected(NoAnswer{NoAnswer::Kind::other, "The network cannot be used: libcurl did not start."});
    if (handles_->is_cancelled) return tl::unexpected(cancelled);

    const bool may_be_behind_proxy = !request.address.is_this_machine;
    const std::string proxy = may_be_behind_proxy ? handles_->desktop_proxy.proxy_for(request.address.text()) : "";
    Transfer transfer(request, limits_, proxy);
    const Membership membership(handles_->multi, transfer.handle());
    constexpr int longest_sleep_ms = 1000;  // it is woken for whatever happens; this is for what libcurl forgets
    for (int running = 1; !handles_->is_cancelled;) {
        const CURLMcode fault = curl_multi_perform(handles_->multi, &running);
        if (fault != CURLM_OK) {
            return tl::unexpected(
                NoAnswer{NoAnswer::Kind::other,
                         fmt::format("The network cannot be used at the moment ({}).", curl_multi_strerror(fault))});
        }
        if (const auto ended = result(handles_->multi)) return transfer.answer(*ended);
        curl_multi_poll(handles_->multi, nullptr, 0, longest_sleep_ms, nullptr);
    }
    return tl::unexpected(cancelled);
}

void Http::cancel() {
    if (!handles_) return;
    handles_->is_cancelled = true;
    handles_->desktop_proxy.cancel();
    if (handles_->multi != nullptr) curl_multi_wakeup(handles_->multi);
}

void Http::allow() {
    if (!handles_) return;
    handles_->desktop_proxy.allow();
    handles_->is_cancelled = false;
}

bool Http::is_cancelled() const {
    return handles_ && handles_->is_cancelled;
}

std::string escaped(const std::string& text) {
    char* raw = curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size()));
    std::string copy = raw == nullptr ? "" : raw;
    curl_free(raw);
    return copy;
}

}  // namespace syncing
