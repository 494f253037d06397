/// The trainers' program as a process: what unit tests cannot see of streams, signals and the shell.
#include "tests/support/catch.h"
#include "tests/support/child_process.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"

#include <csignal>
#include <fstream>
#include <iterator>

using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr auto limit = 60s;

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A trainer's folder with one sound module, and the program.
struct Bench {
    support::TemporaryFolder folder;
    fs::path module_file = folder.path() / "ladders" / "module.md";
    fs::path printed = folder.path() / "printed";
    std::string sound = "---\ntitle: Ladders\nid: ladders\nversion: 1\nlanguage: en-GB\n---\n# Ladders\n## Page\nText.\n";

    Bench() {
        fs::create_directory(module_file.parent_path());
        write(module_file, sound);
    }

    support::ChildProcess start(const std::vector<std::string>& words,
                                std::map<std::string, std::string> environment = {}) const {
        environment["PATH"] = fs::path(MOORING_AUTHOR).parent_path().string() + ":" + std::getenv("PATH");
        return support::ChildProcess(words, {environment, printed, {}});
    }

    /// What bash makes of this script in the trainer's folder, and what it prints.
    int bash(const std::string& script, const std::map<std::string, std::string>& environment = {}) const {
        support::ChildProcess shell =
            start({"bash", "-c", "cd '" + folder.path().string() + "'\n" + script}, environment);
        const auto ending = shell.wait(limit);
        REQUIRE(ending);
        return ending->exit_code.value_or(-1);
    }
};

}  // namespace

TEST_CASE("check --watch tells the new state after every save, and Ctrl+C ends it well") {
    const Bench bench;
    support::ChildProcess author =
        bench.start({MOORING_AUTHOR, "check", "--watch", bench.module_file.parent_path().string()});
    const auto prints = [&](const std::string& text) {
        return support::eventually([&] { return has(read(bench.printed), text); }, limit);
    };
    REQUIRE(prints("No problems in 1 module. Ctrl+C ends watching.\n"));
    write(bench.module_file, bench.sound + "## Empty\n");
    REQUIRE(prints("module.md:10: W301 the page 'Empty' is empty\n"
                   "0 errors and 1 warning in 1 module. Ctrl+C ends watching.\n"));
    fs::rename(bench.module_file, bench.module_file.string() + "~");
    write(bench.module_file.string() + ".new", bench.sound + "## Other\n");
    fs::rename(bench.module_file.string() + ".new", bench.module_file);
    REQUIRE(prints("module.md:10: W301 the page 'Other' is empty\n"));
    author.send_signal(SIGINT);
    const auto ending = author.wait(limit);
    REQUIRE(ending);
    CHECK(ending->exit_code == 0);
}

TEST_CASE("a reader that goes away is no crash and no complaint") {
    const Bench bench;
    CHECK(bench.bash("mkfifo pipe; exec 4<>pipe 3>pipe 4<&-\nmooring-author check ladders >&3") == 0);
    CHECK(read(bench.printed).empty());
}

TEST_CASE("a full disk behind the output is told, and is a failure") {
    const Bench bench;
    CHECK(bench.bash("mooring-author check ladders >/dev/full") == 1);
    CHECK(read(bench.printed) == "mooring-author: not everything could be written to standard output\n");
}

TEST_CASE("colours are for terminals, and for people who want them") {
    const Bench bench;
    write(bench.module_file, bench.sound + "## Empty\n");
    const std::string at_terminal = "script -qec 'mooring-author check ladders' /dev/null";
    const std::map<std::string, std::string> terminal = {{"TERM", "xterm"}, {"NO_COLOR", ""}};
    SECTION("at a terminal there are colours") {
        CHECK(bench.bash(at_terminal, terminal) == 0);
        CHECK(has(read(bench.printed), "\x1b[33mW301\x1b[0m"));
    }
    SECTION("with NO_COLOR there are none") {
        CHECK(bench.bash("NO_COLOR=1 " + at_terminal, terminal) == 0);
        CHECK(has(read(bench.printed), "ladders/module.md:10: W301 the page"));
        CHECK(!has(read(bench.printed), "\x1b"));
    }
    SECTION("in a file there are none") {
        CHECK(bench.bash("mooring-author check ladders", terminal) == 0);
        CHECK(has(read(bench.printed), "ladders/module.md:10: W301 the page"));
        CHECK(!has(read(bench.printed), "\x1b"));
    }
}

