#include "tests/support/catch.h"
#include "tests/support/record_scenes.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

/// Somebody at their records, of which one page was read.
struct Looking {
    UiDriver driver;

    explicit Looking(state::State state, support::UiOptions options = {}) : driver(std::move(state), std::move(options)) {
        driver.settle();
        driver.send(state::OpenRecords{});
        driver.settle();
    }
    void reads(state::RecordPage page) {
        driver.send(state::RecordsRead{driver.state().records.request, std::move(page)});
        driver.settle();
    }
    const state::ReadRecords& asked() const { return *tests::last<state::ReadRecords>(driver.effects()); }
};

/// The same, with a page of all kinds of records.
struct AtRecords : Looking {
    explicit AtRecords(state::State state = support::connected(tests::loaded(tests::ada())), support::UiOptions options = {})
        : Looking(std::move(state), std::move(options)) {
        reads(support::page_of_records(true));
    }
};

state::RecordPage many(int count) {
    state::RecordPage page;
    for (int index = 0; index < count; ++index) {
        state::RecordLine line;
        line.sequence = 1000 - index;
        line.deed.kind = state::Deed::Kind::opened;
        line.deed.module = "good-work";
        page.lines.push_back(line);
    }
    return page;
}

}  // namespace

TEST_CASE("the menu leads to the records, which are read while the window goes on") {
    UiDriver driver(support::connected(tests::loaded(tests::ada())));
    driver.settle();
    driver.click(Role::button, "Ada");
    driver.click(Role::button, "Your records");
    CHECK(state::screen(driver.state()).kind == Kind::records);
    CHECK(driver.has(Role::status, "Reading your records …"));
    CHECK(driver.frames_when_idle() == 0);
}

TEST_CASE("each record says what the learner did, in which module and when, and what became of it") {
    const AtRecords looking;
    const UiDriver& driver = looking.driver;
    const auto row = [&](const char* name) { return driver.node(Role::button, name); };
    CHECK(row("Opened the module").value == "sent 12 Nov, 14:05");
    CHECK(row("Left the module").value == "waiting");
    CHECK(row("Left the module").description == "Good work · 12 Nov 2026, 14:12");
    CHECK(row("Passed with 90%").description == "Being an anchor · 12 Nov 2026, 14:06");
    CHECK(row("Shared a reflection").value == "refused");
    CHECK(driver.has(Role::button, "Answered quiz question 7: not right"));
    CHECK(driver.has(Role::button, "Wrote a private reflection, whose words stay here"));
    CHECK(driver.has(Role::button, "Finished every page and the quiz"));
    CHECK(driver.has(Role::button, "Opened the module"));
}

TEST_CASE("a refused record says why in the store's words, and can be copied to show somebody") {
    AtRecords looking;
    UiDriver& driver = looking.driver;
    driver.click(Role::button, "Shared a reflection");
    CHECK(driver.node(Role::button, "Shared a reflection").is_expanded == true);
    CHECK(driver.has(Role::paragraph,
                     "The record store refuses it (400): the response is longer than 1,000 characters"));
    CHECK(driver.has(Role::paragraph, "Record 8, known as 0190f2a1-0000-7000-8000-000000000008"));
    driver.click(Role::button, "Copy this record");
    CHECK(tests::last<state::CopyText>(driver.effects())->text == R"({"id":"0190f2a1-0000-7000-8000-000000000008"})");
    driver.click(Role::button, "Shared a reflection");
    CHECK_FALSE(driver.has(Role::button, "Copy this record"));
}

TEST_CASE("a record that is opened says what was asked and what is sent") {
    Looking looking(support::connected(tests::loaded(tests::ada())));
    state::RecordPage page = support::page_of_records(false);
    state::RecordLine& line = page.lines[0];
    line.deed.kind = state::Deed::Kind::shared_words;
    line.deed.asked = "Who taught you?";
    line.deed.said = "My aunt.";
    looking.reads(std::move(page));
    looking.driver.click(Role::button, "Shared a reflection");
    CHECK(looking.driver.has(Role::paragraph, "What was asked: Who taught you?"));
    CHECK(looking.driver.has(Role::paragraph, "Your words, as they are sent: My aunt."));
}

TEST_CASE("a record of which the store has another one says so") {
    Looking looking(support::connected(tests::loaded(tests::ada())));
    state::RecordPage page = support::page_of_records(false);
    page.lines[0].receipt = state::Receipt::different;
    page.lines[0].why = "The record store has another record under the same name.";
    looking.reads(std::move(page));
    CHECK(looking.driver.node(Role::button, "Left the module").value == "differs there");
    looking.driver.click(Role::button, "Left the module");
    CHECK(looking.driver.has(Role::paragraph, "The record store has another record under the same name."));
}

