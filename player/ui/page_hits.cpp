#include "player/ui/page_hits.h"

#include "content/fold.h"

namespace ui {

void PageHits::find(std::string_view words, const std::vector<const text::Layout*>& texts) {
    std::vector<std::size_t> sizes;
    for (const text::Layout* text : texts) sizes.push_back(text->text.size());
    if (words == words_ && sizes == sizes_) return;
    words_ = words;
    sizes_ = sizes;
    hits_.assign(texts.size(), {});
    const std::string sought = content::fold(words).text;
    if (sought.find_first_not_of(' ') == std::string::npos) return;
    for (std::size_t index = 0; index < texts.size(); ++index) {
        const content::Folded folded = content::fold(texts[index]->text);
        for (std::size_t at = folded.text.find(sought); at != std::string::npos;
             at = folded.text.find(sought, at + sought.size())) {
            const auto [begin, end] = folded.source_range(at, at + sought.size());
            hits_[index].push_back({begin, end, false});
        }
    }
}

std::optional<std::size_t> PageHits::make_current(std::size_t text, std::size_t begin, std::size_t end,
                                                  std::size_t number) {
    forget_current();
    if (text >= hits_.size()) return {};
    for (Hit& hit : hits_[text]) {
        if (hit.begin < begin || hit.begin >= end || number-- > 0) continue;
        hit.is_current = true;
        return hit.begin;
    }
    return {};
}

void PageHits::forget_current() {
    for (std::vector<Hit>& text : hits_) {
        for (Hit& hit : text) hit.is_current = false;
    }
}

}  // namespace ui
