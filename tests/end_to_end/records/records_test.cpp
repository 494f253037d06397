/// A learner's records on their way from the real player, used by hand, to the real hub.
#include "player/store/outbox.h"
#include "player/sync/connection_file.h"
#include "tests/end_to_end/answering.h"
#include "tests/end_to_end/records/sending.h"
#include "tests/end_to_end/small_module.h"
#include "tests/end_to_end/sync/road.h"
#include "tests/support/catch.h"
#include "tests/support/tiny_server.h"

#include <algorithm>
#include <atomic>
#include <climits>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

using namespace end_to_end;
using hub_desk::HubProgram;
using support::Heard;
using support::Said;
using tests::Road;

namespace {

/// Everything that the laptop has made, oldest first.
std::vector<std::string> ids_made(const Desk& desk) {
    const auto outbox = store::Outbox::open(desk.data);
    REQUIRE(outbox);
    const auto newest = outbox->newest(INT_MAX);
    REQUIRE(newest);
    std::vector<std::string> ids;
    for (auto one = newest->rbegin(); one != newest->rend(); ++one) ids.push_back(one->what.id);
    return ids;
}

/// Every byte of the files in a folder.
std::string bytes_in(const std::filesystem::path& folder) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
}

/// The whole small module, with a private reflection in it.
void work_through(const PlayerWindow& player, const std::string& private_words) {
    press_on(player, {"button", "Tying up"});
    player.wait_for("heading", "Tying up");
    answer_but_for_the_last_key(player);
    player.strike({"Return"});
    player.wait_for("button", "Try again");
    player.write({"text area", "Your thoughts"}, private_words);
    press_on(player, {"button", "Save"});
    player.wait_for("status", "Saved on this laptop");
    player.strike({"alt+Right"});
    press_on(player, {"button", "Start the quiz"});
    player.wait_for("group", "Question 1, …");
    choose(player, "True");
    press_on(player, {"button", "Next question"});
    player.wait_for("group", "Question 2, …");
    player.write({"text field", "Your answer…", "Question 2, …"}, "2");
    press_on(player, {"button", "Submit the quiz"});
    player.wait_for("heading", "Passed");
}

}  // namespace

TEST_CASE("a learner works through a module with the hub down, and when it comes up every record arrives once") {
    HubProgram hub;
    Road road(hub);
    const Desk desk;
    desk.welcome();
    const std::string invitation = hub.command({"invite", "--team", "Ward 9"});
    const std::string code = invitation.substr(invitation.find('#'));
    const std::string private_words = "Only I know of the eleven yellow canaries.";
    {
        PlayerWindow player(desk, {"--modules", small_pathway(desk).string()});
        connect(player, road.url("/connect") + code);
        road.close();
        work_through(player, private_words);
        go_home(player);
        player.wait_until(
            [](const ShownFrame& shown) {
                const Shown* line = shown.find("button", "Saved on this laptop…");
                return line != nullptr && line->name.find("records waiting") != std::string::npos;
            },
            "records that wait");
        CHECK(road.sent().find("tying-up") == std::string::npos);
        road.open();
        send_all(player, desk);
        player.wait_for("button", "Passed with 100%");
        player.close();
        CHECK(player.wait_for_end().exit_code == 0);
    }
    CHECK(ids_made(desk).size() > 10);
    CHECK(hub_desk::ids_at(hub) == ids_made(desk));
    CHECK(desk.saved().modules.at("tying-up").reflections.at(1).text == private_words);
    CHECK(road.sent().find("tying-up") != std::string::npos);
    CHECK(road.sent().find("canaries") == std::string::npos);
    CHECK(bytes_in(hub.folder.path()).find("tying-up") != std::string::npos);
    CHECK(bytes_in(hub.folder.path()).find("canaries") == std::string::npos);
}

TEST_CASE("what was learned on one laptop stands in the window of the person's other laptop") {
    HubProgram hub;
    const Desk first, second;
    first.welcome();
    second.welcome("7a2e1c8b-1b68-4d2d-8e9f-4a2a7c3d9f22");
    const auto invitation = [&] { return hub.command({"invite", "--team", "Ward 9", "--person", "Ada"}); };
    {
        PlayerWindow player(first, {"--modules", small_pathway(first).string()});
        connect(player, invitation());
        work_through(player, "Only I know of the eleven yellow canaries.");
        go_home(player);
        send_all(player, first);
        player.close();
        CHECK(player.wait_for_end().exit_code == 0);
    }
    {
        PlayerWindow player(second, {"--modules", small_pathway(second).string()});
        connect(player, invitation());
        player.wait_for("paragraph", "1 of 1 passed");
        player.close();
        CHECK(player.wait_for_end().exit_code == 0);
    }
    const state::ModuleRecord learned = first.saved().modules.at("tying-up");
    const state::ModuleRecord brought = second.saved().modules.at("tying-up");
    CHECK(brought.pass == learned.pass);
    CHECK(brought.completed == learned.completed);
    CHECK(brought.pages_read == learned.pages_read);
    CHECK(brought.practice.size() == learned.practice.size());
    CHECK(brought.attempts.size() == 1);
    CHECK(brought.reflections.empty());
    CHECK(ids_made(second).empty());
}