TEST_CASE("bash completes commands, options and folders") {
    const Bench bench;
    const std::string script = "source '" + tests::source_path("installer/mooring-author.bash") +
                               "'\ncompleted() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _mooring_author; echo "
                               "\"${COMPREPLY[*]}\"; }\n";
    CHECK(bench.bash(script + "completed mooring-author ch\ncompleted mooring-author check --st\n"
                              "completed mooring-author check --format s\ncompleted mooring-author check lad") == 0);
    CHECK(read(bench.printed) == "check\n--strict\nsarif\nladders\n");
}

TEST_CASE("a package is an archive that sqlite3 lists and opens, and that comes back as the folder it was") {
    const Bench bench;
    fs::create_directory(bench.folder.path() / "ladders/images");
    fs::copy_file(tests::source_path("modules/good-work/images/swap.png"),
                  bench.folder.path() / "ladders/images/a.png");
    write(bench.module_file, bench.sound + "\n![A](images/a.png)\n");
    CHECK(bench.bash("mooring-author pack ladders -o l.mooring >said && sqlite3 l.mooring -At && "
                     "sqlite3 l.mooring 'PRAGMA integrity_check' && mkdir by-sqlite && "
                     "sqlite3 -A -x -f l.mooring -C by-sqlite && diff -r ladders by-sqlite && "
                     "mooring-author unpack l.mooring -o again && diff -r ladders again") == 0);
    CHECK(read(bench.printed) == "images/a.png\nmodule.md\nok\nagain holds version 1 of 'ladders': 2 files.\n");
    CHECK(has(read(bench.folder.path() / "said"), "l.mooring holds version 1 of 'ladders': 2 files, "));
}

TEST_CASE("a script is not asked about a changed answer, a trainer at a terminal is") {
    const Bench bench;
    const auto edition = [&](const std::string& version, const std::string& answers) {
        std::string text = bench.sound + "### Question 1 (choose one)\n\nText?\n\n" + answers;
        write(bench.module_file, text.replace(text.find("version: 1"), 10, "version: " + version));
    };
    edition("1", "- [x] a\n- [ ] b\n");
    REQUIRE(bench.bash("mooring-author pack ladders -o old.mooring") == 0);
    edition("2", "- [ ] a\n- [x] b\n");
    CHECK(bench.bash("mooring-author pack ladders -o new.mooring --since old.mooring") == 1);
    CHECK(has(read(bench.printed), "ladders/module.md:10: W401 question 1 had another right answer in version 1"));
    CHECK(!fs::exists(bench.folder.path() / "new.mooring"));
    CHECK(bench.bash(
              "echo y | script -qec 'mooring-author pack ladders -o new.mooring --since old.mooring' /dev/null") == 0);
    CHECK(has(read(bench.printed), "Is it the same question, put right? [y/N]"));
    CHECK(fs::exists(bench.folder.path() / "new.mooring"));
}

TEST_CASE("a full disk leaves the package that was there, and nothing half-written") {
    const Bench bench;
    REQUIRE(bench.bash("mooring-author pack ladders -o l.mooring && cp l.mooring before") == 0);
    // A limit on the size of files fails a write as a full disk does (with SIGXFSZ ignored, EFBIG).
    CHECK(bench.bash("trap '' XFSZ; ulimit -f 4; mooring-author pack ladders -o l.mooring") == 1);
    CHECK(has(read(bench.printed), "mooring-author: could not write 'l.mooring': File too large\n"));
    CHECK(bench.bash("cmp l.mooring before && ls -A") == 0);
    CHECK(read(bench.printed).ends_with("File too large\nbefore\nl.mooring\nladders\nprinted\n"));
}
