#include "player/app/effects.h"

#include "content/disk/disk_folder.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <spdlog/sinks/ostream_sink.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <utility>

using namespace std::chrono_literals;

namespace {

const app::HeldChanges::Time start{};
constexpr std::chrono::year_month_day today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{20}};

class FakeDesktop final : public app::Desktop {
public:
    void copy(const std::string& text) override { copied = text; }
    bool open_address(const std::string& address) override {
        opened = address;
        return has_browser;
    }
    std::vector<std::string> take_unopened() override { return std::exchange(unopened, {}); }
    bool raise_other_window() override { return answers; }
    void watch_preview(const std::string& folder) override { previewed = folder; }
    void stop_preview() override { previewed.clear(); }
    std::optional<state::PreviewFound> take_preview() override { return std::exchange(found, std::nullopt); }
    std::string renderer() const override { return "OpenGL 3.3, a fake"; }

    std::string copied, opened, previewed;
    std::optional<state::PreviewFound> found;
    std::vector<std::string> unopened;
    bool has_browser = true, answers = true;
};

/// Effects with a disk that can be filled up.
struct World {
    support::TemporaryFolder folder;
    std::vector<state::Changes> written;
    bool is_full = false;
    int backups = 0;
    FakeDesktop desktop;
    std::ostringstream logged;
    spdlog::logger log{"test", std::make_shared<spdlog::sinks::ostream_sink_st>(logged)};
    state::State state;
    app::Errands errands{[] {}};
    app::Effects effects{{[this](const state::Changes& changes, const std::vector<records::Statement>&) -> tl::expected<void, store::Error> {
                              if (is_full)
                                  return tl::unexpected(store::Error{store::Error::Kind::full, "The disk is full."});
                              written.push_back(changes);
                              return {};
                          },
                          [this]() -> tl::expected<std::filesystem::path, store::Error> {
                              if (is_full)
                                  return tl::unexpected(store::Error{store::Error::Kind::full, "The disk is full."});
                              ++backups;
                              return std::filesystem::path("backups/one.sqlite");
                          }},
                         desktop,
                         errands,
                         {folder.path(), folder.path() / "modules", folder.path(), folder.path() / "cache",
                          folder.path() / "own", {}},
                         log};

    app::Effects::Messages perform(const state::Effect& effect, app::HeldChanges::Time now = start) {
        return effects.perform(effect, state, now, today);
    }
};

state::DraftChanged draft(const std::string& text) {
    return {{"levers", state::DraftKey::Kind::practice, 3}, {{}, text}};
}

const state::PageRead page_read{"levers", "first", 0, {}};
const state::PracticeAnswered answered{"levers", 3, {{{1}, ""}, state::Fraction(1, 1), 1, {}}};

template <class Kind>
const Kind& only(const app::Effects::Messages& messages) {
    REQUIRE(messages.size() == 1);
    REQUIRE(std::holds_alternative<Kind>(messages.front()));
    return std::get<Kind>(messages.front());
}

}  // namespace

TEST_CASE("a save is answered with its ticket once it is written") {
    World world;
    CHECK(only<state::Saved>(world.perform(state::Save{7, {page_read}})).ticket == 7);
    CHECK(world.written == std::vector<state::Changes>{{page_read}});
}

TEST_CASE("a save on a full disk is answered with the reason") {
    World world;
    world.is_full = true;
    const auto answers = world.perform(state::Save{7, {page_read}});
    CHECK(only<state::SaveFailed>(answers).ticket == 7);
    CHECK(only<state::SaveFailed>(answers).why == "The disk is full.");
}

TEST_CASE("a draft is written when it is due, not before") {
    World world;
    CHECK(world.perform(state::SaveSoon{draft("a")}).empty());
    CHECK(world.effects.deadline() == start + 700ms);
    CHECK(world.effects.perform_due(start + 699ms).empty());
    CHECK(world.written.empty());
    CHECK(world.effects.perform_due(start + 700ms).empty());
    CHECK(world.written == std::vector<state::Changes>{{draft("a")}});
    CHECK(!world.effects.deadline());
}

