/// A manager's copy of their team, in a file of its own beside the record.
#pragma once

#include "player/state/team_records.h"
#include "player/store/error.h"
#include "records/file/device_key.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace store {

/// A person as a hub tells them.
struct TeamMember {
    std::int64_t id = 0;
    std::string name, staff_number, team;
    std::optional<state::TimePoint> joined, last_heard;
    std::vector<std::string> accounts;
    std::map<std::string, records::Completion> modules;
    std::vector<std::string> devices = {};  ///< the public keys of their laptops, in base64
    bool is_by_file = false;                ///< something of theirs came to the hub by file
    bool is_unconfirmed = false;            ///< and the hub does not know who signed it
};

/// What a due date is of.
struct TeamDueKey {
    std::string team, module;
    bool operator==(const TeamDueKey&) const = default;
};

/// What a hub answers to whoever asks what has changed since a mark.
struct TeamNews {
    std::string source;  ///< which database answered
    std::string team;
    std::int64_t mark = 0;  ///< to ask from next time
    bool has_more = false;
    std::vector<state::TeamModule> modules;  ///< all there are
    std::vector<state::TeamDue> due;         ///< all there are, unless they are told by difference
    bool is_due_by_difference = false;       ///< then `due` are those that were set, and `due_gone` those taken away
    std::vector<TeamDueKey> due_gone = {};
    std::optional<std::int64_t> due_mark = {};  ///< to ask from next time; nothing from a hub that always tells all
    std::vector<TeamMember> people;             ///< who changed, each with all they did
    std::vector<std::int64_t> removed;
};

/// What a learner's own file tells, which a manager was given.
struct TeamFile {
    std::string account;
    std::string name, staff_number, team;
    state::TimePoint saved;
    std::optional<records_file::PublicKey> signed_by;  ///< rightly; nothing for a file that nobody signed
    std::map<std::string, records::Completion> modules;
    std::map<std::string, std::string> titles = {};  ///< of the modules, where the file says them
};

/// What became of a file that was taken in.
struct FromFile {
    std::string name, staff_number;  ///< as its person is known here: by the hub, else by files
    bool is_device_known = false;    ///< the hub told its device for that account's person, or the manager confirmed it
    bool operator==(const FromFile&) const = default;
};

/// One thread at a time may use it; several may each open it.
class TeamCopy {
public:
    static std::filesystem::path file_in(const std::filesystem::path& folder);
    /// Whether there is a copy in this folder.
    static bool exists(const std::filesystem::path& folder);
    /// Deletes the copy, of whatever it is made. The error is one sentence.
    static tl::expected<void, Error> remove(const std::filesystem::path& folder);

    /// Opens the copy in this folder, or makes an empty one.
    static tl::expected<TeamCopy, Error> open(const std::filesystem::path& folder);

    TeamCopy(TeamCopy&&) noexcept;
    TeamCopy& operator=(TeamCopy&&) noexcept;
    ~TeamCopy();

    /// Up to where this copy was told, and by which database: what to ask from. Mark 0 and "" before the first time, and
    /// no mark of due dates where all are to be told.
    struct Bookmark {
        std::string source;
        std::int64_t mark = 0;
        std::optional<std::int64_t> due_mark = {};
        bool operator==(const Bookmark&) const = default;
    };
    tl::expected<Bookmark, Error> bookmark() const;

    /// Takes in what a hub answered, in one transaction; a second time it changes nothing. `after` is the mark that was
    /// asked from. False when another database answered than told this copy before, or of another team: what was told then
    /// is gone, and everything is to be asked for from the beginning.
    tl::expected<bool, Error> apply(const TeamNews& news, std::int64_t after, state::TimePoint now);

    /// Joins what a file tells to what earlier ones told, in one transaction; a second time it changes nothing.
    tl::expected<FromFile, Error> put_from_file(const TeamFile& file);

    /// The manager is sure that this device is that of the person of these accounts: what it signed for them is
    /// confirmed from now on, whatever a hub tells. A second time it changes nothing. False when it signed no file of theirs.
    tl::expected<bool, Error> confirm_device(const records_file::PublicKey& key,
                                             const std::vector<std::string>& accounts);

    /// Everything, with what came from files joined to whom the hub knows by the same account. Which devices are known is
    /// looked up anew each time: what a laptop signed is confirmed as soon as the hub tells its key or the manager
    /// confirms it.
    tl::expected<state::TeamRecords, Error> read() const;

private:
    struct Impl;
    explicit TeamCopy(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace store
