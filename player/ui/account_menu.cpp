#include "player/ui/account_menu.h"

#include "player/ui/menu.h"

#include <string_view>
#include <utility>
#include <vector>

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
    using Kind = state::Screen::Kind;
    std::vector<MenuItem> items;
    std::vector<state::Message> messages;
    const auto add = [&](Icon icon, std::string_view words, state::Message message) {
        items.push_back({icon, words});
        messages.push_back(std::move(message));
    };
    add(Icon::pencil, strings.journal.title, state::Open{{.kind = Kind::journal}});
    add(Icon::tray, strings.records.title, state::OpenRecords{});
    if (state::has_team(state.team)) add(Icon::person, strings.team.title, state::OpenTeam{});
    add(Icon::gear, strings.common.settings, state::Open{{.kind = Kind::settings}});
    add(Icon::parcel, strings.account.add_module, state::OpenFolderChooser{state::ChooserPurpose::add_module});
    add(Icon::book, strings.about.title, state::Open{{.kind = Kind::about}});
    add(Icon::search, strings.account.preview, state::OpenFolderChooser{state::ChooserPurpose::preview});
    add(Icon::question, strings.key_lines.title, state::ShowKeys{});
    const auto chosen = menu_button(frame, rect, name_of(state, frame), strings.account.menu_of, items);
    if (chosen) frame.send(std::move(messages[*chosen]));
}

}  // namespace ui
