/// The quotes that speak to the learner: `> **Hint:**`, `> **Explanation:**`, `> **Right:**` and `> **Wrong:**`.
#pragma once

#include "content/document.h"
#include "content/findings.h"

#include <optional>
#include <string>
#include <vector>

namespace content {

/// Part of a quote and what it is for.
struct NamedQuote {
    enum class Role { hint, explanation, right, wrong };
    Role role = Role::hint;
    Blocks blocks;
};

/// The label as authors write it, in code: "`**Hint:**`".
std::string label_of(NamedQuote::Role role);

/// The named parts of a quote, their labels taken away; empty when the quote does not begin with a known label, and
/// then the quote is untouched. Reports W304 for a second label in one quote, E201 for a label with nothing after it.
std::vector<NamedQuote> take_named_quotes(Block& quote, Findings& findings);

/// "**Hint:**" for a quote that begins with a misspelt label, as in `**Hnit:**`.
std::optional<std::string> meant_label(const Block& quote);

}  // namespace content
