/// What came back from a record store and is to be joined to the record, through a connection of its own, for the
/// thread that reads it.
#pragma once

#include "player/state/due.h"
#include "player/store/error.h"
#include "records/statement.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace store {

/// Statements are kept here with the bookmark of what was read, in one transaction. ProgressStore::join takes them into
/// the record. One thread at a time may use it.
class Inbox {
public:
    /// Opens the inbox in `folder`, whose record a ProgressStore has opened for writing before.
    static tl::expected<Inbox, Error> open(const std::filesystem::path& folder);

    Inbox(Inbox&&) noexcept;
    Inbox& operator=(Inbox&&) noexcept;
    ~Inbox();

    /// The actor of this laptop's record.
    tl::expected<std::string, Error> actor() const;

    /// Up to where this store was read; "" before the first time.
    tl::expected<std::string, Error> bookmark(const std::string& store) const;

    /// Keeps what is news: neither sent from this record nor kept before. Gives that back, in its order.
    tl::expected<std::vector<records::Statement>, Error> keep(const std::string& store, const std::string& bookmark,
                                                              std::vector<records::Statement> statements);

    /// By when modules are due, as the hub said it last.
    tl::expected<state::DueDates, Error> due() const;

    /// Keeps these in place of the ones before.
    tl::expected<void, Error> keep_due(const state::DueDates& due);

    /// What has not been joined to the record yet, in the order in which it came.
    tl::expected<std::vector<records::Statement>, Error> waiting() const;

private:
    struct Impl;
    explicit Inbox(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace store
