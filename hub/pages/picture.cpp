#include "hub/pages/picture.h"

#include "hub/pages/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pages {
namespace {

constexpr int bar_width = 600, bar_height = 20;  // of the drawing, which is as wide as its column
constexpr int week_width = 40, weeks_height = 120;

void write_rectangle(HtmlWriter& html, double x, double y, double width, double height, std::string_view kind) {
    const auto rectangle = html.in("rect", {{"x", fmt::format("{:.1f}", x)},
                                            {"y", fmt::format("{:.1f}", y)},
                                            {"width", fmt::format("{:.1f}", width)},
                                            {"height", fmt::format("{:.1f}", height)},
                                            {"class", std::string(kind)}});
}

}  // namespace

void write_shares(HtmlWriter& html, const hub::ModuleTotals& totals) {
    const std::array<std::pair<std::int64_t, std::string_view>, 4> parts = {{{totals.passed, "passed"},
                                                                             {totals.under_way, "under_way"},
                                                                             {totals.failed, "failed"},
                                                                             {totals.not_started, "not_started"}}};
    std::int64_t all = 0;
    for (const auto& [count, kind] : parts) all += count;
    if (all == 0) return;
    const auto picture = html.in("svg", {{"class", "shares"},
                                         {"viewBox", fmt::format("0 0 {} {}", bar_width, bar_height)},
                                         {"preserveAspectRatio", "none"},
                                         {"aria-hidden", "true"}});
    double x = 0;
    for (const auto& [count, kind] : parts) {
        const double width = static_cast<double>(bar_width) * static_cast<double>(count) / static_cast<double>(all);
        constexpr double gap = 2;
        if (count > 0) write_rectangle(html, x, 0, std::max(1.0, width - gap), bar_height, kind);
        x += width;
    }
}

void write_weeks(HtmlWriter& html, const std::map<hub::Day, std::int64_t>& weeks) {
    std::int64_t most = 1;
    for (const auto& [monday, count] : weeks) most = std::max(most, count);
    {
        const auto picture = html.in(
            "svg", {{"class", "weeks"},
                    {"viewBox", fmt::format("0 0 {} {}", week_width * static_cast<int>(weeks.size()), weeks_height)},
                    {"preserveAspectRatio", "none"},
                    {"aria-hidden", "true"}});
        int index = 0;
        for (const auto& [monday, count] : weeks) {
            constexpr double gap = 8, least = 2;  // a week without any is a line on the ground
            const double height =
                std::max(least, weeks_height * static_cast<double>(count) / static_cast<double>(most));
            write_rectangle(html, week_width * index + gap / 2, weeks_height - height, week_width - gap, height,
                            count > 0 ? "passed" : "none");
            ++index;
        }
    }
    const auto frame = html.in(
        "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Numbers of passes"}});
    const auto table = html.in("table", {{"class", "numbers"}});
    write(html, "caption", "Passes in the week that begins on");
    {
        const auto head = html.in("thead");
        const auto row = html.in("tr");
        for (const auto& [monday, count] : weeks) write(html, "th", words_of(monday), {{"scope", "col"}});
    }
    const auto body = html.in("tbody");
    const auto row = html.in("tr");
    for (const auto& [monday, count] : weeks) write(html, "td", std::to_string(count));
}

}  // namespace pages