TEST_CASE("the player is killed again and again while it sends, and every record arrives once") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance(seed);
    HubProgram hub;
    Road road(hub);
    const Desk desk;
    desk.welcome();
    const std::string invitation = hub.command({"invite", "--team", "Ward 9"});
    const std::vector<std::string> arguments = {"--modules", small_pathway(desk).string()};
    {
        PlayerWindow player(desk, arguments);
        connect(player, road.url("/connect") + invitation.substr(invitation.find('#')));
    }
    road.turn_hostile();
    for (int round = 0; round < MOORING_KILLS; ++round) {
        CAPTURE(round);
        PlayerWindow player(desk, {"--modules", small_pathway(desk).string(), "--open", "tying-up"});
        answer_but_for_the_last_key(player);
        player.strike({"Return"});
        REQUIRE(!player.process().wait(std::chrono::milliseconds(std::uniform_int_distribution<int>(0, 150)(chance))));
        player.kill();
        player.wait_for_end();
    }
    {
        PlayerWindow player(desk, arguments);
        send_all(player, desk);
        player.close();
        CHECK(player.wait_for_end().exit_code == 0);
    }
    // The last session ends with its window, after everything else was sent.
    const auto made = ids_made(desk);
    const auto arrived = hub_desk::ids_at(hub);
    CHECK(std::set<std::string>(arrived.begin(), arrived.end()).size() == arrived.size());
    for (const std::string& id : made) {
        INFO(id);
        CHECK(std::find(arrived.begin(), arrived.end(), id) != arrived.end());
    }
    CHECK(arrived.size() == made.size());
    CHECK(made.size() > static_cast<std::size_t>(MOORING_KILLS));
}

/// Each try while the hub was out of reach drew a few frames.
TEST_CASE("a window that nobody touches draws nothing while records are tried again, and shows it when they are sent") {
    const Desk desk;
    desk.welcome();
    std::atomic<bool> is_open = false;
    support::TinyServer server([&](const Heard& heard) {
        if (!is_open) return Said{503, ""};
        if (heard.method == "GET") return Said{200, R"({"statements":[]})"};
        return Said{204, "", {{"X-Experience-API-Version", "1.0.3"}}};
    });
    REQUIRE(syncing::keep_connection(desk.data, nullptr,
                                     {syncing::parse_address(server.url("/xapi")).value(), {"key", "secret"}}));
    PlayerWindow player(desk, {"--modules", small_pathway(desk).string(), "--open", "tying-up"});
    go_home(player);
    player.wait_until(
        [](const ShownFrame& shown) {
            const Shown* line = shown.find("button", "Saved on this laptop…");
            return shown.is_at_rest && line != nullptr && line->name.find("records waiting") != std::string::npos;
        },
        "records that wait");
    player.settle();
    const std::uint64_t drawn = player.frame().serial;
    const std::size_t tries = server.heard().size();
    REQUIRE(support::eventually([&] { return server.heard().size() >= tries + 2; }, patience));
    CHECK(player.frame().serial == drawn);
    is_open = true;
    player.wait_for("button", "Saved on this laptop · all records sent…");
    CHECK(player.frame().serial > drawn);
}

TEST_CASE("a window is closed at once while a record is on its way to a hub that hangs, and a preview sends nothing") {
    const Desk desk;
    desk.welcome();
    support::TinyServer hangs([](const Heard&) { return Said{200, "", {}, Said::Ending::hangs}; });
    REQUIRE(syncing::keep_connection(desk.data, nullptr,
                                     {syncing::parse_address(hangs.url("/xapi")).value(), {"key", "secret"}}));
    const std::string modules = small_pathway(desk).string();
    {
        PlayerWindow player(desk, {"--modules", modules, "--open", "tying-up"});
        REQUIRE(hangs.waits_for(1));
        const auto before = std::chrono::steady_clock::now();
        player.close();
        CHECK(player.wait_for_end().exit_code == 0);
        CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{10});  // a transfer may take 120
    }
    CHECK(waiting(desk) > 0);
    const std::size_t heard = hangs.heard().size();
    PlayerWindow preview(desk, {"--preview", modules + "/tying-up"});
    preview.settle();
    preview.close();
    CHECK(preview.wait_for_end().exit_code == 0);
    CHECK(hangs.heard().size() == heard);
}
