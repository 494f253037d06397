#include "player/ui/list_keys.h"
#include "player/ui/sheet.h"
#include "player/ui/step_bar.h"
#include "player/ui/text_field.h"
#include "player/ui/views.h"
#include "player/ui/warning_card.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {
namespace {

using state::ChooserPurpose;
using state::FolderEntry;
using state::FolderPlace;

constexpr float row_px = 48;

/// Which listing was drawn last.
struct Drawn {
    std::uint64_t serial = 0;
};

class FolderChooserView {
public:
    FolderChooserView(const state::State& state, Frame& frame)
        : state_(state),
          frame_(frame),
          strings_(frame.strings.folders),
          chooser_(state.chooser),
          listing_(state.chooser.listing),
          words_(strings_.purposes[static_cast<std::size_t>(chooser_.purpose)]) {}

    void run() {
        const Rect all = frame_.viewport;
        const float foot = bar_height(frame_);
        frame_.viewport.height -= foot;
        follow_listing();
        {
            const Sheet sheet(state_, frame_, words_.title, 760);
            paragraph(frame_, words_.what);
            places();
            path_field();
            if (!listing_.why_not.empty()) refusal();
            way();
            entries();
        }
        frame_.viewport = all;
        footer({all.x, all.y + all.height - foot, all.width, foot});
        take_keys();
    }

private:
    /// Another folder is shown from its top, and its first entry, or the one that was left for it, has the keyboard.
    void follow_listing() {
        Drawn& drawn = frame_.memory.keep<Drawn>(frame_.id("drawn"));
        is_new_ = drawn.serial != chooser_.serial;
        drawn.serial = chooser_.serial;
        if (is_new_) frame_.memory.keep<ScrollArea::Scrolled>(frame_.id(words_.title)).offset = 0;
    }

    void look_into(const std::string& path) { frame_.send(state::LookIntoFolder{path}); }

    std::string_view name_of(const FolderPlace& place) const {
        switch (place.kind) {
            case FolderPlace::Kind::home: return strings_.home;
            case FolderPlace::Kind::documents: return strings_.documents;
            case FolderPlace::Kind::downloads: return strings_.downloads;
            case FolderPlace::Kind::folder:
            case FolderPlace::Kind::stick: break;
        }
        return place.name;
    }

    static Icon icon_of_place(FolderPlace::Kind kind) {
        switch (kind) {
            case FolderPlace::Kind::home: return Icon::house;
            case FolderPlace::Kind::downloads: return Icon::tray;
            case FolderPlace::Kind::stick: return Icon::stick;
            case FolderPlace::Kind::documents:
            case FolderPlace::Kind::folder: break;
        }
        return Icon::folder;
    }

    static Node named(Role role, std::string_view name) {
        Node node;
        node.role = role;
        node.name = name;
        return node;
    }

    void places() {
        const NodeScope group(frame_, named(Role::group, strings_.places));
        const GapScope gap(frame_, 8);
        WrappedRow row(frame_, frame_.px(8));
        for (std::size_t index = 0; index < listing_.places.size(); ++index) {
            const FolderPlace& place = listing_.places[index];
            const IdScope scope(frame_, index);
            const ButtonOptions options{.is_selected = place.path == listing_.path, .icon = icon_of_place(place.kind),
                                        .id = "place"};
            const std::string_view name = name_of(place);
            const float width = std::min(button_width(frame_, name, options), frame_.column().width);
            const Row::Cell cell = row.cell(width);
            if (button_at(frame_, take(frame_, width, target_height(frame_)), name, options)) look_into(place.path);
        }
    }

