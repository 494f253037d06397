#include "player/ui/account_menu.h"

#include "player/ui/menu.h"

#include <array>

namespace ui {
namespace {

std::string_view name_of(const state::State& state, const Frame& frame) {
    const std::string& name = state.record.profile.name;
    const bool is_blank = name.find_first_not_of(' ') == std::string::npos;
    return is_blank ? frame.strings.account.nameless : std::string_view(name);
}

}  // namespace

float account_menu_width(const state::State& state, const Frame& frame) {
    return menu_button_width(frame, name_of(state, frame));
}

void account_menu(const state::State& state, Frame& frame, const Rect& rect) {
    const Strings& strings = frame.strings;
    const std::array<MenuItem, 7> items{{{Icon::pencil, strings.journal.title},
                                         {Icon::tray, strings.records.title},
                                         {Icon::gear, strings.common.settings},
                                         {Icon::parcel, strings.account.add_module},
                                         {Icon::book, strings.about.title},
                                         {Icon::search, strings.account.preview},
                                         {Icon::question, strings.key_lines.title}}};
    const auto chosen = menu_button(frame, rect, name_of(state, frame), strings.account.menu_of, items);
    if (!chosen) return;
    using Kind = state::Screen::Kind;
    switch (*chosen) {
        case 0: frame.send(state::Open{{.kind = Kind::journal}}); break;
        case 1: frame.send(state::OpenRecords{}); break;
        case 2: frame.send(state::Open{{.kind = Kind::settings}}); break;
        case 3: frame.send(state::OpenFolderChooser{state::ChooserPurpose::add_module}); break;
        case 4: frame.send(state::Open{{.kind = Kind::about}}); break;
        case 5: frame.send(state::OpenFolderChooser{state::ChooserPurpose::preview}); break;
        default: frame.send(state::ShowKeys{}); break;
    }
}

}  // namespace ui
