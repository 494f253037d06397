/// The examples of the trainers' guide as a learner meets them, for its pictures.
#pragma once

#include "player/state/state.h"
#include "player/ui/interface.h"

#include <filesystem>
#include <string>

namespace support {

/// Somebody who has just opened the example that this picture of modules/README.md shows; of a pathway, who has not opened
/// any of it yet. It is written into `folder`. Throws where no example has that picture (std::runtime_error).
state::State example_scene(const std::string& picture, const std::filesystem::path& folder);

/// Draws the page of a lesson alone, without contents, bars and buttons.
ui::Interface::View page_alone();

/// How high that must be for all that stands on the page, in pixels.
int content_height(const ui::Semantics& tree);

}  // namespace support
