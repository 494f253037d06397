/// Takes one step of fetching a manager's team at a time: asks the hub what has changed, and keeps it.
#pragma once

#include "player/store/team_copy.h"
#include "player/sync/delivery.h"
#include "player/sync/lrs_client.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace syncing {

class TeamFetcher {
public:
    /// How often a hub is asked for news, when nobody asks for them earlier.
    static constexpr std::chrono::minutes interval{10};
    /// People asked for at once, each with all they did: some hundred kilobytes.
    static constexpr int page_size = 200;

    /// Both must outlive the fetcher.
    TeamFetcher(store::TeamCopy& copy, Http& http, Connection connection)
        : copy_(copy), client_(http, std::move(connection)) {}

    /// Does something when it is time; true when there is more to do at once. `date` is written into the copy.
    bool step(Instant now, state::TimePoint date, double chance);

    /// When the next step is due.
    Instant until() const { return until_; }
    bool is_due(Instant now) const { return now >= until_ && !is_stopped_; }
    /// Nothing will come before somebody has mended what `trouble` says.
    bool is_stopped() const { return is_stopped_; }

    /// Somebody asks for it: the next step is due at once, also after it had stopped.
    void resume();

    /// Why the last step brought nothing, in a sentence or two; "" when it went well.
    const std::string& trouble() const { return trouble_; }

    /// How often something was written into the copy.
    std::uint64_t changes() const { return changes_; }

private:
    bool take(const Reply& reply, const store::TeamCopy::Bookmark& from, Instant now, state::TimePoint date,
              double chance);
    bool fail(const Answer& answer, Instant now, double chance);
    bool back_off(std::string why, std::optional<std::chrono::seconds> asked, Instant now, double chance);

    store::TeamCopy& copy_;
    LrsClient client_;
    int page_size_ = page_size;
    bool wants_all_due_ = false;  ///< whatever mark of due dates the copy has
    Instant until_ = Instant::min();
    int tries_ = 0;
    bool is_stopped_ = false;
    std::string trouble_;
    std::uint64_t changes_ = 0;
};

}  // namespace syncing
