#include "player/state/outcomes.h"

#include "player/state/progress.h"

namespace state {
namespace {

/// The pass that the submitted attempts amount to, or the completion of a module that asks nothing.
std::optional<Pass> best_pass(const content::Module& module, const ModuleRecord& record, TimePoint now) {
    std::optional<Pass> best;
    for (const Attempt& attempt : record.attempts) {
        if (!attempt.submitted || !attempt.is_passed) continue;
        if (!best || attempt.score > best->score) best = Pass{*attempt.submitted, attempt.score, attempt.module_version};
    }
    const bool passes_by_reading = !content::quiz_page(module) && is_everything_read(module, record);
    if (!best && passes_by_reading) best = Pass{now, Fraction(1, 1), module.metadata.version};
    return best;
}

}  // namespace

Changes outcomes(const content::Module& module, const Record& record, const Changes& changes, TimePoint now) {
    const std::string& id = module.metadata.id;
    Record after;
    if (const auto before = record.modules.find(id); before != record.modules.end()) after.modules.insert(*before);
    for (const Change& change : changes) apply(after, change);

    const auto found = after.modules.find(id);
    if (found == after.modules.end() || found->second.registration.empty()) return {};
    const ModuleRecord& reached = found->second;
    Changes out;
    if (!reached.completed && is_everything_read(module, reached)) out.push_back(ModuleCompleted{id, now});
    const std::optional<Pass> pass = best_pass(module, reached, now);
    if (pass && (!reached.pass || pass->score > reached.pass->score)) out.push_back(ModulePassed{id, *pass});
    return out;
}

}  // namespace state
