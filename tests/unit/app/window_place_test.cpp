#include "player/app/window_place.h"

#include "tests/support/catch.h"

using app::visible_place;
using app::WorkArea;
using state::WindowPlace;

namespace {

const std::vector<WorkArea> one_monitor = {{0, 30, 1920, 1050}};
const std::vector<WorkArea> two_monitors = {{0, 30, 1920, 1050}, {1920, 0, 1280, 1024}};

}  // namespace

TEST_CASE("a window reopens where it was") {
    const WindowPlace place{200, 100, 900, 700, false};
    CHECK(visible_place(place, one_monitor) == place);
    const WindowPlace right{2000, 50, 1000, 800, true};
    CHECK(visible_place(right, two_monitors) == right);
}

TEST_CASE("a window whose monitor was taken away comes to the middle of the first") {
    CHECK(visible_place({2000, 50, 1000, 800, false}, one_monitor) == WindowPlace{460, 155, 1000, 800, false});
}

TEST_CASE("a window whose title bar is out of reach comes to the middle") {
    CHECK(visible_place({200, -300, 1000, 800, false}, one_monitor) == WindowPlace{460, 155, 1000, 800, false});
    CHECK(visible_place({-950, 100, 1000, 800, false}, one_monitor) == WindowPlace{460, 155, 1000, 800, false});
}

TEST_CASE("a window is no larger than its monitor and no smaller than 640 by 480") {
    CHECK(visible_place({0, 30, 4000, 3000, false}, one_monitor) == WindowPlace{0, 30, 1920, 1050, false});
    CHECK(visible_place({10, 40, 100, 100, false}, one_monitor) == WindowPlace{10, 40, 640, 480, false});
}

TEST_CASE("where no monitor is known the window keeps its wish") {
    CHECK(visible_place({5000, 5000, 800, 600, false}, {}) == WindowPlace{5000, 5000, 800, 600, false});
}
