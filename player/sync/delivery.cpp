#include "player/sync/delivery.h"

#include "player/sync/patience.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace syncing {
namespace {

constexpr int most_too_big_in_a_row = 3;  // one alone is small: perhaps something on the way is out of sorts
constexpr int most_contradictions = 3;    // a store that needs time to show what it has gets some seconds
constexpr int most_failures_at_head =
    8;  // four minutes of them, so that a server that is down is not blamed on a record
constexpr int most_failures_at_probe = 3;
constexpr int most_ever_refused_in_a_row = 10'000;  // that many requests are minutes

std::vector<std::string> ids(const std::vector<store::Waiting>& batch) {
    std::vector<std::string> all;
    all.reserve(batch.size());
    for (const store::Waiting& one : batch) all.push_back(one.id);
    return all;
}

}  // namespace

Step Delivery::next(Instant now) const {
    if (is_stopped_) return Stop{};
    if (now < not_before_) return Wait{not_before_};
    if (to_settle_ > 0) return Read{is_asked_as_voided_};
    if (is_probing_) return Post{1, most_bytes_, probe_behind_};
    if (is_alone_) return Post{1, most_bytes_};
    const int share = suspects_ == 0 ? most_statements_ : std::max(1, suspects_ / 2);
    return Post{std::min(share, most_statements_), most_bytes_};
}

void Delivery::resume() {
    is_stopped_ = false;
    not_before_ = Instant::min();
    tries_ = 0;
    trouble_.clear();
}

std::vector<Mark> Delivery::posted(const std::vector<store::Waiting>& batch, const Answer& answer, Instant now,
                                   double chance) {
    using Kind = PostOutcome::Kind;
    assert(!batch.empty());
    PostOutcome outcome = outcome_of_post(answer, ids(batch));
    if (is_probing_) return probed(batch, outcome, now, chance);
    switch (outcome.kind) {
        case Kind::stored:
            return stored(batch);
        case Kind::doubtful:
        case Kind::conflict:
            to_settle_ = static_cast<int>(batch.size());
            is_asked_as_voided_ = false;
            doubt_ = std::move(outcome);
            return {};
        case Kind::too_big:
            return too_big(batch, outcome, now, chance);
        case Kind::refused:
            return refused(batch, outcome);
        case Kind::trouble:
            return failed(batch, outcome, now, chance);
        case Kind::stopped:
            break;
    }
    return stop(std::move(outcome.why));
}

std::vector<Mark> Delivery::probed(const std::vector<store::Waiting>& batch, const PostOutcome& outcome, Instant now,
                                   double chance) {
    using Kind = PostOutcome::Kind;
    is_probing_ = false;
    failures_at_head_ = most_failures_at_head - 1;
    if (outcome.kind == Kind::stopped) return stop(outcome.why);
    if (outcome.kind == Kind::trouble) {
        failures_at_probe_ = outcome.is_servers_fault ? failures_at_probe_ + 1 : 0;
        if (failures_at_probe_ >= most_failures_at_probe) {
            probe_behind_ = batch.front().sequence;  // it may be another of that kind
            failures_at_probe_ = 0;
        }
        back_off(outcome.why, outcome.wait, now, chance);
        return {};
    }
    // It works, whatever it makes of that one; and what it did not take has its turn later.
    std::vector<Mark> marks = {{head_, "The record store fails at this record each time, and not at others (500)."}};
    leave_head(1);
    if (outcome.kind == Kind::stored) marks.push_back(stored(batch).front());
    return marks;
}

std::vector<Mark> Delivery::stop(std::string why) {
    is_stopped_ = true;
    trouble_ = std::move(why);
    return {};
}

void Delivery::found_nothing() {
    to_settle_ = 0;
    is_probing_ = false;
    failures_at_head_ = 0;
    failures_at_probe_ = 0;
    probe_behind_ = head_;
}

std::vector<Mark> Delivery::stored(const std::vector<store::Waiting>& batch) {
    std::vector<Mark> marks;
    marks.reserve(batch.size());
    for (const store::Waiting& one : batch) marks.push_back({one.sequence, ""});
    most_statements_ = std::min(most_statements, most_statements_ * 2);
    most_bytes_ = std::min(most_bytes, most_bytes_ + most_bytes_ / 16 + 1);  // whoever said 413 may be gone by now
    refused_in_a_row_.clear();
    most_refused_in_a_row_ = first_most_refused_in_a_row;
    tries_ = 0;
    trouble_.clear();
    leave_head(static_cast<int>(batch.size()));
    return marks;
}

