#include "hub/program/run.h"

#include "hub/credentials.h"
#include "hub/hub.h"
#include "hub/program/folder.h"
#include "hub/program/invited_words.h"
#include "hub/program/log.h"
#include "hub/server/server.h"
#include "hub/sqlite/sqlite_store.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdio>
#include <string_view>

namespace program {
namespace {

using hub::Moment;
using hub::Store;

/// The name under which `serve` leaves word of what clients call it, for `invite`.
constexpr const char* address_setting = "address";

int refuse(std::string_view sentence) {
    fmt::print(stderr, "mooring-hub: {}\n", sentence);
    return 1;
}

/// Prints, and is done only when it was really written: a secret cannot be printed twice.
int print(const std::string& line) {
    fmt::print("{}\n", line);
    return std::fflush(stdout) == 0 ? 0 : refuse("Not everything could be written to standard output");
}

Moment now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string line_of(const hub::Credentials& credentials) {
    return credentials.id + " " + credentials.secret;
}

/// Makes a key and gives the one line that tells it.
hub::Stored<std::string> add_key(Store& store, const KeyAdd& wanted) {
    const hub::Credentials credentials = hub::new_credentials();
    hub::Key key;
    key.id = credentials.id;
    key.digest = hub::digest_of_secret(credentials.secret);
    key.role = wanted.role;
    const auto added = store.add_key(key, wanted.team, wanted.person, now());
    if (!added) return tl::unexpected(added.error());
    return line_of(credentials);
}

/// As many connections as the system lets us have.
void raise_limit_of_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);  // where that is not allowed, the old limit holds
}

class Performer {
public:
    Performer(Store& store, const std::filesystem::path& folder) : store_(store), folder_(folder) {}

    int operator()(const KeyAdd& wanted) {
        const auto line = add_key(store_, wanted);
        return line ? print(*line) : refuse(line.error().sentence);
    }

    int operator()(const KeyRevoke& wanted) {
        const auto is_revoked = store_.revoke_key(wanted.key);
        if (!is_revoked) return refuse(is_revoked.error().sentence);
        return *is_revoked ? print(fmt::format("The key {} is withdrawn.", wanted.key)) : unknown(wanted.key);
    }

    int operator()(const KeyRotate& wanted) {
        hub::Credentials credentials = hub::new_credentials();
        credentials.id = wanted.key;
        const auto is_rotated = store_.rotate_key(wanted.key, hub::digest_of_secret(credentials.secret));
        if (!is_rotated) return refuse(is_rotated.error().sentence);
        return *is_rotated ? print(line_of(credentials)) : unknown(wanted.key);
    }

    int operator()(const Invite& wanted) {
        const std::string code = hub::new_connection_code();
        const auto added = store_.add_invitation(
            {hub::digest_of_code(code), wanted.team, wanted.person, now() + std::chrono::days(wanted.days), wanted.key},
            now());
        if (!added) return refuse(added.error().sentence);
        if (added->result != hub::Invited::Result::done) return refuse(refusal_of(*added, wanted));
        const auto address = store_.setting(address_setting);
        if (!address) return refuse(address.error().sentence);
        const std::string base = address->empty() ? hub::Settings{}.address : *address;
        return print(fmt::format("{}/connect#{}\n{}", base, code, sentence_about(*added)));
    }

    int operator()(const Serve& wanted) {
        const auto lock = ServingLock::take(folder_);
        if (!lock) return refuse(lock.error());
        raise_limit_of_files();
        const auto log = open_log();
        server::Options options;
        options.host = wanted.host;
        options.port = wanted.port;
        hub::Settings settings;
        settings.address = wanted.address;
        settings.usual_version = wanted.usual_version;
        hub::Hub hub(store_, settings, &now);
        auto server =
            server::Server::listen(hub, options, [&log](const server::Served& served) { log_request(*log, served); });
        if (!server) return refuse(server.error());
        const std::string host = wanted.host.find(':') == std::string::npos ? wanted.host : "[" + wanted.host + "]";
        const std::string address =
            wanted.address.empty() ? fmt::format("http://{}:{}", host, server->port()) : wanted.address;
        hub.set_address(address);
        if (const auto kept = store_.set_setting(address_setting, address); !kept) return refuse(kept.error().sentence);
        if (const int failed = introduce(address); failed != 0) return failed;
        log_event(*log, "started");
        server->run();
        log_event(*log, "stopped");
        return 0;
    }

private:
    static int unknown(const std::string& key) {
        return refuse(fmt::format("There is no key {} here, or it is withdrawn", key));
    }

    /// Says where the hub is; the first time, also the key that everything else begins with.
    int introduce(const std::string& address) {
        const auto has_keys = store_.has_keys();
        if (!has_keys) return refuse(has_keys.error().sentence);
        if (!*has_keys) {
            const auto line = add_key(store_, {hub::Role::administrator, {}, {}});
            if (!line) return refuse(line.error().sentence);
            const int failed = print(fmt::format("The administrator's key and secret, printed this once: {}", *line));
            if (failed != 0) return failed;
        }
        return print(fmt::format("Serving {}/xapi", address));
    }

    Store& store_;
    const std::filesystem::path& folder_;
};

}  // namespace

int run(const Arguments& arguments) {
    if (!hub::prepare_secrets()) return refuse("The system gives no random numbers");
    const std::filesystem::path folder = arguments.data.empty() ? usual_folder() : arguments.data;
    if (folder.empty()) return refuse("Nobody says where the data should be: please say --data DIR");
    if (const auto made = make_folder(folder); !made) return refuse(made.error());
    const auto store = sqlite::open_store(folder);
    if (!store) return refuse(store.error());
    return std::visit(Performer(**store, folder), arguments.command);
}

}  // namespace program