TEST_CASE("leaving a field writes its draft at once, and once only") {
    World world;
    world.perform(state::SaveSoon{draft("a")});
    world.perform(state::Flush{});
    world.perform(state::Flush{});
    CHECK(world.written == std::vector<state::Changes>{{draft("a")}});
}

TEST_CASE("a draft never comes back after its answer was submitted") {
    // A draft held back while its answer was saved would have been written after it, and come back at the next start.
    World world;
    world.perform(state::SaveSoon{draft("half an ans")});
    world.perform(state::Save{1, {answered}});
    world.effects.perform_due(start + 10s);
    CHECK(world.written == std::vector<state::Changes>{{draft("half an ans"), answered}});
}

TEST_CASE("a draft that could not be written is kept, said once a try, and written later") {
    World world;
    world.is_full = true;
    world.perform(state::SaveSoon{draft("a")});
    const auto answers = world.effects.perform_due(start + 1s);
    CHECK(only<state::SaveFailed>(answers).ticket == 0);
    CHECK(only<state::SaveFailed>(answers).why == "The disk is full.");
    CHECK(!world.effects.deadline());
    world.is_full = false;
    CHECK(only<state::Saved>(world.perform(state::Flush{}, start + 2s)).ticket == 0);
    CHECK(world.written == std::vector<state::Changes>{{draft("a")}});
}

TEST_CASE("failed saves are tried again after 1, 2, 4 … and at most 30 seconds") {
    World world;
    auto now = start;
    std::vector<std::chrono::seconds> waits;
    for (int i = 0; i < 7; ++i) {
        world.perform(state::RetryLater{}, now);
        const auto due = world.effects.deadline();
        REQUIRE(due);
        waits.push_back(std::chrono::duration_cast<std::chrono::seconds>(*due - now));
        CHECK(world.effects.perform_due(*due - 1ms).empty());
        only<state::RetrySaves>(world.effects.perform_due(*due));
        now = *due;
    }
    CHECK(waits == std::vector<std::chrono::seconds>{1s, 2s, 4s, 8s, 16s, 30s, 30s});
    world.perform(state::Save{1, {page_read}}, now);
    world.perform(state::RetryLater{}, now);
    CHECK(world.effects.deadline() == now + 1s);
}

TEST_CASE("asking twice to try again later does not put it off") {
    World world;
    world.perform(state::RetryLater{}, start);
    world.perform(state::RetryLater{}, start + 900ms);
    CHECK(world.effects.deadline() == start + 1s);
}

TEST_CASE("closing writes what is held and ends") {
    World world;
    world.perform(state::SaveSoon{draft("a")});
    CHECK(world.perform(state::Quit{}).empty());
    CHECK(world.effects.is_quitting());
    CHECK(world.written == std::vector<state::Changes>{{draft("a")}});
}

TEST_CASE("closing while something cannot be saved warns once, then lets go") {
    World world;
    world.is_full = true;
    world.perform(state::SaveSoon{draft("a")});
    const auto answers = world.perform(state::Quit{});
    CHECK(!world.effects.is_quitting());
    REQUIRE(answers.size() == 2);
    CHECK(std::get<state::Noticed>(answers[1]).text ==
          "Your last answer is not saved yet. Close the window again to leave without it.");
    world.perform(state::Quit{});
    CHECK(world.effects.is_quitting());
}

TEST_CASE("closing warns again when something else cannot be saved later") {
    // The warning came once in a program's life: an hour later the next loss was silent.
    World world;
    world.is_full = true;
    world.perform(state::SaveSoon{draft("a")});
    world.perform(state::Quit{});
    world.is_full = false;
    world.perform(state::Flush{});
    world.is_full = true;
    world.perform(state::SaveSoon{draft("b")});
    world.perform(state::Quit{});
    CHECK(!world.effects.is_quitting());
}

