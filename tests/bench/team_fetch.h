/// A manager's player fetching everybody from a real hub over a socket, and what changed since.
#pragma once

#include "hub/credentials.h"
#include "hub/hub.h"
#include "hub/server/server.h"
#include "player/store/team_copy.h"
#include "player/sync/http.h"
#include "player/sync/team_fetcher.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace bench {

inline hub::Moment this_moment() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// A hub on a free port, and a player that keeps a copy of what its key may see there.
class FetchingPlayer {
public:
    /// Ends the program with a sentence when something cannot be had. Without a team the key is an administrator's.
    FetchingPlayer(hub::Store& store, const std::string& team) : hub_(store, {}, &this_moment) {
        server::Options options;
        options.port = 0;
        auto listening = server::Server::listen(hub_, options, [](const server::Served&) {});
        if (!listening) give_up(listening.error());
        server_ = std::make_unique<server::Server>(*std::move(listening));
        serving_ = std::thread([this] { server_->run(); });
        const hub::Credentials credentials = hub::new_credentials();
        hub::Key key;
        key.id = credentials.id;
        key.digest = hub::digest_of_secret(credentials.secret);
        key.role = team.empty() ? hub::Role::administrator : hub::Role::manager;
        if (const auto added = store.add_key(key, team, "", this_moment()); !added) give_up(added.error().sentence);
        auto copy = store::TeamCopy::open(folder_.path());
        if (!copy) give_up(copy.error().sentence);
        copy_.emplace(*std::move(copy));
        const auto address = syncing::parse_address(fmt::format("http://127.0.0.1:{}/xapi", server_->port()));
        if (!address) give_up(address.error());
        fetcher_.emplace(*copy_, http_, syncing::Connection{*address, {credentials.id, credentials.secret}});
    }
    ~FetchingPlayer() {
        server_->stop();
        serving_.join();
    }
    FetchingPlayer(const FetchingPlayer&) = delete;
    FetchingPlayer& operator=(const FetchingPlayer&) = delete;

    /// One page of people; false when it was the last.
    bool step() {
        const bool has_more = fetcher_->step({}, this_moment(), 0.5);
        if (!fetcher_->trouble().empty()) give_up(fetcher_->trouble());
        return has_more;
    }

    void fetch() {
        fetcher_->resume();
        while (step()) {
        }
    }

    std::size_t people() const {
        const auto records = copy_->read();
        if (!records) give_up(records.error().sentence);
        return records->people.size();
    }

private:
    [[noreturn]] static void give_up(const std::string& sentence) {
        fmt::print(stderr, "{}\n", sentence);
        std::exit(1);
    }

    support::TemporaryFolder folder_;
    hub::Hub hub_;
    std::unique_ptr<server::Server> server_;
    std::thread serving_;
    syncing::Http http_;
    std::optional<store::TeamCopy> copy_;
    std::optional<syncing::TeamFetcher> fetcher_;
};

}  // namespace bench
