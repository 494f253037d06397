/// The layout of a text being edited, kept from key to key.
#pragma once

#include "player/text/editor.h"

namespace text {

/// Laid out again only where the editor's text has changed, or wholly when its look has.
class EditorLayout {
public:
    /// The same as `editor.lay_out(look, metrics)`. Valid until the next call.
    const Layout& update(const Editor& editor, const EditorLook& look, const Metrics& metrics);

private:
    void set_again(const std::string& text, const Metrics& metrics);

    Layout layout_;
    EditorLook look_;
    bool is_made_ = false;
};

}  // namespace text