TEST_CASE("closing waits for an answer that is still to be saved") {
    World world;
    world.state.pending.push_back({4, {page_read}, true});
    only<state::Noticed>(world.perform(state::Quit{}));
    CHECK(!world.effects.is_quitting());
}

TEST_CASE("an address is opened in the browser, without one it is shown to be copied") {
    World world;
    CHECK(world.perform(state::OpenAddress{"https://example.org/a"}).empty());
    CHECK(world.desktop.opened == "https://example.org/a");
    world.desktop.has_browser = false;
    CHECK(only<state::Noticed>(world.perform(state::OpenAddress{"https://example.org/a"})).text ==
          "No browser could be opened. The address, for later: https://example.org/a");
}

TEST_CASE("an address that turns out not to have been opened is shown to be copied too") {
    World world;
    world.perform(state::OpenAddress{"https://example.org/a"});
    CHECK(world.effects.perform_due(start).empty());
    world.desktop.unopened = {"https://example.org/a"};
    const app::Effects::Messages answers = world.effects.perform_due(start);
    CHECK(only<state::Noticed>(answers).text ==
          "No browser could be opened. The address, for later: https://example.org/a");
    CHECK(only<state::Noticed>(answers).address == "https://example.org/a");
    CHECK(world.effects.perform_due(start).empty());
}

namespace {

/// A PNG's opening: all that is looked at.
const std::string picture("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x28\0\0\0\x1E", 24);

/// A module with a picture, on a page whose name is not plain letters.
void install_module(World& world) {
    std::filesystem::create_directories(world.folder.path() / "knots/images");
    std::ofstream(world.folder.path() / "knots/images/bowline.png", std::ios::binary) << picture;
    std::ofstream(world.folder.path() / "knots/module.md")
        << "---\ntitle: Knots\nid: knots\nversion: 3\nlanguage: en-GB\n---\n# Knots\n\nRopes.\n\n## Tŷ a rhaff\n\n"
           "![A bowline](images/bowline.png)\n";
    world.state.pathway = std::make_shared<const content::Pathway>(
        content::load_pathway(*content::disk_folder(world.folder.path().string()), "modules"));
    REQUIRE(state::readable_module(world.state, "knots") != nullptr);
}

}  // namespace

TEST_CASE("reading in the browser opens the module's own page, pictures inside, at the page at hand") {
    World world;
    install_module(world);
    CHECK(world.perform(state::OpenModulePage{"knots", "tŷ-a-rhaff"}).empty());
    const std::string path = (world.folder.path() / "cache/knots-3.html").string();
    CHECK(world.desktop.opened == "file://" + path + "#t%C5%B7-a-rhaff");
    std::ifstream file(path);
    const std::string html(std::istreambuf_iterator<char>(file), {});
    CHECK(html.find("<h1>Knots</h1>") != std::string::npos);
    CHECK(html.find("data:image/png;base64,") != std::string::npos);
    CHECK(html.find("data-start=\"tŷ-a-rhaff\"") != std::string::npos);
}

TEST_CASE("a module that cannot be read in the browser says why in a sentence, and without a browser where its page is") {
    World world;
    install_module(world);
    std::filesystem::remove(world.folder.path() / "knots/images/bowline.png");
    CHECK(only<state::Noticed>(world.perform(state::OpenModulePage{"knots", "knots"})).text ==
          "This module cannot be read in the browser: the picture images/bowline.png cannot be read.");
    install_module(world);
    world.desktop.has_browser = false;
    const auto path = (world.folder.path() / "cache/knots-3.html").string();
    CHECK(only<state::Noticed>(world.perform(state::OpenModulePage{"knots", "knots"})).address ==
          "file://" + path + "#knots");
    std::filesystem::remove_all(world.folder.path() / "cache");
    std::ofstream(world.folder.path() / "cache");
    CHECK(only<state::Noticed>(world.perform(state::OpenModulePage{"knots", "knots"})).is_error);
}

