/// The courier that sends records over the network, on a thread of its own.
#pragma once

#include "player/app/courier.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace app {

class SyncCourier final : public Courier {
public:
    /// Sends the records in `folder`, which must be open for writing for as long as this lives. There is no thread
    /// before a connection is set up, or was at an earlier start; a manager's has one of its own. `wake` is called on that thread at every news.
    SyncCourier(std::filesystem::path folder, std::function<void()> wake);
    /// Breaks off what is under way: records that did not arrive are sent next time.
    ~SyncCourier() override;

    void something_was_saved() override;
    void send_now() override;
    void send_refused_again() override;
    void send_everything_again() override;
    void connect(const state::WayToConnect& way, std::uint64_t request, bool is_test) override;
    void give_up() override;
    void disconnect() override;
    std::optional<state::Travel> take() override;
    std::vector<records::Statement> take_arrived() override;
    void fetch_team() override;
    void drop_team() override;
    std::optional<state::TeamTravel> take_team() override;

private:
    struct Thread;
    std::unique_ptr<Thread> thread_;
};

}  // namespace app
