#include "tests/support/catch.h"
#include "tests/support/team_scenes.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using state::ChooserPurpose;
using state::FolderEntry;
using state::FolderPlace;
using state::TeamFileOutcome;
using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;
using Signature = TeamFileOutcome::Signature;

constexpr const char* theirs = "I compared this sign with the learner: it is theirs";

state::FolderListing stick() {
    state::FolderListing listing;
    listing.path = listing.path_words = "/media/ada/STICK";
    listing.way = {{FolderPlace::Kind::stick, "STICK", "/media/ada/STICK"}};
    listing.entries = {{FolderEntry::Kind::folder, "letters", "/media/ada/STICK/letters"},
                       {FolderEntry::Kind::records, "ada.mooring-records", "/media/ada/STICK/ada.mooring-records"}};
    listing.has_records = true;
    return listing;
}

std::vector<std::string> items(const UiDriver& driver) {
    std::vector<std::string> out;
    for (const ui::Node* item : driver.interface().semantics().all(Role::item)) out.push_back(item->name + ": " + item->value);
    return out;
}

/// A manager without any connection at the screen to get one.
struct AtConnect : UiDriver {
    explicit AtConnect(state::State state = tests::on_screen(Kind::team), support::UiOptions options = {})
        : UiDriver(std::move(state), std::move(options)) {
        settle();
    }
    /// Chooses files; their reading is under way.
    void choose() {
        click(Role::button, "Read records from files…");
        send(state::FolderListed{tests::last<state::ListFolder>(effects())->request, stick()});
        settle();
        click(Role::button, "Read all in this folder");
        settle();
    }
    void come(std::vector<TeamFileOutcome> outcomes, std::vector<std::string> left = {}) {
        send(state::TeamFilesRead{state().team.files.request, std::move(outcomes), std::move(left)});
        settle();
    }
};

}  // namespace

TEST_CASE("a manager who never has a network reads a team from files, from the settings on") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.click(Role::button, "Ada");
    driver.click(Role::button, "Settings");
    CHECK(driver.has(Role::heading, "Team, for managers"));
    driver.click(Role::button, "I manage a team");
    CHECK(driver.has(Role::heading, "With files of records"));
    driver.click(Role::button, "Read records from files…");
    CHECK(tests::last<state::ListFolder>(driver.effects())->purpose == ChooserPurpose::read_records);
    driver.send(state::FolderListed{driver.state().chooser.request, stick()});
    driver.settle();
    CHECK(driver.has(Role::heading, "Read records from files"));
    CHECK(driver.node(Role::button, "letters").description == "folder");
    CHECK(driver.node(Role::button, "ada.mooring-records").description == "records");
    driver.click(Role::button, "ada.mooring-records");
    driver.settle();
    CHECK(state::screen(driver.state()).kind == Kind::team);
    const auto* wish = tests::last<state::ReadTeamFiles>(driver.effects());
    REQUIRE(wish != nullptr);
    CHECK(wish->paths == std::vector<std::string>{"/media/ada/STICK/ada.mooring-records"});
    CHECK(driver.has(Role::status, "Reading files of records …"));
    driver.send(state::TeamFilesRead{wish->request, {{"ada.mooring-records", "", "Ada", "", 12, Signature::none, ""}}});
    driver.settle();
    state::TeamTable table = support::team_of(driver.state(), 3);
    table.fetched.reset();
    table.team.clear();
    driver.send(state::TeamRead{driver.state().team.request, std::make_shared<const state::TeamTable>(std::move(table))});
    driver.settle();
    CHECK(driver.has(Role::paragraph, "Everybody · from files alone"));
    CHECK(driver.has(Role::paragraph,
                     "This laptop is not connected to a hub as a manager's: only files of records bring something new."));
    CHECK(driver.has(Role::button, "Ada Byrne"));
    CHECK(items(driver) == std::vector<std::string>{
                               "Ada · 12 records: ada.mooring-records · signed by nobody: take it as told, not as proven"});
}

TEST_CASE("all in a folder is read, how many are left is said, and reading can be stopped") {
    AtConnect manager;
    manager.choose();
    CHECK(tests::last<state::ReadTeamFiles>(manager.effects())->paths == std::vector<std::string>{"/media/ada/STICK"});
    CHECK(manager.node(Role::button, "Read records from files…").is_disabled);
    manager.come({}, {"b", "c"});
    CHECK(manager.has(Role::status, "Reading files of records: 2 are left …"));
    manager.click(Role::button, "Stop");
    CHECK(manager.node(Role::button, "Stop").is_disabled);
    manager.come({{"b.mooring-records", "The file ends too early.", "", "", 0, Signature::none, ""}}, {"c"});
    CHECK(manager.has(Role::status, "1 was refused and changed nothing. 1 was not read, as you wished."));
    CHECK_FALSE(manager.has(Role::button, "Stop"));
    CHECK_FALSE(manager.node(Role::button, "Read records from files…").is_disabled);
}

