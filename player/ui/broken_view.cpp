#include "content/titles.h"
#include "player/ui/problem_list.h"
#include "player/ui/sheet.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <string>

namespace ui {
namespace {

void buttons(Frame& frame, const std::string& id, bool is_added) {
    const strings::Broken& words = frame.strings.broken;
    WrappedRow row(frame, frame.px(12));
    {
        const ButtonOptions options{.emphasis = Emphasis::primary, .is_initial = true};
        const Row::Cell cell = row.cell(button_width(frame, words.to_modules, options));
        if (button(frame, words.to_modules, options)) frame.send(state::Open{{.kind = state::Screen::Kind::home}});
    }
    if (!is_added) return;
    const Row::Cell cell = row.cell(button_width(frame, words.remove));
    if (button(frame, words.remove)) frame.send(state::RemoveModule{id});
}

}  // namespace

void broken_view(const state::State& state, Frame& frame) {
    const strings::Broken& words = frame.strings.broken;
    const std::string& id = state::screen(state).module;
    const content::LoadedModule* module = state::module_named(state, id);
    const content::Problems problems = module != nullptr ? module->problems : content::Problems();
    const Sheet sheet(state, frame, words.title);
    if (module != nullptr) paragraph(frame, short_title(module->module), Type::h3);
    paragraph(frame, fmt::format("{} {}", words.what, words.mended));
    paragraph(frame, words.safe);
    const bool is_added = state.added.contains(id);
    if (is_added) paragraph(frame, words.added);
    space(frame, 1);
    buttons(frame, id, is_added);
    if (problems.empty()) return;

    space(frame, 4);
    heading(frame, words.for_author, 2);
    problem_list(frame, problems);
}

}  // namespace ui
