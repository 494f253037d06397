/// People, their teams and how far they are: what managers are shown. One part of the store (store.h).
#pragma once

#include "hub/access.h"
#include "hub/stored.h"
#include "records/completion.h"
#include "records/summary_row.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hub {

using records::Day;

struct Team {
    RowId id = 0;
    std::string name;
    std::int64_t people = 0;
};

struct Person {
    RowId id = 0;
    std::string name;          ///< "" until somebody says it
    std::string staff_number;  ///< likewise
    RowId team_id = 0;
    std::string team;
    Moment joined;
    std::optional<Moment> last_heard;    ///< from any of their devices: something was stored, or asked for
    std::vector<std::string> accounts{}; ///< the names of their actors' accounts (xapi/identity.h); filled where said
    std::vector<std::string> devices{};  ///< known keys of their laptops (records/file/device_key.h); filled likewise
    bool is_by_file = false;             ///< something of theirs came by file
    bool is_unconfirmed = false;         ///< and no known laptop of theirs signed it, nor sent the same since
};

/// A module that somebody in scope did something in, or that is due.
struct KnownModule {
    std::string id;
    std::string title;  ///< as an activity's definition said it last, or else an administrator; "" while nobody did
};

/// A person with everything they did.
struct PersonProgress {
    Person person;
    std::map<std::string, records::Completion> modules;  ///< by id; those never begun are not there
};

/// A person with how they stand in each module begun.
struct PersonRow {
    Person person;
    std::map<std::string, records::Summary> modules;
    int passed = 0;  ///< modules
};

/// Which people are asked for. Everything that is said must hold.
struct PeopleFilter {
    Scope scope;
    std::optional<RowId> team;
    std::string words;                         ///< each is in the name or the staff number, whatever the case
    std::string module;                        ///< that `standing` and `is_overdue` are about; "" means any module
    std::optional<records::Standing> standing;
    bool is_overdue = false;
    std::optional<Moment> not_heard_since;     ///< nothing since then; who was never heard from counts too
    bool is_unconfirmed = false;               ///< of whom something came by file that is not sure
    Day today{};                               ///< in the hub's time zone
};

enum class PeopleOrder { by_name, by_last_heard, by_passed };

struct PeopleQuery {
    PeopleFilter filter;
    PeopleOrder order = PeopleOrder::by_name;
    bool is_descending = false;
    std::string after;       ///< PeoplePage::next of the page before; "" is the beginning
    std::size_t limit = 50;
};

struct PeoplePage {
    std::vector<PersonRow> people;
    std::string next;  ///< where it goes on; "" at the end
};

/// How many people of a scope stand where in one module.
struct ModuleTotals {
    KnownModule module;
    std::int64_t not_started = 0, under_way = 0, failed = 0, passed = 0;
    std::int64_t overdue = 0;  ///< those due again too
};

struct Totals {
    std::int64_t people = 0;
    std::int64_t never_heard = 0;        ///< joined, and sent nothing yet
    std::vector<ModuleTotals> modules;   ///< by id
};

/// How a team's people answered a question the first time.
struct QuestionTotals {
    int question = 0;
    std::string text;  ///< as its activity's definition names it; "" when none does
    std::int64_t answered = 0, right = 0;
};

struct DueDate {
    RowId team_id = 0;
    std::string team, module;
    Day on{};
};

/// What changed of due dates for a manager's copy since it asked last.
struct DueChanges {
    std::vector<DueDate> set;
    std::vector<DueDate> taken_away;  ///< each without a day
    bool is_all = false;              ///< everything that is set, whatever was known before
    std::int64_t mark = 0;            ///< to ask from next time
};

/// What changed for a manager's copy since it asked last.
struct Difference {
    std::vector<PersonProgress> people;  ///< with accounts and devices
    std::vector<RowId> removed;          ///< people who are not, or no longer, in scope
    std::int64_t mark = 0;               ///< to ask from next time
    bool has_more = false;               ///< ask again at once
};

/// What came of giving somebody an account.
enum class Adopted {
    done,             ///< perhaps since long ago
    nobody,           ///< of that number
    unknown_account,  ///< nothing was ever written as it
    somebody_elses,
};

/// A shared reflection: the only words of learners that anybody is shown, and only on a page of their own.
struct SharedReflection {
    RowId person = 0;
    std::string name, team, module;
    int number = 0;
    std::string question, text;
    Moment at;
};

