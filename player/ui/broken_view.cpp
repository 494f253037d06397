#include "player/ui/problem_list.h"
#include "player/ui/sheet.h"
#include "player/ui/titles.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <string>

namespace ui {

void broken_view(const state::State& state, Frame& frame) {
    const strings::Broken& words = frame.strings.broken;
    const std::string& id = state::screen(state).module;
    const content::LoadedModule* module = state::module_named(state, id);
    const content::Problems problems = module != nullptr ? module->problems : content::Problems();
    const Sheet sheet(state, frame, words.title);
    if (module != nullptr) paragraph(frame, short_title(module->module), Type::h3);
    paragraph(frame, fmt::format("{} {}", words.what, words.mended));
    paragraph(frame, words.safe);
    space(frame, 1);
    if (button(frame, words.to_modules, {.emphasis = Emphasis::primary, .is_initial = true})) {
        frame.send(state::Open{{.kind = state::Screen::Kind::home}});
    }
    if (problems.empty()) return;

    space(frame, 4);
    heading(frame, words.for_author, 2);
    problem_list(frame, problems);
}

}  // namespace ui
