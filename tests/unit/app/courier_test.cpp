#include "player/app/courier.h"

#include "tests/support/temporary_folder.h"
#include "tests/unit/app/telling_world.h"

#include <utility>

using tests::TellingWorld;
using Words = std::vector<std::string>;

namespace {

/// Remembers what it was asked for, in order.
class FakeCourier final : public app::Courier {
public:
    void something_was_saved() override { asked.emplace_back("saved"); }
    void send_now() override { asked.emplace_back("now"); }
    void send_refused_again() override { asked.emplace_back("refused again"); }
    void send_everything_again() override { asked.emplace_back("everything again"); }
    void connect(const state::WayToConnect& way, std::uint64_t request, bool is_test) override {
        asked.emplace_back(is_test ? "test" : "connect");
        last_way = way;
        last_request = request;
    }
    void give_up() override { asked.emplace_back("give up"); }
    void disconnect() override { asked.emplace_back("disconnect"); }
    std::optional<state::Travel> take() override { return std::exchange(news, std::nullopt); }
    std::vector<records::Statement> take_arrived() override { return std::exchange(arrived, {}); }
    void fetch_team() override { asked.emplace_back("fetch team"); }
    void drop_team() override { asked.emplace_back("drop team"); }
    std::optional<state::TeamTravel> take_team() override { return std::exchange(team, std::nullopt); }

    Words asked;
    state::WayToConnect last_way;
    std::uint64_t last_request = 0;
    std::optional<state::Travel> news;
    std::vector<records::Statement> arrived;
    std::optional<state::TeamTravel> team;
};

state::Travel connected() {
    state::Travel travel;
    travel.kind = state::Travel::Kind::resting;
    travel.endpoint = "https://hub.example.org/xapi";
    return travel;
}

}  // namespace

TEST_CASE("what the courier brings from another laptop is joined to the record, on the screen and on disk, and told to nobody") {
    const support::TemporaryFolder other, folder;
    FakeCourier courier;
    TellingWorld first(other.path());
    first.does(state::OpenModule{"tides"});
    first.does(state::PageSeen{"tides", 0});
    first.does(state::PageSeen{"tides", 1});
    first.does(state::Open{});
    TellingWorld second(folder.path(), &courier);
    courier.arrived = first.statements();
    second.hears();
    CHECK(second.state.record.modules.at("tides").pass == first.state.record.modules.at("tides").pass);
    CHECK(second.state.arrivals.by_module.empty());
    CHECK(second.waiting().empty());
    CHECK(courier.asked.empty());
    CHECK(TellingWorld::on_disk(folder.path()).modules == second.state.record.modules);
}

TEST_CASE("the courier hears of records after they are saved, and of nothing else") {
    const support::TemporaryFolder folder;
    FakeCourier courier;
    TellingWorld world(folder.path(), &courier);
    world.does(state::EditProfile{{"Ada", "", ""}});
    world.does(state::SaveProfile{});
    CHECK(courier.asked.empty());
    world.does(state::OpenModule{"ropes"});
    CHECK_FALSE(world.statements().empty());
    CHECK(courier.asked.front() == "saved");
}

TEST_CASE("what the learner wants of sending reaches the courier") {
    const support::TemporaryFolder folder;
    FakeCourier courier;
    TellingWorld world(folder.path(), &courier);
    world.does(state::Open{{.kind = state::Screen::Kind::connection}});
    world.does(state::EditConnection{{"https://hub.example.org/connect#A", "", "", ""}});
    world.does(state::ConnectByCode{});
    CHECK(courier.last_way == state::WayToConnect{state::WithCode{"https://hub.example.org/connect#A", ""}});
    CHECK(courier.last_request == world.state.connecting.request);
    world.does(state::StopConnecting{});
    world.does(state::ConnectByKey{true});
    world.does(state::Back{});
    courier.news = connected();
    world.hears();
    CHECK(world.state.travel == connected());
    world.does(state::SendNow{});
    world.does(state::TryRefusedAgain{});
    world.does(state::SendEverythingAgain{});
    world.does(state::Disconnect{true});
    CHECK(courier.asked == Words{"connect", "give up", "test", "give up", "now", "refused again", "everything again", "disconnect"});
}

TEST_CASE("a window without a courier works as ever") {
    const support::TemporaryFolder folder;
    TellingWorld world(folder.path());
    world.does(state::OpenModule{"ropes"});
    world.does(state::Travelled{connected()});
    world.does(state::SendNow{});
    world.hears();
    CHECK_FALSE(world.statements().empty());
}
