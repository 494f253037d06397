/// Takes one step of sending at a time: reads the outbox, asks the store, marks what came of it.
#pragma once

#include "player/store/outbox.h"
#include "player/sync/delivery.h"
#include "player/sync/lrs_client.h"

#include <string>
#include <vector>

namespace syncing {

class Sender {
public:
    enum class Next {
        at_once,  ///< there is more to do
        rest,     ///< nothing waits
        later,    ///< not before `until()`
        stop,     ///< not before resume()
    };

    /// Both must outlive the sender.
    Sender(store::Outbox& outbox, Http& http, Connection connection)
        : outbox_(outbox), client_(http, std::move(connection)) {}

    /// `now` counts the waits, `date` is written into the receipts, `chance` is a random number from 0 to 1.
    Next step(Instant now, state::TimePoint date, double chance);

    void resume();

    /// A step would ask the store for something, if anything waits.
    bool is_due(Instant now) const;
    Instant until() const { return until_; }
    /// What is wrong, in a sentence; "" when nothing is.
    const std::string& trouble() const { return outbox_trouble_.empty() ? delivery_.trouble() : outbox_trouble_; }

private:
    Next post(const Post& what, Instant now, double chance);
    Next read(const Read& what, Instant now, double chance);
    Next write_marks(Instant now, state::TimePoint date);
    Next outbox_failed(const store::Error& error, Instant now);

    store::Outbox& outbox_;
    LrsClient client_;
    Delivery delivery_;
    std::vector<Mark> unwritten_;  ///< of what has been sent; nothing is sent before they are written
    Instant until_ = Instant::min();
    std::string outbox_trouble_;
};

}  // namespace syncing
