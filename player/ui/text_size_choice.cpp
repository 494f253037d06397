#include "player/ui/text_size_choice.h"

#include "player/ui/choices.h"
#include "player/ui/labels.h"
#include "player/ui/panels.h"

#include <algorithm>
#include <string>

namespace ui {

int text_size_choice(Frame& frame, std::string_view name, int percent, std::string_view sample) {
    const Card card(frame, {.ground = frame.palette.paper, .edge = frame.palette.line, .padding = frame.px(16)});
    const std::string value = filled(frame.strings.settings.percent, percent);
    const int step = stepper(frame, name, value, percent > state::smallest_text_percent,
                             percent < state::largest_text_percent);
    paragraph(frame, sample);
    return std::clamp(percent + step * state::text_step_percent, state::smallest_text_percent,
                      state::largest_text_percent);
}

}  // namespace ui
