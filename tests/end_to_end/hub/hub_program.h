/// mooring-hub as a process on a free port, with a folder that outlives it.
#pragma once

#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wire.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hub_desk {

/// How long anything may take on a busy machine.
inline constexpr std::chrono::seconds limit{60};

class HubProgram {
public:
    HubProgram();

    /// Starts it and waits until it listens.
    void start();
    support::ChildProcess& process() { return *process_; }

    std::uint16_t port() const { return port_; }
    /// "KEY SECRET" of the administrator, from the first start.
    const std::string& administrator() const { return administrator_; }
    /// Everything that it printed and logged since its last start.
    std::string printed() const;
    /// The first line that another command prints, run beside the hub on the same folder.
    std::string command(const std::vector<std::string>& words, int exit_code = 0) const;
    /// Everything that it prints.
    std::string output(const std::vector<std::string>& words, int exit_code = 0) const;

    /// The headers of an xAPI request with this key; "" leaves Authorization out.
    static std::map<std::string, std::string> headers(const std::string& key_and_secret);

    support::TemporaryFolder folder;

private:
    std::unique_ptr<support::ChildProcess> process_;
    std::uint16_t port_ = 0;
    std::string administrator_;
    int starts_ = 0;
};

/// A small statement of the laptop "WHO" with the id "aaaaaaaa-0000-4000-8000-NUMBER".
std::string statement(int number, const std::string& who = "ada");
std::string id_of(int number);

/// The ids of everything that the hub has, in the order in which it was stored.
std::vector<std::string> ids_at(const HubProgram& hub);

}  // namespace hub_desk