    void path_field() {
        const ButtonOptions options{.id = "go"};
        const float go_width = button_width(frame_, strings_.go, options);
        const bool is_side_by_side = frame_.column().width > go_width + frame_.px(220);
        Row row(frame_, frame_.px(12));
        Field field;
        {
            const Row::Cell cell = row.rest(is_side_by_side ? go_width : 0);
            field = text_field(frame_, strings_.path, chooser_.typed,
                               {.placeholder = strings_.path_placeholder, .description = strings_.path_what,
                                .is_label_hidden = true});
        }
        if (field.changed) frame_.send(state::TypeFolder{*field.changed});
        bool is_sent = field.is_submitted;
        if (is_side_by_side) {
            const Row::Cell cell = row.cell(go_width);
            is_sent = button(frame_, strings_.go, options) || is_sent;
        }
        if (is_sent) look_into(chooser_.typed);
    }

    void refusal() {
        const WarningCard card(frame_, listing_.why_not);
    }

    /// One step of the way: a button that leads there, but for the folder shown.
    void step(WrappedRow& row, const FolderPlace& place, bool is_first, bool is_last) {
        const IdScope scope(frame_, place.path);
        const std::string_view name = name_of(place);
        const ButtonOptions options{.emphasis = Emphasis::quiet, .id = "step"};
        const float chevron = is_first ? 0 : frame_.px(18);
        const float width = is_last ? words_width(frame_, name, Type::strong) + frame_.px(13)
                                    : button_width(frame_, name, options);
        const float whole = std::min(chevron + width, frame_.column().width);
        const Row::Cell cell = row.cell(whole);
        const Rect room = take(frame_, whole, target_height(frame_));
        if (!is_first) {
            draw_icon(frame_.list(), Icon::chevron_right, room.x + chevron / 2, room.y + room.height / 2,
                      frame_.px(14), frame_.palette.muted);
        }
        const Rect rest{room.x + chevron, room.y, room.width - chevron, room.height};
        if (!is_last) {
            if (button_at(frame_, rest, name, options)) look_into(place.path);
            return;
        }
        const Rect inner{rest.x + frame_.px(12), rest.y, rest.width - frame_.px(12), rest.height};
        draw_words(frame_, name, inner, Type::strong, frame_.palette.ink);
        text_node(frame_, name, inner);
    }

    /// From the home folder, a stick or the outermost folder to the one shown.
    void way() {
        if (listing_.way.empty()) return;
        const NodeScope scope(frame_, named(Role::navigation, strings_.way));
        const GapScope gap(frame_, 0);
        WrappedRow row(frame_, frame_.px(4));
        const float side = target_height(frame_);
        {
            const Row::Cell cell = row.cell(side);
            const ButtonOptions options{.emphasis = Emphasis::quiet, .is_disabled = chooser_.before.empty()};
            if (icon_button(frame_, take(frame_, side, side), Icon::chevron_left, strings_.before, options))
                frame_.send(state::FolderBefore{});
        }
        {
            const Row::Cell cell = row.cell(side);
            const std::string above = state::folder_above(listing_);
            const ButtonOptions options{.emphasis = Emphasis::quiet, .is_disabled = above.empty()};
            if (icon_button(frame_, take(frame_, side, side), Icon::arrow_up, strings_.above, options)) look_into(above);
        }
        const auto is_start = [](const FolderPlace& place) { return place.kind != FolderPlace::Kind::folder; };
        const auto last_start = std::find_if(listing_.way.rbegin(), listing_.way.rend(), is_start);
        const auto first = last_start == listing_.way.rend() ? listing_.way.begin() : std::prev(last_start.base());
        for (auto place = first; place != listing_.way.end(); ++place)
            step(row, *place, place == first, std::next(place) == listing_.way.end());
    }

    void entries() {
        if (listing_.path.empty()) {
            if (listing_.why_not.empty()) paragraph(frame_, strings_.looking, Type::body, frame_.palette.muted);
            return;
        }
        if (listing_.entries.empty()) return nothing();
        {
            const NodeScope list(frame_, named(Role::list, strings_.entries));
            const Card card(frame_, {.ground = frame_.palette.surface, .edge = frame_.palette.line,
                                     .padding = frame_.px(6)});
            frame_.column().gap = 0;
            const Id group = frame_.id("entries");
            const Id focus = entry_to_focus();
            move_by_key(group);
            for (const FolderEntry& entry : listing_.entries) draw_entry(entry, group);
            if (is_new_) give_focus(focus, !chooser_.came_from.empty());
        }
        if (listing_.left_out > 0) paragraph(frame_, filled(strings_.left_out, listing_.left_out), Type::small);
    }

