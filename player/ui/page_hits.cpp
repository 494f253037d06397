#include "player/ui/page_hits.h"

#include "player/state/search.h"

#include <algorithm>
#include <utility>

namespace ui {

void PageHits::find(std::string_view words, const std::vector<const text::Layout*>& texts) {
    const std::string sought = state::sought_words(words);
    const bool is_same = std::equal(texts.begin(), texts.end(), texts_.begin(), texts_.end(),
                                    [](const text::Layout* one, const Text& known) { return one->text.size() == known.size; });
    if (is_same && sought == sought_) return;
    if (!is_same) read(texts);
    sought_ = sought;
    for (Text& text : texts_) find_in(text, sought_);
}

void PageHits::read(const std::vector<const text::Layout*>& texts) {
    texts_.assign(texts.size(), {});
    for (std::size_t index = 0; index < texts.size(); ++index) {
        const text::Layout& layout = *texts[index];
        texts_[index].size = layout.text.size();
        for (const std::uint32_t node : text::block_nodes(layout)) {
            text::AuthorWords words = text::author_words(layout, node);
            content::Folded folded = content::fold(words.text);
            texts_[index].blocks.push_back({std::move(words), std::move(folded)});
        }
    }
}

void PageHits::find_in(Text& text, std::string_view sought) {
    text.hits.assign(text.blocks.size(), {});
    text.painted.clear();
    if (sought.empty()) return;
    for (std::size_t block = 0; block < text.blocks.size(); ++block) {
        const auto& [words, folded] = text.blocks[block];
        for (std::size_t at = folded.text.find(sought); at != std::string::npos;
             at = folded.text.find(sought, at + sought.size())) {
            const auto [begin, end] = folded.source_range(at, at + sought.size());
            Place place{words.places[begin], std::nullopt};
            if (words.is_drawn[begin]) {
                place.painted = text.painted.size();
                text.painted.push_back({place.byte, words.places[end - 1] + std::size_t{1}, false});
            }
            text.hits[block].push_back(place);
        }
    }
}

std::size_t PageHits::count(std::size_t text, std::size_t block) const {
    return text < texts_.size() && block < texts_[text].hits.size() ? texts_[text].hits[block].size() : 0;
}

std::optional<std::size_t> PageHits::make_current(std::size_t text, std::size_t block, std::size_t number) {
    forget_current();
    if (number >= count(text, block)) return {};
    const Place& place = texts_[text].hits[block][number];
    if (place.painted) texts_[text].painted[*place.painted].is_current = true;
    return place.byte;
}

void PageHits::forget_current() {
    for (Text& text : texts_)
        for (Hit& hit : text.painted) hit.is_current = false;
}

}  // namespace ui
