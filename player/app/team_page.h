/// What a manager selected of their team as one page for the browser, made to be printed.
#pragma once

#include "player/state/effect.h"
#include "player/ui/strings.h"

#include <tl/expected.hpp>

#include <chrono>
#include <filesystem>
#include <string>

namespace app {

/// A table of people and modules with its totals, and how old it is.
std::string team_html(const state::TeamPart& part, const ui::Strings& strings, std::chrono::minutes utc_offset);

/// Where that page lies in the cache.
std::filesystem::path team_page_in(const std::filesystem::path& cache);

/// Writes it for this person's eyes alone. Returns its path, or one sentence.
tl::expected<std::filesystem::path, std::string> write_team_page(const std::filesystem::path& cache, const std::string& html);

}  // namespace app
