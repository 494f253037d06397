#include "player/app/program.h"

#include "content/load.h"
#include "player/app/browser.h"
#include "player/app/clock.h"
#include "player/app/doorbell.h"
#include "player/app/effects.h"
#include "player/app/font_files.h"
#include "player/app/log.h"
#include "player/app/module_errands.h"
#include "player/app/opening.h"
#include "player/app/past.h"
#include "player/app/paths.h"
#include "player/app/player.h"
#include "player/app/preview_reader.h"
#include "player/app/renderer.h"
#include "player/app/sync_courier.h"
#include "player/app/window.h"
#include "player/shelf/library.h"
#include "player/shelf/opener.h"
#include "player/store/inbox.h"
#include "player/store/team_copy.h"
#include "records/uuid.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {
namespace {

class SystemDesktop final : public Desktop {
public:
    SystemDesktop(Window& window, const Renderer& renderer, std::filesystem::path data)
        : window_(window), renderer_(renderer), data_(std::move(data)) {}

    void copy(const std::string& text) override { window_.copy(text); }
    bool open_address(const std::string& address) override { return browser_.open(address); }
    std::vector<std::string> take_unopened() override { return browser_.take_unopened(); }
    bool raise_other_window() override { return Doorbell::ring(data_); }
    void watch_preview(const std::string& folder) override { preview_.open(folder); }
    void stop_preview() override { preview_.close(); }
    std::optional<state::PreviewFound> take_preview() override { return preview_.take(); }
    std::string renderer() const override { return renderer_.description(); }

private:
    Window& window_;
    const Renderer& renderer_;
    std::filesystem::path data_;
    Browser browser_{&Window::wake};
    PreviewReader preview_{&Window::wake};
};

/// The record's doors. Without a store nothing is ever sent through them, and what came would be refused.
Keeping keeping(std::optional<store::ProgressStore>& store, const std::string& why_not) {
    const auto refused = [&why_not] { return tl::unexpected(store::Error{store::Error::Kind::other, why_not}); };
    return {[&store, refused](const state::Changes& changes,
                              std::vector<records::Statement> statements) -> tl::expected<void, store::Error> {
                if (!store) return refused();
                return store->save(changes, std::move(statements));
            },
            [&store, refused]() -> tl::expected<std::filesystem::path, store::Error> {
                if (!store) return refused();
                return store->back_up();
            },
            [&store, refused](const state::Changes& held, const state::Changes& arrived,
                              const std::vector<std::string>& settled) -> tl::expected<state::Changes, store::Error> {
                if (!store) return refused();
                return store->take_in(held, arrived, settled);
            }};
}

/// Pictures are read from where their module was: a folder or a package.
ui::ReadPicture pictures_from(shelf::Opener& opener) {
    return [&opener](const std::string& folder, const std::string& path, std::size_t count) {
        return opener.open(folder).read_start(path, count);
    };
}

int failed(const std::string& sentence) {
    fmt::print(stderr, "mooring: {}\n", sentence);
    return 1;
}

void log_modules(spdlog::logger& log, const content::Pathway& pathway) {
    for (const content::LoadedModule& loaded : pathway.modules) {
        for (const content::Problem& problem : loaded.problems) log.info("{}", to_string(problem));
    }
    for (const content::Problem& problem : pathway.problems) log.info("{}", to_string(problem));
}

bool has_module(const content::Pathway& pathway, const std::string& id) {
    return std::any_of(pathway.modules.begin(), pathway.modules.end(),
                       [&id](const content::LoadedModule& loaded) { return loaded.module.metadata.id == id; });
}

/// Where the store keeps things, in words (progress_store.h, backup.h).
state::Installation installation(const Paths& paths) {
    return {version(), (paths.data / "progress.sqlite").string(), (paths.data / "backups").string()};
}

EffectFolders folders(const Paths& paths) {
    return {paths.data, paths.modules, paths.documents, paths.cache, paths.own_modules,
            {paths.home, paths.documents, paths.downloads, paths.media}};
}

/// What the same person did on other laptops and was not joined to the record when the window was closed.
std::vector<records::Statement> waiting_arrivals(const std::filesystem::path& data, spdlog::logger& log) {
    const auto inbox = store::Inbox::open(data);
    auto waiting = inbox ? inbox->waiting() : tl::unexpected(inbox.error());
    if (waiting) return std::move(*waiting);
    log.warn("{}", waiting.error().sentence);
    return {};
}

/// What was due when a hub said so last.
state::DueDates due_dates(const std::filesystem::path& data, spdlog::logger& log) {
    const auto inbox = store::Inbox::open(data);
    auto due = inbox ? inbox->due() : tl::unexpected(inbox.error());
    if (due) return std::move(*due);
    log.warn("{}", due.error().sentence);
    return {};
}

/// What a window begins with.
struct Start {
    Opening opening;
    state::WindowPlace place;
    std::vector<state::Message> messages;
    bool is_over = false;  ///< the window that is open already shows what was asked for
};

tl::expected<Start, std::string> start_of_learning(const Arguments& arguments, const Paths& paths, spdlog::logger& log) {
    Start start{open_record(paths.data, records::uuid(moment_now().random)), {}, {}};
    Opening& opening = start.opening;
    start.place = opening.record.window;
    std::string package;
    if (arguments.module) {
        const auto whole = whole_path(*arguments.module);
        if (!whole) return tl::unexpected(whole.error());
        package = whole->string();
    }
    // Only the window that can save can add: it shows what was brought.
    start.is_over = !package.empty() && opening.is_open_elsewhere && Doorbell::ring(paths.data, package);
    if (start.is_over) return start;
    shelf::Library library = shelf::load_library({paths.modules, paths.own_modules});
    auto pathway = std::make_shared<const content::Pathway>(std::move(library.pathway));
    log_modules(log, *pathway);
    if (arguments.open && !has_module(*pathway, *arguments.open)) {
        return tl::unexpected(fmt::format("there is no module '{}' in {}; its metadata line 'id:' names it",
                                          *arguments.open, paths.modules.string()));
    }
    if (opening.store && opening.access == state::Access::writable) {
        const auto told = tell_past(*opening.store, pathway, opening.record.actor, moment_now().random);
        if (!told) log.warn("{}", told.error().sentence);
    }
    if (!opening.store) {
        start.messages.emplace_back(state::Stopped{opening.stopped_because});
    } else {
        start.messages.emplace_back(state::Loaded{std::move(pathway), std::move(opening.record), opening.access,
                                                  opening.is_open_elsewhere, installation(paths),
                                                  added_modules(library)});
        if (opening.access == state::Access::writable)
            start.messages.emplace_back(state::Arrived{waiting_arrivals(paths.data, log)});
        if (opening.access == state::Access::writable)
            start.messages.emplace_back(state::DueDatesCame{due_dates(paths.data, log)});
        else if (store::TeamCopy::exists(paths.data))  // nobody else tells this window of it
            start.messages.emplace_back(state::TeamTravelled{{.has_copy = true}});
        if (arguments.open) start.messages.emplace_back(state::OpenModule{*arguments.open});
        if (!package.empty()) start.messages.emplace_back(state::LookAtModule{package});
    }
    for (std::string& notice : opening.notices)
        start.messages.emplace_back(state::Noticed{std::move(notice), true});  // they stay until read
    return start;
}

/// A preview has no record: nothing that happens in its window could be written anywhere.
tl::expected<Start, std::string> start_of_preview(const std::filesystem::path& typed, const Paths& paths) {
    const auto folder = preview_folder(typed);
    if (!folder) return tl::unexpected(folder.error());
    if (const std::string why_not = objection_to_folder(*folder); !why_not.empty()) return tl::unexpected(why_not);
    Start start;
    start.opening.stopped_because = "A preview has no record.";
    start.messages.emplace_back(state::PreviewAlone{*folder, settings_in(paths.data), installation(paths)});
    return start;
}

}  // namespace

