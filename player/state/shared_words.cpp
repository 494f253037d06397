#include "player/state/shared_words.h"

namespace state {

std::optional<SharedWords> SharedWords::of(const content::Module* module, int reflection, const ReflectionEntry& entry) {
    const content::Reflection* asked = module == nullptr ? nullptr : content::reflection(*module, reflection);
    const bool is_shared = asked != nullptr && asked->is_shared && entry.is_shared;
    return is_shared ? std::optional(SharedWords(entry.text)) : std::nullopt;
}

}  // namespace state
