#include "player/ui/document_view.h"

#include "player/ui/document_controls.h"
#include "player/ui/document_paint.h"
#include "player/ui/found_words.h"
#include "player/ui/labels.h"

#include <vector>

namespace ui {
namespace {

/// A layout and what it was made from.
struct CachedDocument {
    text::Layout layout;
    const content::Blocks* blocks = nullptr;
    float width = -1;
    float scale = 0;
    std::size_t family_generation = 0;
    std::uint64_t edition = 0;
};

}  // namespace

text::Layout lay_out_document(Frame& frame, const content::Blocks& blocks, float width, std::string_view folder) {
    const auto size = [&](std::string_view path) { return frame.textures.natural_size(folder, path); };
    return text::lay_out(blocks, width, frame.style, frame.fonts, size);
}

const text::Layout& document_layout(Frame& frame, Id key, const content::Blocks& blocks, float width,
                                    std::string_view folder) {
    CachedDocument& cached = frame.memory.get<CachedDocument>(key);
    const std::size_t generation = frame.fonts.generation();
    if (cached.blocks != &blocks || cached.width != width || cached.scale != frame.scale ||
        cached.family_generation != generation || cached.edition != frame.edition) {
        cached = {lay_out_document(frame, blocks, width, folder), &blocks, width, frame.scale, generation,
                  frame.edition};
    }
    return cached.layout;
}

void document(Frame& frame, Id id, const text::Layout& layout, float x, float y, const DocumentOptions& options,
              const Reading::Marked& marked) {
    const Rect clip = clip_rect();
    const float top = clip.y - y, bottom = clip.y + clip.height - y;
    if (bottom > 0 && top < layout.height) {
        paint_decorations(frame, layout, x, y, options.folder);
        paint_marks(frame, layout, x, y, options.hits, marked);
        paint(frame, layout, x, y, inks(frame.palette));
        paint_current_hit(frame, layout, x, y, options.hits);
        paint_underlines(frame, layout, x, y);
    }
    document_controls(frame, id, layout, x, y, options.module);
}

void document_in_column(Frame& frame, std::string_view name, const content::Blocks& blocks,
                        const DocumentOptions& options) {
    const Id id = frame.id(name);
    const text::Layout& layout = document_layout(frame, id, blocks, frame.column().width, options.folder);
    const Rect rect = take(frame, layout.height);
    Reading::Marked marked;
    if (frame.reading != nullptr) marked = frame.reading->passage(layout, rect.x, rect.y);
    DocumentOptions shown = options;
    std::vector<Hit> hits;
    if (options.finding != nullptr) {
        hits = options.finding->in(layout, rect.x, rect.y, frame.fonts);
        shown.hits = hits;
    }
    document(frame, id, layout, rect.x, rect.y, shown, marked);
}

}  // namespace ui
