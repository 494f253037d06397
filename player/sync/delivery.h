/// What to send next, and what follows from each answer: order kept, nothing lost, nothing sent as something new. It
/// knows no clock, chance, socket or thread: they enter as arguments.
#pragma once

#include "player/store/outbox.h"
#include "player/sync/answer.h"
#include "player/sync/mark.h"
#include "player/sync/outcome.h"

#include <chrono>
#include <string>
#include <variant>
#include <vector>

namespace syncing {

using Instant = std::chrono::steady_clock::time_point;

/// POST the oldest that wait: at most so many, and of so many bytes together; one always goes.
struct Post {
    int statements = 1;
    std::size_t bytes = 0;
    std::int64_t after = 0;  ///< only those with a later sequence
    bool operator==(const Post&) const = default;
};
/// GET the oldest that waits by its id.
struct Read {
    bool is_voided = false;  ///< as voidedStatementId
    bool operator==(const Read&) const = default;
};
/// Nothing before that moment.
struct Wait {
    Instant until;
    bool operator==(const Wait&) const = default;
};
/// Nothing before somebody has mended what is wrong.
struct Stop {
    bool operator==(const Stop&) const = default;
};
using Step = std::variant<Post, Read, Wait, Stop>;

/// One queue on its way to one store. The subject is always the head of the queue: what comes back as a Mark must be
/// written to the queue before the next step.
class Delivery {
public:
    static constexpr int most_statements = 50;          ///< one connection with 25 to 100 beats several (measured)
    static constexpr std::size_t most_bytes = 500'000;  ///< half of the smallest limit that servers come with (1 MB)

    Step next(Instant now) const;

    /// What a Post of these came to. `chance` is a random number from 0 to 1.
    std::vector<Mark> posted(const std::vector<store::Waiting>& batch, const Answer& answer, Instant now,
                             double chance);

    /// What a Read of the head came to.
    std::vector<Mark> read(const store::Waiting& head, const Answer& answer, Instant now, double chance);

    /// There was nothing in the queue for the last step.
    void found_nothing();

    /// Somebody asks for it: it goes on at once, also after Stop. Where one record was refused after the other, twice
    /// as many are tried before that is laid to the store again.
    void resume();

    /// What is wrong, in a sentence; "" when nothing is.
    const std::string& trouble() const { return trouble_; }

private:
    static constexpr int first_most_refused_in_a_row = 5;

    std::vector<Mark> stored(const std::vector<store::Waiting>& batch);
    std::vector<Mark> refused(const std::vector<store::Waiting>& batch, const PostOutcome& outcome);
    std::vector<Mark> too_big(const std::vector<store::Waiting>& batch, const PostOutcome& outcome, Instant now,
                              double chance);
    std::vector<Mark> failed(const std::vector<store::Waiting>& batch, const PostOutcome& outcome, Instant now,
                             double chance);
    std::vector<Mark> probed(const std::vector<store::Waiting>& batch, const PostOutcome& outcome, Instant now,
                             double chance);
    std::vector<Mark> stop(std::string why);
    std::vector<Mark> absent(const store::Waiting& head, Instant now, double chance);
    Mark park(const store::Waiting& one, std::string reason);
    void back_off(std::string why, std::optional<std::chrono::seconds> asked, Instant now, double chance);
    void leave_head(int count);

    int most_statements_ = most_statements;
    std::size_t most_bytes_ = most_bytes;
    int suspects_ = 0;   ///< among so many at the head is one that the store refuses
    int to_settle_ = 0;  ///< so many at the head are to be read back
    PostOutcome doubt_;  ///< why
    bool is_asked_as_voided_ = false;
    bool is_alone_ = false;     ///< the head was not there when read back, so it goes by itself
    int contradictions_ = 0;    ///< how often the head was said to be there and was not
    int too_big_in_a_row_ = 0;  ///< the head alone
    std::vector<std::int64_t> refused_in_a_row_;  ///< set apart, with none taken between
    int most_refused_in_a_row_ = first_most_refused_in_a_row;
    int failures_at_head_ = 0;  ///< how often the server failed at the head alone
    bool is_probing_ = false;   ///< one behind the head is tried, to see whether it is the head's fault
    std::int64_t head_ = 0;     ///< its sequence, when the server failed at it alone
    int failures_at_probe_ = 0;
    std::int64_t probe_behind_ = 0;
    int tries_ = 0;
    Instant not_before_ = Instant::min();
    bool is_stopped_ = false;
    std::string trouble_;
};

}  // namespace syncing
