/// Grounds that group things: cards, callouts, badges, lines.
#pragma once

#include "content/document.h"
#include "player/ui/flow.h"
#include "player/ui/icons.h"

#include <imgui.h>

#include <string_view>

namespace ui {

/// Draws what comes afterwards above what is drawn when it ends: for grounds whose height is known last.
class Behind {
public:
    explicit Behind(Frame& frame);
    ~Behind();
    Behind(const Behind&) = delete;
    Behind& operator=(const Behind&) = delete;
    /// From here on, draws go behind what was drawn since the constructor.
    void go_behind();

private:
    ImDrawList& list_;
    ImDrawListSplitter splitter_;
};

struct CardOptions {
    Colour ground;
    Colour edge;
    float padding = 0;
    float bar_px = 0;      ///< a bar of `bar` down the left edge
    Colour bar;
};

/// A ground with padding around what is drawn while it lives, across the column.
class Card {
public:
    explicit Card(Frame& frame);                       ///< surface, hairline edge, 24 px
    Card(Frame& frame, const CardOptions& options);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

private:
    Frame& frame_;
    CardOptions options_;
    Behind behind_;
    Rect outer_;
};

/// A callout with icon and title; draw its text while it lives.
class Callout {
public:
    Callout(Frame& frame, content::Block::Callout kind, std::string_view title);

private:
    NodeScope node_;
    Card card_;
};

/// A hairline across the column.
void separator(Frame& frame);

/// A small rounded label, e.g. "Private". Returns the room it took, with `top_left`'s x and y as its corner.
Rect badge(Frame& frame, float x, float y, Icon icon, std::string_view words, Colour ground, Colour ink);

/// The badge of a reflection: "Private" or "Shared", the same wherever it stands.
Rect readers_badge(Frame& frame, float x, float y, bool is_shared);

/// A quiet line that says how things stand.
void status_line(Frame& frame, Icon icon, std::string_view words);

}  // namespace ui
