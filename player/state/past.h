/// What was done before there were statements, told once afterwards.
#pragma once

#include "content/load.h"
#include "player/state/change.h"
#include "records/statement.h"
#include "records/uuid.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace state {

/// A longer pause in what was saved is taken for the end of a session.
inline constexpr std::chrono::minutes longest_pause{30};

/// The statements of each registration's changes, stamped with the times at which things were saved. Sessions are made
/// out of the pauses. Reflections are told as private ones: nobody knows how they were shown when they were written.
std::vector<records::Statement> past_statements(const std::shared_ptr<const content::Pathway>& pathway,
                                                const std::string& actor, const std::vector<Changes>& registrations,
                                                const records::RandomBits& random);

}  // namespace state