int run_program(const Arguments& arguments) {
    const auto started = std::chrono::steady_clock::now();
    const Environment environment = process_environment();
    const auto paths = find_paths(arguments, environment, program_folder());
    if (!paths) return failed(paths.error());
    std::error_code unreadable;
    if (arguments.module && !std::filesystem::exists(*arguments.module, unreadable))
        return failed(fmt::format("there is no {}", arguments.module->string()));
    const auto fonts = find_fonts(paths->fonts);
    if (!fonts) return failed(fonts.error());
    if (const auto display = Window::find_display(); !display) return failed(display.error());

    const auto log = open_log(paths->state);
    log->info("Mooring {} starts", version());
    auto start = arguments.preview ? start_of_preview(*arguments.preview, *paths)
                                   : start_of_learning(arguments, *paths, *log);
    if (!start) return failed(start.error());
    if (start->is_over) return 0;
    Opening& opening = start->opening;

    const bool is_first = opening.store && opening.access == state::Access::writable;
    Doorbell doorbell(is_first ? std::optional(paths->data) : std::nullopt, &Window::wake);
    auto window = Window::open(start->place);
    if (!window) return failed(window.error());
    if (auto icon = read_icon(paths->icons / "mooring-64.pam")) (*window)->set_icon(std::move(*icon));
    auto renderer = Renderer::create(**window);
    if (!renderer) return failed(renderer.error());
    log->info("{}", (*renderer)->description());
    shelf::Opener opener;
    auto interface = ui::Interface::create(*fonts, (*renderer)->textures(), pictures_from(opener));
    if (!interface) return failed(interface.error());

    SystemDesktop desktop(**window, **renderer, paths->data);
    Errands errands(&Window::wake);
    // Only the window that writes the record sends it. Its thread starts after the doorbell, and ends before the store.
    const auto courier = is_first ? std::make_unique<SyncCourier>(paths->data, &Window::wake) : nullptr;
    Effects effects(keeping(opening.store, opening.stopped_because), desktop, errands, folders(*paths), *log,
                    courier.get());
    Player player(**window, **renderer, **interface, effects, doorbell, environment("MOORING_SEMANTICS"));
    for (const state::Message& message : start->messages) player.receive(message);

    log->info(
        "Ready to draw after {} ms",
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started).count());
    player.run();
    log->info("Mooring ends after {} frames", player.frames());
    if (environment("MOORING_FRAME_LOG")) fmt::print(stderr, "frames drawn: {}\n", player.frames());
    return 0;
}

}  // namespace app
