#include "player/state/effect.h"

namespace state {

Effect::Effect(const Effect&) = default;
Effect::Effect(Effect&&) noexcept = default;
Effect& Effect::operator=(const Effect&) = default;
Effect& Effect::operator=(Effect&&) noexcept = default;
Effect::~Effect() = default;

bool Effect::operator==(const Effect& other) const {
    return static_cast<const EffectKinds&>(*this) == static_cast<const EffectKinds&>(other);
}

}  // namespace state
