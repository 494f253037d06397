/// Exported pages as others judge them: an HTML checker, an accessibility checker, and a browser with a keyboard.
#include "tests/support/catch.h"
#include "tests/support/child_process.h"
#include "tests/support/skip.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr auto limit = 240s;
constexpr int not_reachable = 3;  ///< tests/web/install cannot reach the registry

struct Outcome {
    int code = -1;
    std::string printed;
};

Outcome run(const std::vector<std::string>& words, const std::map<std::string, std::string>& environment = {}) {
    const support::TemporaryFolder folder;
    const fs::path printed = folder.path() / "printed";
    support::ChildProcess child(words, {environment, printed, {}});
    const auto ending = child.wait(limit);
    REQUIRE(ending);
    std::ifstream stream(printed, std::ios::binary);
    return {ending->exit_code.value_or(-1), std::string(std::istreambuf_iterator<char>(stream), {})};
}

/// The five modules with their index, the worked example and a page with every kind of question, exported.
struct Pages {
    support::TemporaryFolder folder;
    std::vector<std::string> files;

    Pages() {
        for (const char* source : {"modules", "tests/data/modules/hand-hygiene", "tests/web/rungs"}) {
            const Outcome made =
                run({MOORING_AUTHOR, "export", tests::source_path(source), "--html", folder.path().string()});
            INFO(made.printed);
            REQUIRE(made.code == 0);
        }
        for (const auto& entry : fs::directory_iterator(folder.path())) files.push_back(entry.path().string());
        std::sort(files.begin(), files.end());
        REQUIRE(files.size() == 8);
    }
    std::string rungs() const { return (folder.path() / "rungs.html").string(); }
};

bool is_there(const std::string& program) {
    return run({"sh", "-c", "command -v " + program}).code == 0;
}

/// A browser for a script of tests/web.
struct Browser {
    std::string obstacle;  ///< why there is none here; empty when there is
    std::map<std::string, std::string> environment = {{"MOORING_WEB_PACKAGES", MOORING_WEB_PACKAGES},
                                                      {"MOORING_CHROMIUM", "/usr/bin/chromium"}};

    Browser() {
        for (const char* program : {"/usr/bin/chromium", "node", "npm"}) {
            if (is_there(program)) continue;
            obstacle = std::string("it needs ") + program + ".";
            return;
        }
        const Outcome installed = run({tests::source_path("tests/web/install"), MOORING_WEB_PACKAGES});
        INFO(installed.printed);
        if (installed.code == not_reachable) {
            obstacle = "the npm registry cannot be reached.";
            return;
        }
        REQUIRE(installed.code == 0);
    }

    Outcome run_script(const std::string& script, std::vector<std::string> pages) const {
        pages.insert(pages.begin(), {"node", tests::source_path("tests/web/" + script)});
        return run(pages, environment);
    }
};

}  // namespace

TEST_CASE("an HTML checker finds neither error nor warning in the exported modules") {
    if (!is_there("tidy")) return support::skip_this_test("it needs tidy.");
    for (const std::string& page : Pages().files) {
        const Outcome outcome = run({"tidy", "-quiet", "-errors", "-utf8", page});
        INFO(page);
        CHECK(outcome.printed == "");
        CHECK(outcome.code == 0);
    }
}

TEST_CASE("an accessibility checker finds nothing in the exported modules, in light and in dark") {
    const Browser browser;
    if (!browser.obstacle.empty()) return support::skip_this_test(browser.obstacle);
    const Outcome outcome = browser.run_script("accessibility.mjs", Pages().files);
    INFO(outcome.printed);
    CHECK(outcome.code == 0);
}

TEST_CASE("every kind of question on an exported page is answered by keyboard alone") {
    const Browser browser;
    if (!browser.obstacle.empty()) return support::skip_this_test(browser.obstacle);
    const Outcome outcome = browser.run_script("questions.mjs", {Pages().rungs()});
    INFO(outcome.printed);
    CHECK(outcome.code == 0);
}
