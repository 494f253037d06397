#include "player/state/past.h"

#include "player/state/attempt_module.h"
#include "player/state/report.h"
#include "player/state/sessions.h"

#include <iterator>

namespace state {
namespace {

/// Puts the sessions of one registration around its changes.
class SessionFinder {
public:
    explicit SessionFinder(records::RandomStream& chance) : chance_(chance) {}

    Changes found(const Changes& work) {
        for (const Change& change : work) {
            if (const auto* start = std::get_if<ModuleStarted>(&change)) {
                module_ = start->module;
                add(change);
                begin(1, start->at);
            } else if (const auto at = time_in_session(change)) {
                take(change, *at);
            }
        }
        end();
        return std::move(out_);
    }

private:
    const ModuleRecord& record() const { return record_.modules.at(module_); }

    void add(const Change& change) {
        apply(record_, change);
        out_.push_back(change);
    }

    void begin(int attempt, TimePoint at) { 
        add(SessionStarted{module_, record().registration, records::uuid(chance_.next()), attempt, at});
    }

    void end() {
        const auto found = record_.modules.find(module_);
        if (found == record_.modules.end() || !found->second.session || !found->second.session->is_open) return;
        const Session session = *found->second.session;
        add(SessionEnded{module_, session.id, session.last_saved});
    }

    void take(const Change& change, TimePoint at) {
        const Session& session = *record().session;
        const auto* started = std::get_if<AttemptStarted>(&change);
        const int attempt = started == nullptr ? session.attempt : started->attempt.number;
        if (attempt != session.attempt || at - session.last_saved > longest_pause) {
            end();
            begin(attempt, at);
        }
        if (started == nullptr) {
            add(change);
            return;
        }
        AttemptStarted timed = *started;
        timed.attempt.spent_before = time_spent(record(), at);
        add(timed);
    }

    records::RandomStream& chance_;
    std::string module_;
    Record record_;
    Changes out_;
};

/// The versions that the attempts among these changes were made on, where they are not the module's own.
void read_older(State& state, const Changes& work) {
    for (const Change& change : work) {
        const auto* started = std::get_if<AttemptStarted>(&change);
        const content::LoadedModule* loaded = started == nullptr ? nullptr : module_named(state, started->module);
        if (loaded == nullptr) continue;
        if (auto older = older_module(started->attempt, loaded->module)) {
            state.older_modules[{started->module, started->attempt.number}] = std::move(older);
        }
    }
}

}  // namespace

std::vector<records::Statement> past_statements(const std::shared_ptr<const content::Pathway>& pathway,
                                                const std::string& actor, const std::vector<Changes>& registrations,
                                                const records::RandomBits& random) {
    records::RandomStream chance(random);
    std::vector<records::Statement> out;
    for (const Changes& work : registrations) {
        State then;
        then.pathway = pathway;
        then.record.actor = actor;
        read_older(then, work);
        std::vector<records::Statement> told = report(then, SessionFinder(chance).found(work), chance.next());
        out.insert(out.end(), std::make_move_iterator(told.begin()), std::make_move_iterator(told.end()));
    }
    return out;
}

}  // namespace state
