/// How far one person is in one module, folded from statements: what every summary that a manager sees comes from.
#pragma once

#include "records/statement.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace records {

/// A quiz that was judged, or a module without one that was read to its end.
struct Judgement {
    std::chrono::sys_time<std::chrono::milliseconds> at;
    int version = 0;              ///< of the module
    std::optional<double> score;  ///< 0 to 1
    auto operator<=>(const Judgement&) const = default;
};

/// How much of a version of the module was read.
struct Reading {
    int version = 0;
    int percent = 0;
    auto operator<=>(const Reading&) const = default;
};

/// What was done under one registration. Each member only ever moves one way.
struct Enrolment {
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> began;  ///< the earliest of its statements
    int version = 0;                          ///< the highest
    Reading read;                             ///< the most of the highest version that was read in
    bool is_completed = false;
    int attempts = 0;                         ///< the number of the last attempt that was judged
    std::optional<Judgement> passed, failed;  ///< the latest of each
    bool operator==(const Enrolment&) const = default;
};

/// By registration; "" holds what came without one.
struct Completion {
    std::map<std::string, Enrolment> enrolments;
    bool operator==(const Completion&) const = default;
};

/// What is known once this statement of the person is known too. It must be about the module or something in it (records/subject.h), and not be voided: after
/// a voiding, whatever is left is folded anew. Neither the order of statements matters nor how often one arrives.
Completion folded(Completion known, const Statement& statement);

/// What is known from both: the union of two halves of a person's statements.
Completion joined(Completion one, const Completion& other);

enum class Standing { not_started, under_way, failed, passed };

/// The row that a manager reads (design.md, "State").
struct Summary {
    Standing standing = Standing::not_started;
    int percent = 0;              ///< how much of the module was read
    std::optional<double> score;  ///< of the latest pass, or else of the latest failure; 0 to 1
    int attempts = 0;             ///< at the quiz, all in all
    int version = 0;              ///< of the module
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> passed;  ///< the latest time
    bool operator==(const Summary&) const = default;
};

/// A pass is never taken away: whoever has passed once stays so, however often they start again. Without one, the
/// registration that began last decides.
Summary summary(const Completion& completion);

}  // namespace records
