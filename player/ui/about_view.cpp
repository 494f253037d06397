#include "player/state/dates.h"
#include "player/ui/document_view.h"
#include "player/ui/sheet.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <string>
#include <utility>

namespace ui {
namespace {

std::string facts_of(const Frame& frame, const content::Metadata& metadata) {
    const strings::About& words = frame.strings.about;
    std::string facts = filled(words.version, metadata.version);
    if (metadata.reviewed) {
        facts += " · " + filled(words.reviewed, state::short_date(*metadata.reviewed));
    }
    if (!metadata.licence.empty()) facts += " · " + metadata.licence;
    return facts;
}

void draw_module(const content::LoadedModule& loaded, bool is_added, Frame& frame) {
    Node item;
    item.role = Role::item;
    item.name = loaded.module.title;
    const NodeScope scope(frame, std::move(item));
    Row row(frame, 0);
    const Row::Cell cell = row.rest();
    frame.column().gap = frame.px(2);
    paragraph(frame, loaded.module.title, Type::strong);
    paragraph(frame, facts_of(frame, loaded.module.metadata), Type::small);
    if (!is_added) return;
    const std::string& id = loaded.module.metadata.id;
    const ButtonOptions options{.id = id, .description = loaded.module.title};
    if (button(frame, frame.strings.about.remove, options)) frame.send(state::RemoveModule{id});
}

/// Which versions these are: what somebody who quotes or mends the course needs to know.
void draw_modules(const state::State& state, const content::Pathway& pathway, Frame& frame) {
    heading(frame, frame.strings.about.modules, 2);
    Node list;
    list.role = Role::list;
    list.name = frame.strings.about.modules;
    const NodeScope scope(frame, std::move(list));
    const Card card(frame);
    bool is_first = true;
    for (const content::LoadedModule& loaded : pathway.modules) {
        if (loaded.is_broken()) continue;
        if (!std::exchange(is_first, false)) separator(frame);
        draw_module(loaded, state.added.contains(loaded.module.metadata.id), frame);
    }
}

}  // namespace

void about_view(const state::State& state, Frame& frame) {
    const strings::About& words = frame.strings.about;
    const content::Pathway* pathway = state.pathway.get();
    const bool has_title = pathway != nullptr && !pathway->title.empty();
    Sheet sheet(state, frame, has_title ? std::string_view(pathway->title) : words.title, 600);
    if (pathway == nullptr || pathway->about.empty()) {
        paragraph(frame, words.no_text);
    } else {
        const Reading reading(frame, words.title, sheet.area(), 1, {});
        document_in_column(frame, words.title, pathway->about, {});
    }
    if (pathway == nullptr || pathway->modules.empty()) return;
    space(frame, 3);
    draw_modules(state, *pathway, frame);
}

}  // namespace ui
