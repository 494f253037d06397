#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using state::ChooserPurpose;
using state::FolderEntry;
using state::FolderListing;
using state::FolderPlace;
using support::UiDriver;
using ui::Key;
using ui::Role;

FolderListing courses() {
    FolderListing listing;
    listing.path = listing.path_words = "/home/ada/courses";
    listing.way = {{FolderPlace::Kind::folder, "/", "/"},
                   {FolderPlace::Kind::folder, "home", "/home"},
                   {FolderPlace::Kind::home, "", "/home/ada"},
                   {FolderPlace::Kind::folder, "courses", "/home/ada/courses"}};
    listing.entries = {{FolderEntry::Kind::folder, "drafts", "/home/ada/courses/drafts"},
                       {FolderEntry::Kind::module, "ladders", "/home/ada/courses/ladders"},
                       {FolderEntry::Kind::package, "ropes.mooring", "/home/ada/courses/ropes.mooring"}};
    listing.has_modules = true;
    listing.places = {{FolderPlace::Kind::home, "", "/home/ada"},
                      {FolderPlace::Kind::documents, "", "/home/ada/Documents"},
                      {FolderPlace::Kind::stick, "STICK", "/media/ada/STICK"}};
    return listing;
}

/// Somebody who chooses, with this listing as the disk's first answer.
struct Choosing {
    UiDriver driver;

    explicit Choosing(ChooserPurpose purpose, FolderListing listing = courses(), support::UiOptions options = {})
        : driver(tests::loaded(tests::ada()), std::move(options)) {
        driver.settle();
        driver.send(state::OpenFolderChooser{purpose});
        answers(std::move(listing));
    }
    void answers(FolderListing listing) {
        driver.send(state::FolderListed{driver.state().chooser.request, std::move(listing)});
        driver.settle();
    }
    /// The path that was looked into last.
    std::string asked() const {
        const auto* effect = tests::last<state::ListFolder>(driver.effects());
        return effect == nullptr ? "nothing" : effect->path;
    }
    /// The path that was chosen, and for what.
    const state::FolderChosen* chosen() const { return tests::last<state::FolderChosen>(driver.messages()); }
};

}  // namespace

TEST_CASE("a press on a folder looks into it, and its first entry has the keyboard") {
    Choosing choosing(ChooserPurpose::preview);
    UiDriver& driver = choosing.driver;
    CHECK(driver.focused().name == "drafts");
    CHECK(driver.node(Role::button, "drafts").description == "folder");
    driver.click(Role::button, "drafts");
    CHECK(choosing.asked() == "/home/ada/courses/drafts");
    FolderListing drafts = courses();
    drafts.path = drafts.path_words = "/home/ada/courses/drafts";
    drafts.entries = {{FolderEntry::Kind::folder, "one", "/home/ada/courses/drafts/one"}};
    choosing.answers(drafts);
    CHECK(driver.focused().name == "one");
    CHECK(choosing.chosen() == nullptr);
}

TEST_CASE("who comes by keyboard moves among the entries at once, however little of them the window has room for") {
    state::State state = tests::loaded(tests::ada());
    state.record.settings.text_percent = 200;
    UiDriver driver(state, {.width = 1280, .height = 800});
    driver.settle();
    driver.press(Key::tab);
    driver.send(state::OpenFolderChooser{ChooserPurpose::preview});
    driver.send(state::FolderListed{driver.state().chooser.request, courses()});
    driver.settle();
    CHECK(driver.focused().name == "drafts");
    driver.press(Key::down);
    CHECK(driver.focused().name == "ladders");
    CHECK(is_wholly_visible(driver.focused()));
}

TEST_CASE("a module says that it is one, and a press chooses it") {
    Choosing choosing(ChooserPurpose::preview);
    CHECK(choosing.driver.node(Role::button, "ladders").description == "module");
    choosing.driver.click(Role::button, "ladders");
    REQUIRE(choosing.chosen() != nullptr);
    CHECK(choosing.chosen()->path == "/home/ada/courses/ladders");
    CHECK(choosing.chosen()->purpose == ChooserPurpose::preview);
}

TEST_CASE("a package is chosen by a press") {
    Choosing choosing(ChooserPurpose::add_module);
    CHECK(choosing.driver.node(Role::button, "ropes.mooring").description == "package");
    choosing.driver.click(Role::button, "ropes.mooring");
    REQUIRE(choosing.chosen() != nullptr);
    CHECK(choosing.chosen()->path == "/home/ada/courses/ropes.mooring");
}

