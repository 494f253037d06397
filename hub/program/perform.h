/// What each command of mooring-hub does.
#pragma once

#include "hub/program/arguments.h"
#include "hub/store.h"

#include <filesystem>
#include <string>

namespace program {

/// Where a command does its work.
struct Place {
    hub::Store& store;
    const std::filesystem::path& folder;
};

/// Each gives the exit code. What was asked for goes to stdout, what went wrong to stderr.
int perform(const Serve& wanted, Place place);
int perform(const KeyAdd& wanted, Place place);
int perform(const KeyRevoke& wanted, Place place);
int perform(const KeyRotate& wanted, Place place);
int perform(const Invite& wanted, Place place);
int perform(const SummaryPrint& wanted, Place place);
int perform(const PersonList& wanted, Place place);
int perform(const PersonExport& wanted, Place place);
int perform(const PersonRemove& wanted, Place place);
int perform(const PersonDescribe& wanted, Place place);
int perform(const PersonMerge& wanted, Place place);
int perform(const PersonAdopt& wanted, Place place);
int perform(const Import& wanted, Place place);
int perform(const DeviceConfirm& wanted, Place place);
int perform(const DeviceForget& wanted, Place place);
int perform(const DeviceList& wanted, Place place);
int perform(const TeamList& wanted, Place place);
int perform(const DueSet& wanted, Place place);
int perform(const DueClear& wanted, Place place);
int perform(const DueList& wanted, Place place);
int perform(const ManagerAdd& wanted, Place place);
int perform(const ManagerPassword& wanted, Place place);
int perform(const ManagerRemove& wanted, Place place);
int perform(const ManagerList& wanted, Place place);

/// The name under which `serve` leaves word of what clients call it, for `invite`.
inline constexpr const char* address_setting = "address";

/// Makes a key and gives the one line that tells it.
hub::Stored<std::string> add_key(hub::Store& store, const KeyAdd& wanted);

/// The team of that name; nothing for "". The error is a sentence.
tl::expected<std::optional<hub::RowId>, std::string> find_team(hub::Store& store, const std::string& name);

}  // namespace program
