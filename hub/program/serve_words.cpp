#include "hub/program/grammar.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <memory>
#include <tuple>

namespace program {
namespace {

/// As it is typed.
struct Typed {
    std::string listen = "127.0.0.1:8080", address, usual_version = "1.0.3";
    bool is_behind_proxy = false;
};

/// "127.0.0.1:8080" or "[::1]:8080".
std::optional<std::pair<std::string, std::uint16_t>> parse_listen(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    std::uint16_t port = 0;
    const std::string_view digits = text.substr(colon + 1);
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (fault != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return std::pair{std::string(host), port};
}

bool is_loopback(std::string_view host) {
    return host.starts_with("127.") || host == "::1";
}

Meaning understood(const Typed& typed) {
    const auto where = parse_listen(typed.listen);
    if (!where) {
        return tl::unexpected(
            std::string("--listen wants an address and a port, such as 127.0.0.1:8080 or [::1]:8080"));
    }
    Serve serve;
    std::tie(serve.host, serve.port) = *where;
    serve.is_behind_proxy = typed.is_behind_proxy;
    if (!is_loopback(serve.host) && !serve.is_behind_proxy) {
        return tl::unexpected(std::string(
            "keys would cross the network in the clear: listen on 127.0.0.1, or put a proxy with TLS before it and "
            "say --behind-proxy"));
    }
    serve.address = typed.address;
    while (serve.address.ends_with('/')) serve.address.pop_back();
    if (typed.usual_version == "2.0.0") serve.usual_version = xapi::Version::v2_0;
    return serve;
}

}  // namespace

void add_serve_words(Grammar& grammar) {
    const auto typed = std::make_shared<Typed>();
    CLI::App* serving =
        grammar.command(nullptr, "serve", "Serve until SIGTERM or Ctrl+C", [typed] { return understood(*typed); });
    serving->add_option("--listen", typed->listen, "Listen there; port 0 takes any that is free")
        ->type_name("ADDRESS:PORT")
        ->capture_default_str();
    serving->add_option("--address", typed->address, "What clients call this hub: https://hub.example.org")
        ->type_name("URL");
    serving->add_flag("--behind-proxy", typed->is_behind_proxy,
                      "A proxy with TLS stands before this address, so that it need not be loopback");
    serving->add_option("--xapi", typed->usual_version, "The version told to who names none")
        ->capture_default_str()
        ->check(CLI::IsMember({"1.0.3", "2.0.0"}));
}

}  // namespace program