TEST_CASE("the folder shown is chosen by the button below, where it is fit for that") {
    Choosing choosing(ChooserPurpose::preview);
    CHECK(choosing.driver.has(Role::paragraph, "Folder: courses"));
    choosing.driver.click(Role::button, "Preview this folder");
    REQUIRE(choosing.chosen() != nullptr);
    CHECK(choosing.chosen()->path == "/home/ada/courses");

    FolderListing plain = courses();
    plain.has_modules = false;
    Choosing without(ChooserPurpose::preview, plain);
    CHECK(without.driver.node(Role::button, "Preview this folder").is_disabled);
    CHECK(without.driver.has(Role::paragraph, "There is no module in this folder."));
}

TEST_CASE("the whole choice goes by keyboard: entries by arrows, Tab past them, keys for up and back") {
    Choosing choosing(ChooserPurpose::add_module);
    UiDriver& driver = choosing.driver;
    driver.press(Key::down);
    CHECK(driver.focused().name == "ladders");
    driver.press(Key::up);
    driver.press(Key::up);
    CHECK(driver.focused().name == "ropes.mooring");
    driver.press({.key = Key::up, .is_alt = true});
    CHECK(choosing.asked() == "/home/ada");
    FolderListing home = courses();
    home.path = home.path_words = "/home/ada";
    home.entries = {{FolderEntry::Kind::folder, "a", "/home/ada/a"},
                    {FolderEntry::Kind::folder, "courses", "/home/ada/courses"}};
    choosing.answers(home);
    CHECK(driver.focused().name == "courses");  // the folder that was left
    driver.press({.key = Key::left, .is_alt = true});
    CHECK(choosing.asked() == "/home/ada/courses");
    choosing.answers(courses());
    driver.press(Key::up);
    driver.press(Key::enter);
    REQUIRE(choosing.chosen() != nullptr);
    CHECK(choosing.chosen()->path == "/home/ada/courses/ropes.mooring");
}

TEST_CASE("Esc leaves the choosing") {
    Choosing choosing(ChooserPurpose::preview);
    choosing.driver.press(Key::escape);
    CHECK(state::screen(choosing.driver.state()).kind == state::Screen::Kind::home);
}

TEST_CASE("places, the way and the folder above lead where they say") {
    Choosing choosing(ChooserPurpose::preview);
    UiDriver& driver = choosing.driver;
    driver.click(Role::button, "STICK");
    CHECK(choosing.asked() == "/media/ada/STICK");
    driver.click(Role::button, "Up one folder");
    CHECK(choosing.asked() == "/home/ada");
    driver.click(Role::button, "Home folder");
    CHECK(choosing.asked() == "/home/ada");
    CHECK(driver.node(Role::button, "Back to the folder before").is_disabled);
    const auto& tree = driver.interface().semantics();
    CHECK(tree.find(Role::navigation, "Where you are") != nullptr);
    CHECK(driver.has(Role::paragraph, "courses"));
}

TEST_CASE("a typed path is looked into by Enter") {
    Choosing choosing(ChooserPurpose::preview);
    UiDriver& driver = choosing.driver;
    CHECK(driver.node(Role::text_field, "Path").value == "/home/ada/courses");
    driver.tab_to(Role::text_field, "Path");
    driver.press(Key::end);
    driver.type("/old");
    driver.press(Key::enter);
    CHECK(choosing.asked() == "/home/ada/courses/old");
}

TEST_CASE("a folder that cannot be read is said above the one that stays shown") {
    Choosing choosing(ChooserPurpose::preview);
    choosing.driver.click(Role::button, "drafts");
    choosing.answers({.why_not = "You are not allowed to look into /home/ada/courses/drafts."});
    CHECK(choosing.driver.has(Role::alert, "You are not allowed to look into /home/ada/courses/drafts."));
    CHECK(choosing.driver.has(Role::button, "ladders"));
}

TEST_CASE("an empty folder says that there is nothing to choose, and the way up stays") {
    FolderListing empty = courses();
    empty.entries.clear();
    empty.has_modules = false;
    Choosing choosing(ChooserPurpose::add_module, empty);
    CHECK(choosing.driver.has(Role::heading, "Nothing to choose in here"));
    CHECK(choosing.driver.has(Role::paragraph, "This folder holds no folders and no modules."));
    CHECK_FALSE(choosing.driver.node(Role::button, "Up one folder").is_disabled);
    CHECK(choosing.driver.focused().name == "Up one folder");
    empty.way.resize(1);
    Choosing outermost(ChooserPurpose::add_module, empty);
    CHECK(outermost.driver.focused().name == "Home folder");
}

TEST_CASE("of a thousand folders any is reached, and each new folder shows from its top") {
    FolderListing many = courses();
    many.entries.clear();
    for (int number = 1000; number < 2000; ++number) {
        const std::string name = "folder " + std::to_string(number);
        many.entries.push_back({FolderEntry::Kind::folder, name, "/home/ada/courses/" + name});
    }
    Choosing choosing(ChooserPurpose::preview, many, {.width = 640, .height = 480});
    UiDriver& driver = choosing.driver;
    driver.press(Key::up);
    CHECK(driver.focused().name == "folder 1999");
    CHECK(is_wholly_visible(driver.focused()));
    CHECK(is_visible(driver.node(Role::button, "Preview this folder")));
    driver.press(Key::enter);
    CHECK(choosing.asked() == "/home/ada/courses/folder 1999");
    FolderListing inner = courses();
    inner.path = "/home/ada/courses/folder 1999";
    choosing.answers(inner);
    CHECK(driver.focused().name == "drafts");
    CHECK(is_wholly_visible(driver.focused()));
    CHECK(driver.frames_when_idle() == 0);
}

