/// Runs tests of this program in a session of their own, with a home and settings of its own.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace tests {

/// Runs the hidden tests with this tag after `preparation`, a line of shell, with `home` as home, in a session with a
/// bus. Gives what was printed, which ends in "All tests passed" when they have. Empty when there is no
/// dbus-run-session.
std::string run_in_session(const std::filesystem::path& home, const std::string& preparation, const std::string& tag,
                           std::map<std::string, std::string> environment = {});

/// True when there is such a program.
bool has_program(const std::string& name);

}  // namespace tests
