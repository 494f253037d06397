#include "hub/pages/cookies.h"

#include "hub/credentials.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace pages {
namespace {

std::string cookie_name(Cookie which, bool is_secure) {
    constexpr std::array<std::string_view, 3> names = {"mooring", "mooring-visit", "mooring-device"};
    return fmt::format("{}{}", is_secure ? "__Host-" : "", names[static_cast<std::size_t>(which)]);
}

/// A link in a letter must find its reader signed in; the device is only asked for by the pages' own form.
std::string_view same_site(Cookie which) {
    return which == Cookie::session ? "Lax" : "Strict";
}

std::string hexadecimal(const hub::Digest& digest) {
    std::array<char, 2 * std::tuple_size_v<hub::Digest> + 1> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    return text.data();
}

}  // namespace

std::string cookie(const hub::Headers& headers, Cookie which, bool is_secure) {
    const std::string beginning = cookie_name(which, is_secure) + "=";
    for (const auto& [name, value] : headers) {
        if (name != "cookie") continue;
        std::string_view rest = value;
        while (!rest.empty()) {
            std::string_view one = rest.substr(0, rest.find(';'));
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
            while (one.starts_with(' ')) one.remove_prefix(1);
            if (one.starts_with(beginning)) return std::string(one.substr(beginning.size()));
        }
    }
    return {};
}

void set_cookie(hub::Response& response, Cookie which, std::string_view value, bool is_secure,
                std::chrono::seconds lasts) {
    std::string line =
        fmt::format("{}={}; Path=/; HttpOnly; SameSite={}", cookie_name(which, is_secure), value, same_site(which));
    if (is_secure) line += "; Secure";
    if (lasts.count() != 0) line += fmt::format("; Max-Age={}", std::max<long long>(0, lasts.count()));
    response.headers.emplace_back("set-cookie", line);
}

std::string new_token() {
    return hub::new_credentials().secret;
}

hub::Digest digest_of_token(std::string_view token) {
    return hub::digest_of_secret(token);
}

std::string form_token(std::string_view cookie) {
    constexpr std::string_view purpose = "a form of mooring-hub";
    const hub::Digest key = hub::digest_of_secret(cookie);  // any cookie, however long, gives a key of the right size
    hub::Digest token{};
    crypto_generichash(token.data(), token.size(), reinterpret_cast<const unsigned char*>(purpose.data()),
                       purpose.size(), key.data(), key.size());
    return hexadecimal(token);
}

bool is_same_secret(std::string_view one, std::string_view other) {
    const hub::Digest first = hub::digest_of_secret(one), second = hub::digest_of_secret(other);
    return sodium_memcmp(first.data(), second.data(), first.size()) == 0;
}

}  // namespace pages
