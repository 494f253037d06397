/// One person's record on disk: one SQLite file, read whole at the start, changed one transaction at a time.
#pragma once

#include "player/state/change.h"
#include "player/state/record.h"
#include "player/store/error.h"
#include "records/statement.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace store {

/// What opening had to do that the learner should know, as whole sentences ("restored the backup of …").
using Notes = std::vector<std::string>;

enum class Mode { writable, read_only };

class ProgressStore {
public:
    /// Opens or creates `folder`/progress.sqlite: checks integrity quickly, migrates, sets a damaged file aside and
    /// restores the newest good backup. Mode::writable takes the file's lock or fails with in_use, and backs up on the
    /// first opening of a day and before a migration. Mode::read_only works on a copy in memory of what is there now,
    /// changes nothing in the folder, and needs no right to write in it.
    static tl::expected<ProgressStore, Error> open(const std::filesystem::path& folder, Mode mode,
                                                   std::string new_actor);

    ProgressStore(ProgressStore&&) noexcept;
    ProgressStore& operator=(ProgressStore&&) noexcept;
    ~ProgressStore();

    const Notes& notes() const;

    /// Everything remembered (when reading only: at the time of opening). Equal to the record that `state::apply` of
    /// every saved change gives.
    tl::expected<state::Record, Error> load() const;

    /// How the person likes to look at things, out of the same, without the rest being read.
    tl::expected<state::Settings, Error> load_settings() const;

    /// All of these or none, on disk when it returns (synchronous=FULL): the changes, and in the outbox the statements
    /// that tell of them, each with the next sequence number.
    tl::expected<void, Error> save(const state::Changes& changes, std::vector<records::Statement> statements = {});

    /// The same for what came back from a record store: `held` are changes of this laptop, `arrived` what was done on
    /// another, and the statements with these ids have been joined to the record and are offered no more (inbox.h).
    /// Gives what was written of `arrived`: a change that breaks a rule of the record is left out, and with a module's
    /// beginning all that comes after it there, so that one bad statement holds up no other.
    tl::expected<state::Changes, Error> take_in(const state::Changes& held, const state::Changes& arrived,
                                      const std::vector<std::string>& settled);

    /// What was done before there were statements, as the changes it came from, one list a registration; nothing once
    /// it was told. (past_reader.h)
    tl::expected<std::optional<std::vector<state::Changes>>, Error> untold_past() const;

    /// Puts the statements of that into the outbox, and remembers that the past is told.
    tl::expected<void, Error> tell_past(std::vector<records::Statement> statements);

    /// Makes a backup through SQLite's backup interface and keeps those of the newest seven days. Says where.
    tl::expected<std::filesystem::path, Error> back_up();

private:
    struct Impl;
    explicit ProgressStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace store
