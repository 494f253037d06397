#include "content/titles.h"
#include "player/state/progress.h"
#include "player/ui/reading_time.h"
#include "player/ui/sheet.h"
#include "player/ui/text_field.h"
#include "player/ui/text_size_choice.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

constexpr float widest_px = 560;
constexpr float harbour_wall_px = 440;  // the panel beside the form
constexpr float side_by_side_px = 1000;

/// The modules a learner may begin with.
std::vector<const content::Module*> readable_modules(const state::State& state) {
    std::vector<const content::Module*> modules;
    if (!state.pathway) return modules;
    for (const content::LoadedModule& loaded : state.pathway->modules) {
        if (!loaded.is_broken()) modules.push_back(&loaded.module);
    }
    return modules;
}

struct Promise {
    Icon icon;
    std::string_view words;
};

void draw_promise(Frame& frame, const Promise& promise, Colour colour) {
    Row row(frame, frame.px(14));
    {
        const Row::Cell cell = row.cell(frame.px(24));
        const Rect rect = take(frame, frame.line_height(Type::body));
        draw_icon(frame.list(), promise.icon, rect.x + frame.px(12), rect.y + rect.height / 2, frame.px(22), colour);
    }
    const Row::Cell words = row.rest();
    paragraph(frame, promise.words, Type::body, colour);
}

/// What this is and what it promises, in one colour on whatever ground there is.
void draw_promises(const state::State& state, Frame& frame, Colour colour) {
    const strings::FirstRun& words = frame.strings.first_run;
    heading(frame, words.title, 1, colour);
    const std::vector<const content::Module*> modules = readable_modules(state);
    if (!modules.empty()) {
        int minutes = 0;
        for (const content::Module* module : modules)
            minutes += state::progress(*module, nullptr, page_seconds(frame, state, *module)).minutes_total;
        if (!state.pathway->title.empty()) paragraph(frame, state.pathway->title, Type::h3, colour);
        paragraph(frame, fmt::format("{}, {}", counted(words.modules, static_cast<long long>(modules.size())),
                                     counted(words.minutes, minutes)), Type::body, colour);
    }
    space(frame, 2);
    for (const Promise& promise :
         {Promise{Icon::circle_tick, words.saved_first}, Promise{Icon::lock, words.asked_first},
          Promise{Icon::person, words.works_offline}}) {
        draw_promise(frame, promise, colour);
    }
}

/// A panel of colour down the left side of the window.
void draw_wall(const state::State& state, Frame& frame, const Rect& wall) {
    const Palette& palette = frame.palette;
    // In the other themes harbour is a light colour, too much of it for somebody who asked for dark.
    const bool is_light = state.record.settings.theme == state::ThemeChoice::light;
    const Colour ground = is_light ? palette.harbour : palette.surface;
    const Colour ink = is_light ? palette.on_harbour : palette.ink;
    frame.list().AddRectFilled({wall.x, wall.y}, {wall.x + wall.width, wall.y + wall.height}, packed(ground));
    if (palette.is_high_contrast) {
        const float edge = wall.x + wall.width;
        frame.list().AddLine({edge, wall.y}, {edge, wall.y + wall.height}, packed(palette.line), frame.px(2));
    }
    const Place place(frame, {wall.x + frame.px(48), wall.y + frame.px(64), wall.width - frame.px(96), 0},
                      frame.px(16));
    const Rect mark = take(frame, frame.px(56));
    draw_icon(frame.list(), Icon::book, mark.x + frame.px(28), mark.y + frame.px(28), frame.px(56),
              is_light ? ink : palette.harbour);
    space(frame, 1);
    draw_promises(state, frame, ink);
}

/// A field with its label close above it.
void draw_field(Frame& frame, std::string_view name, std::string& value, const FieldOptions& options) {
    Row row(frame, 0);
    const Row::Cell cell = row.rest();
    frame.column().gap = frame.px(4);
    const Field field = text_field(frame, name, value, options);
    if (field.changed) value = *field.changed;
}

