#include "player/ui/found_words.h"

#include "player/state/search.h"
#include "player/text/layout.h"
#include "player/ui/document_paint.h"

namespace ui {
namespace {

/// Without the spaces and line ends around, which say nothing.
std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \n");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

/// All blocks of a layout, as content::plain_text joins them.
text::AuthorWords all_words(const text::Layout& layout) {
    text::AuthorWords all;
    for (const std::uint32_t node : text::block_nodes(layout)) {
        const text::AuthorWords words = text::author_words(layout, node);
        if (!all.text.empty() && all.text.back() != '\n' && !words.text.empty()) {
            all.text += '\n';
            all.places.push_back(all.places.back());
            all.pictures.push_back(all.pictures.back());
        }
        all.text += words.text;
        all.places.insert(all.places.end(), words.places.begin(), words.places.end());
        all.pictures.insert(all.pictures.end(), words.pictures.begin(), words.pictures.end());
    }
    return all;
}

}  // namespace

std::vector<Hit> hits_in(const text::AuthorWords& words, const content::Folded& folded, std::string_view sought) {
    std::vector<Hit> hits;
    std::size_t at = sought.empty() ? std::string::npos : folded.text.find(sought);
    for (; at != std::string::npos; at = folded.text.find(sought, at + sought.size())) {
        const auto [begin, end] = folded.source_range(at, at + sought.size());
        const std::size_t place = words.places[begin];
        const std::int32_t picture = words.pictures[begin];
        hits.push_back({place, picture < 0 ? words.places[end - 1] + std::size_t{1} : place, false, picture});
    }
    return hits;
}

Finding::Finding(std::string_view words, const std::optional<Current>& current) : sought_(state::sought_words(words)) {
    if (!current) return;
    current_ = trimmed(content::fold(current->text).text);
    number_ = current->number;
}

std::vector<Hit> Finding::in(const text::Layout& layout, float x, float y, const text::Metrics& metrics) {
    if (sought_.empty()) return {};
    const text::AuthorWords words = all_words(layout);
    const content::Folded folded = content::fold(words.text);
    std::vector<Hit> hits = hits_in(words, folded, sought_);
    // Two options may read alike: the first of them is the one.
    if (rect_ || current_.empty() || number_ >= hits.size() || trimmed(folded.text) != current_) return hits;
    Hit& hit = hits[number_];
    hit.is_current = true;
    Rect rect = hit.picture < 0 ? text::caret_at(layout, hit.begin, metrics)
                                : layout.nodes[static_cast<std::size_t>(hit.picture)].rect;
    rect.x += x;
    rect.y += y;
    rect_ = rect;
    return hits;
}

std::optional<Finding::Current> Finding::current_of(const std::vector<std::string>& texts, std::string_view words,
                                                    std::size_t number) {
    const std::string sought = state::sought_words(words);
    if (sought.empty()) return {};
    for (const std::string& text : texts) {
        const std::string folded = content::fold(text).text;
        std::size_t count = 0;
        for (std::size_t at = folded.find(sought); at != std::string::npos; at = folded.find(sought, at + sought.size())) {
            if (count++ == number) return Current{text, number};
        }
        number -= count;
    }
    return {};
}

void paint_words(Frame& frame, const text::Layout& layout, float x, float y, const Inks& inks, Finding* finding) {
    if (finding == nullptr) return paint(frame, layout, x, y, inks);
    const std::vector<Hit> hits = finding->in(layout, x, y, frame.fonts);
    paint_marks(frame, layout, x, y, hits, {});
    paint(frame, layout, x, y, inks);
    paint_current_hit(frame, layout, x, y, hits);
}

void words_paragraph(Frame& frame, std::string_view words, Type type, Finding* finding) {
    const text::Layout& layout = laid_out(frame, words, type, frame.column().width);
    const Rect rect = take(frame, layout.height);
    text_node(frame, words, rect);
    paint_words(frame, layout, rect.x, rect.y, inks(frame.palette.ink), finding);
}

}  // namespace ui
