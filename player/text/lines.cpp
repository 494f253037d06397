#include "player/text/lines.h"

#include "player/text/characters.h"
#include "player/text/graphemes.h"

#include <algorithm>

namespace text {
namespace {

// A text set at exactly its natural width must not wrap because sums of floats differ in their last bits.
constexpr float tolerance_px = 0.05F;

// Reads a shaped text character by character, knowing each one's font.
class Reader {
public:
    Reader(const Layout& layout, const Shaped& shaped, const Metrics& metrics)
        : text_(layout.text), shaped_(shaped), metrics_(metrics), at_(shaped.begin) {}

    std::uint32_t at() const { return at_; }
    bool is_at_end() const { return at_ >= shaped_.end; }
    char byte() const { return text_[at_]; }

    // The span at the place, which is not the end.
    std::size_t span() {
        while (shaped_.spans[span_].end <= at_) ++span_;
        return span_;
    }

    // Moves past one character and returns its advance.
    float advance() {
        const Font& font = shaped_.spans[span()].font;
        const char* from = text_.data() + at_;
        const char32_t character = next_character(from);
        at_ = static_cast<std::uint32_t>(from - text_.data());
        return metrics_.advance(font, drawn(character));
    }

    void go_to(std::uint32_t offset) {
        at_ = offset;
        while (span_ > 0 && shaped_.spans[span_].begin > at_) --span_;
    }

private:
    std::string_view text_;
    const Shaped& shaped_;
    const Metrics& metrics_;
    std::uint32_t at_ = 0;
    std::size_t span_ = 0;
};

// Whether a line may end at each place; places are asked in ascending order, or from an earlier one again.
class BreakPlaces {
public:
    BreakPlaces(const Shaped& shaped, const LineBreaks& breaks, std::uint32_t breaks_begin)
        : extra_(shaped.extra_breaks), breaks_(breaks), begin_(breaks_begin) {}

    bool is_allowed_before(std::uint32_t offset) const {
        if (breaks_.is_allowed_before(offset - begin_)) return true;
        return !extra_.empty() && std::binary_search(extra_.begin(), extra_.end(), offset);
    }

private:
    const std::vector<std::uint32_t>& extra_;
    const LineBreaks& breaks_;
    std::uint32_t begin_;
};

// One line's bytes: what is drawn ends at `drawn_end`, the line at `end`, the next one begins at `next`.
struct Extent {
    std::uint32_t begin = 0, drawn_end = 0, end = 0, next = 0;
    bool is_last = false;
};

class LineSetter {
public:
    LineSetter(Layout& layout, const Shaped& shaped, const BreakPlaces& places, const Column& column,
               const Metrics& metrics)
        : layout_(layout), shaped_(shaped), places_(places), column_(column), reader_(layout, shaped, metrics) {}

    Extent next_extent(std::uint32_t begin) {
        reader_.go_to(begin);
        float x = 0;
        std::uint32_t break_at = begin;
        std::uint32_t fitting_end = begin;  // of what does not cross the edge
        std::uint32_t tie_at = begin;       // behind the last no-break space
        while (!reader_.is_at_end()) {
            const std::uint32_t at = reader_.at();
            if (reader_.byte() == '\n') return {begin, drawn_end(begin, at, fitting_end), at, at + 1, false};
            const bool hangs = reader_.byte() == ' ' && column_.wrapping != Wrapping::anywhere;
            x += reader_.advance();
            const bool fits = x <= column_.width + tolerance_px;
            if (!fits && !hangs) {
                const bool is_broken_word = break_at == begin;
                const std::uint32_t end = !is_broken_word ? break_at : tie_at > begin ? tie_at : end_of_piece(begin, at);
                if (end < shaped_.end) return {begin, drawn_end(begin, end, fitting_end), end, end, false};
            }
            if (fits) fitting_end = reader_.at();
            if (column_.wrapping != Wrapping::anywhere && is_no_break_space(at)) tie_at = reader_.at();
            if (column_.wrapping != Wrapping::anywhere && !reader_.is_at_end() &&
                places_.is_allowed_before(reader_.at())) {
                break_at = reader_.at();
            }
        }
        return {begin, drawn_end(begin, shaped_.end, fitting_end), shaped_.end, shaped_.end, true};
    }