TEST_CASE("what came of each file is said in words, and can be closed by keyboard") {
    AtConnect manager(support::with_team_files(support::with_team(tests::on_screen(Kind::team), 3)));
    CHECK(manager.has(Role::heading, "What came of the files"));
    CHECK(manager.has(Role::status, "4 files were read. 1 was refused and changed nothing."));
    CHECK(items(manager) ==
          std::vector<std::string>{
              "farid.mooring-records: The file ends too early: it was cut short on its way. Please copy it again.",
              "Bethan Byrne · 214 records: bethan.mooring-records · signed by a laptop that nobody has confirmed: "
              "3F2A\u00A09C01\u00A077DE\u00A040B8",
              "staff number 00417 · 1 record: Mooring records 2026-11-27.mooring-records · signed by nobody: take it as told, "
              "not as proven",
              "No name given · 0 records: Mooring records 2026-11-27 (2).mooring-records · signed by nobody: take it as told, "
              "not as proven",
              "Ada Byrne · 310 records: ada.mooring-records · signed by a laptop that is known to be theirs"});
    manager.tab_to(Role::button, "Close this list");
    manager.press(Key::enter);
    manager.settle();
    CHECK_FALSE(manager.has(Role::heading, "What came of the files"));
    CHECK(manager.has(Role::button, "Ada Byrne"));
    CHECK(manager.frames_when_idle() == 0);
}

TEST_CASE("of hundreds of files the first are listed, and all when somebody wants them") {
    state::State state = support::with_team(tests::on_screen(Kind::team), 3);
    for (int number = 0; number < 300; ++number)
        state.team.files.outcomes.push_back({std::to_string(number), "It is damaged.", "", "", 0, Signature::none, ""});
    AtConnect manager(std::move(state));
    CHECK(manager.has(Role::status, "300 were refused and changed nothing."));
    CHECK(items(manager).size() == 10);
    manager.click(Role::button, "Show all 300 files");
    CHECK(items(manager).size() == 300);
}

TEST_CASE("whose records nobody has confirmed has a mark in words, and they are counted") {
    const AtConnect manager(support::with_team(tests::on_screen(Kind::team), 3));
    CHECK(manager.node(Role::button, "Bethan Byrne").description.find("partly from a file that nobody has confirmed, ") !=
          std::string::npos);
    CHECK(manager.node(Role::button, "Ada Byrne").description.find("confirmed") == std::string::npos);
    CHECK(manager.node(Role::cell, "3 people").value == "1 unconfirmed");
}

TEST_CASE("a person's page tells apart whose laptop signed their file") {
    const auto page_of = [](const state::TeamOrigin& origin, bool has_hub = true) {
        state::State state = support::with_team(tests::on_screen(Kind::team), 3);
        state::TeamTable table = *state.team.table;
        if (!has_hub) table.fetched.reset();
        table.people[0].origin = origin;
        state.team.person = table.people[0].id;
        state.team.table = std::make_shared<const state::TeamTable>(std::move(table));
        state.screens.push_back({.kind = Kind::team_person});
        return AtConnect(std::move(state));
    };
    CHECK(page_of({true, true})
              .has(Role::status, "This came by file, or some of it, signed by a laptop that is known to be theirs."));
    CHECK(page_of({true, true, true})
              .has(Role::status,
                   "This, or some of it, came from a file that nobody signed. Anybody can write such a file: take it as told, not as "
                   "proven. At the hub it counts as confirmed as soon as the learner's own laptop has sent it there; this laptop "
                   "cannot tell, and its mark stays."));
    CHECK(page_of({false, true, true}, false)
              .has(Role::status,
                   "This, or some of it, came from a file that nobody signed. Anybody can write such a file: take it as told, not as "
                   "proven."));
    // Which of the two it is the hub does not tell.
    CHECK(page_of({true, true, false, {}, true})
              .has(Role::status,
                   "The hub was given some of this as a file that is not confirmed yet. If a laptop signed it, you can confirm "
                   "that laptop on the hub's web page, or whoever runs the hub can. What nobody signed counts as confirmed as "
                   "soon as the learner's own laptop has sent it to the hub."));
    CHECK(page_of({true}).interface().semantics().all(Role::status).size() == 1);  // when they were heard from
}

