/// Exact decimal arithmetic, as far as marking a number needs it.
#pragma once

#include "content/module.h"

#include <optional>
#include <string>
#include <string_view>

namespace content {

/// Digits a number may have, so that every sum and comparison of two of them fits 64 bits.
constexpr int most_digits = 15;

/// Reads a number at the start of `text` and moves `text` past it: `1,000`, `0.5`, `.5`; no sign. A scale never has
/// needless zeros: 2.50 is 25/10. Nothing is read when there is no number or it has more than `most_digits` digits.
std::optional<Decimal> take_decimal(std::string_view& text);

/// The sum, or nothing when it does not fit.
std::optional<Decimal> sum(const Decimal& left, const Decimal& right);

Decimal negated(const Decimal& value);

/// In digits: `{25, 1}` is "2.5".
std::string to_text(const Decimal& value);

}  // namespace content
