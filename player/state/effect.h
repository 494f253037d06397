/// What is to be done outside: returned by `update` as values, performed by one file in `app`.
#pragma once

#include "player/state/change.h"
#include "player/state/folder_chooser.h"
#include "player/state/record_list.h"
#include "player/state/team.h"
#include "player/state/travel.h"
#include "records/uuid.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace state {

/// Write these changes in one transaction, in the sessions that they stand in by then (sessions.h), and answer with Saved
/// or SaveFailed.
struct Save {
    std::uint64_t ticket = 0;
    Changes changes;
    records::RandomBits random{};  ///< for the ids of sessions and statements
    /// Chance is no part of what is asked for.
    bool operator==(const Save& other) const { return ticket == other.ticket && changes == other.changes; }
};
/// Write this within a second of the last one for the same key; no answer unless it fails.
struct SaveSoon { Change change; bool operator==(const SaveSoon&) const = default; };
/// Write what SaveSoon still holds back now (focus left, screen left, closing).
struct Flush { bool operator==(const Flush&) const = default; };
/// Write what was done on another laptop and is not told anew, and that these statements have been joined to the record, in
/// one transaction; answered with TakenIn, which has the changes that were written, or NotTakenIn.
struct TakeIn {
    Changes changes;
    std::vector<std::string> settled;  ///< ids of statements
    bool operator==(const TakeIn&) const = default;
};
/// Try these tickets again after a short while.
struct RetryLater { bool operator==(const RetryLater&) const = default; };
/// Open an http(s) address in the system's browser.
struct OpenAddress { std::string address; bool operator==(const OpenAddress&) const = default; };
/// Write this module as one page for any browser, and open it there at the page with this slug.
struct OpenModulePage {
    std::string module, slug;
    bool operator==(const OpenModulePage&) const = default;
};
struct CopyText { std::string text; bool operator==(const CopyText&) const = default; };
/// Write the journal as Markdown into the person's documents folder, then answer with Noticed.
struct ExportJournal { std::string text; bool operator==(const ExportJournal&) const = default; };
/// Copy a support report (versions, renderer, problems; never an answer).
struct CopyReport { bool operator==(const CopyReport&) const = default; };
/// Make a backup now. Answered with a notice where the learner asked for it, and where it fails.
struct BackUp { bool is_asked_for = true; bool operator==(const BackUp&) const = default; };
/// Look what is in a folder, then answer with FolderListed. An empty path is where people keep documents; `~` and what is
/// relative are understood as typed by the learner.
struct ListFolder {
    std::uint64_t request = 0;
    ChooserPurpose purpose = ChooserPurpose::preview;
    std::string path;
    bool operator==(const ListFolder&) const = default;
};
/// Read a module and check all of it, then answer with ModuleChecked.
struct CheckModule {
    std::uint64_t request = 0;
    std::string path;
    bool operator==(const CheckModule&) const = default;
};
/// Copy the module that was checked to the learner's own, then answer with ModulesChanged.
struct KeepModule {
    std::uint64_t request = 0;
    std::string module, path, digest;
    bool operator==(const KeepModule&) const = default;
};
/// Take a module away that was added, then answer with ModulesChanged.
struct DropModule {
    std::string module, path;
    bool operator==(const DropModule&) const = default;
};
/// Read a page of the records, then answer with RecordsRead: at most RecordList::most_lines below a sequence.
struct ReadRecords {
    std::uint64_t request = 0;
    RecordFilter filter = RecordFilter::all;
    std::int64_t below = 0;
    bool operator==(const ReadRecords&) const = default;
};
/// Write all records of this person to a file in their documents folder, signed with this laptop's key, then answer with Noticed.
struct WriteRecordsFile {
    std::string actor, name, staff_number;  ///< the last two "" where the learner keeps them to themselves
    TimePoint made;
    bool operator==(const WriteRecordsFile&) const = default;
};
/// Send now what waits, and not when a wait is over; also after sending had stopped. What is heard of it comes as
/// Travelled, as of all that follow.
struct SendRecords { bool operator==(const SendRecords&) const = default; };
/// What was refused waits again.
struct SendRefusedAgain { bool operator==(const SendRefusedAgain&) const = default; };
/// Everything waits again, also what was sent.
struct SendAllAgain { bool operator==(const SendAllAgain&) const = default; };
/// Try this way to a record store. When it works, records go there from now on, unless it `is_test`.
struct TryConnection {
    std::uint64_t request = 0;
    bool is_test = false;
    WayToConnect way;
    bool operator==(const TryConnection&) const = default;
};
struct GiveUpConnection { bool operator==(const GiveUpConnection&) const = default; };
/// Records go nowhere any more. They wait.
struct ForgetConnection { bool operator==(const ForgetConnection&) const = default; };
/// Ask the window that has the record open to come to the front and quit; where nobody answers, say so.
struct RaiseOtherWindow { bool operator==(const RaiseOtherWindow&) const = default; };
/// Read this folder, and again at every save, and answer each time with PreviewRead. Another one is left for it.
struct WatchPreview { std::string folder; bool operator==(const WatchPreview&) const = default; };
struct StopPreview { bool operator==(const StopPreview&) const = default; };
struct Quit { bool operator==(const Quit&) const = default; };

