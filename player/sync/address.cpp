#include "player/sync/address.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>

namespace syncing {
namespace {

struct UrlCleanup {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, UrlCleanup>;

std::string part(const Url& url, CURLUPart which) {
    char* text = nullptr;
    if (curl_url_get(url.get(), which, &text, 0) != CURLUE_OK) return {};
    std::string copy = text;
    curl_free(text);
    return copy;
}

std::string trimmed(std::string_view typed) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t begin = typed.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return std::string(typed.substr(begin, typed.find_last_not_of(spaces) - begin + 1));
}

bool is_loopback(const std::string& host) {
    if (host == "localhost" || host == "[::1]") return true;
    return host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string::npos;
}

}  // namespace

Address Address::with_path(std::string_view other) const {
    Address address = *this;
    address.path = other;
    return address;
}

tl::expected<Address, std::string> parse_address(std::string_view typed) {
    const std::string text = trimmed(typed);
    if (text.empty()) return tl::unexpected(std::string("An address is missing: https://lrs.example.org/xapi"));
    const bool says_scheme = text.find("://") != std::string::npos;
    const Url url(curl_url());
    const std::string whole = says_scheme ? text : "https://" + text;
    if (!url || curl_url_set(url.get(), CURLUPART_URL, whole.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return tl::unexpected(fmt::format("'{}' is no address. One looks like https://lrs.example.org/xapi", text));

    Address address;
    address.host = part(url, CURLUPART_HOST);
    for (char& letter : address.host) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    address.is_this_machine = is_loopback(address.host);
    const std::string scheme = says_scheme ? part(url, CURLUPART_SCHEME) : address.is_this_machine ? "http" : "https";
    if (scheme != "https" && scheme != "http")
        return tl::unexpected(fmt::format("'{}' does not begin with https://", text));
    if (scheme == "http" && !address.is_this_machine) {
        return tl::unexpected(fmt::format("'{}' is not encrypted, so the key could be read on the way. Use https://{}",
                                          text, text.substr(std::string_view("http://").size())));
    }
    if (!part(url, CURLUPART_USER).empty() || !part(url, CURLUPART_PASSWORD).empty())
        return tl::unexpected(
            std::string("Leave the name and password out of the address. They go into key and secret."));
    if (!part(url, CURLUPART_QUERY).empty() || !part(url, CURLUPART_FRAGMENT).empty())
        return tl::unexpected(fmt::format("Leave out everything in '{}' from ? or # on.", text));

    const std::string port = part(url, CURLUPART_PORT);
    address.origin = scheme + "://" + address.host + (port.empty() ? "" : ":" + port);
    address.path = part(url, CURLUPART_PATH);
    while (address.path.ends_with('/')) address.path.pop_back();
    return address;
}

}  // namespace syncing