void draw_profile(const state::State& state, Frame& frame, ScrollArea& area, bool is_initial) {
    const strings::FirstRun& words = frame.strings.first_run;
    heading(frame, words.about_you, 2);
    state::Profile draft = state.profile_draft;
    draw_field(frame, words.name, draft.name, {.description = words.name_why, .is_initial = is_initial, .area = &area});
    const float half = (frame.column().width - frame.px(16)) / 2;
    if (half > frame.px(216)) {
        Row row(frame, frame.px(16));
        {
            const Row::Cell cell = row.cell(half);
            draw_field(frame, words.staff_number, draft.staff_number, {.area = &area});
        }
        const Row::Cell cell = row.rest();
        draw_field(frame, words.team, draft.team, {.area = &area});
    } else {
        draw_field(frame, words.staff_number, draft.staff_number, {.area = &area});
        draw_field(frame, words.team, draft.team, {.area = &area});
    }
    if (draft != state.profile_draft) frame.send(state::EditProfile{draft});
}

void draw_text_size(const state::State& state, Frame& frame) {
    const strings::FirstRun& words = frame.strings.first_run;
    heading(frame, words.text_size, 2);
    state::Settings settings = state.record.settings;
    settings.text_percent = text_size_choice(frame, words.text_size, settings.text_percent, words.sample);
    if (settings != state.record.settings) frame.send(state::ChangeSettings{settings});
}

/// Which module opens first; the last choice is the list of all of them.
struct Start {
    std::size_t choice = 0;
};

void draw_start(const state::State& state, Frame& frame) {
    const strings::FirstRun& words = frame.strings.first_run;
    const std::vector<const content::Module*> modules = readable_modules(state);
    Start& start = frame.memory.keep<Start>(frame.id(words.where_to_start));
    if (!modules.empty()) {
        heading(frame, words.where_to_start, 2);
        std::vector<std::string> choices;
        for (const content::Module* module : modules) {
            choices.push_back(fmt::format("{}  {}", choices.size() + 1, short_title(*module)));
        }
        choices.emplace_back(words.see_all);
        start.choice = std::min(start.choice, modules.size());
        if (const auto chosen = combo_box(frame, words.where_to_start, choices, start.choice)) start.choice = *chosen;
    }
    space(frame, 2);
    const bool is_saving = !state.pending.empty();
    if (button(frame, words.begin,
               {.emphasis = Emphasis::primary, .is_disabled = is_saving, .icon_after = Icon::arrow_right})) {
        frame.send(state::Welcome{});
        // A package that was opened before comes first.
        const bool is_free = state.waiting_module.empty();
        if (is_free && start.choice < modules.size()) frame.send(state::OpenModule{modules[start.choice]->metadata.id});
    }
    paragraph(frame, words.change_later, Type::small);
}

}  // namespace

void first_run_view(const state::State& state, Frame& frame) {
    Rect form = frame.viewport;
    const bool is_side_by_side = form.width >= frame.px(side_by_side_px);
    if (is_side_by_side) {
        const Rect wall{form.x, form.y, frame.px(harbour_wall_px), form.height};
        draw_wall(state, frame, wall);
        form.x += wall.width;
        form.width -= wall.width;
    }
    ScrollArea area(frame, frame.strings.first_run.title, form, side_margin(frame), frame.px(12));
    const Centred centred(frame, frame.px(widest_px));
    space(frame, is_side_by_side ? 4 : 0);
    if (!is_side_by_side) {
        draw_promises(state, frame, frame.palette.ink);
        space(frame, 2);
    }
    // Where the welcome stands above the form, it is not to be scrolled away before it was read.
    draw_profile(state, frame, area, is_side_by_side);
    space(frame, 2);
    draw_text_size(state, frame);
    space(frame, 2);
    draw_start(state, frame);
}

}  // namespace ui
