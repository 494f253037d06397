/// A learner whose work goes the whole way: update, effects, store, outbox.
#pragma once

#include "player/app/effects.h"
#include "player/state/update.h"
#include "player/store/outbox.h"
#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

#include <spdlog/sinks/null_sink.h>

#include <memory>
#include <string>
#include <vector>

namespace tests {

class NoDesktop final : public app::Desktop {
public:
    void copy(const std::string&) override {}
    bool open_address(const std::string&) override { return true; }
    std::vector<std::string> take_unopened() override { return {}; }
    bool raise_other_window() override { return false; }
    void watch_preview(const std::string&) override {}
    void stop_preview() override {}
    std::optional<state::PreviewFound> take_preview() override { return std::nullopt; }
    std::string renderer() const override { return {}; }
};

class TellingWorld {
public:
    explicit TellingWorld(std::filesystem::path folder, app::Courier* courier = nullptr)
        : folder_(std::move(folder)), store_(open()), courier_(courier) {
        auto record = store_.load();
        REQUIRE(record);
        record->is_welcomed = true;
        does(state::Loaded{sample::pathway(), std::move(*record), state::Access::writable});
    }

    void does(const state::Message& message) {
        ++draws_;
        now += std::chrono::seconds{20};
        for (const state::Effect& effect :
             state::update(state, message, {now, {draws_ * 0x9E3779B97F4A7C15ULL, draws_}, std::chrono::minutes{0}})) {
            for (const state::Message& answer :
                 effects_.perform(effect, state, app::Effects::Time{}, std::chrono::sys_days{}))
                does(answer);
        }
    }

    std::vector<store::Waiting> waiting() const {
        const auto outbox = store::Outbox::open(folder_);
        REQUIRE(outbox);
        const auto batch = outbox->next({1'000'000, 1'000'000'000});
        REQUIRE(batch);
        return *batch;
    }

    std::vector<records::Statement> statements() const {
        std::vector<records::Statement> out;
        for (const store::Waiting& one : waiting()) {
            const auto read = records::from_json(one.statement);
            REQUIRE(read);
            out.push_back(*read);
        }
        return out;
    }

    /// What a start would read now.
    static state::Record on_disk(const std::filesystem::path& folder) {
        auto opened = store::ProgressStore::open(folder, store::Mode::read_only, "nobody");
        REQUIRE(opened);
        return *opened->load();
    }

    /// What errands and the courier have to say, as soon as the errands have ended.
    void hears() {
        errands_.finish();
        for (const state::Message& message : effects_.perform_due(app::Effects::Time{})) does(message);
    }

    state::State state;
    state::TimePoint now = sample::morning;

private:
    store::ProgressStore open() const {
        auto opened = store::ProgressStore::open(folder_, store::Mode::writable, "11111111-1111-4111-8111-111111111111");
        REQUIRE(opened);
        return std::move(*opened);
    }

    std::filesystem::path folder_;
    store::ProgressStore store_;
    app::Courier* courier_;
    NoDesktop desktop_;
    app::Errands errands_{[] {}};
    spdlog::logger log_{"test", std::make_shared<spdlog::sinks::null_sink_st>()};
    app::Effects effects_{{[this](const state::Changes& changes, std::vector<records::Statement> statements) {
                               return store_.save(changes, std::move(statements));
                           },
                           [this] { return store_.back_up(); },
                           [this](const state::Changes& held, const state::Changes& arrived,
                                  const std::vector<std::string>& settled) {
                               return store_.take_in(held, arrived, settled);
                           }},
                          desktop_,
                          errands_,
                          {folder_, folder_, folder_, folder_, folder_, {}},
                          log_,
                          courier_};
    std::uint64_t draws_ = 0;
};

}  // namespace tests
