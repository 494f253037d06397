#include "tests/architecture/checks.h"
#include "tests/architecture/rooms.h"
#include "tests/support/catch.h"
#include "tests/support/source_path.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using architecture::forbidden_includes;
using architecture::overlong;
using architecture::unrunnable_names;
using Sentences = std::vector<std::string>;

namespace {

struct Source {
    std::string path;  ///< from the root
    std::string text;
};

std::vector<Source> sources(const std::vector<std::string>& folders) {
    const std::filesystem::path root = tests::source_path();
    std::vector<Source> all;
    for (const std::string& folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
            std::ifstream file(entry.path(), std::ios::binary);
            all.push_back({entry.path().lexically_relative(root).generic_string(),
                           std::string(std::istreambuf_iterator<char>(file), {})});
        }
    }
    return all;
}

}  // namespace

TEST_CASE("no room includes what no arrow leads to, or a library outside its brackets") {
    Sentences complaints;
    const auto all = sources({"content", "records", "player", "hub"});
    for (const Source& source : all) {
        for (const std::string& complaint : forbidden_includes(source.path, source.text))
            complaints.push_back(complaint);
    }
    CHECK(all.size() > 50);
    CHECK(complaints == Sentences{});
}

TEST_CASE("no source file has more than 500 lines") {
    Sentences complaints;
    for (const Source& source : sources({"content", "records", "player", "hub", "tests"})) {
        for (const std::string& complaint : overlong(source.path, source.text)) complaints.push_back(complaint);
    }
    CHECK(complaints == Sentences{});
}

TEST_CASE("every test's name is one that CTest can run") {
    Sentences complaints;
    for (const Source& source : sources({"tests"})) {
        for (const std::string& complaint : unrunnable_names(source.path, source.text)) complaints.push_back(complaint);
    }
    CHECK(complaints == Sentences{});
}

TEST_CASE("a test's name with a semicolon is found, as is one that looks like an option") {
    CHECK(unrunnable_names("tests/a.cpp", "\nTEST_CASE(\"a; b\") {}\nTEST_CASE(\"--data\") {}\nTEST_CASE(\"good\") {}\n") ==
          Sentences{"tests/a.cpp:2: a test's name may not begin with '-' or hold ';', or it is never run: use a comma",
                    "tests/a.cpp:3: a test's name may not begin with '-' or hold ';', or it is never run: use a comma"});
}

TEST_CASE("every folder of the player, of content and of the hub is a room of the table") {
    for (const std::string program : {"player", "content", "hub"}) {
        for (const auto& entry : std::filesystem::directory_iterator(tests::source_path(program))) {
            if (!entry.is_directory()) continue;
            const std::string folder = program + "/" + entry.path().filename().string();
            INFO(folder);
            const architecture::Room* room = architecture::room_of(folder + "/any.h");
            REQUIRE(room != nullptr);
            CHECK(room->folder == folder);
        }
    }
}

TEST_CASE("a room inside a room has arrows and brackets of its own") {
    CHECK(forbidden_includes("content/author/check.cpp", "#include \"content/load.h\"\n#include <CLI/CLI.hpp>\n").empty());
    CHECK(forbidden_includes("content/load.cpp", "#include \"content/author/check.h\"\n").size() == 1);
    CHECK(forbidden_includes("content/load.cpp", "#include <CLI/CLI.hpp>\n").size() == 1);
}

TEST_CASE("an include against the arrows is found, with its file and line") {
    CHECK(forbidden_includes("player/state/update.cpp", "#include <vector>\n\n#include \"player/ui/frame.h\"\n") ==
          Sentences{"player/state/update.cpp:3: \"player/ui/frame.h\" is of player/ui, to which no arrow leads from "
                    "player/state."});
    CHECK(forbidden_includes("content/load.cpp", "#include \"records/uuid.h\"\n").size() == 1);
    CHECK(forbidden_includes("player/ui/home_view.cpp", "#  include \"player/store/progress_store.h\"\n").size() == 1);
}

TEST_CASE("a library outside a room's brackets is found") {
    CHECK(
        forbidden_includes("content/tables.cpp", "#include <SQLiteCpp/Database.h>\n") ==
        Sentences{
            "content/tables.cpp:1: <SQLiteCpp/Database.h> is of SQLiteCpp, which is not in the brackets of content."});
    CHECK(forbidden_includes("player/ui/icons.cpp", "#include <backends/imgui_impl_glfw.h>\n").size() == 1);
    CHECK(forbidden_includes("player/app/log.cpp", "#include <zlib.h>\n") ==
          Sentences{"player/app/log.cpp:1: <zlib.h> is of no library that the table knows."});
}

TEST_CASE("the world coming into a pure room is found") {
    CHECK(forbidden_includes("player/state/quiz.cpp", "#include <random>\n") ==
          Sentences{"player/state/quiz.cpp:1: <random> lets the world in, and player/state is pure."});
    CHECK(forbidden_includes("player/text/layout.cpp", "#include <fstream>\n").size() == 1);
}

TEST_CASE("an include that does not spell its path from the root is found") {
    CHECK(forbidden_includes("player/app/log.cpp", "#include \"log.h\"\n") ==
          Sentences{"player/app/log.cpp:1: \"log.h\" does not start with the name of a room."});
}

TEST_CASE("includes along the arrows, also over several, are allowed") {
    CHECK(forbidden_includes("player/app/effects.cpp",
                             "#include \"content/load.h\"\n#include \"records/uuid.h\"\n#include <spdlog/logger.h>\n"
                             "#include <fmt/format.h>\n#include <tl/expected.hpp>\n#include <thread>\n")
              .empty());
    CHECK(forbidden_includes("player/ui/frame.h", "#include \"player/text/style.h\"\n#include <imgui.h>\n").empty());
}

TEST_CASE("a file of 501 lines is found, one of 500 is not") {
    CHECK(overlong("content/load.cpp", std::string(500, '\n')).empty());
    CHECK(overlong("content/load.cpp", std::string(501, '\n')) ==
          Sentences{"content/load.cpp has 501 lines; split it by noun, no file has more than 500."});
}
