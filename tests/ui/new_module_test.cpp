#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

#include "content/folder.h"
#include "tests/unit/content/sample.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

const std::string homes =
    "---\ntitle: Warm homes\nid: warm-homes\nversion: 2\nlanguage: en-GB\nsummary: Why cold homes make people ill.\n"
    "minutes: 25\nauthor: Leeds\nreviewed: 2026-03-01\nlicence: CC BY 4.0\n---\n\n# Warm homes\n\n## Cold\n\nCold harms.\n\n"
    "### Question 1 (choose one)\n\nWhat harms?\n\n- [x] Cold\n- [ ] Soup\n\n## Quiz (pass mark 50%)\n\n"
    "### Question 2 (choose one)\n\nWhat helps?\n\n- [x] Soup\n- [ ] Cold\n";

std::string good_work(int version) {
    return "---\ntitle: Good work\nid: good-work\nversion: " + std::to_string(version) +
           "\nlanguage: en-GB\n---\n\n# Good work\n\n## Page\n\nOther words.\n";
}

/// A page with these words and a picture.
std::string illustrated(const std::string& words, int version) {
    return "---\ntitle: Good work\nid: good-work\nversion: " + std::to_string(version) +
           "\nlanguage: en-GB\n---\n\n# Good work\n\n## Page\n\n" + words + "\n\n![A ladder](images/ladder.png)\n";
}

state::ModuleOffer offer(const std::string& text) {
    state::ModuleOffer found;
    found.loaded = std::make_shared<const content::LoadedModule>(
        content::parse_module(text, "module.md", *content::memory_folder({})));
    found.bytes = 250'000;
    found.digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    return found;
}

/// Somebody who looks at a module.
struct Looking {
    UiDriver driver;

    explicit Looking(const state::ModuleOffer& found, support::UiOptions options = {})
        : driver(tests::loaded(tests::ada()), std::move(options)) {
        driver.settle();
        driver.send(state::LookAtModule{"/media/ada/STICK/warm.mooring"});
        driver.send(state::ModuleChecked{driver.state().adding.request, found});
        driver.settle();
    }
    bool says(const std::string& words) const { return driver.has(Role::paragraph, words); }
};

}  // namespace

TEST_CASE("home's menu leads to choosing a module to add") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.click(Role::button, "Ada");
    driver.click(Role::button, "Add a module…");
    CHECK(state::screen(driver.state()).kind == Kind::folder_chooser);
    CHECK(driver.state().chooser.purpose == state::ChooserPurpose::add_module);
}

TEST_CASE("while a module is checked the screen says so, and Esc leaves") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.send(state::LookAtModule{"/a.mooring"});
    driver.settle();
    CHECK(driver.has(Role::status, "Checking the module …"));
    CHECK(driver.frames_when_idle() == 0);
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).kind == Kind::home);
}

TEST_CASE("a new module is shown with all that tells what it is, before it is added") {
    Looking looking(offer(homes));
    UiDriver& driver = looking.driver;
    CHECK(driver.has(Role::heading, "Add this module?"));
    CHECK(driver.has(Role::heading, "Warm homes"));
    CHECK(looking.says("Why cold homes make people ill."));
    for (const char* fact : {"Pages: 2", "Time: 25 minutes", "Practice: 1 question", "Quiz: 1 question, pass mark 50%",
                             "Version: 2", "Language: en-GB", "Author: Leeds", "Facts checked: 1 Mar 2026",
                             "Licence: CC BY 4.0", "Room it takes: 244 KB on this laptop", "Fingerprint: 0123456789abcdef…",
                             "From: /media/ada/STICK/warm.mooring"}) {
        INFO(fact);
        CHECK(driver.has(Role::item, fact));
    }
    CHECK(looking.says("Its author saw one that begins the same. If not, the module was changed on its way to you."));
    CHECK(driver.focused().name == "Add it");
    driver.press(Key::enter);
    const auto* keep = tests::last<state::KeepModule>(driver.effects());
    REQUIRE(keep != nullptr);
    CHECK(keep->module == "warm-homes");
    CHECK(driver.node(Role::button, "Adding …").is_disabled);
}

TEST_CASE("what a module replaces is said before it is added") {
    Looking looking(offer(good_work(2)));
    CHECK(looking.driver.has(Role::heading, "Update this module?"));
    CHECK(looking.driver.focused().name == "Update it");
    CHECK(looking.says("It takes the place of version 1 of “Good work”. Your progress in it stays, and a quiz you have "
                       "begun is finished on the version you began."));
}

