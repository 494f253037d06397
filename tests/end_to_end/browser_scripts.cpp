#include "tests/end_to_end/browser_scripts.h"

#include "tests/support/catch.h"
#include "tests/support/child_process.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <iterator>

namespace web {
namespace {

constexpr std::chrono::seconds limit{240};
constexpr int not_reachable = 3;  ///< tests/web/install cannot reach the registry

}  // namespace

Outcome run(const std::vector<std::string>& words, const std::map<std::string, std::string>& environment) {
    const support::TemporaryFolder folder;
    const std::filesystem::path printed = folder.path() / "printed";
    support::ChildProcess child(words, {environment, printed, {}});
    const auto ending = child.wait(limit);
    REQUIRE(ending);
    std::ifstream stream(printed, std::ios::binary);
    return {ending->exit_code.value_or(-1), std::string(std::istreambuf_iterator<char>(stream), {})};
}

bool is_there(const std::string& program) {
    return run({"sh", "-c", "command -v " + program}).code == 0;
}

Browser::Browser()
    : environment{{"MOORING_WEB_PACKAGES", MOORING_WEB_PACKAGES}, {"MOORING_CHROMIUM", "/usr/bin/chromium"}} {
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

Outcome Browser::run_script(const std::string& script, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"node", tests::source_path("tests/web/" + script)});
    return run(arguments, environment);
}

}  // namespace web
