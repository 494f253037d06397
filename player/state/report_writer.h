/// Words the statements of a report: each says one thing about one person in one module.
#pragma once

#include "content/module.h"
#include "player/state/fraction.h"
#include "player/state/record.h"
#include "player/state/shared_words.h"
#include "player/state/state.h"
#include "records/statement.h"
#include "records/uuid.h"

#include <optional>
#include <string>
#include <vector>

namespace state {

/// Whose module it is, in which session.
struct Scene {
    std::string id;                           ///< of the module
    const content::Module* module = nullptr;  ///< nullptr when the pathway has it no longer
    const ModuleRecord& record;               ///< as it is then
    int version = 0;                          ///< of the module
};

class ReportWriter {
public:
    ReportWriter(const State& before, const records::RandomBits& random) : before_(before), chance_(random) {}

    void initialized(const Scene& scene, TimePoint at);
    void progressed(const Scene& scene, const std::string& page, int round, TimePoint at);
    void answered_practice(const Scene& scene, int question, const PracticeAnswer& answer);
    void answered_quiz(const Scene& scene, const content::Question& question, const Attempt& attempt);
    /// The quiz as a whole, whatever came of it.
    void attempted(const Scene& scene, const Attempt& attempt);
    void judged(const Scene& scene, const Attempt& attempt);
    void completed(const Scene& scene, TimePoint at);
    /// Passed by reading: the module asks nothing.
    void passed(const Scene& scene, TimePoint at);
    /// The session that has just ended.
    void terminated(const Scene& scene);
    /// Without words, nothing but that it was written.
    void reflected(const Scene& scene, int reflection, const std::string& statement,
                   const std::optional<SharedWords>& words, TimePoint at);
    void voided(const Scene& scene, int reflection, const std::string& statement, TimePoint at);

    std::vector<records::Statement> take() { return std::move(out_); }

private:
    records::Statement& add(const Scene& scene, std::string_view verb, records::Activity object, TimePoint at);
    void set_result(records::Statement& statement, const ModuleRecord& record, const Attempt& attempt) const;
    records::Statement& about_module(const Scene& scene, std::string_view verb, TimePoint at);
    records::Context context(const Scene& scene) const;

    const State& before_;
    records::RandomStream chance_;
    std::vector<records::Statement> out_;
};

}  // namespace state
