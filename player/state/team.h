/// What the screens for managers show: a table of people and modules, narrowed and sorted, and how old it is.
#pragma once

#include "player/state/team_records.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace state {

/// The first time that somebody answered a question.
struct TeamFirstAnswer {
    int question = 0;
    bool is_right = false;
    bool operator==(const TeamFirstAnswer&) const = default;
};

/// A person and a module.
struct TeamCell {
    records::Summary summary;
    std::optional<records::Day> set_due;  ///< by which a manager wants it passed
    records::Deadline deadline;
    std::vector<TeamFirstAnswer> answers;
};

struct TeamPerson {
    std::int64_t id = 0;
    std::string name, staff_number, team;
    std::optional<TimePoint> joined, last_heard;
    std::vector<std::string> accounts;
    TeamOrigin origin;
    std::vector<TeamCell> cells;  ///< one a module of the table, in its order
    int passed = 0;               ///< modules
    int overdue = 0;              ///< modules
    std::string folded;           ///< name and staff number without regard to case: what is searched
};

/// Everybody, as the copy was read. It never changes: what is shown points into it.
struct TeamTable {
    std::string team;                  ///< the manager's; "" for everybody's
    std::optional<TimePoint> fetched;  ///< see TeamRecords
    TimePoint read_at;                 ///< when it was read from the copy
    records::Day today{};              ///< then, on the reader's calendar
    std::vector<TeamModule> modules;
    std::vector<TeamPerson> people;    ///< by name
    std::vector<std::string> teams;    ///< of its people, by name
};

/// Whom a manager wants to see. Everything that is said must hold.
struct TeamFilter {
    /// `overdue` takes in those that are due again.
    enum class Wanted { any, not_started, under_way, failed, passed, overdue };
    std::optional<std::string> team;
    std::string words;        ///< each is in the name or the staff number
    std::string module;       ///< that `wanted` is about; "" means any module
    Wanted wanted = Wanted::any;
    int not_heard_days = 0;   ///< nothing from their devices for so many days; 0 asks for nothing
    bool operator==(const TeamFilter&) const = default;
};

struct TeamSort {
    enum class By { name, last_heard, passed, module };
    By by = By::name;
    std::string module;  ///< By::module: its id
    bool is_descending = false;
    bool operator==(const TeamSort&) const = default;
};

/// How many people stand where in one module.
struct TeamTotals {
    int not_started = 0, under_way = 0, failed = 0, passed = 0;
    int overdue = 0;
    bool operator==(const TeamTotals&) const = default;
};

/// Who is left of a table when it was narrowed, in order, and what they add up to.
struct TeamSelection {
    std::vector<std::size_t> people;  ///< indices into TeamTable::people
    std::vector<TeamTotals> totals;   ///< one a module
    int never_heard = 0;
    int unconfirmed = 0;
};

/// How a question was answered the first time.
struct TeamQuestion {
    int number = 0;
    int answered = 0, right = 0;
    bool operator==(const TeamQuestion&) const = default;
};

/// Passes in the week that begins on this Monday.
struct TeamWeek {
    records::Day monday{};
    int passes = 0;
    bool operator==(const TeamWeek&) const = default;
};

/// What a module's page shows of those who are selected.
struct TeamFigures {
    std::vector<TeamQuestion> hardest;  ///< the hardest first
    std::vector<TeamWeek> weeks;        ///< the oldest first, up to this week
};

/// How the copy is kept up to date, as the thread that fetches it told it last.
struct TeamTravel {
    enum class Kind {
        unconnected,
        resting,   ///< up to date as far as anybody knows
        fetching,
        waiting,   ///< for what `trouble` says; it is tried again without anybody's doing
        stopped,   ///< `trouble` says what somebody must mend
    };
    Kind kind = Kind::unconnected;
    std::string endpoint;       ///< of the hub; "" when nowhere
    std::string trouble;        ///< one sentence; "" when all is well
    bool has_copy = false;      ///< there is something to show
    std::uint64_t changes = 0;  ///< another number means that the copy is another
    bool operator==(const TeamTravel&) const = default;
};

inline bool is_connected(const TeamTravel& travel) { return travel.kind != TeamTravel::Kind::unconnected; }

/// What came of one file of records.
struct TeamFileOutcome {
    /// Whose laptop signed it: that of the person whose records they are, as the hub told it or the manager confirmed
    /// it; one of which neither is so; nobody's.
    enum class Signature { known, unknown, none };
    std::string file;                ///< its name
    std::string why_not;             ///< why nothing of it was taken in: a whole sentence; then there is no more to say
    std::string name, staff_number;  ///< of its person, where anybody says them
    std::int64_t records = 0;
    Signature signature = Signature::none;
    std::string fingerprint;         ///< of the laptop that signed it
    std::string account = {};        ///< whose records they are
    bool operator==(const TeamFileOutcome&) const = default;
};

/// Files of records that a manager has read.
struct TeamFiles {
    std::uint64_t request = 0;  ///< of the reading under way; 0 when there is none
    bool is_stopping = false;   ///< what is left is not to be read
    std::size_t left = 0;       ///< files that wait, as far as that is known
    std::vector<TeamFileOutcome> outcomes;  ///< at the end, what was refused comes first, then what nobody has confirmed
};

/// Everything that the screens of a team show.
struct Team {
    static constexpr std::size_t most_rows = 50;  ///< on a page

    TeamTravel travel;
    std::shared_ptr<const TeamTable> table;  ///< nothing before it was read
    std::shared_ptr<const TeamSelection> selection;
    std::string why_not;         ///< the copy cannot be read: a whole sentence
    std::uint64_t request = 0;   ///< of the reading under way; 0 when there is none
    bool is_stale = true;
    TeamFilter filter;
    TeamSort sort;
    std::size_t page = 0;
    std::uint64_t serial = 0;    ///< another number means that another page is shown, from its top
    std::int64_t person = 0;     ///< whose page is shown
    std::string module;          ///< whose page is shown
    std::shared_ptr<const TeamFigures> figures;  ///< of that module
    TeamFiles files;
    std::uint64_t confirming = 0;  ///< the request that has a laptop confirmed; 0 when there is none
};

/// Whether something is being written into the copy at the manager's wish.
inline bool is_writing_copy(const Team& team) { return team.files.request != 0 || team.confirming != 0; }

/// Whether managers' things are shown at all.
inline bool has_team(const Team& team) { return is_connected(team.travel) || team.travel.has_copy; }

/// The person of this number, or nullptr.
const TeamPerson* person_of(const TeamTable& table, std::int64_t id);
/// Where this module stands among the table's; nothing for one that it does not know.
std::optional<std::size_t> module_index(const TeamTable& table, const std::string& id);

}  // namespace state
