/// One thing that is wrong with a statement, for the person whose program sent it.
#pragma once

#include <string>

namespace xapi {

/// Which part is wrong, and how. Values are never repeated: they may be somebody's answers.
struct Refusal {
    std::string where;  ///< "context.contextActivities.parent[0].id"; "the statement" for the whole
    std::string why;    ///< "is not an IRI with a scheme"
    bool operator==(const Refusal&) const = default;
};

/// "context.registration is not a UUID."
inline std::string sentence(const Refusal& refusal) {
    return refusal.where + " " + refusal.why + ".";
}

}  // namespace xapi
