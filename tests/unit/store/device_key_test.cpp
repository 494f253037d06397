#include "player/store/device_key.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

TEST_CASE("a laptop makes its key once, for its owner's eyes alone") {
    const support::TemporaryFolder folder;
    const auto made = store::device_seed(folder.path());
    const auto kept = store::device_seed(folder.path());
    REQUIRE(made);
    REQUIRE(kept);
    CHECK(*made == *kept);
    using std::filesystem::perms;
    CHECK(std::filesystem::status(folder.path() / "device.key").permissions() == (perms::owner_read | perms::owner_write));
}

TEST_CASE("threads that ask for the key at once are given the same one") {
    const support::TemporaryFolder folder;
    std::array<records_file::Seed, 8> seeds{};
    std::vector<std::thread> threads;
    for (records_file::Seed& seed : seeds)
        threads.emplace_back([&] { seed = store::device_seed(folder.path()).value_or(records_file::Seed{}); });
    for (std::thread& thread : threads) thread.join();
    for (const records_file::Seed& seed : seeds) CHECK(records_file::text_of_seed(seed) == records_file::text_of_seed(seeds[0]));
    CHECK(seeds[0] != records_file::Seed{});
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a damaged key is told, and not written over") {
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "device.key";
    std::ofstream(file) << "0011";
    const auto seed = store::device_seed(folder.path());
    REQUIRE_FALSE(seed);
    CHECK(seed.error().sentence == "The key for signing records, " + file.string() +
                                       ", cannot be read. Take that file away, and Mooring makes a new key. Your record is safe.");
    CHECK(std::filesystem::file_size(file) == 4);
}

TEST_CASE("a key that cannot be kept is told") {
    const support::TemporaryFolder folder;
    const auto gone = folder.path() / "gone";
    const auto seed = store::device_seed(gone);
    REQUIRE_FALSE(seed);
    CHECK(seed.error().sentence.starts_with("The key for signing records cannot be kept in " + (gone / "device.key").string()));
}
