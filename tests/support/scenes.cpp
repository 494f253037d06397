#include "tests/support/scenes.h"

#include "content/disk/disk_folder.h"
#include "player/state/update.h"
#include "player/ui/widgets.h"
#include "tests/support/preview_scenes.h"
#include "tests/support/quiz_scenes.h"
#include "tests/support/record_scenes.h"
#include "tests/support/source_path.h"
#include "tests/support/team_scenes.h"

#include <array>
#include <functional>
#include <map>
#include <stdexcept>

namespace support {
namespace {

state::TimePoint day(int number) {
    return state::TimePoint{std::chrono::sys_days{std::chrono::year{2026} / 11 / number} + std::chrono::hours{9}};
}

state::State fresh() {
    state::State state;
    const auto folder = content::disk_folder(tests::source_path("modules"));
    state.pathway = std::make_shared<const content::Pathway>(content::load_pathway(*folder, "modules"));
    state.record.actor = "7d1f9a52-0f0e-4c6b-9a53-3a1f5d3c2b10";
    state.record.is_welcomed = true;
    state.record.profile.name = "Ada";
    state.profile_draft = state.record.profile;
    state.installation = {"0.1.0", "~/.local/share/mooring/progress.sqlite",
                          "~/.local/share/mooring/backups"};
    state.index = std::make_shared<const state::SearchIndex>(*state.pathway);
    return state;
}

const content::Module& module(const state::State& state, std::size_t index) {
    return state.pathway->modules.at(index).module;
}

state::ModuleRecord& started(state::State& state, std::size_t index) {
    state::ModuleRecord& record = state.record.modules[module(state, index).metadata.id];
    record.registration = "b3c1a7de-52f4-4a0b-8d8b-0f7c7f1f6e" + std::to_string(10 + index);
    record.started = day(10);
    return record;
}

void pass(state::State& state, std::size_t index, int number) {
    const content::Module& passed = module(state, index);
    state::ModuleRecord& record = started(state, index);
    for (const content::Page& page : passed.pages) record.pages_read.insert({0, page.slug});
    record.completed = day(number);
    record.pass = state::Pass{day(number), state::Fraction(9, 10), 1};
}

/// Module 1 is passed, module 2 read up to its third page.
state::State begun() {
    state::State state = fresh();
    pass(state, 0, 12);
    state::ModuleRecord& record = started(state, 1);
    const auto& pages = module(state, 1).pages;
    for (std::size_t page = 0; page < 3 && page < pages.size(); ++page) record.pages_read.insert({0, pages[page].slug});
    record.place.page = pages.at(3).slug;
    state.record.last_module = module(state, 1).metadata.id;
    return state;
}

/// Two reflections are saved, a third is begun.
state::State reflected() {
    state::State state = begun();
    const std::string first = module(state, 0).metadata.id;
    const std::string second = module(state, 1).metadata.id;
    state.record.modules[first].reflections[1] = {
        "The college on the hill. It was there before I was born, and half of our street has worked in its kitchens.",
        day(11)};
    state.record.modules[second].reflections[1] = {
        "Ask for the skills of the job, not for years in a chair.\nLet people try a shift before they apply.", day(18)};
    state.record.drafts[{second, state::DraftKey::Kind::reflection, 2}].text = "I would begin with the porters, because";
    return state;
}

/// Looking for a module on a memory stick.
state::State choosing() {
    using Entry = state::FolderEntry;
    using Place = state::FolderPlace;
    state::State state = begun();
    state.chooser.purpose = state::ChooserPurpose::add_module;
    state::FolderListing& listing = state.chooser.listing;
    listing.path = listing.path_words = "/media/ada/TRAINING/modules";
    listing.way = {{Place::Kind::folder, "/", "/"},
                   {Place::Kind::folder, "media", "/media"},
                   {Place::Kind::folder, "ada", "/media/ada"},
                   {Place::Kind::stick, "TRAINING", "/media/ada/TRAINING"},
                   {Place::Kind::folder, "modules", listing.path}};
    for (const char* name : {"2025", "archive", "drafts for the autumn"})
        listing.entries.push_back({Entry::Kind::folder, name, listing.path + "/" + name});
    listing.entries.push_back({Entry::Kind::module, "food-and-place", listing.path + "/food-and-place"});
    for (const char* name : {"good-work.mooring", "hand-hygiene.mooring", "warm-homes.mooring"})
        listing.entries.push_back({Entry::Kind::package, name, listing.path + "/" + name});
    listing.has_modules = true;
    listing.places = {{Place::Kind::home, "", "/home/ada"},
                      {Place::Kind::documents, "", "/home/ada/Documents"},
                      {Place::Kind::downloads, "", "/home/ada/Downloads"},
                      {Place::Kind::stick, "TRAINING", "/media/ada/TRAINING"}};
    state.chooser.typed = listing.path_words;
    state.chooser.before = {"/home/ada"};
    state.chooser.serial = 1;
    return state;
}

/// Looking at a newer version of a module, after it was checked.
state::State offered() {
    state::State state = choosing();
    auto newer = std::make_shared<content::LoadedModule>(state.pathway->modules.at(1));
    newer->module.metadata.version += 1;
    state.adding.path = "/media/ada/TRAINING/modules/good-work.mooring";
    state.adding.offer = state::ModuleOffer{{}, std::move(newer), 312'000, "4f1c09a2be7731d05d6e6a1f0c2277aa"};
    return state;
}

/// A package that somebody changed on its way here.
state::State refused() {
    state::State state = choosing();
    state.adding.path = "/media/ada/TRAINING/modules/warm-homes.mooring";
    state.adding.offer = state::ModuleOffer{
        "could not open '/media/ada/TRAINING/modules/warm-homes.mooring': it is damaged: fetch or copy it again", nullptr, 0, {}};
    return state;
}

/// A folder whose module has mistakes.
state::State unmended() {
    state::State state = choosing();
    auto broken = std::make_shared<content::LoadedModule>(state.pathway->modules.at(1));
    broken->module.metadata.version += 1;
    broken->problems.push_back({"food-and-place/module.md", 31, "E203", content::Severity::error,
                                "question 3 has no answers: add a list of answers under it"});
    broken->problems.push_back({"food-and-place/module.md", 44, "E211", content::Severity::error,
                                "this box is not written as one: write `[ ]` or `[x]`, then one space"});
    state.adding.path = "/media/ada/TRAINING/modules/food-and-place";
    state.adding.offer = state::ModuleOffer{{}, std::move(broken), 0, {}, true};
    return state;
}

/// The last module was added a moment ago.
state::State added() {
    state::State state = begun();
    const content::Metadata& last = state.pathway->modules.back().module.metadata;
    state.newcomer = {last.id, 1};
    state.notices.push_back({1, "“" + last.title + "” is added.", false, {}, last.id});
    return state;
}

/// A package of the learner's own has been damaged on the disk.
state::State damaged() {
    state::State state = begun();
    auto pathway = std::make_shared<content::Pathway>(*state.pathway);
    content::LoadedModule& module = pathway->modules.emplace_back();
    module.module.metadata.id = "warm-homes/";
    const std::string file = "/home/ada/.local/share/mooring/modules/warm-homes.mooring";
    module.problems.push_back({file, 1, "E108", content::Severity::error,
                               "could not open '" + file + "': it is damaged: fetch or copy it again"});
    state.added = {{"warm-homes/", file}};
    state.pathway = pathway;
    return state;
}

state::State done() {
    state::State state = fresh();
    for (std::size_t index = 0; index < state.pathway->modules.size(); ++index) {
        pass(state, index, static_cast<int>(12 + index));
    }
    return state;
}

state::State troubled() {
    state::State state = begun();
    auto pathway = std::make_shared<content::Pathway>(*state.pathway);
    content::LoadedModule& broken = pathway->modules.back();
    broken.problems.push_back({"modules/" + broken.module.metadata.id + "/module.md", 12, "E203",
                               content::Severity::error, "question 3 has no answers: add a list of answers under it"});
    state.pathway = pathway;
    state.notices.push_back({1, "Your answer could not be saved because the disk is full. It is kept here and will be "
                                "tried again.", true});
    state.notices.push_back({2, "A backup was made.", false});
    state.pending.push_back({1, {}, true});
    return state;
}

state::State empty() {
    state::State state = fresh();
    state.pathway = std::make_shared<const content::Pathway>();
    return state;
}

const std::map<std::string, std::function<state::State()>>& makers() {
    static const std::map<std::string, std::function<state::State()>> all{
        {"fresh", fresh}, {"begun", begun}, {"reflected", reflected}, {"done", done}, {"choosing", choosing},
        {"offered", offered}, {"refused", refused}, {"unmended", unmended}, {"added", added}, {"damaged", damaged},
        {"troubled", troubled}, {"empty", empty},
        {"passed", [] { return after_quiz(begun(), QuizOutcome::passed); }},
        {"failed", [] { return after_quiz(begun(), QuizOutcome::failed); }},
        {"used-up", [] { return used_up(begun()); }},
        {"mistaken", [] { return previewing(begun(), PreviewedText::mistaken); }},
        {"sound", [] { return previewing(begun(), PreviewedText::sound); }},
        {"without-pages", [] { return previewing(begun(), PreviewedText::empty); }},
        {"of-a-pathway", [] { return previewing(begun(), PreviewedText::pathway); }},
        {"connected", [] { return with_records(connected(begun())); }},
        {"sending-stopped", [] { return with_records(sending_stopped(begun())); }},
        {"out-of-reach", [] { return with_records(out_of_reach(begun())); }},
        {"not-read", [] { return with_records(not_read(begun())); }},
        {"unconnected", [] { return with_records(begun()); }},
        {"trying-code", [] { return trying_a_code(begun()); }},
        {"refused-key", [] { return refused_key(begun()); }},
        {"due", [] { return with_due_dates(begun()); }},
        {"team", [] { return at_module(at_person(with_team(begun(), 60), 1), "good-work"); }},
        {"team-of-3", [] { return at_module(at_person(with_team(begun(), 3), 2), "good-work"); }},
        {"team-of-0", [] { return with_team(begun(), 0); }},
        {"team-of-10000", [] { return with_team(begun(), 10'000); }},
        {"team-files", [] { return with_team_files(with_team(begun(), 60)); }},
        {"team-files-refused", [] { return team_files_refused(begun()); }},
        {"team-files-coming", [] { return team_files_coming(with_team(begun(), 60)); }},
        {"choosing-records", [] { return choosing_records(begun()); }},
        {"team-coming", [] { return team_is_coming(begun()); }},
        {"team-out-of-reach", [] { return team_out_of_reach(with_team(begun(), 60)); }},
        {"team-stopped", [] { return team_stopped(with_team(begun(), 60)); }},
        {"saving", [] { return saving_an_answer(begun(), SaveOutcome::under_way); }},
        {"disk-full", [] { return saving_an_answer(begun(), SaveOutcome::failed); }}};
    return all;
}

bool& is_asking(ui::Frame& frame) { return frame.memory.keep<bool>(1); }

void draw_buttons(ui::Frame& frame) {
    ui::heading(frame, "Buttons", 2);
    ui::Row row(frame, frame.px(12));
    const std::array<std::pair<std::string_view, ui::ButtonOptions>, 5> all{{
        {"Submit", {.emphasis = ui::Emphasis::primary}},
        {"Try again", {.icon = ui::Icon::redo}},
        {"Back", {.emphasis = ui::Emphasis::quiet, .icon = ui::Icon::chevron_left}},
        {"Start again", {.emphasis = ui::Emphasis::danger}},
        {"Not now", {.emphasis = ui::Emphasis::primary, .is_disabled = true}},
    }};
    for (const auto& [label, options] : all) {
        const ui::Row::Cell cell = row.cell(ui::button_width(frame, label, options));
        if (ui::button(frame, label, options) && label == "Start again") is_asking(frame) = true;
    }
}

void draw_dialog(ui::Frame& frame) {
    if (!is_asking(frame)) return;
    const ui::Dialog dialog(frame, "Start this module again?");
    ui::paragraph(frame, "Your answers and the pages you have read are cleared. Your pass and your reflections stay.");
    const ui::ButtonOptions start{.emphasis = ui::Emphasis::danger};
    const ui::ButtonOptions keep{.is_initial = true};
    ui::Row row(frame, frame.px(12));
    {
        const ui::Row::Cell cell = row.cell(ui::button_width(frame, "Start again", start));
        ui::button(frame, "Start again", start);
    }
    const ui::Row::Cell cell = row.cell(ui::button_width(frame, "Keep going", keep));
    ui::button(frame, "Keep going", keep);
}

void draw_choices(ui::Frame& frame) {
    ui::heading(frame, "Choices", 2);
    frame.column().gap = frame.px(8);
    ui::choice(frame, "Before and after each patient", {.is_ticked = true, .digit = 1, .group = 7});
    ui::choice(frame, "Only when they look dirty, which is what most people say when they are asked in a corridor",
               {.digit = 2, .group = 7});
    ui::choice(frame, "Clean water", {.is_many = true, .is_ticked = true, .digit = 1, .group = 8});
    ui::choice(frame, "Soap", {.is_many = true, .is_ticked = true, .is_disabled = true, .verdict = ui::Verdict::right});
    ui::choice(frame, "Gloves", {.is_many = true, .is_ticked = true, .is_disabled = true, .verdict = ui::Verdict::wrong});
    ui::choice(frame, "A towel", {.is_many = true, .is_disabled = true, .verdict = ui::Verdict::missed});
    ui::choice(frame, "Cold water", {.is_many = true, .is_disabled = true});
    ui::checkbox(frame, "Reduce motion", true);
    const std::array<std::string_view, 3> themes{"Light", "Dark", "High contrast"};
    ui::segments(frame, "Theme", themes, 1);
    ui::stepper(frame, "Text size", "100%", true, true);
    const std::array<std::string, 3> uses{"hands that look clean", "hands that look dirty", "cleaning the floor"};
    ui::combo_box(frame, "Alcohol rub", uses, std::nullopt, {.placeholder = "Choose one"});
    ui::combo_box(frame, "Soap and water", uses, 1);
}

void draw_panels(ui::Frame& frame) {
    ui::heading(frame, "Panels", 2);
    const std::array<std::string_view, 5> titles{"Note", "Tip", "Important", "Warning", "Caution"};
    for (std::size_t kind = 0; kind < titles.size(); ++kind) {
        const ui::Callout callout(frame, static_cast<content::Block::Callout>(kind), titles[kind]);
        ui::paragraph(frame, "Clean your hands before and after every patient, whatever the day was like.");
    }
    ui::progress_bar(frame, "Progress", 0.48F, "48%");
    const ui::Rect line = ui::take(frame, frame.px(28));
    const ui::Rect first = ui::badge(frame, line.x, line.y, ui::Icon::lock, "Private", frame.palette.callouts[0],
                                     frame.palette.callout_inks[0]);
    ui::badge(frame, first.x + first.width + frame.px(8), line.y, ui::Icon::shared, "Shared", frame.palette.buoy,
              frame.palette.on_buoy);
    const ui::Rect rings = ui::take(frame, frame.px(28));
    float x = rings.x;
    for (const float share : {0.0F, 0.25F, 0.6F, 1.0F}) {
        ui::draw_progress_ring(frame, {x, rings.y, rings.height, rings.height}, share, frame.palette.harbour);
        x += frame.px(40);
    }
    ui::Rect icons = ui::take(frame, frame.px(28));
    for (int icon = 1; icon <= static_cast<int>(ui::Icon::copy); ++icon) {
        if (icons.x + frame.px(28) > frame.column().x + frame.column().width) icons = ui::take(frame, frame.px(28));
        ui::draw_icon(frame.list(), static_cast<ui::Icon>(icon), icons.x + frame.px(14), icons.y + frame.px(14),
                      frame.px(24), frame.palette.ink);
        icons.x += frame.px(40);
    }
    ui::link(frame, "Why it matters");
    ui::status_line(frame, ui::Icon::circle_tick, "Saved on this laptop");
}

}  // namespace

std::vector<std::string> scene_names() {
    std::vector<std::string> names;
    for (const auto& entry : makers()) names.push_back(entry.first);
    return names;
}

state::State scene(const std::string& name) {
    const auto found = makers().find(name);
    if (found == makers().end()) throw std::runtime_error("There is no scene " + name + ".");
    return found->second();
}

ui::Interface::View gallery() {
    return [](const state::State&, ui::Frame& frame) {
        const ui::ScrollArea area(frame, "Gallery", frame.viewport, frame.px(24), frame.px(16));
        const ui::Centred centred(frame, frame.px(600));
        draw_buttons(frame);
        draw_choices(frame);
        draw_panels(frame);
        draw_dialog(frame);
    };
}

}  // namespace support
