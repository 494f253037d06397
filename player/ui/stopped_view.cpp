#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include "player/ui/sheet.h"

namespace ui {

void stopped_view(const state::State& state, Frame& frame) {
    const strings::Stopped& words = frame.strings.stopped;
    const ScrollArea area(frame, words.title, frame.viewport, side_margin(frame), frame.px(16));
    const Centred centred(frame, frame.px(600));
    space(frame, 8);
    const Rect icon = take(frame, frame.px(48));
    draw_icon(frame.list(), Icon::warning, icon.x + frame.px(24), icon.y + frame.px(24), frame.px(48),
              frame.palette.wrong);
    heading(frame, words.title, 1);
    paragraph(frame, state.stopped_because);
    paragraph(frame, words.what_to_do);
    space(frame, 1);
    if (button(frame, words.copy_report, {.emphasis = Emphasis::primary, .is_initial = true, .icon = Icon::copy})) {
        frame.send(state::CopyReportNow{});
    }
    if (button(frame, words.close)) frame.send(state::Close{});
}

}  // namespace ui
