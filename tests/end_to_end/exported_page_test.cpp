/// Exported pages as others judge them: an HTML checker, an accessibility checker, and a browser with a keyboard.
#include "tests/end_to_end/browser_scripts.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <filesystem>

namespace fs = std::filesystem;
using web::Browser;
using web::is_there;
using web::Outcome;
using web::run;

namespace {

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