/// Safe to call from many threads. Whatever writes returns when it is on disk. Summaries are kept in the transaction that
/// stores a statement, so reading costs what is shown, not what was ever recorded.
class People {
public:
    virtual ~People() = default;

    virtual Stored<std::vector<Team>> teams(const Scope& scope) = 0;
    virtual Stored<Totals> totals(const Scope& scope, Day today) = 0;
    /// Those of `totals`, by id.
    virtual Stored<std::vector<KnownModule>> modules(const Scope& scope) = 0;
    virtual Stored<PeoplePage> people(const PeopleQuery& query) = 0;
    /// How many the filter lets through, counted up to `most`: one more than that says that there are more.
    virtual Stored<std::int64_t> count(const PeopleFilter& filter, std::int64_t most) = 0;
    /// Nothing when there is nobody of that number in scope.
    virtual Stored<std::optional<PersonProgress>> person(RowId person, const Scope& scope) = 0;
    /// The hardest first: the smallest share of right answers at the first try. Asked less often than `least` are left out.
    virtual Stored<std::vector<QuestionTotals>> hardest(const std::string& module, const Scope& scope, std::int64_t least,
                                                        std::size_t limit) = 0;
    /// Passes by the Monday of their week, for the last `weeks` weeks up to `today`.
    virtual Stored<std::map<Day, std::int64_t>> passes_by_week(const Scope& scope, const std::string& module, int weeks,
                                                               Day today) = 0;
    virtual Stored<std::vector<SharedReflection>> reflections(const Scope& scope, std::size_t limit) = 0;

    /// One row for each person and module known in scope, in order of team and name, in short turns so that writers never wait. Stops early
    /// when `take` says false.
    Stored<void> rows(const PeopleFilter& filter, const std::function<bool(const records::SummaryRow&)>& take);

    /// Who changed after `mark` (0: everybody), at most `limit` of them.
    virtual Stored<Difference> difference(const Scope& scope, std::int64_t mark, std::size_t limit) = 0;

    virtual Stored<std::vector<DueDate>> due_dates(const Scope& scope) = 0;
    /// What was set or taken away after `mark`; without a mark, or with one that was never given, all that is set.
    virtual Stored<DueChanges> due_changes(const Scope& scope, std::optional<std::int64_t> mark) = 0;
    /// Without a day it is taken away. False when there is no such team in scope.
    virtual Stored<bool> set_due(const Scope& scope, RowId team, const std::string& module, std::optional<Day> on) = 0;

    /// What a module is called until somebody begins it; "" takes that away.
    virtual Stored<void> give_title(const std::string& module, const std::string& title) = 0;
    /// Nothing where anybody in scope began this module, or its own title is known. Else the ids of modules that
    /// somebody began, the most alike first, at most `most`.
    virtual Stored<std::optional<std::vector<std::string>>> modules_instead_of(const std::string& module,
                                                                               const Scope& scope,
                                                                               std::size_t most) = 0;

    /// A device of this person was there at `now`; written at most once an hour for each.
    virtual Stored<void> heard_from(RowId person, Moment now) = 0;
    /// What `who` is not told stays. False when there is nobody of that number in scope.
    virtual Stored<bool> describe_person(RowId person, const Scope& scope, std::optional<std::string> name,
                                         std::optional<std::string> staff_number, std::optional<std::string> team) = 0;
    /// What an administrator's key wrote as this account (xapi/identity.h) before anybody had it is theirs.
    virtual Stored<Adopted> adopt_account(RowId person, const std::string& actor) = 0;
    /// Two people are one: everything of `from` is that of `into`, keys and files too, and `from` is no more. False
    /// when one of them is not there, or they are the same.
    virtual Stored<bool> merge_people(RowId from, RowId into, Moment now) = 0;
    /// Everything that was stored of this person, statements included, is gone, and their devices' keys. False when there
    /// is nobody of that number in scope.
    virtual Stored<bool> remove_person(RowId person, const Scope& scope) = 0;
    /// Every statement of this person as it was received, one after another, voided ones too. False when there is nobody
    /// of that number in scope.
    virtual Stored<bool> export_person(RowId person, const Scope& scope,
                                       const std::function<bool(const std::string& statement)>& take) = 0;
};

}  // namespace hub