TEST_CASE("an exported journal is a file of its own, and the learner is told which") {
    World world;
    const std::string path = (world.folder.path() / "Mooring journal 2026-11-20.md").string();
    CHECK(only<state::Noticed>(world.perform(state::ExportJournal{"# Journal\n"})).text ==
          "Your journal is saved as " + path + ".");
    std::ifstream file(path);
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == "# Journal\n");
}

TEST_CASE("a backup says where it is, and a failed one why") {
    World world;
    CHECK(only<state::Noticed>(world.perform(state::BackUp{})).text == "A backup is saved as backups/one.sqlite.");
    world.is_full = true;
    CHECK(only<state::Noticed>(world.perform(state::BackUp{})).text == "The disk is full.");
}

TEST_CASE("a backup that nobody asked for is made without a word, and says why when it cannot be") {
    World world;
    world.perform(state::SaveSoon{draft("a")});
    CHECK(world.perform(state::BackUp{false}).empty());
    CHECK(world.written == std::vector<state::Changes>{{draft("a")}});  // what was held back is in it
    CHECK(world.backups == 1);
    world.is_full = true;
    CHECK(only<state::Noticed>(world.perform(state::BackUp{false})).text == "The disk is full.");
}

TEST_CASE("a second window goes when the first one comes to the front, and stays when nobody answers") {
    World world;
    world.desktop.answers = false;
    CHECK(only<state::Noticed>(world.perform(state::RaiseOtherWindow{})).is_error);
    CHECK(!world.effects.is_quitting());
    world.desktop.answers = true;
    CHECK(world.perform(state::RaiseOtherWindow{}).empty());
    CHECK(world.effects.is_quitting());
}

TEST_CASE("a folder is listed while the window goes on, and the answer comes when it is due") {
    World world;
    std::filesystem::create_directory(world.folder.path() / "here");
    CHECK(world.perform(state::ListFolder{7, state::ChooserPurpose::preview, world.folder.path().string()}).empty());
    world.errands.finish();
    const auto answers = world.effects.perform_due(start);
    const auto& listed = only<state::FolderListed>(answers);
    CHECK(listed.request == 7);
    REQUIRE(listed.listing.entries.size() == 1);
    CHECK(listed.listing.entries[0].name == "here");
    CHECK(world.effects.perform_due(start).empty());
}

TEST_CASE("a module that could not be kept is told and logged") {
    World world;
    world.perform(state::KeepModule{3, "ladders", (world.folder.path() / "ladders.mooring").string(), "digest"});
    world.errands.finish();
    const auto answers = world.effects.perform_due(start);
    const auto& changed = only<state::ModulesChanged>(answers);
    CHECK(changed.request == 3);
    CHECK(changed.why_not == "could not open '" + (world.folder.path() / "ladders.mooring").string() +
                                 "': No such file or directory");
    CHECK(changed.pathway == nullptr);
    world.log.flush();
    CHECK(world.logged.str().find("ladders.mooring") != std::string::npos);
}

TEST_CASE("no answer and no reflection ever reaches the log or the report") {
    const std::string canary = "canary-8d1f";
    World world;
    world.state.record.drafts[draft(canary).key] = {{}, canary};
    world.state.record.profile.name = canary;
    world.state.record.modules["levers"].reflections[1] = {canary, {}};
    world.perform(state::SaveSoon{draft(canary)});
    world.is_full = true;
    world.perform(state::Save{1, {draft(canary)}});
    world.perform(state::ExportJournal{canary});
    world.perform(state::CopyReport{});
    world.log.flush();
    CHECK(world.logged.str().find("The disk is full.") != std::string::npos);
    CHECK(world.logged.str().find(canary) == std::string::npos);
    CHECK(world.desktop.copied.find("Last problem with saving: The disk is full.") != std::string::npos);
    CHECK(world.desktop.copied.find(canary) == std::string::npos);
}
