#include "player/shelf/own_modules.h"

#include "player/shelf/offer.h"
#include "tests/support/catch.h"
#include "tests/unit/shelf/stock.h"
#include "tests/unit/store/forked.h"

#include <fmt/ranges.h>
#include <sys/resource.h>

#include <csignal>

namespace {

namespace fs = std::filesystem;
using stock::Laptop;
using stock::module_text;
using Modules = std::vector<std::string>;

/// Looks at a module and adds it, as the learner does.
tl::expected<void, std::string> add(const fs::path& from, const fs::path& own) {
    return shelf::fetch_module(from, shelf::look_at(from).value().digest)
        .and_then([&](const package::Package& module) { return shelf::keep_module(module, own); });
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("a module is added as one package under its id, from a package as from a folder") {
    const Laptop laptop;
    const fs::path stick = laptop.folder.path() / "stick";
    stock::pack(stick / "copy (2).mooring", module_text("ladders", 1, stock::with_picture));
    stock::write(stick / "drafts" / "module.md", module_text("ropes", 1));
    REQUIRE(add(stick / "copy (2).mooring", laptop.places.own));
    REQUIRE(add(stick / "drafts", laptop.places.own));
    CHECK(names_in(laptop.places.own) == std::vector<std::string>{"ladders.mooring", "ropes.mooring"});
    fs::remove_all(stick);
    CHECK(stock::modules(laptop.library()) == Modules{"ladders 1", "ropes 1"});
}

TEST_CASE("a newer version takes the place of the one before") {
    const Laptop laptop;
    for (const int version : {1, 2}) {
        const fs::path file = laptop.folder.path() / std::to_string(version) / "l.mooring";
        stock::pack(file, module_text("ladders", version));
        REQUIRE(add(file, laptop.places.own));
    }
    CHECK(names_in(laptop.places.own) == std::vector<std::string>{"ladders.mooring"});
    CHECK(stock::modules(laptop.library()) == Modules{"ladders 2"});
}

TEST_CASE("what is added is what was looked at, or nothing is") {
    const Laptop laptop;
    const fs::path file = laptop.folder.path() / "l.mooring";
    stock::pack(file, module_text("ladders", 1));
    const std::string digest = shelf::look_at(file)->digest;
    stock::pack(file, module_text("ladders", 1, "Other words."));
    CHECK(shelf::fetch_module(file, digest).error() ==
          fmt::format("'{}' has changed since it was looked at", file.generic_string()));
    stock::write(file, "Dear all,");
    CHECK(shelf::fetch_module(file, digest).error() ==
          "could not open '" + file.generic_string() + "': it is not a Mooring package");
    CHECK_FALSE(fs::exists(laptop.places.own));
}

TEST_CASE("where it cannot be written the reason is told, and what was there stays") {
    const Laptop laptop;
    const fs::path file = laptop.folder.path() / "l.mooring";
    stock::pack(file, module_text("ladders", 1));
    stock::write(laptop.places.own, "a file where the folder should be");
    CHECK(add(file, laptop.places.own).error() ==
          "could not make '" + laptop.places.own.generic_string() + "': Not a directory");
    fs::remove(laptop.places.own);
    fs::create_directories(laptop.places.own / "ladders.mooring");  // a folder where the package should be
    CHECK(add(file, laptop.places.own).error() ==
          "could not write '" + (laptop.places.own / "ladders.mooring").generic_string() + "': Is a directory");
    CHECK(names_in(laptop.places.own) == std::vector<std::string>{"ladders.mooring"});
}

TEST_CASE("on a full disk a module is refused in a sentence, nothing half of it is left, and the version before works on") {
    const Laptop laptop;
    const fs::path stick = laptop.folder.path() / "stick", own = laptop.places.own;
    stock::pack(stick / "1.mooring", module_text("ladders", 1));
    stock::pack(stick / "2.mooring", module_text("ladders", 2, std::string(400'000, 'x')));
    fs::create_directories(own);
    tests::Forked other([&](int told) {
        const bool has_disk = tests::mount_small_disk(own.string(), 256 * 1024);
        if (!has_disk) {  // the nearest to it that every system allows
            const rlimit largest_file{256 * 1024, 256 * 1024};
            std::signal(SIGXFSZ, SIG_IGN);
            setrlimit(RLIMIT_FSIZE, &largest_file);
        }
        const auto first = add(stick / "1.mooring", own);
        const auto second = add(stick / "2.mooring", own);
        tests::say(told, fmt::format("{}\n{}\n{}\n{}\n{}", has_disk ? "No space left on device" : "File too large",
                                     first ? "added" : first.error(), second ? "added" : second.error(),
                                     fmt::join(names_in(own), " "), fmt::join(stock::modules(laptop.library()), " ")));
    });
    const std::string said = other.read_all();
    const std::string why = said.substr(0, said.find('\n'));
    CHECK(said == fmt::format("{0}\nadded\ncould not write '{1}': {0}\nladders.mooring\nladders 1", why,
                              (own / "ladders.mooring").generic_string()));
}

TEST_CASE("a module that was removed is gone, and the installed one is there again") {
    const Laptop laptop;
    laptop.installs("ladders", module_text("ladders", 1));
    const fs::path file = laptop.folder.path() / "l.mooring";
    stock::pack(file, module_text("ladders", 2));
    REQUIRE(add(file, laptop.places.own));
    const shelf::Library with_it = laptop.library();
    REQUIRE(shelf::remove_module(with_it.added.at("ladders")));
    CHECK(stock::modules(laptop.library()) == Modules{"ladders 1"});
    CHECK(shelf::remove_module(with_it.added.at("ladders")));  // gone already
    fs::create_directories(laptop.places.own / "full.mooring" / "x");
    CHECK(shelf::remove_module(laptop.places.own / "full.mooring").error() ==
          "could not remove '" + (laptop.places.own / "full.mooring").generic_string() + "': Directory not empty");
}
