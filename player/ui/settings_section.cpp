#include "player/ui/settings_section.h"

#include "player/ui/flow.h"

namespace ui {
namespace {

Node group_node(std::string_view title) {
    Node node;
    node.role = Role::group;
    node.name = title;
    return node;
}

}  // namespace

SettingsSection::SettingsSection(Frame& frame, std::string_view title)
    : node_(frame, group_node(title)), title_(frame, title), card_(frame) {}

SettingsSection::Title::Title(Frame& frame, std::string_view title) {
    space(frame, 2);
    heading(frame, title, 2);
}

void setting_label(Frame& frame, std::string_view name, std::string_view detail) {
    Row row(frame, 0);
    const Row::Cell cell = row.rest();
    frame.column().gap = 0;
    paragraph(frame, name, Type::strong);
    if (!detail.empty()) paragraph(frame, detail, Type::small);
}

}  // namespace ui
