#include "tests/support/catch.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/forked.h"
#include "tests/unit/store/sample_work.h"

#include <fmt/format.h>
#include <unistd.h>

using store::Mode;
using store::ProgressStore;

namespace {

/// Reads a page and answers its question, again and again, saying each one once it is saved, until it is killed.
void read_for_ever(const std::filesystem::path& folder, int first, int told) {
    auto store = ProgressStore::open(folder, Mode::writable, "actor");
    if (!store) _exit(1);
    for (int page = first;; ++page) {
        state::Changes changes = tests::page_read(fmt::format("{:05}", page));
        changes.push_back(state::PracticeAnswered{"anchors", page, {}});
        if (!store->save(changes)) _exit(1);
        tests::say(told, fmt::format("{:05}", page));
    }
}

}  // namespace

TEST_CASE("what was saved before kill -9 is there after it, and nothing is there by halves") {
    const support::TemporaryFolder folder;
    int next = 0;
    for (int round = 0; round < 12; ++round) {
        INFO("round " << round);
        std::string said;
        {
            tests::Forked learner([&](int told) { read_for_ever(folder.path(), next, told); });
            said = learner.read(static_cast<std::size_t>(5 * (1 + round * 3)));
            said += learner.kill();
        }
        REQUIRE(said.size() >= 5);
        const int last_said = std::stoi(said.substr(said.size() / 5 * 5 - 5, 5));
        const state::Record record = tests::remembered(folder.path());
        const std::vector<std::string> pages = tests::pages(record);
        CHECK(record.modules.at("anchors").practice.size() == pages.size());
        for (int page = 0; page < static_cast<int>(pages.size()); ++page) {
            REQUIRE(pages[static_cast<std::size_t>(page)] == fmt::format("{:05}", page));
        }
        const int saved = static_cast<int>(pages.size());
        CHECK(saved >= last_said + 1);
        CHECK(saved <= last_said + 2);  // one may have been saved that there was no time to say
        next = saved;
    }
}

TEST_CASE("being killed at a first start costs nothing but the start") {
    const std::string made = GENERATE("progress.lock", "progress.sqlite", "progress.sqlite-journal",
                                      "progress.sqlite-wal", "progress.sqlite-shm");
    const support::TemporaryFolder folder;
    {
        tests::Forked learner([&](int told) {
            const auto store = ProgressStore::open(folder.path(), Mode::writable, "actor");
            tests::say(told, "open");
            pause();
        });
        // Killed as soon as it has made this; the journal is gone so quickly that it may be missed.
        support::eventually(
            [&] {
                return std::filesystem::exists(folder.path() / made) ||
                       std::filesystem::exists(folder.path() / "progress.sqlite-shm");
            },
            std::chrono::seconds{10});
        learner.kill();
    }
    CHECK(tests::remembered(folder.path()).actor == "actor");
}
