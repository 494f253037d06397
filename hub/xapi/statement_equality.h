/// Whether two statements under one id say the same, so that sending one again does no harm.
#pragma once

#include <nlohmann/json.hpp>

namespace xapi {

/// All of a good statement that counts. What does not count (xAPI 1.0.3 part 2 §2.3.1, §2.4.1.1, §4.6): what a store sets
/// itself (id, stored, authority, version, and a timestamp that only one of them has), the notation of a moment or a
/// UUID, what a duration has beyond hundredths of a second, the display of verbs, the definitions of activities, the
/// order of members and of contextActivities, and a single contextActivity that stands in no array.
class Gist {
public:
    explicit Gist(nlohmann::json statement);

    /// Costs no more than the smaller of the two.
    bool operator==(const Gist& other) const;

private:
    nlohmann::json what_counts_;
};

/// Whether both have the same gist.
bool are_equal(const nlohmann::json& one, const nlohmann::json& other);

}  // namespace xapi
