/// The names by which pages and headings are linked to.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace content {

/// "Why it matters!" as `why-it-matters`: lower case, letters and digits of any script, hyphens for spaces.
std::string slug(std::string_view text);

/// Hands out slugs that differ from each other: `notes`, `notes-1`, `notes-2`.
class UniqueSlugs {
public:
    std::string take(std::string_view text);

private:
    std::unordered_map<std::string, int> next_;
};

}  // namespace content
