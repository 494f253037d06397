/// What was said on the command line.
#pragma once

#include "hub/access.h"
#include "hub/xapi/version.h"
#include "records/file/device_key.h"
#include "records/summary_row.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
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
    hub::Role role = hub::Role::learner;
    std::string team, person;
    std::string key;  ///< of the person whose code it is; then there is neither team nor person
    int days = 14;
};

struct SummaryPrint {
    std::string format = "csv";
    std::string team;  ///< "" for all
};

struct PersonList {
    std::string team, words;  ///< "" for all
};
struct PersonExport {
    hub::RowId person = 0;
    std::filesystem::path output;  ///< empty is standard output
};
struct PersonRemove {
    hub::RowId person = 0;
    bool is_certain = false;
};
/// What is not said stays.
struct PersonDescribe {
    hub::RowId person = 0;
    std::optional<std::string> name, staff_number, team;
};

/// Two people who are one: FROM's everything becomes that of INTO.
struct PersonMerge {
    hub::RowId from = 0, into = 0;
    bool is_certain = false;
};
/// What an administrator's key wrote as an account that nobody has.
struct PersonAdopt {
    hub::RowId person = 0;
    std::string account;  ///< the name of the account: a UUID
};

struct Import {
    std::string team;                  ///< for who is new; "" when not said
    std::optional<hub::RowId> person;  ///< whose they are, where that is said
    std::vector<std::filesystem::path> files;
};
/// A laptop of somebody's.
struct SaidLaptop {
    hub::RowId person = 0;
    std::optional<records_file::PublicKey> key;
    std::string fingerprint;  ///< 16 digits without blanks, where no key is said
};
struct DeviceConfirm {
    SaidLaptop laptop;
};
struct DeviceForget {
    SaidLaptop laptop;
};
struct DeviceList {
    std::optional<hub::RowId> person;  ///< nothing: everybody's
};

struct TeamList {};

struct DueSet {
    std::string team, module;
    records::Day on{};
    std::optional<std::string> title = {};  ///< until somebody begins the module
};
struct DueClear {
    std::string team, module;
};
struct DueList {
    std::string team;  ///< "" for all
};

struct ManagerAdd {
    std::string name, team;
    bool is_administrator = false;
};
/// A new first password.
struct ManagerPassword {
    std::string name;
};
struct ManagerRemove {
    std::string name;
};
struct ManagerList {};

using Command = std::variant<Serve, KeyAdd, KeyRevoke, KeyRotate, Invite, SummaryPrint, PersonList, PersonExport,
                             PersonRemove, PersonDescribe, PersonMerge, PersonAdopt, Import, DeviceConfirm,
                             DeviceForget, DeviceList, TeamList, DueSet, DueClear, DueList, ManagerAdd,
                             ManagerPassword, ManagerRemove, ManagerList>;

struct Arguments {
    std::filesystem::path data;  ///< empty when not said
    Command command;
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
