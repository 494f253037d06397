/// Which screen is shown, and the way back from it.
#pragma once

#include "player/state/saving.h"
#include "player/state/update.h"

#include <cstddef>
#include <string>

namespace state {

/// Where a lesson is to be opened.
struct LessonPlace {
    std::string module;
    std::size_t page = 0;
    std::size_t element = 0;
    float within = 0;  ///< 0 to 1
};

/// Whether a page is opened to be read, or to be looked at in passing: then Back leads to the page that is left, and
/// reading stops where it stopped before.
enum class Opening { reads, visits };

/// Shows a screen. Home starts the way anew; a screen of the same kind and module as the one shown replaces it.
Effects go(State& state, const Screen& screen);

/// Shows a page, starting the module the first time. A module that is gone or broken says so instead.
Effects open_lesson(State& state, const LessonPlace& place, const Moment& moment, Opening opening = Opening::reads);

/// Reading goes on where the learner is, if they only looked at this module's page so far.
Effects read_on_here(State& state, const std::string& module);

/// Asks the view to bring this into sight once.
void bring_into_view(State& state, std::size_t element, float within);

/// True when this screen belongs to this module.
bool is_showing(const State& state, const std::string& module);

/// Puts this screen in place of the one shown.
void replace_screen(State& state, const Screen& screen);

/// Finds the words of the search anew, as the page or they have changed.
void refresh_hits(State& state);

}  // namespace state
