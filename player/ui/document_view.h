/// Running text on the screen: what is in view is painted, links and terms can be used, everything is in the tree.
#pragma once

#include "content/module.h"
#include "player/text/layout.h"
#include "player/ui/reading.h"

#include <span>
#include <string>
#include <string_view>

namespace ui {

/// A found stretch of a passage's text.
struct Hit {
    std::size_t begin = 0, end = 0;
    bool is_current = false;
    std::int32_t picture = -1;  ///< the figure's node, where the words stand in the description of a picture that is drawn
};

class Finding;

/// What a passage needs to know of the module it belongs to.
struct DocumentOptions {
    std::string_view module;  ///< its id: links inside lead to its pages
    std::string_view folder;  ///< where its pictures are
    std::span<const Hit> hits;
    Finding* finding = nullptr;  ///< what is looked for in a passage of a question or reflection, instead of `hits`
};

/// Blocks set for this width; `folder` is where their pictures are.
text::Layout lay_out_document(Frame& frame, const content::Blocks& blocks, float width, std::string_view folder);

/// Blocks set for this width, kept in memory while in use. `key` names the blocks: equal keys, equal blocks
/// until the modules are read anew.
const text::Layout& document_layout(Frame& frame, Id key, const content::Blocks& blocks, float width,
                                    std::string_view folder);

/// Paints a layout with its corner at (x, y). Only what is in view costs anything.
void document(Frame& frame, Id id, const text::Layout& layout, float x, float y, const DocumentOptions& options,
              const Reading::Marked& marked = {});

/// Sets blocks across the column, registers them as a passage of the frame's reading and paints them.
void document_in_column(Frame& frame, std::string_view name, const content::Blocks& blocks,
                        const DocumentOptions& options);

}  // namespace ui
