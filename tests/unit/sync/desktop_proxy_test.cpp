#include "player/sync/desktop_proxy.h"

#include "player/sync/http.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_server.h"
#include "tests/unit/sync/in_session.h"

#include <cstdlib>

using support::Heard;
using support::Said;
using support::TinyServer;
using syncing::DesktopProxy;

TEST_CASE("a proxy in the desktop's settings is used, but not for hosts that they except") {
    if (!tests::has_program("dbus-run-session") || !tests::has_program("gsettings")) {
        support::skip_this_test("there is no dbus-run-session or no gsettings.");
        return;
    }
    const support::TemporaryFolder home;
    TinyServer proxy([](const Heard&) { return Said{403, ""}; });
    const std::string set = "gsettings set org.gnome.system.proxy";
    const std::string said =
        tests::run_in_session(home.path(),
                              set + " mode manual && " + set + " ignore-hosts \"['inside.example.org']\" && " + set +
                                  ".https host 127.0.0.1 && " + set + ".https port " + std::to_string(proxy.port()),
                              "[proxied]",
                              {{"GSETTINGS_BACKEND", "keyfile"},
                               {"XDG_CURRENT_DESKTOP", "GNOME"},
                               {"https_proxy", ""},
                               {"all_proxy", ""},
                               {"PROXY", proxy.url()}});
    INFO(said);
    CHECK(said.find("All tests passed") != std::string::npos);
    REQUIRE(proxy.heard().size() == 1);
    CHECK(proxy.heard().at(0).method == "CONNECT");
    CHECK(proxy.heard().at(0).target == "hub.invalid:443");
}

TEST_CASE("run by the test above, where the desktop names a proxy", "[.][proxied]") {
    DesktopProxy desktop;
    CHECK(desktop.proxy_for("https://hub.invalid/xapi") == std::getenv("PROXY"));
    CHECK(desktop.proxy_for("https://inside.example.org/xapi").empty());

    syncing::Http http;
    syncing::Request request;
    request.address = syncing::parse_address("https://hub.invalid/xapi").value();
    const auto answer = http.perform(request);
    REQUIRE(!answer);
    CHECK(answer.error() == syncing::NoAnswer{syncing::NoAnswer::Kind::proxy,
                                              "This network's proxy does not let Mooring out to hub.invalid (403)."});

    setenv("https_proxy", "http://environment.example.org", 1);
    CHECK(DesktopProxy().proxy_for("https://hub.invalid/xapi").empty());  // libcurl reads it itself
}