TEST_CASE("the keys of a list move among the entries: its ends, a view of it, and what a name begins with") {
    FolderListing many = courses();
    many.entries.clear();
    for (int number = 100; number < 200; ++number) {
        const std::string name = (number < 150 ? "Anchors " : "École ") + std::to_string(number);
        many.entries.push_back({FolderEntry::Kind::folder, name, "/home/ada/courses/" + name});
    }
    Choosing choosing(ChooserPurpose::preview, many);
    UiDriver& driver = choosing.driver;
    const auto where = [&driver] { return std::string(driver.focused().name); };
    const auto pause = [&driver] {
        for (int frame = 0; frame < 61; ++frame) driver.step();  // a second, as the interface counts
    };
    driver.press(Key::end);
    CHECK(where() == "École 199");
    CHECK(is_wholly_visible(driver.focused()));
    driver.press(Key::home);
    CHECK(where() == "Anchors 100");
    driver.press(Key::page_down);
    const std::string page_on = where();
    CHECK(page_on > "Anchors 105");
    CHECK(is_wholly_visible(driver.focused()));
    driver.press(Key::page_up);
    CHECK(where() == "Anchors 100");
    driver.type("e");
    CHECK(where() == "École 150");
    driver.type("e");
    CHECK(where() == "École 151");
    pause();
    driver.type("anchors 14");
    CHECK(where() == "Anchors 140");
    pause();
    driver.type("x");
    CHECK(where() == "Anchors 140");
    CHECK(choosing.asked().empty());
    pause();
    driver.press(Key::space);
    CHECK(choosing.asked() == "/home/ada/courses/Anchors 140");
}

TEST_CASE("whoever looks at a module and comes back finds the choice as they left it") {
    FolderListing many = courses();
    many.entries.clear();
    for (int number = 100; number < 200; ++number) {
        const std::string name = "m" + std::to_string(number) + ".mooring";
        many.entries.push_back({FolderEntry::Kind::package, name, "/home/ada/courses/" + name});
    }
    const bool is_by_button = GENERATE(true, false);
    Choosing choosing(ChooserPurpose::add_module, many);
    UiDriver& driver = choosing.driver;
    driver.hover(Role::button, "m170.mooring");
    const float before = driver.node(Role::button, "m170.mooring").rect.y;
    driver.click(Role::button, "m170.mooring");
    REQUIRE(state::screen(driver.state()).kind == state::Screen::Kind::new_module);
    driver.send(state::ModuleChecked{driver.state().adding.request, {.why_not = "it is damaged"}});
    if (is_by_button) {
        driver.click(Role::button, "Choose another");
    } else {
        driver.press(Key::escape);
    }
    REQUIRE(state::screen(driver.state()).kind == state::Screen::Kind::folder_chooser);
    CHECK(driver.focused().name == "m170.mooring");
    CHECK(driver.node(Role::button, "m170.mooring").rect.y == before);
    CHECK(choosing.asked() == "/home/ada/courses");  // what is there now
    choosing.answers(many);
    CHECK(driver.focused().name == "m170.mooring");
    CHECK(driver.node(Role::button, "m170.mooring").rect.y == before);
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::home);
}

TEST_CASE("choosing begins at what was chosen last") {
    Choosing choosing(ChooserPurpose::preview);
    UiDriver& driver = choosing.driver;
    driver.click(Role::button, "ladders");
    driver.send(state::Back{});
    REQUIRE(state::screen(driver.state()).kind == state::Screen::Kind::home);
    driver.send(state::OpenFolderChooser{ChooserPurpose::add_module});
    CHECK(choosing.asked() == "/home/ada/courses");
    choosing.answers(courses());
    CHECK(driver.focused().name == "ladders");
}

TEST_CASE("what is left out of a very full folder is said") {
    FolderListing full = courses();
    full.left_out = 12;
    Choosing choosing(ChooserPurpose::preview, full);
    CHECK(choosing.driver.has(Role::paragraph, "12 more are not listed. Type the path of the one you mean."));
}

TEST_CASE("until the disk has answered the screen says that it is looking") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.send(state::OpenFolderChooser{ChooserPurpose::preview});
    driver.settle();
    CHECK(driver.has(Role::paragraph, "Looking into the folder …"));
    CHECK(driver.node(Role::button, "Preview this folder").is_disabled);
}
