#include "player/ui/reading_time.h"

#include <map>
#include <memory>

namespace ui {
namespace {

/// Holding the pathway keeps its modules' addresses from being used again.
struct Counted {
    std::shared_ptr<const content::Pathway> pathway;
    std::map<const content::Module*, std::vector<int>> seconds;
};

}  // namespace

const std::vector<int>& page_seconds(Frame& frame, const state::State& state, const content::Module& module) {
    constexpr Id everywhere = 1;  // the same for every screen
    Counted& counted = frame.memory.keep<Counted>(everywhere);
    if (counted.pathway != state.pathway) counted = {state.pathway, {}};
    const auto [found, is_new] = counted.seconds.try_emplace(&module);
    if (is_new) found->second = content::page_seconds(module);
    return found->second;
}

}  // namespace ui
