/// Takes one step of reading back at a time: asks the store for what the same person did elsewhere, and keeps it.
#pragma once

#include "player/state/travel.h"
#include "player/store/inbox.h"
#include "player/sync/delivery.h"
#include "player/sync/lrs_client.h"
#include "player/sync/statements_page.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace syncing {

class Receiver {
public:
    /// How often a store is asked for news, when nobody asks for them earlier.
    static constexpr std::chrono::minutes interval{10};
    /// Statements asked for at once: some hundred kilobytes. Fewer where these are more than is read.
    static constexpr int page_size = 100;

    /// Both must outlive the receiver.
    Receiver(store::Inbox& inbox, Http& http, Connection connection);

    /// Does something when it is time; true when there is more to do at once.
    bool step(Instant now, double chance);

    /// When the next step is due.
    Instant until() const { return until_; }

    /// Somebody asks for it: the next step is due at once.
    void resume();

    /// Why the last try brought nothing; nothing when it went well, and before the first.
    const std::optional<state::ReadingTrouble>& trouble() const { return trouble_; }

    /// As whom this laptop is connected, as far as it has been asked.
    const Whose& whose() const { return whose_; }

    /// What is due, as a hub said it to this receiver last, and as the inbox has kept it.
    const std::optional<state::DueDates>& due() const { return due_; }

    /// What has been kept since this was asked last: news of the same person, for the record.
    std::vector<records::Statement> take_news();

private:
    bool prepare();
    bool ask_whose();
    std::string bookmark_name() const;
    bool keep(StatementsPage page);
    bool is_stranger(const records::Actor& actor) const;
    template <class Done>
    bool has(const Done& done);
    void note(const Answer& answer);
    void back_off(std::optional<std::chrono::seconds> asked, Instant now, double chance);
    void rest(Instant now);

    store::Inbox& inbox_;
    LrsClient client_;
    std::string store_;                       ///< its name among the bookmarks, before what is asked for
    std::optional<records::Actor> self_;      ///< once the inbox has said it
    bool is_hub_;
    bool has_asked_whose_ = false;
    Whose whose_;                             ///< where it is no hub's learner, only our own statements are asked for
    int page_size_ = page_size;
    std::optional<state::DueDates> due_;
    std::string more_;                        ///< where the next page is; "" at the first
    Instant until_ = Instant::min();
    int tries_ = 0;
    std::optional<state::ReadingTrouble> trouble_;
    std::vector<records::Statement> news_;
};

}  // namespace syncing
