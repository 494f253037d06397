#include "content/disk/disk_folder.h"
#include "tests/support/catch.h"
#include "tests/support/source_path.h"

using namespace content;

TEST_CASE("a folder on disk lists its folders and reads files inside them") {
    const auto modules = disk_folder(tests::source_path("tests/data/modules"));
    const std::vector<std::string> names = modules->folders();
    CHECK(std::find(names.begin(), names.end(), "hand-hygiene") != names.end());
    const auto module = modules->inside("hand-hygiene");
    CHECK(module->files() == std::vector<std::string>{"module.md"});
    CHECK(module->inside("images")->files() == std::vector<std::string>{"wash.png"});
    CHECK(module->read("module.md").value().substr(0, 4) == "---\n");
    CHECK(module->read_start("images/wash.png", 4).value().bytes == "\x89PNG");
    CHECK(module->read_start("images/wash.png", 4).value().size == module->read("images/wash.png").value().size());
}

TEST_CASE("a missing file's error names it") {
    const std::string error = disk_folder(tests::source_path("tests"))->read("nothing.md").error();
    CHECK(error == "could not read " + tests::source_path("tests/nothing.md") + ": No such file or directory");
}

TEST_CASE("nothing outside a folder can be named") {
    const auto folder = disk_folder(tests::source_path("tests/unit"));
    CHECK(folder->read("../CMakeLists.txt").error() ==
          "could not read '../CMakeLists.txt': it is not inside the folder");
    CHECK(folder->read("/etc/passwd").error() == "could not read '/etc/passwd': it is not inside the folder");
    CHECK(folder->read("a\\b").error() == "could not read 'a\\b': it is not inside the folder");
}

TEST_CASE("a folder in memory behaves like one on disk") {
    const auto folder =
        memory_folder({{"b/module.md", "B"}, {"a/module.md", "A"}, {"a/images/x.png", "X"}, {"top.md", "T"}});
    CHECK(folder->folders() == std::vector<std::string>{"a", "b"});
    CHECK(folder->inside("a")->read("images/x.png").value() == "X");
    CHECK(folder->files() == std::vector<std::string>{"top.md"});
    CHECK(folder->inside("a")->files() == std::vector<std::string>{"module.md"});
    CHECK(folder->inside("a")->folders() == std::vector<std::string>{"images"});
    CHECK(folder->read("none.md").error() == "could not read none.md: there is no such file");
    CHECK(folder->read("../top.md").error() == "could not read '../top.md': it is not inside the folder");
}