std::vector<Mark> Delivery::refused(const std::vector<store::Waiting>& batch, const PostOutcome& outcome) {
    if (batch.size() > 1) {
        suspects_ = static_cast<int>(batch.size());
        return {};
    }
    if (static_cast<int>(refused_in_a_row_.size()) + 1 < most_refused_in_a_row_) {
        refused_in_a_row_.push_back(batch.front().sequence);
        return {park(batch.front(), outcome.why)};
    }
    // Then it is not the records: those that were set apart for it wait like the others.
    std::vector<Mark> marks;
    for (const std::int64_t sequence : std::exchange(refused_in_a_row_, {})) marks.push_back({sequence, "", true});
    most_refused_in_a_row_ = std::min(2 * most_refused_in_a_row_, most_ever_refused_in_a_row);
    suspects_ = 0;
    stop("The record store refuses one record after the other. " + outcome.why);
    return marks;
}

std::vector<Mark> Delivery::too_big(const std::vector<store::Waiting>& batch, const PostOutcome& outcome, Instant now,
                                    double chance) {
    if (batch.size() == 1) {
        if (++too_big_in_a_row_ >= most_too_big_in_a_row) return {park(batch.front(), outcome.why)};
        back_off(outcome.why, outcome.wait, now, chance);
        return {};
    }
    std::size_t bytes = 0;
    for (const store::Waiting& one : batch) bytes += one.statement.size();
    most_bytes_ = bytes / 2;
    most_statements_ = static_cast<int>(batch.size()) / 2;
    return {};
}

std::vector<Mark> Delivery::failed(const std::vector<store::Waiting>& batch, const PostOutcome& outcome, Instant now,
                                   double chance) {
    most_statements_ = std::max(1, most_statements_ / 2);  // what is short gets through where what is long does not
    if (batch.size() == 1 && outcome.is_servers_fault) {
        if (batch.front().sequence != std::exchange(head_, batch.front().sequence)) probe_behind_ = head_;
        is_probing_ = ++failures_at_head_ >= most_failures_at_head;
    }
    back_off(outcome.why, outcome.wait, now, chance);
    return {};
}

std::vector<Mark> Delivery::read(const store::Waiting& head, const Answer& answer, Instant now, double chance) {
    using Kind = ReadOutcome::Kind;
    ReadOutcome outcome = outcome_of_read(answer, head.id, head.statement);
    switch (outcome.kind) {
        case Kind::same: {
            const int left = to_settle_ - 1;
            std::vector<Mark> marks = stored({head});
            to_settle_ = left;
            return marks;
        }
        case Kind::unreadable:
            if (++contradictions_ < most_contradictions) {
                back_off(std::move(outcome.why), std::nullopt, now, chance);
                return {};
            }
            [[fallthrough]];
        case Kind::different: {
            const int left = to_settle_ - 1;
            const Mark mark = park(head, std::move(outcome.why));
            to_settle_ = left;
            return {mark};
        }
        case Kind::absent:
            return absent(head, now, chance);
        case Kind::trouble:
            back_off(std::move(outcome.why), outcome.wait, now, chance);
            return {};
        case Kind::stopped:
            break;
    }
    return stop(std::move(outcome.why));
}

std::vector<Mark> Delivery::absent(const store::Waiting& head, Instant now, double chance) {
    if (!is_asked_as_voided_) {
        is_asked_as_voided_ = true;
        return {};
    }
    to_settle_ = 0;
    if (!std::exchange(is_alone_, true)) return {};
    if (doubt_.kind == PostOutcome::Kind::conflict && ++contradictions_ >= most_contradictions)
        return {
            park(head, "The record store says that it has a record of this name, and does not show it to this key.")};
    back_off(doubt_.why, std::nullopt, now, chance);
    return {};
}

Mark Delivery::park(const store::Waiting& one, std::string reason) {
    leave_head(1);
    tries_ = 0;
    trouble_.clear();
    return {one.sequence, std::move(reason)};
}

void Delivery::leave_head(int count) {
    suspects_ = std::max(0, suspects_ - count);
    to_settle_ = 0;
    is_asked_as_voided_ = false;
    is_alone_ = false;
    contradictions_ = 0;
    too_big_in_a_row_ = 0;
    failures_at_head_ = 0;
    failures_at_probe_ = 0;
}

void Delivery::back_off(std::string why, std::optional<std::chrono::seconds> asked, Instant now, double chance) {
    not_before_ = now + patience(tries_++, asked, chance);
    trouble_ = std::move(why);
}

}  // namespace syncing
