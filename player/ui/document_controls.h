/// A document's part of the semantic tree: its nodes in view, with links and glossary terms as controls.
#pragma once

#include "player/text/layout.h"
#include "player/ui/frame.h"

#include <string_view>

namespace ui {

/// Registers what is in view, and the nearest link or term beyond on each side, so that Tab can always go on.
void document_controls(Frame& frame, Id id, const text::Layout& layout, float x, float y, std::string_view module);

}  // namespace ui