    /// The screen opens at its top for whoever uses a pointer; for the keyboard, at what the arrows move among. `is_known`
    /// is what somebody came from: all look for that.
    void give_focus(Id id, bool is_known) {
        const Node* node = frame_.semantics.find(id);
        const bool is_by_keyboard = frame_.focus.shows_ring();
        if (node == nullptr || (!is_known && !is_by_keyboard && !is_wholly_visible(*node))) return;
        frame_.focus.give(id, Focus::By::program);
    }

    /// The keys of a long list; the arrows are the group's.
    void move_by_key(Id list) {
        if (!frame_.keys.press()) return;
        const auto& all = listing_.entries;
        NameList names;
        names.count = all.size();
        names.name = [&all](std::size_t index) { return std::string_view(all[index].name); };
        const auto focused = std::find_if(all.begin(), all.end(), [this](const FolderEntry& entry) {
            return frame_.focus.has(frame_.id(entry.path));
        });
        if (focused != all.end()) names.focused = static_cast<std::size_t>(focused - all.begin());
        names.in_view = static_cast<std::size_t>(std::max(frame_.viewport.height / frame_.px(row_px) - 1, 1.0F));
        if (const auto index = move_in_list(frame_, list, names))
            frame_.focus.give(frame_.id(all[*index].path), Focus::By::keyboard);
    }

    void nothing() {
        space(frame_, 2);
        heading(frame_, strings_.empty, 2);
        paragraph(frame_, what_is_missing(), Type::body, frame_.palette.muted);
        if (is_new_) give_focus(way_out(), false);
    }

    std::string_view what_is_missing() const {
        switch (chooser_.purpose) {
            case ChooserPurpose::add_module: return strings_.empty_modules;
            case ChooserPurpose::read_records: return strings_.empty_records;
            case ChooserPurpose::preview: break;
        }
        return strings_.empty_folders;
    }

    /// From a folder that holds nothing: up, or where people keep things.
    Id way_out() const {
        if (!state::folder_above(listing_).empty()) return frame_.id(strings_.above);
        const IdScope first(frame_, std::uint64_t{0});
        return frame_.id("place");
    }

    Id entry_to_focus() const {
        const auto& all = listing_.entries;
        const auto left = std::find_if(all.begin(), all.end(), [this](const FolderEntry& entry) {
            return entry.path == chooser_.came_from;
        });
        return frame_.id(left == all.end() ? all.front().path : left->path);
    }

    static bool is_choice(const FolderEntry& entry) { return entry.kind != FolderEntry::Kind::folder; }

    void draw_entry(const FolderEntry& entry, Id group) {
        const Rect row = take(frame_, frame_.px(row_px));
        Node node;
        node.id = frame_.id(entry.path);
        node.role = Role::button;
        node.name = entry.name;
        node.description = kind_of(entry);
        node.rect = row;
        node.group = group;
        node.is_one_stop = true;
        const Control found = control(frame_, std::move(node));
        if (found.is_pressed) {
            if (is_choice(entry)) {
                frame_.send(state::FolderChosen{chooser_.purpose, entry.path});
            } else {
                look_into(entry.path);
            }
        }
        if (frame_.is_in_view(outset(row, frame_.px(8)))) paint_entry(entry, found, row);
    }

    std::string_view kind_of(const FolderEntry& entry) const {
        switch (entry.kind) {
            case FolderEntry::Kind::module: return strings_.module;
            case FolderEntry::Kind::package: return strings_.package;
            case FolderEntry::Kind::records: return strings_.records;
            case FolderEntry::Kind::folder: break;
        }
        return strings_.folder;
    }

