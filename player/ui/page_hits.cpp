#include "player/ui/page_hits.h"

#include "player/state/search.h"
#include "player/ui/found_words.h"

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
    text.hits.clear();
    text.first_hits.assign(1, 0);
    for (const auto& [words, folded] : text.blocks) {
        const std::vector<Hit> hits = hits_in(words, folded, sought);
        text.hits.insert(text.hits.end(), hits.begin(), hits.end());
        text.first_hits.push_back(text.hits.size());
    }
}

std::size_t PageHits::count(std::size_t text, std::size_t block) const {
    if (text >= texts_.size() || block + 1 >= texts_[text].first_hits.size()) return 0;
    return texts_[text].first_hits[block + 1] - texts_[text].first_hits[block];
}

std::optional<Hit> PageHits::make_current(std::size_t text, std::size_t block, std::size_t number) {
    forget_current();
    if (number >= count(text, block)) return {};
    Hit& hit = texts_[text].hits[texts_[text].first_hits[block] + number];
    hit.is_current = true;
    return hit;
}

void PageHits::forget_current() {
    for (Text& text : texts_)
        for (Hit& hit : text.hits) hit.is_current = false;
}

}  // namespace ui
