#include "player/ui/memory.h"

namespace ui {

void Memory::begin_frame() {
    ++frame_;
    if (frame_ % frames_kept != 0) return;
    std::erase_if(slots_, [this](const auto& entry) {
        return !entry.second.is_kept && entry.second.last_use + frames_kept < frame_;
    });
}

void Memory::forget() {
    std::erase_if(slots_, [](const auto& entry) { return !entry.second.is_kept; });
}

}  // namespace ui
