/// What is true at this moment: everything a view needs to draw, and nothing else.
#pragma once

#include "content/load.h"
#include "content/seldom.h"
#include "player/state/change.h"
#include "player/state/due.h"
#include "player/state/folder_chooser.h"
#include "player/state/module_offer.h"
#include "player/state/record.h"
#include "player/state/record_list.h"
#include "player/state/search.h"
#include "player/state/team.h"
#include "player/state/travel.h"
#include "records/statement.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace state {

/// One screen, with what it shows.
struct Screen {
    enum class Kind {
        first_run, home, about, broken, lesson, quiz, results, journal, search, settings, stopped, folder_chooser,
        new_module, preview, records, connection, team, team_person, team_module
    };
    Kind kind = Kind::home;
    std::string module;    ///< lesson, quiz, results, broken
    std::size_t page = 0;  ///< lesson: index into Module::pages
    bool operator==(const Screen&) const = default;
};

/// A sentence for the learner. `is_error` ones stay until they are dismissed or mended.
struct Notice {
    std::uint64_t id = 0;
    std::string text;
    bool is_error = false;
    std::string address = {};  ///< that the sentence names, for the learner to copy; most name none
    std::string module = {};   ///< that it speaks of, for the learner to open; most speak of none
    bool operator==(const Notice&) const = default;
};

/// Changes handed to the store whose outcome is not known yet. They are applied when the store says they are safe.
struct Pending {
    std::uint64_t ticket = 0;
    Changes changes;
    bool has_failed = false;  ///< the last try failed; it is tried again, and the answer stays on screen
};

/// What the same person did on other laptops and is not joined to the record yet (arrivals.h).
struct Arrivals {
    std::map<std::string, std::vector<records::Statement>> by_module;
    std::set<std::string> ids;            ///< of all of them
    std::map<std::string, bool> held_up;  ///< modules in which nothing could be joined, and whether an attempt was open there
    bool are_on_their_way = false;  ///< what could be joined is being written
    bool have_failed = false;       ///< and could not be, the last time
};

/// A question put to the learner over the screen.
struct Dialog {
    enum class Kind { none, keys, submit_with_blanks, start_again, open_elsewhere, remove_module, disconnect, forget_team };
    Kind kind = Kind::none;
    std::string module;
    std::vector<int> blanks;  ///< submit_with_blanks: positions in the quiz, from 1
};

/// How the quiz is being looked at.
struct QuizView {
    std::size_t position = 0;    ///< in the attempt's order of questions
    std::uint64_t serial = 0;    ///< a new number means that the learner has come to a question anew
};

/// Words, and where they stand.
struct Found {
    std::string words;
    std::vector<Hit> hits;
    std::size_t hit = 0;  ///< the current one; 0 when there is none
};

/// What the learner looks for. Each way of looking keeps its own words.
struct Search {
    bool is_find_open = false;  ///< the find bar over a lesson (Ctrl+F)
    Found on_page;              ///< what it looks for
    Found everywhere;           ///< what the search screen looks for, in every module (Ctrl+K)
    Found opened;               ///< on the page that was opened from there, until Esc or the next action
};

/// A place to bring into view once, then forget: asked for by search, results and reopening.
struct Target {
    std::size_t element = 0;  ///< of the page
    float within = 0;         ///< 0 to 1
    std::uint64_t serial = 0; ///< a new number means a new wish
};

/// A module that was just added: home brings it into view once.
struct Newcomer {
    std::string module;
    std::uint64_t serial = 0;  ///< a new number means that another one came
};

/// A page that is looked at in passing, from a search, a link or the results. Where reading stopped stays where it was
/// until the learner reads on here: scrolls past what they came for, turns the page, or writes something.
struct Visit {
    std::string module;
    std::size_t element = 0;  ///< of the page: what they came for
    Place place;              ///< where they are
};

struct Preview;

/// What is installed and where its files are, for the learner to see.
struct Installation {
    std::string version;        ///< of Mooring
    std::string data_file;      ///< the learner's record, as a path to show
    std::string backup_folder;  ///< copies of it, likewise
};

/// Why nothing can be written, when that is so.
enum class Access { writable, read_only };

struct State {
    std::shared_ptr<const content::Pathway> pathway;
    std::shared_ptr<const SearchIndex> index;  ///< of the pathway's text
    std::map<std::string, std::string> added;  ///< modules that the learner added, by id: where each is kept, to hand on
    Record record;
    std::string stopped_because;               ///< why the record cannot be opened, when that is so: Screen::Kind::stopped
    Access access = Access::writable;
    Installation installation;

    std::vector<Screen> screens{Screen{}};  ///< the way here; the last is shown, Back pops
    Dialog dialog;
    QuizView quiz;
    Search search;
    Target target;
    std::optional<Visit> visit;
    Profile profile_draft;              ///< first run and settings, before saving
    std::string journal_words;          ///< the journal's filter
    Adding adding;                      ///< what the screen shows on which a module is looked at
    Newcomer newcomer;
    std::string waiting_module;         ///< one to be looked at once the first run is over
    FolderChooser chooser;              ///< what its screen shows; the folder is kept for the next time
    Travel travel;                      ///< of the records
    RecordList records;                 ///< what their screen shows
    Connecting connecting;              ///< what the screen for connecting shows
    DueDates due_dates;                 ///< of the learner, as the hub said last
    Team team;                          ///< of a manager
    std::optional<DraftKey> open_entry; ///< the journal entry being edited
    bool is_rail_open = false;          ///< contents over the page in narrow windows
    /// Answers tried again and reflections edited since they were last submitted: where these have no draft they are
    /// empty, not the saved text.
    std::set<DraftKey> rewriting;
    /// The modules of attempts begun on an older version, by module and attempt number (see attempt_module.h).
    std::map<std::pair<std::string, int>, std::shared_ptr<const content::Module>> older_modules;

    std::vector<Pending> pending;
    Arrivals arrivals;
    content::Seldom<Preview> preview;    ///< while Screen::Kind::preview is on the way here (preview.h)
    records::Day today{};                ///< on the learner's calendar, when something happened last
    TimePoint since;                     ///< when the learner came to what they do now
    bool is_closing = false;             ///< the window was asked to close, and the learner has done nothing since
    TimePoint backed_up;                 ///< when a backup was last asked for; at first, when the record was opened
    bool has_failed_drafts = false;      ///< the last try to write what SaveSoon held back failed
    std::uint64_t failure_notice = 0;    ///< the notice that a save failed; 0 when there is none
    bool was_told_read_only = false;     ///< the learner has been told that nothing is saved here
    std::vector<Notice> notices;
    std::uint64_t last_serial = 0;  ///< source of tickets, notice ids and target serials
};

/// The screen shown.
inline const Screen& screen(const State& state) { return state.screens.back(); }

/// The module with this id, broken ones too, or nullptr.
const content::LoadedModule* module_named(const State& state, const std::string& id);

/// The same when it is fit for learners, else nullptr.
const content::Module* readable_module(const State& state, const std::string& id);

/// What is marked on the lesson page shown: what the find bar looks for, else what was opened from the search screen;
/// nullptr when nothing is.
const Found* marked(const State& state);

/// Progress in a module, or nullptr before it was first opened.
const ModuleRecord* record_of(const State& state, const std::string& id);

}  // namespace state

#include "player/state/preview.h"  // so that whoever has a State can copy it
