/// What was said on the command line.
#pragma once

#include "hub/access.h"
#include "hub/xapi/version.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace program {

struct Serve {
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string address;                                  ///< what clients call the hub; "" is where it listens
    bool is_behind_proxy = false;                         ///< a proxy that speaks TLS stands before it
    xapi::Version usual_version = xapi::Version::v1_0_3;  ///< told to who names no version
};
struct KeyAdd {
    hub::Role role = hub::Role::learner;
    std::string team, person;
};
struct KeyRevoke {
    std::string key;
};
struct KeyRotate {
    std::string key;
};
struct Invite {
    std::string team, person;
    std::string key;  ///< of the person whose code it is; then there is neither team nor person
    int days = 14;
};

struct Arguments {
    std::filesystem::path data;  ///< empty when not said
    std::variant<Serve, KeyAdd, KeyRevoke, KeyRotate, Invite> command;
};

/// Text to print and the exit code, when there is nothing to do.
struct Reply {
    std::string text;
    int exit_code = 0;
};

std::string version();

/// The words without the program's own name.
tl::expected<Arguments, Reply> parse_arguments(const std::vector<std::string>& words);

}  // namespace program
