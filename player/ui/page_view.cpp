#include "player/ui/page_view.h"

#include "player/state/progress.h"
#include "player/state/quiz.h"
#include "player/ui/document_view.h"
#include "player/ui/flow.h"
#include "player/ui/labels.h"
#include "player/ui/page_hits.h"
#include "player/ui/page_pieces.h"
#include "player/ui/question_view.h"
#include "player/ui/reading.h"
#include "player/ui/reading_time.h"
#include "player/ui/reflection_view.h"
#include "player/ui/scroll_area.h"

#include <imgui.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

/// What a page keeps between frames.
struct PageMemory {
    const content::Page* page = nullptr;
    std::vector<PagePiece> pieces;
    std::vector<float> heights;  ///< of each piece as PageTexts is set; negative until it was drawn
    std::uint64_t target_serial = 0;
    std::size_t shown_hit = 0;
    std::string shown_words;
    state::Place kept;
    std::string told_seen;  ///< the registration and round in which the page was told to be read
};

/// A page's text pieces as they are set, forgotten when the page has not been shown for a while.
struct PageTexts {
    const content::Page* page = nullptr;
    float width = 0, scale = 0;
    std::size_t fonts = 0;  ///< Fonts::generation
    std::vector<text::Layout> layouts;                      ///< of each piece; empty for questions and reflections
    std::vector<std::vector<std::uint32_t>> element_nodes;  ///< of each piece's layout
};

/// The nodes of a text piece's layout that stand for its elements, in order.
std::vector<std::uint32_t> element_nodes(const text::Layout& layout) {
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t index = 0; index < layout.nodes.size(); ++index) {
        if (layout.nodes[index].parent < 0) nodes.push_back(index);
    }
    return nodes;
}

/// One page during one frame.
class PageDrawing {
public:
    PageDrawing(const state::State& state, Frame& frame, const content::LoadedModule& module, std::size_t page,
                const Rect& view)
        : state_(state),
          frame_(frame),
          module_(module.module),
          page_index_(page),
          page_(module_.pages[page]),
          scope_(frame, page_.slug),
          options_{module_.metadata.id, module_.folder, {}},
          memory_(frame.memory.keep<PageMemory>(frame.id("page"))),
          texts_(frame.memory.get<PageTexts>(frame.id("texts"))),
          scroll_(frame, page_.title, view, frame.px(32), frame.px(32)),
          centred_(frame, frame.px(600)),
          reading_(frame, "reading", scroll_) {}

    void run() {
        scroll_.take_initial_focus();
        prepare();
        page_title(state_, frame_, module_, page_index_);
        find_words();
        place_pieces();
        const Rect view = scroll_.view();
        const PieceRange range = pieces_to_draw(memory_.pieces, tops_, view.y, view.y + view.height);
        for (std::size_t index = 0; index < memory_.pieces.size(); ++index) {
            const bool is_drawn = (index >= range.first && index < range.end) || memory_.heights[index] < 0;
            draw(index, is_drawn);
        }
        const float bottom = frame_.column().y;
        follow_hit();
        if (follow_target()) {
            // What was drawn stands at the old place: nobody sees this frame of it, and nothing is told of it.
            frame_.list().AddRectFilled({view.x, view.y}, {view.x + view.width, view.y + view.height},
                                        packed(frame_.palette.paper));
            return;
        }
        tell_place();
        if (bottom <= view.y + view.height + 1) tell_seen();
    }

private:
    void prepare() {
        if (memory_.page != &page_) {
            memory_.page = &page_;
            memory_.pieces = pieces(page_);
        }
        const float width = frame_.column().width;
        const std::size_t fonts = frame_.fonts.generation();
        if (texts_.page != &page_ || texts_.width != width || texts_.scale != frame_.scale || texts_.fonts != fonts) {
            texts_ = {&page_, width, frame_.scale, fonts, {}, {}};
            set_texts();
        }
    }

    void set_texts() {
        const std::size_t count = memory_.pieces.size();
        memory_.heights.assign(count, -1);
        texts_.layouts.resize(count);
        texts_.element_nodes.resize(count);
        for (std::size_t index = 0; index < count; ++index) {
            if (!memory_.pieces[index].is_text()) continue;
            text::Layout& layout = texts_.layouts[index];
            layout = lay_out_document(frame_, memory_.pieces[index].blocks, texts_.width, module_.folder);
            memory_.heights[index] = layout.height;
            texts_.element_nodes[index] = element_nodes(layout);
        }
    }

    /// What an element of a text piece became in its layout.
    const text::Node& element_node(std::size_t piece, std::size_t element) const {
        const auto& nodes = texts_.element_nodes[piece];
        const std::size_t index = std::min(element - memory_.pieces[piece].first_element, nodes.size() - 1);
        return texts_.layouts[piece].nodes[nodes[index]];
    }

