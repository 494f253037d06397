#include "player/sync/sender.h"

namespace syncing {
namespace {

constexpr std::chrono::seconds disk_wait{30};  // a full disk is a matter of minutes and people

bool is_cancelled(const Answer& answer) {
    return !answer && answer.error().kind == NoAnswer::Kind::cancelled;
}

}  // namespace

Sender::Next Sender::step(Instant now, state::TimePoint date, double chance) {
    if (!outbox_trouble_.empty() && now < until_) return Next::later;
    outbox_trouble_.clear();
    if (!unwritten_.empty()) return write_marks(now, date);
    const Step next = delivery_.next(now);
    if (std::holds_alternative<Stop>(next)) return Next::stop;
    if (const auto* wait = std::get_if<Wait>(&next)) {
        until_ = wait->until;
        return Next::later;
    }
    const auto* to_post = std::get_if<Post>(&next);
    const Next after = to_post != nullptr ? post(*to_post, now, chance) : read(std::get<Read>(next), now, chance);
    return after == Next::at_once && !unwritten_.empty() ? write_marks(now, date) : after;
}

bool Sender::is_due(Instant now) const {
    if (!outbox_trouble_.empty() && now < until_) return false;
    const Step next = delivery_.next(now);
    return std::holds_alternative<Post>(next) || std::holds_alternative<Read>(next);
}

void Sender::resume() {
    delivery_.resume();
    outbox_trouble_.clear();
}

Sender::Next Sender::post(const Post& what, Instant now, double chance) {
    const auto batch = outbox_.next({what.statements, what.bytes}, what.after);
    if (!batch) return outbox_failed(batch.error(), now);
    if (batch->empty()) {
        delivery_.found_nothing();
        return what.after == 0 ? Next::rest : Next::at_once;
    }
    std::vector<std::string> statements;
    statements.reserve(batch->size());
    for (const store::Waiting& one : *batch) statements.push_back(one.statement);
    const Answer answer = client_.post(statements);
    if (!is_cancelled(answer)) unwritten_ = delivery_.posted(*batch, answer, now, chance);
    return Next::at_once;
}

Sender::Next Sender::read(const Read& what, Instant now, double chance) {
    const auto batch = outbox_.next({1, 0});
    if (!batch) return outbox_failed(batch.error(), now);
    if (batch->empty()) {
        delivery_.found_nothing();
        return Next::rest;
    }
    const Answer answer = client_.statement(batch->front().id, what.is_voided);
    if (!is_cancelled(answer)) unwritten_ = delivery_.read(batch->front(), answer, now, chance);
    return Next::at_once;
}

Sender::Next Sender::write_marks(Instant now, state::TimePoint date) {
    std::vector<std::int64_t> delivered;
    for (const Mark& mark : unwritten_) {
        if (mark.waits_again) {
            if (const auto again = outbox_.wait_again(mark.sequence); !again) return outbox_failed(again.error(), now);
        } else if (mark.parked_because.empty())
            delivered.push_back(mark.sequence);
        else if (const auto parked = outbox_.park(mark.sequence, mark.parked_because); !parked)
            return outbox_failed(parked.error(), now);
    }
    if (!delivered.empty()) {
        if (const auto marked = outbox_.mark_delivered(delivered, date); !marked)
            return outbox_failed(marked.error(), now);
    }
    unwritten_.clear();
    return Next::at_once;
}

Sender::Next Sender::outbox_failed(const store::Error& error, Instant now) {
    outbox_trouble_ = error.sentence;
    until_ = now + disk_wait;
    return Next::later;
}

}  // namespace syncing
