/// Programs that a test runs to their end, and the scripts of tests/web in a headless Chromium.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace web {

struct Outcome {
    int code = -1;
    std::string printed;
};

Outcome run(const std::vector<std::string>& words, const std::map<std::string, std::string>& environment = {});

bool is_there(const std::string& program);

/// A browser for a script of tests/web.
struct Browser {
    std::string obstacle;  ///< why there is none here; empty when there is
    std::map<std::string, std::string> environment;

    Browser();
    Outcome run_script(const std::string& script, std::vector<std::string> arguments) const;
};

}  // namespace web