TEST_CASE("what waits is sent now, and what was refused is tried again") {
    AtRecords looking;
    UiDriver& driver = looking.driver;
    driver.click(Role::button, "Send now");
    CHECK(tests::last<state::SendRecords>(driver.effects()) != nullptr);
    driver.click(Role::button, "Try the refused ones again");
    CHECK(tests::last<state::SendRefusedAgain>(driver.effects()) != nullptr);
    state::Travel travel = driver.state().travel;
    travel.kind = state::Travel::Kind::sending;
    travel.refused = 0;
    driver.send(state::Travelled{travel});
    driver.settle();
    CHECK(driver.node(Role::button, "Sending …").is_disabled);
    CHECK_FALSE(driver.has(Role::button, "Try the refused ones again"));
    travel.kind = state::Travel::Kind::resting;
    travel.waiting = 0;
    driver.send(state::Travelled{travel});
    driver.settle();
    CHECK(driver.node(Role::button, "Send now").is_disabled);
}

TEST_CASE("everything can be sent again to a place that has lost some of it, and to no place where nothing was sent") {
    AtRecords looking;
    looking.driver.click(Role::button, "Send everything again");
    CHECK(tests::last<state::SendAllAgain>(looking.driver.effects()) != nullptr);
    state::Travel travel = looking.driver.state().travel;
    travel.last_delivered.reset();
    looking.driver.send(state::Travelled{travel});
    looking.driver.settle();
    CHECK_FALSE(looking.driver.has(Role::button, "Send everything again"));
}

TEST_CASE("the records are narrowed to those that wait, were sent or were refused") {
    AtRecords looking;
    UiDriver& driver = looking.driver;
    driver.click(Role::radio, "Refused");
    CHECK(looking.asked().filter == state::RecordFilter::refused);
    looking.reads({});
    CHECK(driver.has(Role::heading, "No record was refused"));
    driver.click(Role::radio, "Waiting");
    looking.reads({});
    CHECK(driver.has(Role::heading, "No record is waiting"));
    driver.click(Role::radio, "Sent");
    looking.reads({});
    CHECK(driver.has(Role::heading, "No record has been sent yet"));
    driver.click(Role::radio, "All");
    looking.reads({});
    CHECK(driver.has(Role::heading, "No records yet"));
}

