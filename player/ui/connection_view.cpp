#include "player/state/dates.h"
#include "player/ui/settings_section.h"
#include "player/ui/sharing_choice.h"
#include "player/ui/sheet.h"
#include "player/ui/text_field.h"
#include "player/ui/travel_line.h"
#include "player/ui/views.h"
#include "player/ui/warning_card.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace ui {
namespace {

using state::Connecting;
using Kind = state::Travel::Kind;

/// Whether somebody who is connected wants to connect elsewhere.
struct Wish {
    bool is_elsewhere = false;
    bool is_mending = false;  ///< the forms came up because sending had stopped
};

/// The try whose answer was drawn last.
struct Answered {
    std::uint64_t request = 0;
};

/// Whether who had the focus stood in the forms, when they were drawn last.
struct InForms {
    bool has_focus = false;
};

/// The screen while it is drawn.
class ConnectionView {
public:
    ConnectionView(const state::State& state, Frame& frame, ScrollArea& area)
        : state_(state),
          frame_(frame),
          area_(area),
          words_(frame.strings.connection),
          connecting_(state.connecting),
          draft_(state.connecting.draft),
          is_trying_(state.connecting.request != 0) {}

    void run() {
        paragraph(frame_, words_.intro);
        if (state_.access == state::Access::read_only)
            return status_line(frame_, Icon::lock, frame_.strings.records.read_only);
        const bool is_connected = state::is_connected(state_.travel);
        // A new connection closes the forms.
        Wish& wish = wish_to_change();
        const bool has_connected = connecting_.answer && connecting_.answer->is_good && !connecting_.is_test;
        if (has_connected) wish = {};
        // Forms do not go from under the hands of whoever writes in them, whatever becomes of the sending meanwhile.
        const bool is_in_use = is_trying_ || connecting_.answer || draft_ != state::ConnectionDraft{};
        wish.is_mending = state_.travel.kind == Kind::stopped || (wish.is_mending && is_in_use);
        const bool has_forms = !is_connected || wish.is_mending || wish.is_elsewhere;
        is_following_ = std::exchange(in_forms().has_focus, false) && has_connected && !has_forms;
        const auto& answer = state_.travel.answer;
        const bool was_not_forgotten = answer && answer->request == 0 && !answer->is_good;
        if (was_not_forgotten) answer_words(*answer);
        if (is_connected) standing();
        if (!is_connected) paragraph(frame_, words_.not_connected, Type::strong);
        sharing();
        if (is_connected && !wants_forms()) return follow_connection();
        const std::size_t first = frame_.semantics.nodes().size();
        by_code();
        by_key();
        in_forms().has_focus = has_focus_since(first);
        if (draft_ != connecting_.draft) frame_.send(state::EditConnection{draft_});
        if (wish_) frame_.send(std::move(*wish_));  // with what was typed
    }

private:
    /// Where records go, and whether they get there.
    void standing() {
        const state::Travel& travel = state_.travel;
        const SettingsSection section(
            frame_, travel.endpoint.empty() ? std::string(words_.not_readable) : filled(words_.connected_to, travel.endpoint));
        const std::string as_whom = as_whom_words();
        if (!as_whom.empty()) paragraph(frame_, as_whom);
        if (!travel.key.empty()) {
            const std::string key = travel.since ? filled(words_.with_key_since, travel.key,
                                                          state::long_date(*travel.since, frame_.utc_offset))
                                                 : filled(words_.with_key, travel.key);
            paragraph(frame_, key, as_whom.empty() ? Type::body : Type::small);
        }
        if (travel.kind == Kind::stopped) {
            const WarningCard card(frame_, filled(words_.trouble_stopped, travel.trouble));
        } else {
            status_line(frame_, Icon::circle_tick, travel_words(travel, frame_));
            if (travel.kind == Kind::waiting && !travel.trouble.empty())
                paragraph(frame_, filled(words_.trouble_waiting, travel.trouble), Type::small);
        }
        reading_trouble(travel, frame_);
        // Where the form that it was asked from is gone.
        const bool has_forms = wish_to_change().is_mending || wish_to_change().is_elsewhere;
        const bool is_from_here = connecting_.form != Connecting::Form::team;
        if (connecting_.answer && is_from_here && !connecting_.is_test && !has_forms) answer_words(*connecting_.answer);
        WrappedRow row(frame_, frame_.px(12));
        if (travel.kind == Kind::stopped && pressed(row, words_.send_again, {.emphasis = Emphasis::primary}))
            frame_.send(state::SendNow{});
        if (pressed(row, words_.to_records, {})) frame_.send(state::OpenRecords{});
        if (pressed(row, words_.disconnect, {})) frame_.send(state::Disconnect{});
    }

    /// "" where nobody says it.
    std::string as_whom_words() const {
        const std::string& person = state_.travel.person;
        const std::string& team = state_.travel.team;
        if (person.empty()) return team.empty() ? std::string() : filled(words_.as_team, team);
        return team.empty() ? filled(words_.as_person, person) : filled(words_.as_person_in, person, team);
    }

    bool pressed(WrappedRow& row, std::string_view label, const ButtonOptions& options) {
        const Row::Cell cell = row.cell(button_width(frame_, label, options));
        return button(frame_, label, options);
    }

    void sharing() {
        const SettingsSection section(frame_, frame_.strings.sharing.title);
        sharing_choice(state_, frame_);
    }

    /// Whoever connected by a form that has gone goes on where it now says that they are connected.
    void follow_connection() {
        if (!is_following_) return;
        frame_.focus.give(frame_.id(words_.to_records), Focus::By::program);
        frame_.request_frame();
    }

