#include "player/ui/record_rows.h"

#include "player/state/dates.h"
#include "player/ui/deed_words.h"
#include "player/ui/widgets.h"

#include <cmath>
#include <string>
#include <utility>

namespace ui {
namespace {

using state::Receipt;
using state::RecordLine;

Icon icon_of(Receipt receipt) {
    switch (receipt) {
        case Receipt::sent: return Icon::tick;
        case Receipt::refused:
        case Receipt::different: return Icon::caution;
        case Receipt::waiting: break;
    }
    return Icon::circle;
}

/// One record's row while it is drawn.
class RecordRow {
public:
    RecordRow(const state::State& state, Frame& frame, const RecordLine& line)
        : state_(state),
          frame_(frame),
          words_(frame.strings.records),
          line_(line),
          is_wide_(frame.column().width > frame.px(600)),
          is_open_(state.records.opened == line.sequence) {}

    void run(Id group) {
        const Id id = record_row_id(frame_, line_);
        const IdScope scope(frame_, static_cast<std::uint64_t>(line_.sequence));
        const std::string deed = deed_words(state_, words_, line_.deed);
        const Lines lines = laid_out_lines(deed);
        const Rect row = take(frame_, height(lines));
        Node node;
        node.id = id;
        node.role = Role::button;
        node.name = deed;
        node.value = receipt();
        node.description = where_and_when();
        node.rect = row;
        node.group = group;
        node.is_one_stop = true;
        node.is_expanded = is_open_;
        const Control found = control(frame_, std::move(node));
        if (frame_.is_in_view(outset(row, frame_.px(8)))) paint_row(found, lines);
        if (found.is_pressed) frame_.send(state::ShowRecord{line_.sequence});
        if (!is_open_) return;
        details(deed);
    }

private:
    /// What the row says, in as many lines as it takes; what became of it stands beside that where there is room.
    struct Lines {
        const text::Layout& deed;
        const text::Layout& where;
        const text::Layout& receipt;
    };

    Lines laid_out_lines(const std::string& deed) const {
        const float all = frame_.column().width - frame_.px(48 + 44);
        const float room = all - receipt_room();
        return {laid_out(frame_, deed, Type::strong, room), laid_out(frame_, where_and_when(), Type::small, room),
                laid_out(frame_, receipt(), Type::small, is_wide_ ? receipt_room() : all)};
    }

    float receipt_room() const { return is_wide_ ? frame_.px(190) : 0; }

    float height(const Lines& lines) const {
        return std::round(lines.deed.height + lines.where.height + (is_wide_ ? 0 : lines.receipt.height) + frame_.px(20));
    }

    std::string receipt() const {
        switch (line_.receipt) {
            case Receipt::sent: return filled(words_.receipt_sent, state::day_and_time(line_.sent, frame_.utc_offset));
            case Receipt::refused: return std::string(words_.receipt_refused);
            case Receipt::different: return std::string(words_.receipt_different);
            case Receipt::waiting: break;
        }
        return std::string(words_.receipt_waiting);
    }

    std::string where_and_when() const {
        const std::string when = state::date_and_time(line_.deed.at, frame_.utc_offset);
        const std::string module = module_words(state_, line_.deed);
        return module.empty() ? when : filled(words_.in_module, module, when);
    }

    Colour receipt_ink() const {
        return line_.why.empty() ? frame_.palette.muted : frame_.palette.wrong;
    }

    void paint_row(const Control& found, const Lines& lines) {
        const Palette& palette = frame_.palette;
        const Rect& row = found.rect;
        const Rect inner = inset(row, std::round(frame_.px(4)));
        if (found.is_hovered || found.is_held || is_open_) {
            const Colour ground = is_open_ && !found.is_hovered ? palette.selection : fill_colour(palette.plain, found, false);
            draw_box(frame_, inner, ground, faded(palette.edge, 0), frame_.px(6));
        }
        const float left = row.x + frame_.px(48);
        const float right = row.x + row.width - frame_.px(44);
        const float top = row.y + frame_.px(10);
        const float strong = frame_.line_height(Type::strong);
        draw_icon(frame_.list(), icon_of(line_.receipt), row.x + frame_.px(26), top + strong / 2, frame_.px(20),
                  receipt_ink());
        paint(frame_, lines.deed, left, top, inks(palette.ink));
        paint(frame_, lines.where, left, top + lines.deed.height, inks(palette.muted));
        if (is_wide_) {
            draw_words(frame_, receipt(), {right - receipt_room(), top, receipt_room(), strong}, Type::small, receipt_ink(),
                       Align::right);
        } else {
            paint(frame_, lines.receipt, left, top + lines.deed.height + lines.where.height, inks(receipt_ink()));
        }
        draw_icon(frame_.list(), is_open_ ? Icon::chevron_up : Icon::chevron_down, row.x + row.width - frame_.px(22),
                  top + strong / 2, frame_.px(16), palette.muted);
        Control ring = found;
        ring.rect = inset(row, std::round(frame_.px(7)));  // all of the ring lies inside the card
        draw_ring(frame_, ring, frame_.px(4));
    }

    /// Everything in full, in whatever width there is.
    void details(const std::string& deed) {
        Node node;
        node.role = Role::group;
        node.name = deed;
        const NodeScope scope(frame_, std::move(node));
        const float indent = frame_.px(is_wide_ ? 48 : 16);
        Row row(frame_, 0);
        {
            const Row::Cell margin = row.cell(indent);
        }
        const Row::Cell cell = row.rest(frame_.px(16));
        frame_.column().gap = frame_.px(8);
        paragraph(frame_, deed);
        paragraph(frame_, where_and_when() + " · " + receipt(), Type::small);
        const state::Deed& told = line_.deed;
        const bool is_reflection = told.kind == state::Deed::Kind::shared_words;
        if (!told.asked.empty()) paragraph(frame_, filled(words_.asked, told.asked));
        if (!told.said.empty()) paragraph(frame_, filled(is_reflection ? words_.wrote : words_.said, told.said));
        if (!line_.why.empty()) paragraph(frame_, line_.why, Type::body, frame_.palette.wrong);
        paragraph(frame_, filled(words_.number, line_.sequence, line_.id), Type::small);
        if (button(frame_, words_.copy, {.icon = Icon::copy, .description = words_.copy_what})) {
            frame_.send(state::CopyWords{line_.statement});
        }
        space(frame_, 1);
    }

    const state::State& state_;
    Frame& frame_;
    const strings::Records& words_;
    const RecordLine& line_;
    bool is_wide_;
    bool is_open_;
};

}  // namespace

Id record_row_id(const Frame& frame, const RecordLine& line) {
    return frame.id(static_cast<std::uint64_t>(line.sequence));
}

void record_rows(const state::State& state, Frame& frame) {
    Node list;
    list.role = Role::list;
    list.name = frame.strings.records.list;
    const NodeScope scope(frame, std::move(list));
    const Card card(frame, {.ground = frame.palette.surface, .edge = frame.palette.line});
    frame.column().gap = 0;
    const Id group = frame.id("records");
    bool is_first = true;
    for (const RecordLine& line : state.records.page->lines) {
        if (!std::exchange(is_first, false)) separator(frame);
        RecordRow(state, frame, line).run(group);
    }
}

}  // namespace ui
