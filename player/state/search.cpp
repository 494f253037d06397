#include "player/state/search.h"

#include "content/fold.h"
#include "player/state/searched_texts.h"

#include <algorithm>
#include <utility>

namespace state {
namespace {

/// Stands between entries, so that no hit reaches from one into the next. Nobody can type it.
constexpr char separator = '\x1E';

bool ends_sentence(const std::string& text, std::size_t at) {
    if (text[at] == '\n' || text[at] == separator) return true;
    const bool is_stop = text[at] == '.' || text[at] == '!' || text[at] == '?';
    return is_stop && at + 1 < text.size() && text[at + 1] == ' ';
}

std::pair<std::size_t, std::size_t> sentence_around(const std::string& text, std::size_t begin, std::size_t end) {
    std::size_t first = begin;
    while (first > 0 && !ends_sentence(text, first - 1)) --first;
    while (first < begin && text[first] == ' ') ++first;
    std::size_t last = end;
    while (last < text.size() && !ends_sentence(text, last)) ++last;
    const bool keeps_stop = last < text.size() && text[last] != '\n' && text[last] != separator;
    return {first, keeps_stop ? last + 1 : last};
}

}  // namespace

std::string sought_words(std::string_view words) {
    std::string folded = content::fold(words).text;
    std::replace(folded.begin(), folded.end(), '\n', ' ');
    const std::size_t first = folded.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return folded.substr(first, folded.find_last_not_of(' ') - first + 1);
}

SearchIndex::SearchIndex(const content::Pathway& pathway) {
    for (const content::LoadedModule& loaded : pathway.modules) {
        if (loaded.is_broken()) continue;
        modules_.push_back(loaded.module.metadata.id);
        for (std::size_t page = 0; page < loaded.module.pages.size(); ++page)
            add_page(modules_.size() - 1, page, loaded.module.pages[page]);
    }
}

void SearchIndex::add_page(std::size_t module, std::size_t index, const content::Page& page) {
    add(module, index, 0, page.title);
    if (!entries_.empty() && !page.title.empty()) entries_.back().is_title = true;
    for (std::size_t element = 0; element < page.elements.size(); ++element) {
        const content::Element& here = page.elements[element];
        if (const auto* block = std::get_if<content::Block>(&here)) {
            add(module, index, element, content::shown_text(content::Blocks{*block}));
        } else if (const auto* question = std::get_if<content::Question>(&here)) {
            if (page.kind == content::Page::Kind::quiz) continue;  // they are not shown where a hit would lead
            add_question(module, index, element, *question);
        } else if (const auto* reflection = std::get_if<content::Reflection>(&here)) {
            add(module, index, element, content::shown_text(reflection->prompt));
        }
    }
}

void SearchIndex::add_question(std::size_t module, std::size_t page, std::size_t element,
                               const content::Question& question) {
    for (const std::string& text : searched_texts(question)) add(module, page, element, text);
}

void SearchIndex::add(std::size_t module, std::size_t page, std::size_t element, const std::string& text) {
    if (text.empty()) return;
    entries_.push_back({module, page, element, text_.size(), folded_.size()});
    const content::Folded folded = content::fold(text);
    for (std::size_t byte = 0; byte < folded.text.size(); ++byte)
        offsets_.push_back(static_cast<std::uint32_t>(text_.size() + folded.offsets[byte]));
    text_ += text;
    folded_ += folded.text;
    offsets_.push_back(static_cast<std::uint32_t>(text_.size()));
    text_ += separator;
    folded_ += separator;
}

std::vector<Hit> SearchIndex::find(std::string_view words, std::size_t most) const {
    return find_between(words, 0, folded_.size(), most);
}

std::vector<Hit> SearchIndex::find_on_page(std::string_view words, const std::string& module, std::size_t page,
                                           std::size_t most) const {
    const auto is_here = [&](const Entry& entry) { return entry.page == page && modules_[entry.module] == module; };
    const auto first = std::find_if(entries_.begin(), entries_.end(), is_here);
    if (first == entries_.end()) return {};
    const auto after = std::find_if_not(first, entries_.end(), is_here);
    return find_between(words, first->folded_begin, after == entries_.end() ? folded_.size() : after->folded_begin, most);
}

std::vector<Hit> SearchIndex::find_between(std::string_view words, std::size_t begin, std::size_t end,
                                           std::size_t most) const {
    const std::string wanted = sought_words(words);
    std::vector<Hit> hits;
    if (wanted.empty()) return hits;
    const std::string_view searched = std::string_view(folded_).substr(0, end);
    for (std::size_t at = searched.find(wanted, begin); at != std::string_view::npos && hits.size() < most;
         at = searched.find(wanted, at + wanted.size())) {
        const auto after = std::upper_bound(entries_.begin(), entries_.end(), at, [](std::size_t place, const Entry& entry) {
            return place < entry.folded_begin;
        });
        hits.push_back(hit(*std::prev(after), at, at + wanted.size()));
    }
    return hits;
}

Hit SearchIndex::hit(const Entry& entry, std::size_t folded_begin, std::size_t folded_end) const {
    const std::size_t begin = offsets_[folded_begin];
    std::size_t after = folded_end;
    while (offsets_[after] == offsets_[folded_end - 1]) ++after;  // half of a folded character stands for the whole
    const std::size_t end = offsets_[after];
    const auto [first, last] = sentence_around(text_, begin, end);
    return {modules_[entry.module], entry.page,   entry.element, text_.substr(first, last - first),
            begin - first,          end - first, entry.is_title};
}

}  // namespace state