TEST_CASE("a version with another text, or an older one, cannot be added and says what is here") {
    Looking changed(offer(good_work(1)));
    CHECK(changed.driver.has(Role::heading, "This module cannot be added"));
    CHECK(changed.says("Version 1 of “Good work” is here already, with another text. It needs a higher "
                       "version number: its author makes the line ‘version:’ one higher."));
    CHECK_FALSE(changed.driver.has(Role::button, "Add it"));
    changed.driver.click(Role::button, "Back to your modules");
    CHECK(state::screen(changed.driver.state()).kind == Kind::home);
}

TEST_CASE("a damaged package is refused with its reason and nothing else") {
    Looking looking({.why_not = "could not open '/a.mooring': it is damaged: fetch or copy it again"});
    UiDriver& driver = looking.driver;
    CHECK(driver.has(Role::heading, "This module cannot be used"));
    CHECK(looking.says("Could not open '/a.mooring': it is damaged: fetch or copy it again."));
    CHECK(looking.says("Nothing of it was kept, and your own modules are as they were."));
    driver.click(Role::button, "Choose another");
    CHECK(state::screen(driver.state()).kind == Kind::folder_chooser);
}

TEST_CASE("a module with errors is refused with the list of them") {
    Looking looking(offer("---\ntitle: Cold\nid: cold\nversion: 1\nlanguage: en-GB\n---\n\n# Cold\n\n## Page\n\n"
                          "### Question 1 (choose one)\n\nNo answers?\n"));
    UiDriver& driver = looking.driver;
    CHECK(driver.has(Role::heading, "This module needs mending"));
    CHECK_FALSE(driver.has(Role::button, "Add it"));
    CHECK(driver.has(Role::heading, "For its author"));
    CHECK_FALSE(driver.has(Role::button, "Preview it"));  // a package's author mends it elsewhere
    const auto& problems = driver.state().adding.offer->loaded->problems;
    REQUIRE_FALSE(problems.empty());
    CHECK(driver.has(Role::item, to_string(problems.front())));
}

TEST_CASE("a folder with errors can be previewed, and whoever comes back finds it checked again") {
    state::ModuleOffer found = offer("---\ntitle: Cold\nid: cold\nversion: 1\nlanguage: en-GB\n---\n\n# Cold\n\n## Page\n\n"
                                     "### Question 1 (choose one)\n\nNo answers?\n");
    found.is_folder = true;
    Looking looking(found);
    UiDriver& driver = looking.driver;
    CHECK(driver.focused().name == "Preview it");
    driver.press(Key::enter);
    REQUIRE(state::screen(driver.state()).kind == Kind::preview);
    const auto* watch = tests::last<state::WatchPreview>(driver.effects());
    REQUIRE(watch != nullptr);
    CHECK(watch->folder == "/media/ada/STICK/warm.mooring");
    CHECK_FALSE(driver.has(Role::button, "Home"));
    driver.click(Role::button, "Back");
    CHECK(state::screen(driver.state()).kind == Kind::new_module);
    CHECK(driver.has(Role::status, "Checking the module …"));
}

TEST_CASE("a module that was added is in view at home and has the keyboard, and can be opened from where it is said") {
    const auto text = [](const std::string& id) {
        return "---\ntitle: " + id + "\nid: " + id + "\nversion: 1\nlanguage: en-GB\n---\n\n# " + id + "\n\n## Page\n\nText.\n";
    };
    const bool is_by_keyboard = GENERATE(true, false);
    state::State state = tests::loaded(tests::ada());
    auto many = std::make_shared<content::Pathway>(*state.pathway);
    for (int number = 10; number < 30; ++number)
        many->modules.push_back(content::parse_module(text("m" + std::to_string(number)), "module.md", *content::memory_folder({})));
    state.pathway = many;
    UiDriver driver(std::move(state), {.width = 640, .height = 480});
    driver.settle();
    driver.click(Role::button, "Ada");  // what home was left from
    driver.click(Role::button, "Add a module…");
    driver.send(state::FolderChosen{state::ChooserPurpose::add_module, "/stick/warm-homes.mooring"});
    driver.send(state::ModuleChecked{driver.state().adding.request, offer(homes)});
    driver.click(Role::button, "Add it");
    auto pathway = std::make_shared<content::Pathway>(*many);
    pathway->modules.push_back(content::parse_module(homes, "module.md", *content::memory_folder({})));
    state::ModulesChanged message{driver.state().adding.request, "warm-homes"};
    message.index = std::make_shared<const state::SearchIndex>(*pathway);
    message.pathway = std::move(pathway);
    driver.send(message);
    CHECK(driver.focused().name == "Warm homes");
    CHECK(is_wholly_visible(driver.focused()));
    if (is_by_keyboard) {
        driver.press(Key::enter);
    } else {
        driver.click(Role::button, "Open it");
    }
    CHECK(state::screen(driver.state()).kind == Kind::lesson);
    CHECK(state::screen(driver.state()).module == "warm-homes");
    CHECK_FALSE(driver.has(Role::button, "Open it"));
    driver.press(Key::escape);
    driver.wheel(100);
    CHECK(driver.interface().focus().wanted() == 0);  // it is brought into view once
}

