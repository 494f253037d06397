/// The one place where effects are performed: what `update` asked for is done, and the outcome comes back as messages.
#pragma once

#include "player/app/courier.h"
#include "player/app/desktop.h"
#include "player/app/errands.h"
#include "player/app/folder_lister.h"
#include "player/app/held_changes.h"
#include "player/state/effect.h"
#include "player/state/message.h"
#include "player/state/state.h"
#include "player/store/progress_store.h"

#include <spdlog/logger.h>
#include <tl/expected.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// How the record is written: ProgressStore's doors, which tests replace to make them fail.
struct Keeping {
    std::function<tl::expected<void, store::Error>(const state::Changes& changes,
                                                   std::vector<records::Statement> statements)>
        save;
    std::function<tl::expected<std::filesystem::path, store::Error>()> back_up;
    /// ProgressStore::take_in.
    std::function<tl::expected<state::Changes, store::Error>(const state::Changes& held, const state::Changes& arrived,
                                                             const std::vector<std::string>& settled)>
        take_in = {};
};

/// Folders that effects name or write to, and where the folder chooser starts.
struct EffectFolders {
    std::filesystem::path data, modules, documents, cache;
    std::filesystem::path own_modules;  ///< what the learner adds
    Starts starts;
};

class Effects {
public:
    using Time = HeldChanges::Time;
    using Messages = std::vector<state::Message>;

    /// The shortest and longest time before a failed save is tried again; it doubles in between.
    static constexpr std::chrono::seconds first_retry{1};
    static constexpr std::chrono::seconds last_retry{30};

    /// `errands` and `courier` must outlive this. Without a courier (nullptr) nothing is sent from this window.
    Effects(Keeping keeping, Desktop& desktop, Errands& errands, EffectFolders folders, spdlog::logger& log,
            Courier* courier = nullptr);

    /// Does it now; what came of it is to be handed to `update`. `today` is the learner's own date, for file names.
    Messages perform(const state::Effect& effect, const state::State& state, Time now,
                     std::chrono::year_month_day today);

    /// Does what has come due by `now`: held changes, tries to save again, addresses that could not be opened, errands
    /// that have ended, a folder that was read for the preview, news of the records that travel.
    Messages perform_due(Time now);

    /// When `perform_due` has something to do next; nothing when it has not.
    std::optional<Time> deadline() const;

    bool is_quitting() const { return is_quitting_; }

private:
    struct Performer;
    friend struct Performer;

    Messages send_out(Errand errand);
    Messages save(const state::Save& save, const state::State& state);
    Messages take_in(const state::TakeIn& arrived);
    Messages write_held();
    Messages quit(const state::State& state);
    Messages note_success();
    void note_modules(const state::Message& found);
    void note_travel(const state::Travel& now);
    void note_failure(const store::Error& error);

    Keeping keeping_;
    Desktop& desktop_;
    Errands& errands_;
    EffectFolders folders_;
    spdlog::logger& log_;
    Courier* courier_;
    std::string last_trouble_, last_reading_trouble_;  ///< as they were logged
    HeldChanges held_;
    std::optional<Time> retry_at_;
    std::chrono::seconds next_retry_ = first_retry;
    std::string last_problem_;
    bool has_told_of_held_ = false;  ///< the learner knows that held changes could not be written
    bool has_refused_to_quit_ = false;
    bool is_quitting_ = false;
};

}  // namespace app
