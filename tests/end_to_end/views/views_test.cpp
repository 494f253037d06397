/// What managers read: in their player, on the hub's pages in a browser, and in every table, from the same learners.
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/end_to_end/sync/road.h"
#include "tests/end_to_end/views/browser_table.h"
#include "tests/end_to_end/views/learner.h"
#include "tests/end_to_end/views/manager_window.h"
#include "tests/end_to_end/views/pathway.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"

#include <fstream>
#include <set>

using hub_desk::HubProgram;
using tests::Road;
using views::Cells;
using views::Learner;
using views::ManagerWindow;

namespace {

constexpr const char* team = "Ward 9";

/// The hub of one team. One module was due long ago, the other is not for a long time.
struct Ward {
    HubProgram hub;
    Road road{hub};
    views::WebAccount account{"heinz", ""};

    Ward() {
        // Told beforehand that they come, and never heard from. The first would be a formula in a spreadsheet.
        for (const char* name : {"=Dee, the cook", "Élodie"}) hub.command({"invite", "--team", team, "--person", name});
        hub.command({"due", "set", "--team", team, "--module", views::anchor_id, "--on", "2020-01-31"});
        hub.command({"due", "set", "--team", team, "--module", views::lines_id, "--on", "2090-12-31"});
        const std::string line = hub.command({"manager", "add", "--name", account.name, "--team", team});
        account.password = line.substr(line.rfind(' ') + 1);
    }

    /// A code that works once.
    std::string invitation(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"invite", "--team", team});
        const std::string line = hub.command(more);
        return road.url("/connect") + line.substr(line.find('#'));
    }
};

records::Day day_now() {
    return records::day_of(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

std::string served_csv(const Ward& ward, const ManagerWindow& manager) {
    const auto answer =
        support::Wire(ward.hub.port()).ask("GET", "/team.csv", HubProgram::headers(manager.key()));
    REQUIRE(answer);
    REQUIRE(answer->status == 200);
    return answer->body;
}

/// Reads every view and holds it against the table that the command line prints, which is returned.
std::string all_agree(Ward& ward, const ManagerWindow& manager, const web::Browser& browser) {
    const std::string csv = ward.hub.output({"summary", "--format", "csv", "--team", team});
    CAPTURE(csv);
    const auto lines = views::parse_summaries(csv);
    const auto people = views::people_in(lines);
    const records::Day today = day_now();
    const Cells in_player = views::words_in_player(lines, today);
    manager.wait_for(views::table_of(in_player));
    CHECK(manager.table().people == people);
    Cells seen = manager.table().cells;
    Cells pages = manager.pages(people);
    const auto browsed = views::read_in_browser(browser, ward.hub.port(), ward.account);
    CHECK(browsed.people == people);
    CHECK(browsed.unconfirmed == manager.table().unconfirmed);
    for (const auto& [place, day] : browsed.joined) {
        CHECK(pages[place] == day);
        pages.erase(place);
    }
    seen.merge(pages);
    CHECK(seen == in_player);
    CHECK(browsed.cells == views::words_in_browser(lines, today));
    CHECK(browsed.csv == csv);
    CHECK(served_csv(ward, manager) == csv);
    CHECK(manager.save_csv() == csv);
    return csv;
}

/// "passed 66.6%", "under_way, overdue": what a table says of somebody.
std::string stands(const std::string& csv, const std::string& person, const std::string& module) {
    for (const views::SummaryLine& line : views::parse_summaries(csv)) {
        if (line.at("person") != person || line.at("module") != module) continue;
        const std::string& score = line.at("score_percent");
        return line.at("state") + (score.empty() ? "" : " " + score + "%") +
               (line.at("overdue") == "yes" ? ", overdue" : "");
    }
    return "there is no such line";
}

/// The words of `text` between two others.
std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const std::size_t begin = text.find(before);
    INFO(text);
    REQUIRE(begin != std::string::npos);
    const std::size_t end = text.find(after, begin + before.size());
    REQUIRE(end != std::string::npos);
    return text.substr(begin + before.size(), end - begin - before.size());
}

/// A laptop that signed a file of records, and whose it is.
struct Signer {
    std::string person;  ///< the number that the hub gave
    std::string laptop;  ///< its fingerprint
};

/// A sign as somebody types it who reads it on the screen, where no line breaks within it.
std::string typed(std::string shown) {
    const std::string no_break_space = "\u00A0";
    for (std::size_t at = 0; (at = shown.find(no_break_space, at)) != std::string::npos;)
        shown.replace(at, no_break_space.size(), " ");
    return shown;
}

/// Ben's file comes into the manager's player first, then into the hub, and into both once more.
Signer take_in(const Ward& ward, const ManagerWindow& manager, const std::filesystem::path& file) {
    const std::string read = manager.read_file(file);
    const std::string records = between(read, "Ben · ", " records: ");
    const std::string laptop = typed(read.substr(read.rfind(": ") + 2));
    manager.wait_for_person("Ben");
    CHECK(stands(manager.save_csv(), "Ben", views::anchor_title) == "failed 33.3%");
    const auto import = [&] { return ward.hub.command({"import", "--team", team, file.string()}); };
    const std::string taken = import();
    CHECK(taken.find(": " + records + " new records, 0 known before.") != std::string::npos);
    CHECK(taken.find(laptop) != std::string::npos);
    const std::string csv = ward.hub.output({"summary", "--team", team});
    CHECK(import().find(": 0 new records, " + records + " known before.") != std::string::npos);
    CHECK(ward.hub.output({"summary", "--team", team}) == csv);
    manager.ask_for_news();
    manager.wait_for(views::table_of(views::words_in_player(views::parse_summaries(csv), day_now())));
    CHECK(manager.read_file(file) == read);
    return {between(taken, ", person ", ","), laptop};
}

/// Who failed has passed, says a file that somebody wrote into: one sentence says why nobody takes it in.
void refuse_changed(const Ward& ward, const ManagerWindow& manager, const std::filesystem::path& file) {
    std::string bytes = views::bytes_of(file);
    const std::string failed = "\"success\":false", passed = "\"success\":true ";
    const std::size_t at = bytes.find(failed);
    REQUIRE(at != std::string::npos);
    bytes.replace(at, failed.size(), passed);
    const auto changed = ward.hub.folder.path() / "Changed.mooring-records";
    std::ofstream(changed, std::ios::binary) << bytes;
    const std::string why =
        "The file was changed after it was saved: its signature does not fit any more. Please have it saved anew";
    CHECK(manager.read_file(changed) == "Changed.mooring-records: " + why + ".");
    CHECK(ward.hub.command({"import", "--team", team, changed.string()}, 1) ==
          "mooring-hub: " + changed.string() + ": " + why);
}

/// Whether the manager's player has asked since then, and each time for what is new alone.
bool has_asked_for_news_alone(Ward& ward, std::size_t requests_before) {
    const auto heard = ward.road.heard();
    bool has_asked = false;
    for (std::size_t index = requests_before; index < heard.size(); ++index) {
        const std::string& target = heard[index].target;
        if (!target.starts_with("/team")) continue;
        has_asked = true;
        INFO(target);
        CHECK(target.starts_with("/team?after="));
        CHECK(!target.starts_with("/team?after=0"));
    }
    return has_asked;
}

}  // namespace