TEST_CASE("what could not be written is told above the buttons, and can be tried again") {
    Looking looking(offer(homes));
    UiDriver& driver = looking.driver;
    driver.click(Role::button, "Add it");
    driver.send(state::ModulesChanged{driver.state().adding.request, "warm-homes", "could not write 'x': No space left on device"});
    driver.settle();
    CHECK(driver.has(Role::alert, "The module was not added: could not write 'x': No space left on device. Nothing here "
                                  "has changed."));
    driver.click(Role::button, "Add it");
    CHECK(driver.node(Role::button, "Adding …").is_disabled);
}

TEST_CASE("everything fits a small window with large text, and is reached by keyboard") {
    Looking looking(offer(homes), {.width = 640, .height = 480});
    UiDriver& driver = looking.driver;
    state::Settings settings = driver.state().record.settings;
    settings.text_percent = 200;
    driver.send(state::ChangeSettings{settings});
    driver.settle();
    driver.tab_to(Role::button, "Choose another");
    CHECK(is_wholly_visible(driver.focused()));
    const ui::Node& area = driver.node(Role::scroll_area, "Add this module?");
    for (const ui::Node& node : driver.interface().semantics().nodes()) {
        INFO(node.name);
        CHECK(node.rect.x + node.rect.width <= area.rect.x + area.rect.width + 1);
    }
}

TEST_CASE("a module that was added can be removed where the modules are listed, after a question") {
    state::State state = tests::on_screen(Kind::about);
    state.added = {{"good-work", "/own/good-work.mooring"}};
    UiDriver driver(std::move(state));
    driver.settle();
    driver.click(Role::button, "Remove");
    CHECK(driver.has(Role::dialog, "Remove “Good work”?"));
    CHECK(driver.focused().name == "Keep it");
    driver.press(Key::escape);
    CHECK(tests::last<state::DropModule>(driver.effects()) == nullptr);
    driver.click(Role::button, "Remove");
    driver.press(Key::tab);
    CHECK(driver.focused().name == "Remove");
    driver.press(Key::enter);
    const auto* drop = tests::last<state::DropModule>(driver.effects());
    REQUIRE(drop != nullptr);
    CHECK(drop->path == "/own/good-work.mooring");
}

// Layouts are kept by where their text lay in memory: of a module that was replaced, an old one could be drawn for a new.
TEST_CASE("a page of a replaced module shows the new words and the new picture at once") {
    int reads = 0;
    UiDriver driver(tests::loaded(tests::ada()),
                    {.pictures = [&reads](const std::string&, const std::string&, std::size_t) -> tl::expected<content::FileStart, std::string> {
                         ++reads;
                         return tl::unexpected(std::string("there is none"));
                     }});
    const auto changed = [&](const std::string& words, int version) {
        auto pathway = std::make_shared<content::Pathway>(*driver.state().pathway);
        pathway->modules[1] = content::parse_module(illustrated(words, version), "module.md", *content::memory_folder({{"images/ladder.png", sample::png(640, 480)}}));
        state::ModulesChanged message{0, "good-work"};
        message.index = std::make_shared<const state::SearchIndex>(*pathway);
        message.pathway = std::move(pathway);
        return message;
    };
    driver.send(changed("Old words.", 2));
    driver.send(state::OpenPage{"good-work", 0});
    driver.settle();
    CHECK(driver.has(Role::paragraph, "Old words."));
    const int before = reads;
    CHECK(before > 0);
    driver.send(changed("New words.", 3));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "New words."));
    CHECK_FALSE(driver.has(Role::paragraph, "Old words."));
    CHECK(reads > before);
}
