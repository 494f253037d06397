#include "player/state/due.h"

#include "player/state/state.h"

namespace state {

records::Deadline deadline_of(const State& state, const std::string& module) {
    const auto found = state.due_dates.find(module);
    const auto set_due = found == state.due_dates.end() ? std::nullopt : std::optional(found->second);
    const ModuleRecord* record = record_of(state, module);
    records::Summary summary;
    if (record != nullptr && record->pass) {
        const content::Module* known = readable_module(state, module);
        summary.standing = records::Standing::passed;
        summary.passed = record->pass->at;
        summary.valid_months = known == nullptr ? 0 : known->metadata.valid_for_months.value_or(0);
        if (summary.valid_months <= 0) return {};
    }
    return records::deadline(summary, set_due, state.today);
}

}  // namespace state
