#include "player/sync/desktop_proxy.h"

#include <gio/gio.h>

#include <cstdlib>
#include <string_view>

namespace syncing {
namespace {

bool is_named_in_environment() {
    for (const char* name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return true;
    }
    return false;
}

/// "" for a direct connection, and for a kind of proxy that libcurl does not know.
std::string for_libcurl(std::string_view proxy) {
    constexpr std::string_view socks = "socks://";
    if (proxy.starts_with(socks)) return "socks5h://" + std::string(proxy.substr(socks.size()));
    const bool is_known = proxy.starts_with("http://") || proxy.starts_with("https://") || proxy.starts_with("socks");
    return is_known ? std::string(proxy) : "";
}

}  // namespace

struct DesktopProxy::Cancellable {
    GCancellable* handle = g_cancellable_new();
    Cancellable() = default;
    ~Cancellable() { g_object_unref(handle); }
    Cancellable(const Cancellable&) = delete;
    Cancellable& operator=(const Cancellable&) = delete;
};

DesktopProxy::DesktopProxy() : cancellable_(std::make_unique<Cancellable>()) {}
DesktopProxy::~DesktopProxy() = default;

std::string DesktopProxy::proxy_for(const std::string& url) {
    if (is_named_in_environment()) return {};
    GError* error = nullptr;
    char** proxies = g_proxy_resolver_lookup(g_proxy_resolver_get_default(), url.c_str(), cancellable_->handle, &error);
    std::string first;  // the best; where it fails, the next try is as good as another proxy
    if (proxies != nullptr && *proxies != nullptr) first = for_libcurl(*proxies);
    g_strfreev(proxies);
    g_clear_error(&error);  // settings that cannot be read are none: the connection itself will say what is wrong
    return first;
}

void DesktopProxy::cancel() {
    g_cancellable_cancel(cancellable_->handle);
}

void DesktopProxy::allow() {
    g_cancellable_reset(cancellable_->handle);  // nothing uses it: one thread asks, one at a time
}

}  // namespace syncing