TEST_CASE("a manager's player, the hub's pages in a browser and every table agree about three learners, cell by cell") {
    const web::Browser browser;
    if (!browser.obstacle.empty()) return support::skip_this_test(browser.obstacle);
    Ward ward;

    Learner ada("Ada", "007");
    ada.connect(ward.invitation());
    ada.read(views::anchor_id, views::anchor_title, 2);
    ada.take_quiz({"True", "True", "False"}, "Passed");
    ada.go_home();
    ada.send_all();
    ada.leave();

    // Got half-way, and then its laptop was never heard from again, though more was done on it.
    Learner cai("cai", "");
    cai.connect(ward.invitation());
    cai.read(views::lines_id, views::lines_title, 2);
    cai.go_home();
    cai.send_all();
    ward.road.close();
    cai.read(views::lines_id, views::lines_title, 3);
    cai.leave();
    ward.road.open();

    // Has no network at all.
    Learner ben("Ben", "-12");
    ben.read(views::anchor_id, views::anchor_title, 2);
    ben.take_quiz({"False", "False", "True"}, "Not passed yet");
    ben.go_home();
    ben.read(views::lines_id, views::lines_title, 1);
    ben.go_home();
    const auto file = ben.save_records();
    ben.leave();

    ManagerWindow manager;
    manager.connect(ward.invitation({"--role", "manager"}));
    all_agree(ward, manager, browser);
    const Signer signer = take_in(ward, manager, file);
    refuse_changed(ward, manager, file);
    const std::string before = all_agree(ward, manager, browser);
    CHECK(stands(before, "Ada", views::anchor_title) == "passed 66.6%");
    CHECK(stands(before, "Ben", views::anchor_title) == "failed 33.3%, overdue");
    CHECK(stands(before, "Ben", views::lines_title) == "under_way");
    CHECK(stands(before, "cai", views::anchor_title) == "under_way, overdue");
    CHECK(stands(before, "cai", views::lines_title) == "under_way");
    CHECK(stands(before, "=Dee, the cook", views::anchor_title) == "not_started, overdue");

    // Without the hub, the copy says the same.
    ward.road.close();
    manager.ask_for_news();
    manager.player().wait_for("status", "No news at the moment: …");
    manager.come_again();
    CHECK(manager.table().cells == views::table_of(views::words_in_player(views::parse_summaries(before), day_now())));
    CHECK(manager.save_csv() == before);
    ada.come_back();
    ada.read(views::lines_id, views::lines_title, 3);
    ada.go_home();
    ward.road.open();
    ada.send_all();
    ada.leave();
    const std::size_t requests = ward.road.heard().size();
    manager.ask_for_news();
    const std::string after = all_agree(ward, manager, browser);
    CHECK(stands(after, "Ada", views::lines_title) == "passed");
    CHECK(has_asked_for_news_alone(ward, requests));

    // Somebody has compared the fingerprint with what Ben's player shows.
    CHECK(manager.table().unconfirmed == std::set<std::string>{"Ben"});
    ward.hub.command({"device", "confirm", "--person", signer.person, signer.laptop});
    manager.ask_for_news();
    manager.wait_for_all_confirmed();
    CHECK(all_agree(ward, manager, browser) == after);
}
