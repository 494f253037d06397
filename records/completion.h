/// How far one person is in one module, folded from statements: what every summary that a manager sees comes from.
#pragma once

#include "records/statement.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace records {

using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// A quiz that was judged, or a module without one that was read to its end.
struct Judgement {
    Moment at;
    int version = 0;              ///< of the module
    std::optional<double> score;  ///< 0 to 1
    int valid_months = 0;         ///< how long a pass counts; 0 is for ever
    auto operator<=>(const Judgement&) const = default;
};

/// How much of a version of the module was read.
struct Reading {
    int version = 0;
    int percent = 0;
    auto operator<=>(const Reading&) const = default;
};

/// What was done in one run: from the beginning of a module until it is begun anew, on whichever laptops. Each member
/// only ever moves one way.
struct Run {
    std::optional<Moment> began;              ///< the earliest of its statements
    int version = 0;                          ///< the highest
    Reading read;                             ///< the most of the highest version that was read in
    bool is_completed = false;
    std::set<std::string> attempts;           ///< the seeds of those at the quiz; the least ones, when they are too many
    int last_attempt = 0;                     ///< the number of the last one that was judged
    std::optional<Judgement> passed, failed;  ///< the latest of each
    bool operator==(const Run&) const = default;
};

/// The first time that a person answered a question.
struct FirstAnswer {
    Moment at;
    bool is_right = false;
    auto operator<=>(const FirstAnswer&) const = default;
};

struct Completion {
    std::map<int, Run> runs;               ///< counted from 1
    std::map<int, FirstAnswer> questions;  ///< by their permanent numbers
    bool operator==(const Completion&) const = default;
};

/// What a single statement says of its person and a module of ours (records/subject.h).
struct Told {
    std::string module;
    Completion what;
};

/// Nothing for statements about anything else or a module with too long an id, and for reflections, which count for nothing. A statement that was voided
/// must not be asked for: after a voiding, whatever is left is folded anew.
std::optional<Told> told_by(const Statement& statement);

/// Adds to what is known: the union. Neither the order matters nor how often something is added.
void join(Completion& known, const Completion& other);

/// The numbers stand in databases and never change.
enum class Standing { not_started = 0, under_way = 1, failed = 2, passed = 3 };

/// How a person stands in a module (design.md, "State").
struct Summary {
    Standing standing = Standing::not_started;
    int percent = 0;              ///< how much of the module was read
    std::optional<double> score;  ///< of the latest pass, or else of the latest failure; 0 to 1
    int attempts = 0;             ///< at the quiz, all in all
    int version = 0;              ///< of the module
    std::optional<Moment> passed; ///< the latest time
    int valid_months = 0;         ///< how long that pass counts; 0 is for ever
    bool operator==(const Summary&) const = default;
};

/// A pass is never taken away: whoever has passed once stays so, however often they start again. Without one, the last
/// run decides.
Summary summary(const Completion& completion);

}  // namespace records
