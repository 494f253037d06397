/// The contents of a module beside its page: where the reader is, what is read, how long is left.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

#include <cstddef>
#include <string>

namespace ui {

/// Draws the rail into `area`. `can_close` where it lies over the page: choosing a page or Esc closes it.
void contents_rail(const state::State& state, Frame& frame, const content::Module& module, std::size_t page,
                   const Rect& area, bool can_close);

/// The rail over the page of a narrow window, with a scrim that closes it.
void contents_over_page(const state::State& state, Frame& frame, const content::Module& module, std::size_t page);

/// What the contents call a page: the opening page is the introduction.
std::string page_name(const Frame& frame, const content::Page& page);

/// "Page 2 of 6"; nothing on the glossary, which does not count.
std::string place_among_pages(const Frame& frame, const content::Module& module, std::size_t page);

}  // namespace ui
