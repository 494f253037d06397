#include "tests/end_to_end/views/pathway.h"

#include <fstream>

namespace views {
namespace {

constexpr const char* anchor_text = R"(---
title: The anchor
id: anchoring
version: 3
language: en-GB
---

# The anchor

It holds where there is no quay.

## Holding ground

Sand holds, rock does not.

## Quiz (pass mark 60%)

### Question 1 (true or false)

Sand holds.

- [x] True
- [ ] False

### Question 2 (true or false)

Clay holds.

- [x] True
- [ ] False

### Question 3 (true or false)

Rock does not hold.

- [x] True
- [ ] False
)";

constexpr const char* lines_text = R"(---
title: Casting off, in the dark
id: casting-off
version: 1
language: en-GB
valid for: 12 months
---

# Casting off, in the dark

The last line goes last.

## Lines

The bow line comes first.

## Lights

Red is on the left.
)";

void write_module(const std::filesystem::path& folder, const char* text) {
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "module.md") << text;
}

}  // namespace

std::filesystem::path write_pathway(const end_to_end::Desk& desk) {
    const std::filesystem::path folder = desk.folder.path() / "modules";
    write_module(folder / anchor_id, anchor_text);
    write_module(folder / lines_id, lines_text);
    return folder;
}

}  // namespace views
