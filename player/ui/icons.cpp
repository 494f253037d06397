#include "player/ui/icons.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

namespace ui {
namespace {

constexpr float pi = 3.14159265F;

/// A pen on a square whose sides run from -1 to 1.
class Pen {
public:
    Pen(ImDrawList& list, float x, float y, float size, Colour colour)
        : list_(list), x_(x), y_(y), unit_(size / 2), stroke_(std::max(size / 12, 1.0F)), colour_(packed(colour)) {}

    void line(std::initializer_list<ImVec2> points) const {
        for (const ImVec2& point : points) list_.PathLineTo(at(point));
        list_.PathStroke(colour_, 0, stroke_);
    }
    void closed(const std::vector<ImVec2>& points) const {
        for (const ImVec2& point : points) list_.PathLineTo(at(point));
        list_.PathStroke(colour_, ImDrawFlags_Closed, stroke_);
    }
    void filled(std::initializer_list<ImVec2> points) const {
        for (const ImVec2& point : points) list_.PathLineTo(at(point));
        list_.PathFillConvex(colour_);
    }
    void circle(ImVec2 centre, float radius) const {
        list_.AddCircle(at(centre), radius * unit_, colour_, 0, stroke_);
    }
    void disc(ImVec2 centre, float radius) const { list_.AddCircleFilled(at(centre), radius * unit_, colour_); }
    void arc(ImVec2 centre, float radius, float from_turns, float to_turns) const {
        list_.PathArcTo(at(centre), radius * unit_, from_turns * 2 * pi, to_turns * 2 * pi, 24);
        list_.PathStroke(colour_, 0, stroke_);
    }
    void pie(ImVec2 centre, float radius, float from_turns, float to_turns) const {
        list_.PathLineTo(at(centre));
        list_.PathArcTo(at(centre), radius * unit_, from_turns * 2 * pi, to_turns * 2 * pi, 24);
        list_.PathFillConvex(colour_);
    }
    void box(ImVec2 from, ImVec2 to, float corner) const {
        list_.AddRect(at(from), at(to), colour_, corner * unit_, 0, stroke_);
    }
    void filled_box(ImVec2 from, ImVec2 to, float corner) const {
        list_.AddRectFilled(at(from), at(to), colour_, corner * unit_);
    }

private:
    ImVec2 at(ImVec2 point) const { return {x_ + point.x * unit_, y_ + point.y * unit_}; }

