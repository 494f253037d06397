/// What can happen: sent by views and by effects, applied after the frame by `update`.
#pragma once

#include "player/state/change.h"
#include "player/state/state.h"
#include "records/statement.h"

#include <string>
#include <variant>
#include <vector>

namespace state {

// Moving about.
struct Open { Screen screen; };                        ///< goes there; Back returns
struct OpenModule { std::string module; };             ///< where the learner stopped; starts it the first time
struct OpenPage { std::string module; std::size_t page = 0; };
struct OpenPlace { std::string module; std::size_t page = 0; std::size_t element = 0; };
struct OpenHit { std::size_t hit = 0; };               ///< a place that the search screen found, by its index
struct OpenSlug { std::string module, slug; };         ///< a link inside the module; leads to a page or a heading
struct NextPage {};                                    ///< marks this page read
struct PreviousPage {};
struct Back {};
struct ToggleRail {};
struct OpenLink { std::string address; };              ///< http and https only
struct ReadInBrowser { std::string module; std::size_t page = 0; };  ///< the module as one page, from this page on

// First run and settings.
struct EditProfile { Profile profile; };               ///< the draft
struct Welcome {};                                     ///< first run finished: saves the profile draft
struct SaveProfile {};
struct ChangeSettings { Settings settings; };          ///< the text size is brought between its ends
struct MoveWindow { WindowPlace place; };

// Reading.
struct PageSeen { std::string module; std::size_t page = 0; };  ///< its last line has been on screen
struct KeepPlace { std::string module; Place place; };

// Practice and reflections. A draft is kept at every key; submitting saves.
struct EditAnswer { std::string module; int question = 0; Response response; };
struct SubmitAnswer { std::string module; int question = 0; };
struct TryAgain { std::string module; int question = 0; };      ///< clears the shown feedback, keeps the tries
struct EditReflection { std::string module; int reflection = 0; std::string text; };
struct SaveReflection { std::string module; int reflection = 0; };

// Quiz.
struct StartQuiz { std::string module; };              ///< opens the open attempt, or begins a new one where allowed
struct AnswerQuiz { std::string module; int question = 0; Response response; bool is_typing = false; };
struct GoToQuestion { std::size_t position = 0; };
struct SubmitQuiz { std::string module; bool is_confirmed = false; };  ///< warns about blanks first
struct StartAgain { std::string module; bool is_confirmed = false; };

// Journal, search, dialogs.
struct FilterJournal { std::string words; };
struct EditEntry { DraftKey key; };
struct CloseEntry {};
struct ExportJournalNow {};
struct OpenFind {};
struct CloseFind {};                                   ///< nothing is marked on the page any more
struct SearchFor { std::string words; };               ///< on the page while the find bar is open, else everywhere
struct NextHit {};
struct PreviousHit {};

// Choosing a folder.
struct OpenFolderChooser { ChooserPurpose purpose = ChooserPurpose::preview; };
struct LookIntoFolder { std::string path; };           ///< as found in a listing, or typed
struct FolderBefore {};                                ///< the folder that was looked at before
struct TypeFolder { std::string path; };               ///< the path field's text
struct FolderChosen { ChooserPurpose purpose = ChooserPurpose::preview; std::string path; };  ///< a folder or a package

// Adding and removing modules.
struct LookAtModule { std::string path; };             ///< a folder or a package: shows what it holds
struct AddModule {};                                   ///< the one that is shown
struct RemoveModule { std::string module; bool is_confirmed = false; };  ///< one that was added; asks first

// Records and where they go.
struct OpenRecords {};                                 ///< the newest
struct FilterRecords { RecordFilter filter = RecordFilter::all; };
struct OlderRecords {};
struct NewerRecords {};
struct ReadRecordsAgain {};
struct ShowRecord { std::int64_t sequence = 0; };      ///< its details; a second time they are closed
struct SendNow {};
struct TryRefusedAgain {};
struct SendEverythingAgain {};                         ///< to a store that has lost some of it
struct SaveRecordsFile {};                             ///< all of them, to hand to a manager where no network is
struct EditConnection { ConnectionDraft draft; };
struct ConnectByCode { bool is_for_team = false; };    ///< with what is typed
struct ConnectByKey { bool is_test = false; };         ///< likewise; a test changes nothing
struct StopConnecting {};
struct Disconnect { bool is_confirmed = false; };      ///< asks first

// A manager's team.
struct OpenTeam {};
struct FilterTeam { TeamFilter filter; };
struct SortTeam { TeamSort sort; };
struct TurnTeamPage { std::size_t page = 0; };
struct OpenTeamPerson { std::int64_t person = 0; };
struct OpenTeamModule { std::string module; };
struct RefreshTeam {};                                 ///< asks the hub for news now
struct ReadTeamAgain {};                               ///< the copy on this laptop
struct SaveTeamCsv {};                                 ///< of those who are selected
struct PrintTeam {};                                   ///< likewise
struct ForgetTeam { bool is_confirmed = false; };      ///< the connection and the copy; asks first
struct StopTeamFiles {};                               ///< no more files of records are read
struct CloseTeamFiles {};                              ///< what came of them has been seen
struct ConfirmTeamDevice { TeamDevice device; };       ///< the manager compared its sign with its learner

struct ShowKeys {};
struct CloseDialog {};
struct DismissNotice { std::uint64_t id = 0; };
struct FocusLeft {};                                   ///< a text field lost focus: drafts are written now
struct CopyWords { std::string text; };
struct CopyReportNow {};
struct BackUpNow {};
struct GoToOtherWindow {};                             ///< brings the window that has the record open to the front
struct Close {};                                       ///< the window is closing

// The preview of a trainer's folder.
struct PreviewFolder { std::string folder; };          ///< goes there; Back returns
struct PreviewAlone {                                  ///< the window is for this alone: no record is open in it
    std::string folder;
    Settings settings;
    Installation installation;
};
struct OpenPreviewed { std::string folder; std::size_t page = 0; };  ///< a module, by Module::folder
struct ListPreviewed {};                               ///< the modules of a pathway
/// Shows where a problem is: in the page and in the source. A second time it is closed.
struct ShowProblem { ProblemAt problem; };
struct ToggleProblems {};                              ///< the list over the page in small windows
struct ReadPreviewAgain {};
class Message;
/// What somebody does in the page that is previewed: it happens to the preview's own State.
struct InPreview { std::shared_ptr<const Message> message; };

// From effects.
struct PreviewRead { PreviewFound found; };
struct Loaded {
    std::shared_ptr<const content::Pathway> pathway;
    Record record;
    Access access = Access::writable;
    bool is_open_elsewhere = false;  ///< another window writes this record: asks whether to go there
    Installation installation;
    std::map<std::string, std::string> added = {};  ///< see State
};
struct ModuleChecked { std::uint64_t request = 0; ModuleOffer offer; };   ///< answers CheckModule
/// Answers KeepModule and DropModule: every module as it is now. Where `why_not` says why, all is as it was.
struct ModulesChanged {
    std::uint64_t request = 0;
    std::string module;               ///< that was added or removed
    std::string why_not = {};
    std::shared_ptr<const content::Pathway> pathway = {};
    std::shared_ptr<const SearchIndex> index = {};
    std::map<std::string, std::string> added = {};  ///< see State
};
struct Travelled { Travel travel; };                   ///< the thread that sends records tells how things stand
struct TeamTravelled { TeamTravel travel; };           ///< the thread that fetches a team tells how things stand
/// Answers ReadTeam; without a table `why_not` says why, in a whole sentence.
struct TeamRead { std::uint64_t request = 0; std::shared_ptr<const TeamTable> table; std::string why_not = {}; };
/// Answers ReadTeamFiles: some of them have been read, and these are left.
struct TeamFilesRead {
    std::uint64_t request = 0;
    std::vector<TeamFileOutcome> outcomes;
    std::vector<std::string> left = {};
};
/// Answers KeepTeamDevice; `why_not` is a whole sentence where nothing was kept.
struct TeamDeviceKept {
    std::uint64_t request = 0;
    TeamDevice device;
    std::string why_not = {};
};
struct DueDatesCame { DueDates due; };                 ///< all there are, from the hub or as they were kept
struct RecordsRead { std::uint64_t request = 0; RecordPage page; };       ///< answers ReadRecords
struct Stopped { std::string why; };                   ///< the record cannot be opened at all; `why` is a whole sentence
/// `changes` are what was written: those of the Save, in the sessions that they stand in. Ticket 0: what SaveSoon held
/// back is written again, after it had failed.
struct Saved { std::uint64_t ticket = 0; Changes changes = {}; };
/// `why` is a whole sentence. Ticket 0: what SaveSoon held back could not be written; keep it, the next Flush tries again.
struct SaveFailed { std::uint64_t ticket = 0; std::string why; };
struct RetrySaves {};
/// The same person did this on another laptop: statements that came back from a record store and are kept.
struct Arrived { std::vector<records::Statement> statements; };
struct TakenIn { Changes changes; std::vector<std::string> settled; };  ///< answers TakeIn
/// They stay where they were kept; after the next save that succeeds they are tried again.
struct NotTakenIn {};
struct FolderListed { std::uint64_t request = 0; FolderListing listing; };  ///< answers ListFolder
struct Noticed { std::string text; bool is_error = false; std::string address = {}; };  ///< see Notice

using MessageKinds =
    std::variant<Open, OpenModule, OpenPage, OpenPlace, OpenHit, OpenSlug, NextPage, PreviousPage, Back, ToggleRail,
                 OpenLink, ReadInBrowser, EditProfile, Welcome, SaveProfile, ChangeSettings, MoveWindow, PageSeen,
                 KeepPlace, EditAnswer, SubmitAnswer, TryAgain, EditReflection, SaveReflection, StartQuiz, AnswerQuiz,
                 GoToQuestion, SubmitQuiz, StartAgain, FilterJournal, EditEntry, CloseEntry, ExportJournalNow,
                 OpenFind, CloseFind, SearchFor, NextHit, PreviousHit, OpenFolderChooser, LookIntoFolder, FolderBefore,
                 TypeFolder, FolderChosen, FolderListed, LookAtModule, ModuleChecked, AddModule, RemoveModule,
                 ModulesChanged, OpenRecords, FilterRecords, OlderRecords, NewerRecords, ReadRecordsAgain, ShowRecord,
                 SendNow, TryRefusedAgain, SendEverythingAgain, SaveRecordsFile, EditConnection, ConnectByCode,
                 ConnectByKey, StopConnecting, Disconnect, Travelled, RecordsRead, OpenTeam, FilterTeam, SortTeam,
                 TurnTeamPage, OpenTeamPerson, OpenTeamModule, RefreshTeam, ReadTeamAgain, SaveTeamCsv, PrintTeam,
                 ForgetTeam, StopTeamFiles, CloseTeamFiles, ConfirmTeamDevice, TeamTravelled, TeamRead, TeamFilesRead,
                 TeamDeviceKept, DueDatesCame, ShowKeys, CloseDialog, DismissNotice, FocusLeft, CopyWords,
                 CopyReportNow, BackUpNow, GoToOtherWindow, Close, Loaded, Stopped, Saved, SaveFailed, RetrySaves,
                 Arrived, TakenIn, NotTakenIn, Noticed, PreviewFolder, PreviewAlone, OpenPreviewed, ListPreviewed,
                 ShowProblem, ToggleProblems, ReadPreviewAgain, InPreview, PreviewRead>;

/// One of these kinds. There are so many that what copies, moves and ends one is compiled once, in message.cpp.
class Message : public MessageKinds {
public:
    using MessageKinds::MessageKinds;
    Message(const Message&);
    Message(Message&&) noexcept;
    Message& operator=(const Message&);
    Message& operator=(Message&&) noexcept;
    ~Message();
};

}  // namespace state