/// Read the copy of a manager's team, then answer with TeamRead.
struct ReadTeam { std::uint64_t request = 0; bool operator==(const ReadTeam&) const = default; };
/// Read files of records, and in folders all that lie in them, into the copy of the team, then answer with TeamFilesRead.
struct ReadTeamFiles {
    std::uint64_t request = 0;
    std::vector<std::string> paths;
    bool operator==(const ReadTeamFiles&) const = default;
};
/// Keep in the copy of the team that this laptop is that of its accounts' person, then answer with TeamDeviceKept.
struct KeepTeamDevice {
    std::uint64_t request = 0;
    TeamDevice device;
    bool operator==(const KeepTeamDevice&) const = default;
};
/// Ask the hub for news of the team now.
struct FetchTeam { bool operator==(const FetchTeam&) const = default; };
/// Forget the manager's connection, and the copy of the team.
struct DropTeam { bool operator==(const DropTeam&) const = default; };
/// Those who are selected of a team.
struct TeamPart {
    std::shared_ptr<const TeamTable> table;
    std::shared_ptr<const TeamSelection> selection;
    bool operator==(const TeamPart&) const = default;
};
/// Write them as CSV into the person's documents folder, then answer with Noticed.
struct WriteTeamCsv { TeamPart part; bool operator==(const WriteTeamCsv&) const = default; };
/// Write them as a page to print, and open it in the browser.
struct OpenTeamPage { TeamPart part; bool operator==(const OpenTeamPage&) const = default; };

using EffectKinds =
    std::variant<Save, SaveSoon, Flush, TakeIn, RetryLater, OpenAddress, OpenModulePage, CopyText, ExportJournal,
                 CopyReport, BackUp, ListFolder, CheckModule, KeepModule, DropModule, ReadRecords, WriteRecordsFile,
                 SendRecords, SendRefusedAgain, SendAllAgain, TryConnection, GiveUpConnection, ForgetConnection,
                 RaiseOtherWindow, WatchPreview, StopPreview, ReadTeam, ReadTeamFiles, KeepTeamDevice, FetchTeam,
                 DropTeam, WriteTeamCsv, OpenTeamPage, Quit>;

/// One of these kinds, compiled like Message.
class Effect : public EffectKinds {
public:
    using EffectKinds::EffectKinds;
    Effect(const Effect&);
    Effect(Effect&&) noexcept;
    Effect& operator=(const Effect&);
    Effect& operator=(Effect&&) noexcept;
    ~Effect();
    bool operator==(const Effect&) const;
};

}  // namespace state
