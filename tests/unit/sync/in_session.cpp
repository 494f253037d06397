#include "tests/unit/sync/in_session.h"

#include "tests/support/child_process.h"

#include <chrono>
#include <fstream>
#include <iterator>

using namespace std::chrono_literals;
using support::ChildProcess;

namespace tests {

bool has_program(const std::string& name) {
    ChildProcess asked({"sh", "-c", "command -v " + name}, {});
    const auto ending = asked.wait(10s);
    return ending && ending->exit_code == 0;
}

std::string run_in_session(const std::filesystem::path& home, const std::string& preparation, const std::string& tag,
                           std::map<std::string, std::string> environment) {
    const std::filesystem::path log = home / "log";
    const std::string place = home.string();
    ChildProcess::Options options;
    options.environment = std::move(environment);
    options.environment.insert({{"HOME", place},
                                {"XDG_DATA_HOME", place + "/data"},
                                {"XDG_RUNTIME_DIR", place},
                                {"XDG_CONFIG_HOME", place + "/config"},
                                {"DISPLAY", ""},
                                {"DBUS_SESSION_BUS_ADDRESS", ""}});
    options.output = log;
    ChildProcess session({"dbus-run-session", "--", "sh", "-c", preparation + "; exec \"$0\" '" + tag + "'",
                          std::filesystem::read_symlink("/proc/self/exe").string()},
                         options);
    session.wait(60s);
    std::ifstream file(log, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace tests