    ImDrawList& list_;
    float x_, y_, unit_, stroke_;
    ImU32 colour_;
};

void draw_gear(const Pen& pen) {
    constexpr int teeth = 8;
    constexpr float tip = 0.82F, foot = 0.58F;
    constexpr float half_tip = pi / teeth * 0.36F, half_foot = pi / teeth * 0.62F;
    std::vector<ImVec2> outline;
    const auto add = [&outline](float radius, float angle) {
        outline.emplace_back(radius * std::cos(angle), radius * std::sin(angle));
    };
    for (int tooth = 0; tooth < teeth; ++tooth) {
        const float middle = 2 * pi * static_cast<float>(tooth) / teeth;
        add(foot, middle - half_foot);
        add(tip, middle - half_tip);
        add(tip, middle + half_tip);
        add(foot, middle + half_foot);
    }
    pen.closed(outline);
    pen.circle({0, 0}, 0.25F);
}

void draw_exclamation(const Pen& pen, float middle) {
    pen.line({{0, middle - 0.34F}, {0, middle + 0.1F}});
    pen.disc({0, middle + 0.36F}, 0.1F);
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, float centre_x, float centre_y, float size, Colour colour) {
    const Pen pen(list, centre_x, centre_y, size, colour);
    switch (icon) {
        case Icon::none: break;
        case Icon::tick: pen.line({{-0.62F, 0.05F}, {-0.18F, 0.5F}, {0.66F, -0.46F}}); break;
        case Icon::cross:
            pen.line({{-0.5F, -0.5F}, {0.5F, 0.5F}});
            pen.line({{-0.5F, 0.5F}, {0.5F, -0.5F}});
            break;
        case Icon::circle: pen.circle({0, 0}, 0.72F); break;
        case Icon::circle_half:
            pen.circle({0, 0}, 0.72F);
            pen.pie({0, 0}, 0.72F, -0.25F, 0.25F);
            break;
        case Icon::circle_full: pen.disc({0, 0}, 0.76F); break;
        case Icon::circle_tick:
            pen.circle({0, 0}, 0.8F);
            pen.line({{-0.36F, 0.04F}, {-0.1F, 0.3F}, {0.4F, -0.27F}});
            break;
        case Icon::chevron_left: pen.line({{0.24F, -0.54F}, {-0.3F, 0}, {0.24F, 0.54F}}); break;
        case Icon::chevron_right: pen.line({{-0.24F, -0.54F}, {0.3F, 0}, {-0.24F, 0.54F}}); break;
        case Icon::chevron_up: pen.line({{-0.54F, 0.24F}, {0, -0.3F}, {0.54F, 0.24F}}); break;
        case Icon::chevron_down: pen.line({{-0.54F, -0.24F}, {0, 0.3F}, {0.54F, -0.24F}}); break;
        case Icon::gear: draw_gear(pen); break;
        case Icon::search:
            pen.circle({-0.16F, -0.16F}, 0.48F);
            pen.line({{0.2F, 0.2F}, {0.7F, 0.7F}});
            break;
        case Icon::person:
            pen.circle({0, -0.34F}, 0.34F);
            pen.arc({0, 0.74F}, 0.62F, 0.5F, 1.0F);
            break;
        case Icon::lock:
            pen.box({-0.56F, -0.08F}, {0.56F, 0.74F}, 0.14F);
            pen.arc({0, -0.26F}, 0.36F, 0.5F, 1.0F);
            pen.line({{-0.36F, -0.26F}, {-0.36F, -0.08F}});
            pen.line({{0.36F, -0.26F}, {0.36F, -0.08F}});
            break;
        case Icon::shared:
            pen.circle({-0.24F, -0.28F}, 0.3F);
            pen.arc({-0.24F, 0.66F}, 0.54F, 0.5F, 1.0F);
            pen.arc({0.34F, -0.28F}, 0.28F, -0.25F, 0.25F);
            pen.arc({0.3F, 0.66F}, 0.54F, 0.8F, 1.0F);
            break;
        case Icon::info:
            pen.circle({0, 0}, 0.8F);
            pen.line({{0, -0.06F}, {0, 0.42F}});
            pen.disc({0, -0.36F}, 0.11F);
            break;
        case Icon::tip:
            pen.arc({0, -0.2F}, 0.52F, 0.37F, 1.13F);
            pen.line({{-0.36F, 0.18F}, {-0.24F, 0.42F}, {0.24F, 0.42F}, {0.36F, 0.18F}});
            pen.line({{-0.18F, 0.72F}, {0.18F, 0.72F}});
            break;
        case Icon::important:
            pen.box({-0.72F, -0.72F}, {0.72F, 0.72F}, 0.24F);
            draw_exclamation(pen, 0);
            break;
        case Icon::warning:
            pen.closed({{0, -0.74F}, {0.78F, 0.64F}, {-0.78F, 0.64F}});
            draw_exclamation(pen, 0.14F);
            break;
        case Icon::caution:
            pen.closed({{-0.34F, -0.8F}, {0.34F, -0.8F}, {0.8F, -0.34F}, {0.8F, 0.34F}, {0.34F, 0.8F}, {-0.34F, 0.8F},
                        {-0.8F, 0.34F}, {-0.8F, -0.34F}});
            draw_exclamation(pen, 0);
            break;
        case Icon::arrow_up:
            pen.line({{0, 0.66F}, {0, -0.6F}});
            pen.line({{-0.46F, -0.16F}, {0, -0.62F}, {0.46F, -0.16F}});
            break;
        case Icon::arrow_down:
            pen.line({{0, -0.66F}, {0, 0.6F}});
            pen.line({{-0.46F, 0.16F}, {0, 0.62F}, {0.46F, 0.16F}});
            break;
        case Icon::arrow_right:
            pen.line({{-0.66F, 0}, {0.6F, 0}});
            pen.line({{0.16F, -0.46F}, {0.62F, 0}, {0.16F, 0.46F}});
            break;
        case Icon::drag:
            for (const float y : {-0.5F, 0.0F, 0.5F}) {
                pen.disc({-0.24F, y}, 0.12F);
                pen.disc({0.24F, y}, 0.12F);
            }
            break;
        case Icon::book:
            pen.closed({{0, -0.5F}, {-0.34F, -0.66F}, {-0.8F, -0.6F}, {-0.8F, 0.56F}, {-0.34F, 0.5F}, {0, 0.68F},
                        {0.34F, 0.5F}, {0.8F, 0.56F}, {0.8F, -0.6F}, {0.34F, -0.66F}});
            pen.line({{0, -0.5F}, {0, 0.68F}});
            break;
        case Icon::pencil:
            pen.closed({{-0.68F, 0.68F}, {-0.58F, 0.26F}, {0.38F, -0.7F}, {0.7F, -0.38F}, {-0.26F, 0.58F}});
            pen.line({{0.18F, -0.5F}, {0.5F, -0.18F}});
            break;
        case Icon::menu:
            for (const float y : {-0.46F, 0.0F, 0.46F}) pen.line({{-0.66F, y}, {0.66F, y}});
            break;
        case Icon::plus:
            pen.line({{-0.58F, 0}, {0.58F, 0}});
            pen.line({{0, -0.58F}, {0, 0.58F}});
            break;
        case Icon::minus: pen.line({{-0.58F, 0}, {0.58F, 0}}); break;
        case Icon::question:
            pen.arc({0, -0.3F}, 0.34F, 0.5F, 1.2F);
            pen.line({{0.11F, 0.02F}, {0, 0.14F}, {0, 0.3F}});
            pen.disc({0, 0.6F}, 0.1F);
            break;
        case Icon::external:
            pen.line({{-0.08F, -0.58F}, {-0.62F, -0.58F}, {-0.62F, 0.62F}, {0.58F, 0.62F}, {0.58F, 0.08F}});
            pen.line({{-0.06F, 0.06F}, {0.66F, -0.66F}});
            pen.line({{0.2F, -0.68F}, {0.68F, -0.68F}, {0.68F, -0.2F}});
            break;
        case Icon::redo:
            pen.arc({0, 0.06F}, 0.58F, 0.0F, 0.8F);
            pen.line({{0.3F, -0.86F}, {0.2F, -0.48F}, {0.58F, -0.36F}});
            break;
        case Icon::folder:
            pen.closed({{-0.74F, 0.58F}, {-0.74F, -0.54F}, {-0.2F, -0.54F}, {-0.02F, -0.32F}, {0.74F, -0.32F}, {0.74F, 0.58F}});
            break;
        case Icon::house:
            pen.line({{-0.8F, 0.02F}, {0, -0.7F}, {0.8F, 0.02F}});
            pen.line({{-0.56F, -0.16F}, {-0.56F, 0.66F}, {0.56F, 0.66F}, {0.56F, -0.16F}});
            break;
        case Icon::tray:
            pen.line({{0, -0.7F}, {0, 0.2F}});
            pen.line({{-0.34F, -0.12F}, {0, 0.22F}, {0.34F, -0.12F}});
            pen.line({{-0.7F, 0.2F}, {-0.7F, 0.66F}, {0.7F, 0.66F}, {0.7F, 0.2F}});
            break;
        case Icon::stick:
            pen.box({-0.34F, -0.34F}, {0.34F, 0.76F}, 0.1F);
            pen.line({{-0.2F, -0.34F}, {-0.2F, -0.74F}, {0.2F, -0.74F}, {0.2F, -0.34F}});
            break;
        case Icon::parcel:
            pen.closed({{0, -0.76F}, {0.68F, -0.4F}, {0.68F, 0.4F}, {0, 0.76F}, {-0.68F, 0.4F}, {-0.68F, -0.4F}});
            pen.line({{-0.68F, -0.4F}, {0, -0.04F}, {0.68F, -0.4F}});
            pen.line({{0, -0.04F}, {0, 0.76F}});
            break;
        case Icon::copy:
            pen.box({-0.24F, -0.24F}, {0.68F, 0.7F}, 0.14F);
            pen.line({{-0.24F, 0.3F}, {-0.66F, 0.3F}, {-0.66F, -0.68F}, {0.26F, -0.68F}, {0.26F, -0.24F}});
            break;
    }
}

Icon icon_of(content::Block::Callout kind) {
    switch (kind) {
        case content::Block::Callout::note: return Icon::info;
        case content::Block::Callout::tip: return Icon::tip;
        case content::Block::Callout::important: return Icon::important;
        case content::Block::Callout::warning: return Icon::warning;
        case content::Block::Callout::caution: return Icon::caution;
    }
    return Icon::info;
}

}  // namespace ui
