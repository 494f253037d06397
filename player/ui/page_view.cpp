#include "player/ui/page_view.h"

#include "player/state/progress.h"
#include "player/state/quiz.h"
#include "player/state/searched_texts.h"
#include "player/ui/document_view.h"
#include "player/ui/flow.h"
#include "player/ui/found_words.h"
#include "player/ui/labels.h"
#include "player/ui/page_hits.h"
#include "player/ui/page_flow.h"
#include "player/ui/page_place.h"
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
    PagePlace top;
    std::uint64_t target_serial = 0;
    std::size_t shown_hit = 0;
    std::string shown_words;
    state::Place kept;
    std::string told_seen;  ///< the registration and round in which the page was told to be read
};

constexpr float measure_px = 600;  // look.md's measure for reading
constexpr float margin_px = 32;    // around the flow, and between its pieces

float title_height(const state::State& state, Frame& frame, const content::Module& module, std::size_t page, float width);

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
          flow_(frame.memory.get<PageFlow>(frame.id("flow"))),
          scroll_(frame, page_.title, view, frame.px(margin_px), frame.px(margin_px)) {
        set_texts();
        reading_.emplace(frame, "reading", scroll_, flow_.size(), [this](std::size_t piece) { return words_of(piece); });
    }

    void run() {
        scroll_.take_initial_focus();
        const float offset = scroll_.offset();  // that this frame is drawn at
        const Centred centred(frame_, frame_.px(measure_px));
        page_title(state_, frame_, module_, page_index_);
        find_words();
        top_ = frame_.column().y + (frame_.column().is_empty ? 0 : frame_.column().gap);
        draw_pieces();
        const float bottom = flow_.size() == 0 ? frame_.column().y : top_ + flow_.bottom();
        frame_.column().y = bottom;
        const Rect view = scroll_.view();
        follow_hit();
        if (follow_target()) {
            // What was drawn stands at the old place: nobody sees this frame of it, and nothing is told of it.
            frame_.list().AddRectFilled({view.x, view.y}, {view.x + view.width, view.y + view.height},
                                        packed(frame_.palette.paper));
            return;
        }
        memory_.top.note(flow_, view.y - top_ + higher_, offset);
        if (higher_ != 0) memory_.top.moved_to(offset + higher_);
        scroll_.keep_view(higher_);
        tell_place();
        if (bottom - higher_ <= view.y + view.height + 1) tell_seen();
    }

