#include "player/text/style.h"

#include <initializer_list>

namespace text {

Style Style::at(float scale) {
    Style style;
    for (float* measure :
         {&style.body_px, &style.h1_px, &style.h2_px, &style.h3_px, &style.small_px, &style.mono_px, &style.gap,
          &style.heading_gap, &style.indent, &style.padding, &style.figure_max_height, &style.icon_room}) {
        *measure *= scale;
    }
    return style;
}

}  // namespace text
