/// What a view is handed: everything it may read while it draws one frame, and the one way to say what happened.
#pragma once

#include "player/state/message.h"
#include "player/text/style.h"
#include "player/ui/focus.h"
#include "player/ui/fonts.h"
#include "player/ui/keys.h"
#include "player/ui/memory.h"
#include "player/ui/semantics.h"
#include "player/ui/strings.h"
#include "player/ui/textures.h"
#include "player/ui/theme.h"

#include <chrono>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

struct ImDrawList;

namespace ui {

class Reading;

/// Where things go next: a column that fills downwards.
struct Column {
    float x = 0, top = 0, width = 0;
    float gap = 0;       ///< between items
    float y = 0;         ///< bottom of the last item
    bool is_empty = true;
};

/// The sizes of type in use (look.md, "Type").
enum class Type : std::uint8_t { small, body, strong, h3, h2, h1, mono };

/// What an Interface keeps between frames and lends to each.
struct Lasting {
    Fonts& fonts;
    Textures& textures;
    Semantics& semantics;
    Focus& focus;
    Keys& keys;
    Memory& memory;
    const Strings& strings;
};

class Frame {
public:
    Frame(Lasting lasting, const state::Settings& settings, float display_scale, Rect window,
          std::chrono::minutes utc_offset, std::vector<state::Message>& out);

    const Palette palette;
    Fonts& fonts;
    Textures& textures;
    Semantics& semantics;
    Focus& focus;
    Keys& keys;
    Memory& memory;
    const Strings& strings;

    const float display_scale;    ///< of the monitor
    const float scale;            ///< text size × display scale: multiplies every measure
    const text::Style style;      ///< at this scale
    const Rect window;            ///< all of it, in pixels
    Rect viewport;                ///< the part that the screen has, below notices
    Reading* reading = nullptr;   ///< what documents drawn now are selected with, if with anything
    std::uint64_t edition = 0;    ///< another number means that modules were read anew: nothing set from the old ones holds
    const bool is_motion_reduced;
    const std::chrono::minutes utc_offset;  ///< of the learner's time zone, for showing dates

    /// Look.md's pixels at 100% into pixels of this frame.
    float px(float at_100_percent) const { return at_100_percent * scale; }

    text::Font font(Type type) const;
    float line_height(Type type) const;

    /// Sent to `update` after the frame.
    void send(state::Message message);

    /// What is said of keeping what the learner does: these words, but in a preview that nothing is recorded.
    std::string_view words_of_keeping(std::string_view words) const;

    /// Something moves: another frame is wanted right after this one.
    void request_frame() { wants_frame_ = true; }
    bool wants_frame() const { return wants_frame_; }

    /// The list that is being drawn to.
    ImDrawList& list() const;
    /// True when some of it may be seen: what cannot is registered, not painted.
    bool is_in_view(const Rect& rect) const;

    /// The innermost column.
    Column& column() { return columns_.back(); }

    /// The name of something under the innermost scope.
    Id id(std::string_view name) const;
    Id id(std::uint64_t number) const;

    // For the scopes below and in flow.h, not for views.
    void push_column(const Column& column) { columns_.push_back(column); }
    void pop_column() { columns_.pop_back(); }
    void push_scope(Id id) { scopes_.push_back(id); }
    void pop_scope() { scopes_.pop_back(); }
    using Wrap = state::Message (*)(state::Message);
    Wrap exchange_wrap(Wrap wrap) { return std::exchange(wrap_, wrap); }

private:
    std::vector<state::Message>& out_;
    std::vector<Column> columns_;
    std::vector<Id> scopes_;
    Wrap wrap_ = nullptr;
    bool wants_frame_ = false;
};

/// What is sent while it lives goes to the preview's own State, not to the learner's.
class SentToPreview {
public:
    explicit SentToPreview(Frame& frame);
    ~SentToPreview() { frame_.exchange_wrap(before_); }
    SentToPreview(const SentToPreview&) = delete;
    SentToPreview& operator=(const SentToPreview&) = delete;

private:
    Frame& frame_;
    Frame::Wrap before_;
};

/// Names inside are told apart from equal ones elsewhere: put one round each entry of a list.
class IdScope {
public:
    IdScope(Frame& frame, std::string_view name) : frame_(frame) { frame_.push_scope(frame.id(name)); }
    IdScope(Frame& frame, std::uint64_t number) : frame_(frame) { frame_.push_scope(frame.id(number)); }
    ~IdScope() { frame_.pop_scope(); }
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;

private:
    Frame& frame_;
};

/// A node that holds what is drawn while this lives. Its rectangle grows to what the column took meanwhile, unless set.
class NodeScope {
public:
    NodeScope(Frame& frame, Node node);
    ~NodeScope();
    NodeScope(const NodeScope&) = delete;
    NodeScope& operator=(const NodeScope&) = delete;

private:
    Frame& frame_;
    std::size_t index_;
    bool has_rect_;
    float top_;
};

/// The part of the window that can be drawn to at this moment.
Rect clip_rect();

}  // namespace ui