    /// The place in a text piece at this height of its layout.
    state::Place place_in_text(std::size_t piece, float y) const {
        const auto& nodes = texts_.element_nodes[piece];
        const auto after = std::upper_bound(nodes.begin(), nodes.end(), y, [&](float height, std::uint32_t node) {
            return height < texts_.layouts[piece].nodes[node].rect.y;
        });
        const auto index = static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - nodes.begin() - 1, 0));
        const std::size_t element = memory_.pieces[piece].first_element + index;
        const Rect& rect = element_node(piece, element).rect;
        const float within = rect.height > 0 ? std::clamp((y - rect.y) / rect.height, 0.0F, 1.0F) : 0;
        return {page_.slug, element, within};
    }

    void find_words() {
        if (marked_ == nullptr) return;
        hits_ = &frame_.memory.get<PageHits>(frame_.id("hits"));
        std::vector<const text::Layout*> texts;
        for (std::size_t index = 0; index < memory_.pieces.size(); ++index) {
            if (memory_.pieces[index].is_text()) texts.push_back(&texts_.layouts[index]);
        }
        hits_->find(marked_->words, texts);
        hits_->forget_current();
        const auto& found = marked_->hits;
        if (marked_->hit >= found.size()) return;
        // The state knows the element of the hit and which of the element's hits it is; the page knows where it stands.
        const std::size_t element = found[marked_->hit].element;
        const auto first = std::find_if(found.begin(), found.end(),
                                        [element](const state::Hit& hit) { return hit.element == element && !hit.is_in_title; });
        if (found[marked_->hit].is_in_title) return;
        const auto number = marked_->hit - static_cast<std::size_t>(first - found.begin());
        std::size_t text = 0;
        for (std::size_t index = 0; index < memory_.pieces.size(); ++index) {
            const PagePiece& piece = memory_.pieces[index];
            if (!piece.is_text()) continue;
            if (element >= piece.first_element && element < piece.end_element) {
                const auto hit = hits_->make_current(text, element - piece.first_element, number);
                if (hit) current_hit_ = {index, *hit};
            }
            ++text;
        }
    }

    void place_pieces() {
        const Column& column = frame_.column();
        float y = column.y + (column.is_empty ? 0 : column.gap);
        constexpr float guess = 400;  // until it was drawn once, which happens in this frame
        for (const float height : memory_.heights) {
            tops_.push_back(y);
            y += (height < 0 ? frame_.px(guess) : height) + column.gap;
        }
        tops_.push_back(y);
    }

    void draw(std::size_t index, bool is_drawn) {
        const PagePiece& piece = memory_.pieces[index];
        if (piece.is_text()) {
            draw_text(index, is_drawn);
            return;
        }
        if (!is_drawn) {
            take(frame_, memory_.heights[index]);
            return;
        }
        const Rect start = take(frame_, 0);
        {
            const Place place(frame_, {start.x, start.y, texts_.width, 0}, frame_.column().gap);
            if (piece.question != nullptr) practice_question(state_, frame_, module_, *piece.question, scroll_);
            if (piece.reflection != nullptr) reflection_card(state_, frame_, module_, *piece.reflection, scroll_);
            memory_.heights[index] = place.height();
        }
        frame_.column().y = start.y + memory_.heights[index];
    }

    void draw_text(std::size_t index, bool is_drawn) {
        const text::Layout& layout = texts_.layouts[index];
        const Rect rect = take(frame_, layout.height);
        const Id id = frame_.id(std::uint64_t{index});
        const Reading::Marked marked = reading_.passage(id, layout, rect.x, rect.y);
        DocumentOptions options = options_;
        if (hits_ != nullptr) options.hits = hits_->in(text_count_);
        ++text_count_;
        if (is_drawn) document(frame_, id, layout, rect.x, rect.y, options, marked);
    }

    /// Scrolls once to the place that somebody asked for. True in the frame in which it does.
    bool follow_target() {
        if (memory_.target_serial == state_.target.serial) return false;
        memory_.target_serial = state_.target.serial;
        if (current_hit_) return false;  // the hit itself is brought into view
        for (std::size_t index = 0; index < memory_.pieces.size(); ++index) {
            const PagePiece& piece = memory_.pieces[index];
            if (state_.target.element < piece.first_element || state_.target.element >= piece.end_element) continue;
            if (state_.target.element == 0 && state_.target.within == 0) {
                scroll_.scroll_to(scroll_.view().y - scroll_.offset());
            } else {
                const Rect whole{0, 0, texts_.width, memory_.heights[index]};
                const Rect rect = piece.is_text() ? element_node(index, state_.target.element).rect : whole;
                const float inside = rect.y + state_.target.within * rect.height;
                scroll_.scroll_to(tops_[index] + inside - frame_.px(16));
            }
        }
        frame_.request_frame();
        return true;
    }

    /// Brings the current hit into view when it or the words have changed.
    void follow_hit() {
        if (!current_hit_) return;
        const bool is_asked_for = memory_.target_serial != state_.target.serial;
        if (!is_asked_for && memory_.shown_hit == marked_->hit && memory_.shown_words == marked_->words) return;
        memory_.shown_hit = marked_->hit;
        memory_.shown_words = marked_->words;
        const text::Layout& layout = texts_.layouts[current_hit_->piece];
        const Hit& hit = current_hit_->hit;
        Rect rect = hit.picture < 0 ? text::caret_at(layout, hit.begin, frame_.fonts)
                                    : layout.nodes[static_cast<std::size_t>(hit.picture)].rect;
        rect.y += tops_[current_hit_->piece];
        scroll_.bring_into_view(rect);
        frame_.request_frame();
    }

    void tell_place() {
        if (memory_.pieces.empty()) return;
        const float top = scroll_.view().y + frame_.px(16);
        const auto after = std::upper_bound(tops_.begin(), tops_.end(), top);
        const auto index = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - tops_.begin() - 1, 0)),
                                    memory_.pieces.size() - 1);
        state::Place place{page_.slug, memory_.pieces[index].first_element, 0};
        const float inside = top - tops_[index];
        if (scroll_.offset() <= 0) {
            place.block = 0;
        } else if (memory_.pieces[index].is_text()) {
            place = place_in_text(index, inside);
        } else {
            place.within = std::clamp(inside / std::max(1.0F, memory_.heights[index]), 0.0F, 1.0F);
        }
        constexpr float worth_keeping = 0.05F;  // of an element
        if (place.page == memory_.kept.page && place.block == memory_.kept.block &&
            std::abs(place.within - memory_.kept.within) < worth_keeping) {
            return;
        }
        memory_.kept = place;
        frame_.send(state::KeepPlace{module_.metadata.id, place});
    }

    /// Told once a round of reading: what comes of it is on its way then, or waits for another try.
    void tell_seen() {
        const state::ModuleRecord* record = state::record_of(state_, module_.metadata.id);
        if (record == nullptr) return;
        const int round = state::reading_round(module_, *record);
        std::string told = fmt::format("{} {}", record->registration, round);
        if (told == memory_.told_seen || record->pages_read.contains({round, page_.slug})) return;
        memory_.told_seen = std::move(told);
        frame_.send(state::PageSeen{module_.metadata.id, page_index_});
    }

    struct CurrentHit {
        std::size_t piece = 0;
        Hit hit;
    };

    const state::State& state_;
    const state::Found* marked_ = state::marked(state_);
    Frame& frame_;
    const content::Module& module_;
    std::size_t page_index_;
    const content::Page& page_;
    IdScope scope_;
    DocumentOptions options_;
    PageMemory& memory_;
    PageTexts& texts_;
    ScrollArea scroll_;
    Centred centred_;
    Reading reading_;
    std::vector<float> tops_;
    PageHits* hits_ = nullptr;
    std::optional<CurrentHit> current_hit_;
    std::size_t text_count_ = 0;
};