TEST_CASE("older records are a page further, and its first row is in view") {
    AtRecords looking(support::connected(tests::loaded(tests::ada())), {.width = 640, .height = 480});
    UiDriver& driver = looking.driver;
    CHECK(driver.node(Role::button, "Newer").is_disabled);
    driver.click(Role::button, "Older");
    CHECK(looking.asked().below == 4);
    looking.reads(many(40));
    CHECK(driver.has(Role::paragraph, "Page 2"));
    CHECK(driver.node(Role::button, "Older").is_disabled);
    CHECK(is_visible(driver.node(Role::button, "Opened the module")));
    driver.click(Role::button, "Newer");
    CHECK(looking.asked().below == std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("whoever turns the page by keyboard goes on at its first row") {
    AtRecords looking;
    UiDriver& driver = looking.driver;
    driver.tab_to(Role::button, "Older");
    driver.press(Key::enter);
    state::RecordPage page = many(40);
    page.lines.front().deed.kind = state::Deed::Kind::passed;
    looking.reads(std::move(page));
    CHECK(driver.focused().name == "Passed");
    CHECK(is_wholly_visible(driver.focused()));
}

TEST_CASE("records that cannot be read say why, that they are safe, and are read again when asked") {
    Looking looking(support::connected(tests::loaded(tests::ada())));
    UiDriver& driver = looking.driver;
    looking.reads({.why_not = "The disk does not answer."});
    CHECK(driver.has(Role::alert,
                     "Your records cannot be shown: The disk does not answer. They are safe on this laptop."));
    const std::uint64_t before = looking.asked().request;
    driver.click(Role::button, "Try again");
    CHECK(looking.asked().request > before);
}

TEST_CASE("all records can be saved to a file, with or without a connection, and without a name that is not given") {
    for (const bool is_connected : {true, false}) {
        state::State state = tests::loaded(tests::ada());
        state.record.profile = {"Ada", "007", "Ward 9"};
        AtRecords looking(is_connected ? support::connected(std::move(state)) : std::move(state));
        UiDriver& driver = looking.driver;
        driver.click(Role::button, "Save to a file");
        const auto* wish = tests::last<state::WriteRecordsFile>(driver.effects());
        REQUIRE(wish != nullptr);
        CHECK(wish->actor == driver.state().record.actor);
        CHECK(wish->name.empty());
        CHECK(wish->staff_number.empty());
        state::Settings settings = driver.state().record.settings;
        settings.gives_name = settings.gives_staff_number = true;
        driver.send(state::ChangeSettings{settings});
        driver.settle();
        driver.send(state::SaveRecordsFile{});
        driver.settle();
        wish = tests::last<state::WriteRecordsFile>(driver.effects());
        CHECK(wish->name == "Ada");
        CHECK(wish->staff_number == "007");
    }
}

TEST_CASE("without a connection the records say that they stay, and lead to one") {
    AtRecords looking(tests::loaded(tests::ada()));
    UiDriver& driver = looking.driver;
    CHECK_FALSE(driver.has(Role::button, "Send now"));
    driver.click(Role::button, "Connect this laptop");
    CHECK(state::screen(driver.state()).kind == Kind::connection);
}

TEST_CASE("a window for reading only shows the records, and says nothing of a connection that it does not know") {
    AtRecords looking(tests::loaded(tests::ada(), state::Access::read_only));
    CHECK(looking.driver.has(Role::button, "Left the module"));
    CHECK(looking.driver.has(Role::status, "Open for reading only: the other window sends your records"));
    CHECK_FALSE(looking.driver.has(Role::button, "Connect this laptop"));
    looking.driver.send(state::Open{{.kind = Kind::connection}});
    looking.driver.settle();
    CHECK(looking.driver.has(Role::status, "Open for reading only: the other window sends your records"));
    CHECK_FALSE(looking.driver.has(Role::text_field, "Connection code"));
}

TEST_CASE("what keeps records from leaving is said where they are listed") {
    const AtRecords waiting(support::out_of_reach(tests::loaded(tests::ada())));
    CHECK(waiting.driver.has(Role::paragraph, "Not sent yet: hub.example.org cannot be found. Is there a network? Mooring "
                                              "tries again by itself."));
    AtRecords stopped(support::sending_stopped(tests::loaded(tests::ada())));
    CHECK(stopped.driver.has(Role::alert, "Sending has stopped: The record store does not know this key, or its secret is "
                                          "another. Everything is kept here until that is mended."));
    stopped.driver.click(Role::button, "Look at the connection");
    CHECK(state::screen(stopped.driver.state()).kind == Kind::connection);
}

TEST_CASE("why other laptops' work does not come in is said where records and the connection are looked at, and briefly at home") {
    const std::string why =
        "Work from your other laptops cannot come in at the moment: The record store does not let this key read. Please ask "
        "whoever gave you the key. Nothing is lost, and Mooring asks again by itself.";
    AtRecords looking(support::not_read(tests::loaded(tests::ada())));
    UiDriver& driver = looking.driver;
    CHECK(driver.has(Role::paragraph, why));
    driver.send(state::Open{{.kind = Kind::connection}});
    driver.settle();
    CHECK(driver.has(Role::paragraph, why));
    driver.send(state::Open{{.kind = Kind::home}});
    driver.settle();
    CHECK(driver.has(Role::button, "Saved on this laptop · all records sent · 1 record refused · last sent 12 Nov, 14:05 · "
                                   "other laptops not read"));
}

TEST_CASE("a laptop without a network is not told at home that others cannot be read") {
    state::State state = support::not_read(tests::loaded(tests::ada()));
    state.travel.reading_trouble = state::ReadingTrouble{"hub.example.org cannot be found. Is there a network?", true};
    AtRecords looking(state);
    CHECK(looking.driver.has(Role::paragraph,
                             "Work from your other laptops cannot come in at the moment: hub.example.org cannot be found. Is "
                             "there a network? Nothing is lost, and Mooring asks again by itself."));
    looking.driver.press(Key::escape);
    CHECK(looking.driver.has(Role::button,
                             "Saved on this laptop · all records sent · 1 record refused · last sent 12 Nov, 14:05"));
}

TEST_CASE("the rows are one stop of the Tab key, moved through with the arrows and opened with Enter") {
    AtRecords looking;
    UiDriver& driver = looking.driver;
    driver.tab_to(Role::button, "Left the module");
    driver.press(Key::down);
    driver.press(Key::down);
    CHECK(driver.focused().name == "Practised question 1: right");
    driver.press(Key::enter);
    CHECK(driver.state().records.opened == 10);
    driver.press(Key::tab);
    CHECK(driver.focused().name == "Copy this record");
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).kind == Kind::home);
}

TEST_CASE("at 200% text in a small window every record can be read in full") {
    AtRecords looking(support::connected(tests::loaded(tests::ada())), {.width = 640, .height = 480});
    UiDriver& driver = looking.driver;
    state::Settings settings = driver.state().record.settings;
    settings.text_percent = 200;
    driver.send(state::ChangeSettings{settings});
    driver.settle();
    // Long rows were cut off before they were opened: a row is as high as its words take.
    const float long_one = driver.node(Role::button, "Wrote a private reflection, whose words stay here").rect.height;
    const float short_one = driver.node(Role::button, "Left the module").rect.height;
    CHECK(long_one > short_one + 40);
    driver.click(Role::button, "Wrote a private reflection, whose words stay here");
    CHECK(driver.has(Role::paragraph, "Wrote a private reflection, whose words stay here"));
    const ui::Node& area = driver.node(Role::scroll_area, "Your records");
    for (const ui::Node& node : driver.interface().semantics().nodes()) {
        INFO(node.name);
        CHECK(node.rect.x + node.rect.width <= area.rect.x + area.rect.width + 1);
    }
}
