/// What a manager's laptop keeps of a team: everybody's completions, as the hub told them and as they were read from files.
#pragma once

#include "player/state/record.h"
#include "records/completion.h"
#include "records/summary_row.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace state {

/// A laptop that signed files.
struct TeamDevice {
    std::string public_key;             ///< in base64
    std::string fingerprint;            ///< what two people can read to each other to be sure of it
    std::vector<std::string> accounts;  ///< whose files it signed, all of one person
    bool operator==(const TeamDevice&) const = default;
};

/// Where some of what is shown of a person came from.
struct TeamOrigin {
    bool is_from_hub = false;
    bool is_from_file = false;                ///< read here, or by the hub
    bool is_unsigned = false;                 ///< a file that was read here has nobody's signature
    std::vector<TeamDevice> unknown_devices;  ///< that signed files read here; neither did the hub tell them for this
                                              ///< person, nor did the manager confirm them
    bool is_unconfirmed_at_hub = false;       ///< the hub says so of a file that it read
    bool operator==(const TeamOrigin&) const = default;
};

/// Whether some of it must be taken as told, not as proven.
inline bool is_unconfirmed(const TeamOrigin& origin) {
    return origin.is_unsigned || !origin.unknown_devices.empty() || origin.is_unconfirmed_at_hub;
}

/// One person with everything that is known of them: what the hub said and what files said, joined.
struct TeamPersonRecord {
    std::int64_t id = 0;       ///< the hub's; below 0 for somebody who is known from files alone
    std::string name;          ///< "" until somebody says it
    std::string staff_number;  ///< likewise
    std::string team;
    std::optional<TimePoint> joined;
    std::optional<TimePoint> last_heard;  ///< by the hub, or when the newest file was saved
    std::vector<std::string> accounts;
    std::map<std::string, records::Completion> modules;  ///< by id
    TeamOrigin origin;
    bool operator==(const TeamPersonRecord&) const = default;
};

struct TeamModule {
    std::string id;
    std::string title;  ///< "" while nobody knows it
    bool operator==(const TeamModule&) const = default;
};

struct TeamDue {
    std::string team, module;
    records::Day on{};
    bool operator==(const TeamDue&) const = default;
};

/// The copy as it is on this laptop.
struct TeamRecords {
    std::string team;                    ///< the manager's; "" for everybody's
    std::optional<TimePoint> fetched;    ///< when the hub was asked last and answered; nothing before the first time
    std::vector<TeamModule> modules;     ///< by id
    std::vector<TeamDue> due;
    std::vector<TeamPersonRecord> people;  ///< by id
};

}  // namespace state
