#include "player/state/dates.h"
#include "player/state/shown.h"
#include "player/ui/journal_entries.h"
#include "player/ui/sheet.h"
#include "player/ui/text_field.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

Node named(Role role, std::string_view name) {
    Node node;
    node.role = role;
    node.name = name;
    return node;
}

/// The learner's words, with their line ends.
content::Inlines lines_of(const std::string& text) {
    content::Inlines inlines;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (!inlines.empty()) inlines.push_back({.kind = content::Inline::Kind::hard_break});
        inlines.push_back({.text = text.substr(begin, end - begin)});
        begin = end + 1;
    }
    return inlines;
}

void draw_words_of(Frame& frame, const std::string& text) {
    const text::Layout& layout = laid_out(frame, lines_of(text), Type::body, frame.column().width);
    const Rect rect = take(frame, layout.height);
    text_node(frame, text, rect);
    paint(frame, layout, rect.x, rect.y, inks(frame.palette.ink));
}

/// Who may read it at the left, when it was saved at the right.
void draw_head(Frame& frame, const JournalItem& item) {
    const strings::Journal& words = frame.strings.journal;
    const Palette& palette = frame.palette;
    const Rect line = take(frame, frame.px(28));
    const Rect mark = readers_badge(frame, line.x, line.y, item.entry.is_shared);
    const std::string saved = state::short_date(item.entry.at, frame.utc_offset);
    const std::string when = item.is_saved ? filled(words.saved_on, saved)
                                           : std::string(words.not_saved_yet);
    const Rect right{mark.x + mark.width + frame.px(12), line.y, line.width - mark.width - frame.px(12), line.height};
    draw_words(frame, when, right, Type::small, palette.muted, Align::right);
    text_node(frame, when, right);
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

void draw_editor(const state::State& state, Frame& frame, const JournalItem& item, ScrollArea& area) {
    const strings::Journal& words = frame.strings.journal;
    const auto& [module, kind, number] = item.entry.key;
    const std::string text = state::shown_reflection(state, module, number);
    const std::string_view who = item.entry.is_shared ? words.shared_means : words.private_means;
    const Field field = text_field(frame, words.your_words, text,
                                   {.description = who, .is_multi_line = true, .is_label_hidden = true, .area = &area});
    if (field.changed) frame.send(state::EditReflection{module, number, *field.changed});
    paragraph(frame, item.is_saved && is_blank(text) ? words.empty_removes : who, Type::small);
    const bool is_saving = state::is_saving_reflection(state, module, number);
    const bool has_nothing = is_blank(text) && !item.is_saved;
    const ButtonOptions save_options{
        .emphasis = Emphasis::primary, .is_disabled = is_saving || has_nothing, .id = "save"};
    const std::string_view save = is_saving ? words.saving : frame.strings.common.save;
    Row row(frame, frame.px(12));
    {
        const Row::Cell cell = row.cell(button_width(frame, save, save_options));
        if (button(frame, save, save_options) || (field.is_submitted && !has_nothing)) {
            if (state::has_unsaved_words(state, module, number)) {
                frame.send(state::SaveReflection{module, number});
            } else {
                frame.send(state::CloseEntry{});
            }
        }
    }
    const Row::Cell cell = row.cell(button_width(frame, frame.strings.common.close, {.emphasis = Emphasis::quiet}));
    if (button(frame, frame.strings.common.close, {.emphasis = Emphasis::quiet})) frame.send(state::CloseEntry{});
}

void draw_item(const state::State& state, Frame& frame, const JournalItem& item, ScrollArea& area) {
    const strings::Journal& words = frame.strings.journal;
    const auto& key = item.entry.key;
    const IdScope scope(frame, static_cast<std::uint64_t>(key.number));
    const std::string& prompt = item.entry.prompt;
    const NodeScope node(frame, named(Role::item, prompt.empty() ? words.no_longer_asked : std::string_view(prompt)));
    const Card card(frame);
    draw_head(frame, item);
    paragraph(frame, prompt.empty() ? words.no_longer_asked : std::string_view(prompt), Type::body,
              frame.palette.muted);
    if (state.open_entry == key) return draw_editor(state, frame, item, area);
    draw_words_of(frame, item.entry.text);
    const bool has_changes = item.is_saved && state::has_unsaved_words(state, key.module, key.number);
    if (has_changes) paragraph(frame, words.has_changes, Type::small);
    const bool is_begun = has_changes || !item.is_saved;
    if (button(frame, is_begun ? words.go_on : words.edit,
               {.icon = Icon::pencil, .id = "edit", .description = prompt})) {
        frame.send(state::EditEntry{key});
    }
}

void draw_module(const state::State& state, Frame& frame, const JournalModule& module, ScrollArea& area) {
    const strings::Journal& words = frame.strings.journal;
    const IdScope scope(frame, module.id);
    space(frame, 2);
    heading(frame, module.title, 2);
    const NodeScope list(frame, named(Role::list, module.title));
    for (const JournalItem& item : module.items) draw_item(state, frame, item, area);
    if (module.unwritten == 0 || !module.first_unwritten) return;
    Row row(frame, frame.px(16));
    const float link_width = words_width(frame, words.go_to_first, Type::body) + 1;
    const std::string count = counted(words.unwritten, static_cast<long long>(module.unwritten));
    const float count_width = std::min(words_width(frame, count, Type::body) + 1, row.remaining());
    {
        const Row::Cell cell = row.cell(count_width);
        const Rect rect = take(frame, target_height(frame));
        draw_words(frame, count, rect, Type::body, frame.palette.muted);
        text_node(frame, count, rect);
    }
    if (row.remaining() < link_width) return;
    const Row::Cell cell = row.cell(link_width);
    if (link(frame, words.go_to_first, module.title)) {
        frame.send(state::OpenPlace{module.id, module.first_unwritten->page, module.first_unwritten->element});
    }
}

/// The filter, and beside it the way out to a file.
void draw_tools(const state::State& state, Frame& frame) {
    const strings::Journal& words = frame.strings.journal;
    const ButtonOptions options{.description = words.export_what};
    const float export_width = button_width(frame, words.export_button, options);
    const bool is_side_by_side = frame.column().width > export_width + frame.px(260);
    const auto filter = [&] {
        const Field field = text_field(frame, words.filter, state.journal_words,
                                       {.placeholder = words.filter, .is_label_hidden = true});
        if (field.changed) frame.send(state::FilterJournal{*field.changed});
    };
    const auto export_now = [&] {
        if (button(frame, words.export_button, options)) frame.send(state::ExportJournalNow{});
    };
    if (!is_side_by_side) {
        filter();
        export_now();
        return;
    }
    Row row(frame, frame.px(12));
    {
        const Row::Cell cell = row.rest(export_width);
        filter();
    }
    const Row::Cell cell = row.cell(export_width);
    export_now();
}

}  // namespace

void journal_view(const state::State& state, Frame& frame) {
    const strings::Journal& words = frame.strings.journal;
    Sheet sheet(state, frame, words.title);
    const std::vector<JournalModule> all = journal_modules(state);
    const bool is_empty =
        std::all_of(all.begin(), all.end(), [](const JournalModule& one) { return one.items.empty(); });
    if (is_empty) {
        space(frame, 2);
        heading(frame, words.empty, 2);
        paragraph(frame, words.empty_detail);
    } else {
        paragraph(frame, words.intro);
        draw_tools(state, frame);
    }
    const std::vector<JournalModule> shown = filtered(all, state.journal_words);
    if (shown.empty() && !is_empty) {
        space(frame, 2);
        heading(frame, filled(words.none_found, state.journal_words), 2);
        paragraph(frame, words.none_found_detail);
    }
    for (const JournalModule& module : shown) draw_module(state, frame, module, sheet.area());
    if (state.open_entry && frame.keys.take(Key::escape)) frame.send(state::CloseEntry{});
}

}  // namespace ui