    static Icon icon_of(FolderEntry::Kind kind) {
        switch (kind) {
            case FolderEntry::Kind::module: return Icon::book;
            case FolderEntry::Kind::package: return Icon::parcel;
            case FolderEntry::Kind::records: return Icon::tray;
            case FolderEntry::Kind::folder: break;
        }
        return Icon::folder;
    }

    void paint_entry(const FolderEntry& entry, const Control& found, const Rect& row) {
        const Palette& palette = frame_.palette;
        const Rect inner = inset(row, std::round(frame_.px(2)));
        if (found.is_hovered || found.is_held)
            draw_box(frame_, inner, fill_colour(palette.plain, found, false), faded(palette.edge, 0), frame_.px(6));
        const bool is_folder = entry.kind == FolderEntry::Kind::folder;
        const float middle = row.y + row.height / 2;
        const float padding = frame_.px(14);
        draw_icon(frame_.list(), icon_of(entry.kind), row.x + padding + frame_.px(11), middle, frame_.px(22),
                  is_folder ? palette.muted : palette.harbour);
        const float left = row.x + padding + frame_.px(36);
        const float right = row.x + row.width - padding;
        float kind_width = is_folder ? frame_.px(16) : words_width(frame_, kind_of(entry), Type::small) + 1;
        kind_width = std::min(kind_width, row.width / 2);
        draw_words(frame_, entry.name, {left, row.y, right - kind_width - frame_.px(16) - left, row.height},
                   is_folder ? Type::body : Type::strong, palette.ink);
        if (is_folder) {
            draw_icon(frame_.list(), Icon::chevron_right, right - frame_.px(8), middle, frame_.px(16), palette.muted);
        } else {
            draw_words(frame_, kind_of(entry), {right - kind_width, row.y, kind_width, row.height}, Type::small,
                       palette.muted, Align::right);
        }
        Control ring = found;
        ring.rect = inset(row, std::round(frame_.px(5)));
        draw_ring(frame_, ring, frame_.px(4));
    }

    /// What the folder shown can be chosen for, always at hand below the list.
    void footer(const Rect& bar) {
        draw_bar(frame_, bar, false);
        const bool is_choosable = state::is_choosable(chooser_);
        const float height = bar_target_height(frame_);
        const float margin = side_margin(frame_);
        const ButtonOptions options{.emphasis = Emphasis::primary, .is_disabled = !is_choosable, .id = "choose"};
        const float width = std::min(button_width(frame_, words_.choose, options), bar.width - 2 * margin);
        const Rect at{bar.x + bar.width - margin - width, std::round(bar.y + (bar.height - height) / 2), width, height};
        bool has_room = true;
        if (!listing_.way.empty()) {
            const std::string shown = filled(strings_.chosen, name_of(listing_.way.back()));
            const std::string_view line = is_choosable ? std::string_view(shown) : words_.why_not;
            Rect words{bar.x + margin, bar.y, at.x - bar.x - margin - frame_.px(16), bar.height};
            has_room = is_choosable || words_width(frame_, line, Type::small) <= words.width;
            if (!has_room) words.width = bar.width - 2 * margin;  // why not is worth more than a button that does nothing
            draw_words(frame_, line, words, Type::small, frame_.palette.muted);
            text_node(frame_, line, words);
        }
        if (has_room && button_at(frame_, at, words_.choose, options))
            frame_.send(state::FolderChosen{chooser_.purpose, listing_.path});
    }

    void take_keys() {
        if (frame_.keys.take_alt(Key::up) && !state::folder_above(listing_).empty())
            look_into(state::folder_above(listing_));
        if (frame_.keys.take_alt(Key::left) && !chooser_.before.empty()) frame_.send(state::FolderBefore{});
    }

    const state::State& state_;
    Frame& frame_;
    const strings::Folders& strings_;
    const state::FolderChooser& chooser_;
    const state::FolderListing& listing_;
    const strings::Folders::Purpose& words_;
    bool is_new_ = false;
};

}  // namespace

void folder_chooser_view(const state::State& state, Frame& frame) { FolderChooserView(state, frame).run(); }

}  // namespace ui