private:
    /// Sets the texts where the look has changed. The line that stood at the view's top stands there again.
    void set_texts() {
        const float width = std::round(std::min(frame_.column().width, frame_.px(measure_px)));
        const PageFlow::Look look{&page_, width, frame_.scale, frame_.fonts.generation(), frame_.edition};
        if (flow_.look() == look) return;
        const bool is_new_text = flow_.look().edition != look.edition && flow_.size() > 0 && memory_.top.is_known();
        const PagePlace::Anchor anchor = is_new_text ? memory_.top.anchor(flow_) : PagePlace::Anchor{};
        const std::vector<std::size_t> before_elements = flow_.elements();
        flow_.set(frame_, look, module_.folder, std::round(frame_.px(margin_px)));
        if (is_new_text && flow_.size() > 0) memory_.top.stand_at(anchor, before_elements, flow_);
        if (!memory_.top.is_known() || flow_.size() == 0 || scroll_.offset() <= 0) return;
        const float before = frame_.px(margin_px) + title_height(state_, frame_, module_, page_index_, width) +
                             std::round(frame_.px(margin_px));
        scroll_.start_at(std::round(before + memory_.top.above(flow_)));
        memory_.top.moved_to(scroll_.offset());
    }

    /// The text of a piece that is not drawn, as it is copied.
    std::string words_of(std::size_t index) const {
        const PagePiece& piece = flow_.piece(index);
        if (piece.question != nullptr) return content::plain_text(piece.question->text);
        if (piece.reflection != nullptr) return content::plain_text(piece.reflection->prompt);
        return flow_.layout(index).text;
    }

    void find_words() {
        if (marked_ == nullptr) return;
        hits_ = &frame_.memory.get<PageHits>(frame_.id("hits"));
        std::vector<const text::Layout*> texts;
        for (std::size_t index = 0; index < flow_.size(); ++index) {
            if (flow_.piece(index).is_text()) texts.push_back(&flow_.layout(index));
        }
        hits_->find(marked_->words, texts);
        hits_->forget_current();
        const auto& found = marked_->hits;
        if (marked_->hit >= found.size() || found[marked_->hit].is_in_title) return;
        // The state knows the element of the hit and which of the element's hits it is; the page knows where it stands.
        const std::size_t element = found[marked_->hit].element;
        const auto first = std::find_if(found.begin(), found.end(), [element](const state::Hit& hit) {
            return hit.element == element && !hit.is_in_title;
        });
        const auto number = marked_->hit - static_cast<std::size_t>(first - found.begin());
        for (std::size_t index = 0; index < flow_.size(); ++index) {
            const PagePiece& piece = flow_.piece(index);
            if (element < piece.first_element || element >= piece.end_element) continue;
            if (!piece.is_text()) {
                hit_card_ = index;
                card_hit_ = Finding::current_of(searched_in(piece), marked_->words, number);
                continue;
            }
            const auto hit = hits_->make_current(flow_.texts_before(index), element - piece.first_element, number);
            if (hit) current_hit_ = {index, *hit};
        }
    }

    static std::vector<std::string> searched_in(const PagePiece& card) {
        if (card.question != nullptr) return state::searched_texts(*card.question);
        return {content::plain_text(card.reflection->prompt)};
    }

    /// Draws what is in view, and besides what nobody knows the height of and where the selection ends.
    void draw_pieces() {
        if (flow_.size() == 0) return;
        const Rect view = scroll_.view();
        const PieceRange range = flow_.around(view.y - top_, view.y + view.height - top_);
        const bool may_be_elsewhere = flow_.has_estimates() || reading_->is_in_use() || (card_hit_ && is_hit_to_show());
        const std::size_t end = may_be_elsewhere ? flow_.size() : range.end;
        for (std::size_t index = may_be_elsewhere ? 0 : range.first; index < end; ++index) {
            const float y = piece_top(index);
            const bool is_in_view = y < view.y + view.height && y + flow_.height(index) > view.y;
            const bool is_near = index >= range.first && index < range.end;
            if (is_in_view || is_near || flow_.is_estimated(index) || reading_->needs(index) || index == hit_card_) {
                draw(index);
            }
        }
    }

    /// Where a piece stands in the window: what became higher above the view's top has not moved what is in view.
    float piece_top(std::size_t index) const { return top_ + flow_.top(index) - higher_; }

    void draw(std::size_t index) {
        const PagePiece& piece = flow_.piece(index);
        Column& column = frame_.column();
        column.y = piece_top(index);
        column.is_empty = true;
        reading_->begin_piece(index);
        if (piece.is_text()) {
            draw_text(index);
            return;
        }
        float height = 0;
        {
            const Place place(frame_, {column.x, column.y, flow_.look().width, 0}, column.gap);
            std::optional<Finding> finding;
            if (marked_ != nullptr) finding.emplace(marked_->words, index == hit_card_ ? card_hit_ : std::nullopt);
            Finding* found = finding ? &*finding : nullptr;
            if (piece.question != nullptr) practice_question(state_, frame_, module_, *piece.question, scroll_, found);
            if (piece.reflection != nullptr) reflection_card(state_, frame_, module_, *piece.reflection, scroll_, found);
            if (found != nullptr && found->current_rect()) hit_rect_ = found->current_rect();
            height = std::round(place.height());
        }
        frame_.column().is_empty = false;
        const float before = flow_.height(index);
        flow_.set_height(index, height);
        if (scroll_.offset() > 0 && memory_.top.is_known() && index < memory_.top.piece()) higher_ += height - before;
    }

    void draw_text(std::size_t index) {
        const text::Layout& layout = flow_.layout(index);
        const Rect rect = take(frame_, layout.height);
        const Reading::Marked marked = reading_->passage(layout, rect.x, rect.y);
        DocumentOptions options = options_;
        if (hits_ != nullptr) options.hits = hits_->in(flow_.texts_before(index));
        document(frame_, frame_.id(std::uint64_t{index}), layout, rect.x, rect.y, options, marked);
    }

    /// Scrolls once to the place that somebody asked for. True in the frame in which it does.
    bool follow_target() {
        if (memory_.target_serial == state_.target.serial) return false;
        memory_.target_serial = state_.target.serial;
        if (hit_rect_) return false;  // the hit itself is brought into view
        for (std::size_t index = 0; index < flow_.size(); ++index) {
            const PagePiece& piece = flow_.piece(index);
            if (state_.target.element < piece.first_element || state_.target.element >= piece.end_element) continue;
            if (state_.target.element == 0 && state_.target.within == 0) {
                scroll_.scroll_to(scroll_.view().y - scroll_.offset());
            } else {
                const Rect whole{0, 0, flow_.look().width, flow_.height(index)};
                const Rect rect = piece.is_text() ? flow_.element_node(index, state_.target.element).rect : whole;
                const float inside = rect.y + state_.target.within * rect.height;
                scroll_.scroll_to(top_ + flow_.top(index) + inside - frame_.px(16));
            }
        }
        frame_.request_frame();
        return true;
    }

    /// The current hit in a text.
    struct CurrentHit {
        std::size_t piece = 0;
        Hit hit;
    };

    Rect rect_of(const CurrentHit& current) const {
        const text::Layout& layout = flow_.layout(current.piece);
        Rect rect = current.hit.picture < 0 ? text::caret_at(layout, current.hit.begin, frame_.fonts)
                                            : layout.nodes[static_cast<std::size_t>(current.hit.picture)].rect;
        rect.y += piece_top(current.piece);
        return rect;
    }

    /// Whether the current hit is another one than was brought into view last, or is asked for once more.
    bool is_hit_to_show() const {
        const bool is_asked_for = memory_.target_serial != state_.target.serial;
        return is_asked_for || memory_.shown_hit != marked_->hit || memory_.shown_words != marked_->words;
    }

    /// Brings the current hit into view when it or the words have changed.
    void follow_hit() {
        if (current_hit_) hit_rect_ = rect_of(*current_hit_);
        if (!hit_rect_ || !is_hit_to_show()) return;
        memory_.shown_hit = marked_->hit;
        memory_.shown_words = marked_->words;
        scroll_.bring_into_view(*hit_rect_);
        frame_.request_frame();
    }

    void tell_place() {
        if (flow_.size() == 0) return;
        const float top = scroll_.view().y + frame_.px(16) - top_ + higher_;
        const std::size_t index = flow_.piece_at(top);
        state::Place place{page_.slug, flow_.piece(index).first_element, 0};
        const float inside = top - flow_.top(index);
        if (scroll_.offset() <= 0) {
            place.block = 0;
        } else if (flow_.piece(index).is_text()) {
            const PageFlow::Within within = flow_.within_text(index, inside);
            place = {page_.slug, within.element, within.share};
        } else {
            place.within = std::clamp(inside / std::max(1.0F, flow_.height(index)), 0.0F, 1.0F);
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


    const state::State& state_;
    const state::Found* marked_ = state::marked(state_);
    Frame& frame_;
    const content::Module& module_;
    std::size_t page_index_;
    const content::Page& page_;
    IdScope scope_;
    DocumentOptions options_;
    PageMemory& memory_;
    PageFlow& flow_;
    ScrollArea scroll_;
    std::optional<Reading> reading_;
    float top_ = 0;     ///< of the flow, in the window
    float higher_ = 0;  ///< what is above the view has become, in this frame
    PageHits* hits_ = nullptr;
    std::optional<CurrentHit> current_hit_;
    std::optional<std::size_t> hit_card_;  ///< the question or reflection that the current hit is in
    std::optional<Finding::Current> card_hit_;
    std::optional<Rect> hit_rect_;         ///< of the current hit, in the window
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

struct TitleLine {
    std::string words;
    bool is_heading = false;
};

std::vector<TitleLine> title_lines(const state::State& state, Frame& frame, const content::Module& module,
                                   std::size_t page) {
    const strings::Lesson& strings = frame.strings.lesson;
    const std::size_t number = number_of(state, module);
    if (module.pages[page].kind != content::Page::Kind::opening) {
        return {{filled(strings.number_and_title, number, module.title)}, {module.pages[page].title, true}};
    }
    std::vector<TitleLine> lines;
    if (number > 0) lines.push_back({filled(strings.module_number, number)});
    lines.push_back({module.title, true});
    lines.push_back({what_it_holds(state, frame, module)});
    return lines;
}

constexpr float title_gap_px = 8;

/// How high page_title will be in a column of this width.
float title_height(const state::State& state, Frame& frame, const content::Module& module, std::size_t page,
                   float width) {
    float height = -std::round(frame.px(title_gap_px));
    for (const TitleLine& line : title_lines(state, frame, module, page)) {
        const text::Layout& layout = laid_out(frame, line.words, line.is_heading ? Type::h1 : Type::small, width);
        height += std::round(layout.height) + std::round(frame.px(title_gap_px));
    }
    return height;
}

}  // namespace

void page_title(const state::State& state, Frame& frame, const content::Module& module, std::size_t page) {
    const GapScope gap(frame, title_gap_px);
    for (const TitleLine& line : title_lines(state, frame, module, page)) {
        if (line.is_heading) {
            heading(frame, line.words, 1);
        } else {
            paragraph(frame, line.words, Type::small);
        }
    }
}

void page_view(const state::State& state, Frame& frame, const content::LoadedModule& module, std::size_t page,
               const Rect& view) {
    PageDrawing(state, frame, module, page, view).run();
}

}  // namespace ui
