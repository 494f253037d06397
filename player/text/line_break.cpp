#include "player/text/line_break.h"

#include <linebreak.h>

namespace text {

void LineBreaks::find(std::string_view text) {
    static_assert(LINEBREAK_MUSTBREAK < LINEBREAK_ALLOWBREAK && LINEBREAK_ALLOWBREAK == allowed_mark);
    static const bool is_ready = (init_linebreak(), true);  // fills the library's own tables, once
    static_cast<void>(is_ready);
    marks_.resize(text.size());
    // English only settles what quotation marks do; letters of every language follow the same rules.
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "en", marks_.data());
}

}  // namespace text