    InForms& in_forms() { return frame_.memory.keep<InForms>(frame_.id("in forms")); }

    /// Among the nodes that were drawn since there were `first` of them.
    bool has_focus_since(std::size_t first) const {
        const auto& nodes = frame_.semantics.nodes();
        return std::any_of(nodes.begin() + static_cast<std::ptrdiff_t>(first), nodes.end(),
                           [this](const Node& node) { return frame_.focus.has(node.id); });
    }

    Wish& wish_to_change() { return frame_.memory.keep<Wish>(frame_.id("wish")); }

    /// Whoever is connected and well sees no forms before they ask for them.
    bool wants_forms() {
        Wish& wish = wish_to_change();
        if (wish.is_mending) return true;
        const ButtonOptions options{.icon_after = wish.is_elsewhere ? Icon::chevron_up : Icon::chevron_down,
                                    .is_expanded = wish.is_elsewhere};
        space(frame_, 1);
        if (button(frame_, words_.elsewhere, options)) {
            wish.is_elsewhere = !wish.is_elsewhere;
            frame_.request_frame();
        }
        return wish.is_elsewhere;
    }

    bool field(std::string_view name, std::string& value, FieldOptions options) {
        Row row(frame_, 0);
        const Row::Cell cell = row.rest();
        frame_.column().gap = frame_.px(4);
        options.area = &area_;
        options.is_read_only = is_trying_;
        const Field found = text_field(frame_, name, value, options);
        if (found.changed) value = *found.changed;
        return found.is_submitted;
    }

    void by_code() {
        const SettingsSection section(frame_, words_.by_code);
        paragraph(frame_, words_.by_code_detail);
        bool is_sent = field(words_.code, draft_.code, {.placeholder = words_.code_example});
        const bool is_here = is_trying_ && connecting_.form == Connecting::Form::code;
        {
            WrappedRow row(frame_, frame_.px(12));
            const std::string_view words = is_here ? words_.connecting : words_.connect_button;
            const ButtonOptions options{
                .emphasis = Emphasis::primary, .is_disabled = is_trying_ || draft_.code.empty(), .id = "connect by code"};
            is_sent = pressed(row, words, options) || (is_sent && !options.is_disabled);
            if (is_here) cancel(row);
        }
        if (is_sent) wish_ = state::ConnectByCode{};
        answer(Connecting::Form::code);
    }

    void by_key() {
        const SettingsSection section(frame_, words_.by_key);
        paragraph(frame_, words_.by_key_detail);
        bool is_sent = field(words_.address, draft_.address, {.placeholder = words_.address_example});
        is_sent = field(words_.key, draft_.key, {}) || is_sent;
        is_sent = field(words_.secret, draft_.secret, {.description = words_.secret_what, .is_secret = true}) || is_sent;
        const bool is_here = is_trying_ && connecting_.form == Connecting::Form::key;
        const bool is_blank = draft_.address.empty() && draft_.key.empty() && draft_.secret.empty();
        bool is_test = false;
        {
            WrappedRow row(frame_, frame_.px(12));
            const bool is_connecting = is_here && !connecting_.is_test;
            const bool is_testing = is_here && connecting_.is_test;
            const ButtonOptions connect{
                .emphasis = Emphasis::primary, .is_disabled = is_trying_ || is_blank, .id = "connect by key"};
            const ButtonOptions test{.is_disabled = is_trying_ || is_blank, .id = "test"};
            is_sent = pressed(row, is_connecting ? words_.connecting : words_.connect_button, connect) ||
                      (is_sent && !connect.is_disabled);
            is_test = pressed(row, is_testing ? words_.trying : words_.test, test);
            if (is_here) cancel(row);
        }
        if (is_test || is_sent) wish_ = state::ConnectByKey{is_test};
        answer(Connecting::Form::key);
    }

    void cancel(WrappedRow& row) {
        if (pressed(row, words_.cancel, {})) frame_.send(state::StopConnecting{});
    }

    /// What came of it, under the form that it was asked from.
    void answer(Connecting::Form form) {
        if (!connecting_.answer || connecting_.form != form) return;
        answer_words(*connecting_.answer);
    }

    /// A new one is brought into view: it may lie below the window's edge. One at a time: the frame in which the focus
    /// goes to what stands below it scrolls to that.
    void answer_words(const state::ConnectionAnswer& answer) {
        const float top = frame_.column().y;
        if (answer.is_good) {
            status_line(frame_, Icon::circle_tick, answer.sentence);
        } else {
            const WarningCard card(frame_, answer.sentence);
        }
        if (is_following_) return;
        Answered& last = frame_.memory.keep<Answered>(frame_.id("answered"));
        if (std::exchange(last.request, answer.request) == answer.request) return;
        const Column& column = frame_.column();
        area_.bring_into_view({column.x, top, column.width, column.y - top});
        frame_.request_frame();
    }

    const state::State& state_;
    Frame& frame_;
    ScrollArea& area_;
    const strings::Connection& words_;
    const Connecting& connecting_;
    state::ConnectionDraft draft_;  ///< with what was typed in this frame
    bool is_trying_;
    bool is_following_ = false;  ///< the forms have just gone, and took the focus with them
    std::optional<state::Message> wish_;
};

}  // namespace

void connection_view(const state::State& state, Frame& frame) {
    Sheet sheet(state, frame, frame.strings.connection.title);
    ConnectionView(state, frame, sheet.area()).run();
}

}  // namespace ui
