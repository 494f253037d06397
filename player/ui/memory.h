/// What views keep from frame to frame without it being State: scroll offsets, layouts, open lists.
#pragma once

#include "player/ui/semantics.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <typeindex>
#include <utility>

namespace ui {

/// Values by id and type. What no frame asked for in a while is forgotten, unless it is kept for good.
class Memory {
public:
    /// The value of this type under this id, default-made the first time. Stays valid until a later frame.
    template <typename T>
    T& get(Id id) { return *static_cast<T*>(slot<T>(id).value.get()); }

    /// The same, never forgotten: for small things such as scroll offsets.
    template <typename T>
    T& keep(Id id) {
        Slot& kept = slot<T>(id);
        kept.is_kept = true;
        return *static_cast<T*>(kept.value.get());
    }

    /// Forgets what has not been asked for in the last `frames_kept` frames.
    void begin_frame();

    /// Forgets everything that is not kept for good.
    void forget();

    /// Values that are remembered.
    std::size_t size() const { return slots_.size(); }

    /// Frames drawn so far.
    std::uint64_t frame() const { return frame_; }

private:
    static constexpr std::uint64_t frames_kept = 240;  // a few seconds of use: going back and forth stays quick
    struct Slot {
        std::shared_ptr<void> value;
        std::uint64_t last_use = 0;
        bool is_kept = false;
    };

    template <typename T>
    Slot& slot(Id id) {
        Slot& found = slots_[{id, std::type_index(typeid(T))}];
        if (!found.value) found.value = std::make_shared<T>();
        found.last_use = frame_;
        return found;
    }

    std::map<std::pair<Id, std::type_index>, Slot> slots_;
    std::uint64_t frame_ = 0;
};

}  // namespace ui
