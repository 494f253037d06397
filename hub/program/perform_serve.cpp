#include "hub/hub.h"
#include "hub/pages/pages.h"
#include "hub/program/clock.h"
#include "hub/program/folder.h"
#include "hub/program/log.h"
#include "hub/program/perform.h"
#include "hub/program/print.h"
#include "hub/server/server.h"

#include <fmt/format.h>
#include <sys/resource.h>

namespace program {
namespace {

/// As many connections as the system lets us have.
void raise_limit_of_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);  // where that is not allowed, the old limit holds
}

/// Says where the hub is; the first time, also the key that everything else begins with.
int introduce(hub::Store& store, const std::string& address) {
    const auto has_keys = store.has_keys();
    if (!has_keys) return refuse(has_keys.error());
    if (!*has_keys) {
        const auto line = add_key(store, {hub::Role::administrator, {}, {}});
        if (!line) return refuse(line.error());
        const int failed = print(fmt::format("The administrator's key and secret, printed this once: {}", *line));
        if (failed != 0) return failed;
    }
    return print(fmt::format("Serving {}/xapi", address));
}

}  // namespace

int perform(const Serve& wanted, Place place) {
    const auto lock = ServingLock::take(place.folder);
    if (!lock) return refuse(lock.error());
    raise_limit_of_files();
    const auto log = open_log();
    server::Options options;
    options.host = wanted.host;
    options.port = wanted.port;
    hub::Settings settings;
    settings.address = wanted.address;
    settings.usual_version = wanted.usual_version;
    settings.day_of = &local_day;
    hub::Hub hub(place.store, settings, &now);
    auto server =
        server::Server::listen(hub, options, [&log](const server::Served& served) { log_request(*log, served); });
    if (!server) return refuse(server.error());
    const std::string host = wanted.host.find(':') == std::string::npos ? wanted.host : "[" + wanted.host + "]";
    const std::string address =
        wanted.address.empty() ? fmt::format("http://{}:{}", host, server->port()) : wanted.address;
    hub.set_address(address);
    if (const auto kept = place.store.set_setting(address_setting, address); !kept) return refuse(kept.error());
    pages::Settings page_settings;
    page_settings.address = address;
    page_settings.day_of = &local_day;
    pages::Pages pages(place.store, page_settings, &now);
    hub.set_site([&pages](const hub::Request& request) { return pages.answer(request); },
                 [&pages](const hub::Request& head) { return pages.admit(head); });
    if (const int failed = introduce(place.store, address); failed != 0) return failed;
    log_event(*log, "started");
    server->run();
    log_event(*log, "stopped");
    return 0;
}

}  // namespace program
