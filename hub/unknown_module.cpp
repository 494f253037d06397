#include "hub/unknown_module.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hub {

Stored<std::optional<std::string>> doubt_about(const std::string& module, const Scope& scope, People& people) {
    constexpr std::size_t most = 10;
    const auto others = people.modules_instead_of(module, scope, most + 1);
    if (!others) return tl::unexpected(others.error());
    if (!*others) return std::nullopt;
    std::vector<std::string> known = **others;
    const bool has_more = known.size() > most;
    if (has_more) known.resize(most);
    const std::string begun = known.empty() ? "None has been begun so far."
                                            : fmt::format("Those begun so far are {}{}.", fmt::join(known, ", "),
                                                          has_more ? " and others" : "");
    return fmt::format("Nobody here has begun a module with the id {} yet. {} It is due all the same.", module, begun);
}

}  // namespace hub
