#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/forked.h"
#include "tests/unit/store/sample_work.h"

#include <fmt/format.h>
#include <unistd.h>

using store::Mode;
using store::ProgressStore;

namespace {

/// Reads page after page, saying each one once it is saved, until it is killed.
void read_for_ever(const std::filesystem::path& folder, int first, int told) {
    auto store = ProgressStore::open(folder, Mode::writable, "actor");
    if (!store) _exit(1);
    for (int page = first;; ++page) {
        if (!store->save(tests::page_read(fmt::format("{:05}", page)))) _exit(1);
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
        const std::vector<std::string> pages = tests::pages(tests::remembered(folder.path()));
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
    for (int round = 0; round < 8; ++round) {
        const support::TemporaryFolder folder;
        {
            tests::Forked learner([&](int told) {
                tests::say(told, "on");
                const auto store = ProgressStore::open(folder.path(), Mode::writable, "actor");
                pause();
            });
            REQUIRE(learner.read(2) == "on");
            usleep(static_cast<useconds_t>(round * 500));  // where in the start it is killed, not a wait for anything
            learner.kill();
        }
        CHECK(tests::remembered(folder.path()).actor == "actor");
    }
}
