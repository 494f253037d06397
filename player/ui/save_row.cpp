#include "player/ui/save_row.h"

#include "player/ui/flow.h"
#include "player/ui/labels.h"
#include "player/ui/panels.h"

#include <algorithm>

namespace ui {

bool save_row(Frame& frame, std::string_view label, const ButtonOptions& options, const Standing& now) {
    const float width = button_width(frame, label, options);
    const bool is_beside = frame.column().width - width > frame.px(200);
    if (!is_beside) {
        const bool is_pressed = button(frame, label, options);
        if (!now.words.empty()) status_line(frame, now.icon, now.words);
        return is_pressed;
    }
    Row row(frame, frame.px(16));
    bool is_pressed = false;
    {
        const Row::Cell cell = row.cell(width);
        is_pressed = button(frame, label, options);
    }
    if (now.words.empty()) return is_pressed;
    const Row::Cell cell = row.rest();
    const float lines = laid_out(frame, now.words, Type::small, frame.column().width - frame.px(26)).height;
    take(frame, std::max((target_height(frame) - lines) / 2, 0.0F));
    frame.column().is_empty = true;
    status_line(frame, now.icon, now.words);
    return is_pressed;
}

}  // namespace ui
