/// A small pathway of three modules that the tests of this folder learn from, and questions written inline.
#pragma once

#include "content/load.h"

#include <memory>
#include <string>
#include <string_view>

namespace sample {

/// Pages: 0 opening, 1 Knots (practice 1, reflections 1 private and 2 shared), 2 Quiz (questions 2 and 3, 80%, two
/// attempts), 3 Glossary.
inline constexpr std::string_view ropes = R"(---
title: Ropes
id: ropes
version: 1
language: en-GB
---

# Ropes

Ropes hold boats.

## Knots

A knot is tied with care. Naïve knots slip!

### Bends

A bend joins two ropes.

### Question 1 (choose one)

Which knot holds?

- [x] Bowline
  > It holds.
- [ ] Granny
  > It slips.

> **Explanation:** See the harbourmaster.

### Reflection 1 (private)

When did a knot slip?

### Reflection 2 (shared)

Who taught you?

## Quiz (pass mark 80%, attempts 2)

### Question 2 (choose one)

Pick the anchor.

- [x] Fluke
- [ ] Feather

### Question 3 (short answer)

What ties a boat?

- [x] hawser

## Glossary

- **Bowline**: a knot that holds.
)";

/// Pages: 0 Ebb, 1 Flood. No quiz.
inline constexpr std::string_view tides = R"(---
title: Tides
id: tides
version: 2
language: en-GB
---

# Tides

## Ebb

Water leaves.

## Flood

Water comes back.
)";

/// Broken: its question has no answers.
inline constexpr std::string_view wrecks = R"(---
title: Wrecks
id: wrecks
version: 1
language: en-GB
---

# Wrecks

## Rocks

### Question 1 (choose one)

Where is the rock?
)";

inline content::LoadedModule loaded(std::string_view source) {
    return content::parse_module(source, "module.md", *content::memory_folder({}));
}

inline content::Module module(std::string_view source) { return loaded(source).module; }

inline std::shared_ptr<const content::Pathway> pathway_of(std::string_view first) {
    content::Pathway pathway;
    pathway.title = "Harbour";
    for (const std::string_view source : {first, tides, wrecks}) pathway.modules.push_back(loaded(source));
    return std::make_shared<const content::Pathway>(std::move(pathway));
}

inline std::shared_ptr<const content::Pathway> pathway() { return pathway_of(ropes); }

/// The question that these lines make: "choose all, part marks" and what stands under the heading.
inline content::Question question(const std::string& options, const std::string& body) {
    const std::string source =
        "---\ntitle: T\nid: one-question\nversion: 1\nlanguage: en\n---\n\n# T\n\n## Page\n\n### Question 1 (" + options +
        ")\n\n" + body;
    const content::Module one = module(source);
    const content::Question* found = content::question(one, 1);
    return found == nullptr ? content::Question{} : *found;
}

/// The text with its first `from` replaced.
inline std::string with(std::string_view text, const std::string& from, const std::string& to) {
    std::string out(text);
    const std::size_t at = out.find(from);
    return at == std::string::npos ? out : out.replace(at, from.size(), to);
}

}  // namespace sample