    // Appends the runs of a line, from x on, and returns where they end.
    float set_runs(const Extent& extent, float x) {
        reader_.go_to(extent.begin);
        while (reader_.at() < extent.drawn_end) {
            const Span& span = shaped_.spans[reader_.span()];
            const std::uint32_t begin = reader_.at();
            const std::uint32_t end = std::min(span.end, extent.drawn_end);
            float width = 0;
            while (reader_.at() < end) width += reader_.advance();
            layout_.runs.push_back({span.font, span.ink, x, width, begin, end, span.link, span.term});
            x += width;
        }
        return x;
    }

private:
    bool is_no_break_space(std::uint32_t at) const {
        return std::string_view(layout_.text).substr(at, 2) == "\u00A0";
    }

    // A word that does not fit is broken at its last no-break space, else where it crosses the edge, but a character that
    // is wider than the column alone stands alone.
    std::uint32_t end_of_piece(std::uint32_t begin, std::uint32_t crossing) const {
        const std::string_view text = std::string_view(layout_.text).substr(begin, shaped_.end - begin);
        const std::size_t start = grapheme_start(text, crossing - begin);
        return begin + static_cast<std::uint32_t>(start > 0 ? start : next_grapheme(text, 0));
    }

    std::uint32_t drawn_end(std::uint32_t begin, std::uint32_t end, std::uint32_t fitting_end) const {
        if (column_.wrapping == Wrapping::anywhere) return end;
        const std::uint32_t words_end = without_spaces(begin, end);
        return column_.wrapping == Wrapping::words ? words_end : std::max(words_end, std::min(fitting_end, end));
    }

    std::uint32_t without_spaces(std::uint32_t begin, std::uint32_t end) const {
        while (end > begin && layout_.text[end - 1] == ' ') --end;
        return end;
    }

    Layout& layout_;
    const Shaped& shaped_;
    const BreakPlaces& places_;
    const Column& column_;
    Reader reader_;
};

void align(Layout& layout, std::uint32_t first_run, float line_width, const Column& column) {
    if (column.alignment == content::Block::Alignment::left) return;
    const float share = column.alignment == content::Block::Alignment::right ? 1.0F : 0.5F;
    const float shift = std::max(0.0F, column.width - line_width) * share;
    for (std::size_t run = first_run; run < layout.runs.size(); ++run) layout.runs[run].x += shift;
}

}  // namespace

float set_lines(Layout& layout, const Shaped& shaped, const LineBreaks& breaks, std::uint32_t breaks_begin,
                const Column& column, float top, std::optional<LineStart> start, const Metrics& metrics) {
    const BreakPlaces places(shaped, breaks, breaks_begin);
    LineSetter setter(layout, shaped, places, column, metrics);
    const Font font = shaped.font;
    const float glyph_height = metrics.ascent(font) + metrics.descent(font);
    const float baseline = (column.line_height - glyph_height) / 2 + metrics.ascent(font);
    for (Extent extent{.next = shaped.begin}; !extent.is_last; top += column.line_height) {
        extent = setter.next_extent(extent.next);
        const auto first_run = static_cast<std::uint32_t>(layout.runs.size());
        const float right = setter.set_runs(extent, column.left);
        align(layout, first_run, right - column.left, column);
        const LineStart line_start = start.value_or(LineStart{extent.begin, first_run});
        start.reset();
        layout.lines.push_back({top, column.line_height, top + baseline, line_start.first_run,
                                static_cast<std::uint32_t>(layout.runs.size()) - line_start.first_run, column.node,
                                line_start.begin, extent.end});
    }
    return top;
}

NaturalWidth natural_width(const Layout& layout, const Shaped& shaped, const LineBreaks& breaks,
                           std::uint32_t breaks_begin, const Metrics& metrics) {
    const BreakPlaces places(shaped, breaks, breaks_begin);
    Reader reader(layout, shaped, metrics);
    NaturalWidth natural;
    float piece = 0, line = 0, hanging = 0;
    while (!reader.is_at_end()) {
        if (reader.byte() == '\n') {
            reader.go_to(reader.at() + 1);
            piece = line = hanging = 0;
            continue;
        }
        const bool hangs = reader.byte() == ' ';
        const float advance = reader.advance();
        hanging = hangs ? hanging + advance : 0;
        line += advance;
        piece += advance;
        natural.least = std::max(natural.least, piece - hanging);
        natural.most = std::max(natural.most, line - hanging);
        if (!reader.is_at_end() && places.is_allowed_before(reader.at())) piece = 0;
    }
    return natural;
}

float width_of(std::string_view text, const Font& font, const Metrics& metrics) {
    float width = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) width += metrics.advance(font, drawn(next_character(at)));
    return width;
}

}  // namespace text