TEST_CASE("a manager without a hub confirms a learner's laptop, and the mark is gone") {
    state::State state = support::with_team(tests::on_screen(Kind::team), 3);
    state.team.travel = {.has_copy = true};
    state::TeamTable table = *state.team.table;
    table.fetched.reset();
    state.team.table = std::make_shared<const state::TeamTable>(table);
    AtConnect manager(std::move(state));
    manager.click(Role::button, "Bethan Byrne");
    CHECK(manager.has(Role::status,
                      "This, or some of it, came from a file that was signed by a laptop that nobody has confirmed: "
                      "3F2A\u00A09C01\u00A077DE\u00A040B8. To be sure, compare this sign with the one that the learner's Mooring shows when "
                      "they save their records to a file. If they are the same, it is their laptop."));
    CHECK(manager.node(Role::button, theirs).description == "3F2A 9C01 77DE 40B8");
    manager.tab_to(Role::button, theirs);
    manager.press(Key::enter);
    manager.settle();
    const auto* wish = tests::last<state::KeepTeamDevice>(manager.effects());
    REQUIRE(wish != nullptr);
    CHECK(wish->device == table.people[1].origin.unknown_devices.at(0));
    CHECK(manager.node(Role::button, theirs).is_disabled);
    manager.send(state::TeamDeviceKept{wish->request, wish->device});
    table.people[1].origin.unknown_devices.clear();
    manager.send(state::TeamRead{manager.state().team.request, std::make_shared<const state::TeamTable>(table)});
    manager.settle();
    CHECK_FALSE(manager.has(Role::button, theirs));
    CHECK(manager.has(Role::status, "This came by file, or some of it, signed by a laptop that is known to be theirs."));
    manager.press(Key::escape);
    manager.settle();
    CHECK(manager.node(Role::button, "Bethan Byrne").description.find("confirmed") == std::string::npos);
    CHECK(manager.frames_when_idle() == 0);
}

TEST_CASE("each laptop of a person is confirmed by itself, and why one is not stands in a notice") {
    state::State state = support::with_team(tests::on_screen(Kind::team), 3);
    state::TeamTable table = *state.team.table;
    table.people[1].origin.unknown_devices.push_back({"other-key", "0B77 41AE 9D20 C35F", {"account-of-bethan"}});
    state.team.table = std::make_shared<const state::TeamTable>(table);
    AtConnect manager(std::move(state));
    manager.click(Role::button, "Bethan Byrne");
    std::vector<std::string> signs;
    for (const ui::Node* one : manager.interface().semantics().all(Role::button))
        if (one->name == theirs) signs.push_back(one->description);
    CHECK(signs == std::vector<std::string>{"3F2A 9C01 77DE 40B8", "0B77 41AE 9D20 C35F"});
    manager.click(Role::button, theirs);
    const auto* wish = tests::last<state::KeepTeamDevice>(manager.effects());
    REQUIRE(wish != nullptr);
    CHECK(wish->device.public_key == "key-of-bethan");
    manager.send(state::TeamDeviceKept{wish->request, wish->device, "The laptop is not confirmed. The disk is full."});
    manager.settle();
    REQUIRE(manager.state().notices.size() == 1);
    CHECK(manager.state().notices[0].text == "The laptop is not confirmed. The disk is full.");
    CHECK_FALSE(manager.node(Role::button, theirs).is_disabled);
}

TEST_CASE("a window that may not write the record reads no files, and confirms no laptop") {
    state::State state = tests::on_screen(Kind::team);
    state.access = state::Access::read_only;
    CHECK_FALSE(AtConnect(std::move(state)).has(Role::button, "Read records from files…"));
    state = support::at_person(support::with_team(tests::on_screen(Kind::team_person), 3), 2);
    state.access = state::Access::read_only;
    const AtConnect reader(std::move(state));
    CHECK(reader.has(Role::heading, "Bethan Byrne"));
    CHECK_FALSE(reader.has(Role::button, theirs));
}

TEST_CASE("with large letters in a small window the button for a laptop says less, and stays within it") {
    state::Record record = tests::ada();
    record.settings.text_percent = 200;
    state::State state = support::at_person(support::with_team(tests::on_screen(Kind::team_person, record), 3), 2);
    const AtConnect manager(std::move(state), {.width = 640, .height = 480});
    CHECK(manager.has(Role::button, "It is theirs"));
    for (const ui::Node& one : manager.interface().semantics().nodes()) CHECK(one.rect.x + one.rect.width <= 641);
}

TEST_CASE("with large letters in a small window what came of files stays within it") {
    state::Record record = tests::ada();
    record.settings.text_percent = 200;
    state::State state = support::with_team_files(support::with_team(tests::loaded(record), 3));
    state.screens.push_back({.kind = Kind::team});
    const AtConnect manager(std::move(state), {.width = 640, .height = 480});
    for (const ui::Node& one : manager.interface().semantics().nodes()) CHECK(one.rect.x + one.rect.width <= 641);
}
