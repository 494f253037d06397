/// Modules full of what HTML and GIFT would take for their own, the same ones for the same seed.
#pragma once

#include "content/load.h"

#include <cstdint>
#include <string>

namespace hostile {

/// Lines of markup thrown together; most such modules are broken.
content::LoadedModule soup(std::uint32_t seed);

/// Every kind of question, list, table, callout and link in due form, with words nobody would write. Most are sound.
content::LoadedModule orderly(std::uint32_t seed);

/// The folder they are read from: it holds `images/p.png`.
std::unique_ptr<content::Folder> files();

}  // namespace hostile