/// "40 minutes · 7 pages · quiz with a pass mark of 80%"
std::string what_it_holds(const state::State& state, Frame& frame, const content::Module& module) {
    const Strings& strings = frame.strings;
    std::string words = counted(
        strings.common.minutes, state::progress(module, nullptr, page_seconds(frame, state, module)).minutes_total);
    words += " · " + counted(strings.lesson.pages, static_cast<long long>(state::counted_pages(module).size()));
    if (const auto quiz = content::quiz_page(module)) {
        const std::string mark = state::to_percent(state::pass_mark(module.pages[*quiz].quiz));
        words += " · " + filled(strings.lesson.ends_with_quiz, mark);
    }
    return words;
}

/// The module's number in the pathway, from 1; 0 when it is not there.
std::size_t number_of(const state::State& state, const content::Module& module) {
    if (state.pathway == nullptr) return 0;
    const auto& modules = state.pathway->modules;
    const auto found = std::find_if(modules.begin(), modules.end(), [&module](const content::LoadedModule& one) {
        return one.module.metadata.id == module.metadata.id;
    });
    return found == modules.end() ? 0 : static_cast<std::size_t>(found - modules.begin()) + 1;
}

}  // namespace

void page_title(const state::State& state, Frame& frame, const content::Module& module, std::size_t page) {
    const Strings::Lesson& strings = frame.strings.lesson;
    const std::size_t number = number_of(state, module);
    const GapScope gap(frame, 8);
    if (module.pages[page].kind == content::Page::Kind::opening) {
        if (number > 0) paragraph(frame, filled(strings.module_number, number), Type::small);
        heading(frame, module.title, 1);
        paragraph(frame, what_it_holds(state, frame, module), Type::small);
    } else {
        paragraph(frame, filled(strings.number_and_title, number, module.title), Type::small);
        heading(frame, module.pages[page].title, 1);
    }
}

void page_view(const state::State& state, Frame& frame, const content::LoadedModule& module, std::size_t page,
               const Rect& view) {
    PageDrawing(state, frame, module, page, view).run();
}

}  // namespace ui
