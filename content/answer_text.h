/// Short answers and numbers in the form in which they are compared, for authors' lines and learners' typing alike.
#pragma once

#include "content/module.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace content {

/// The form in which short answers are equal: Unicode case folded, NFC, straight quotes, single spaces, trimmed,
/// without a final full stop.
std::string normalised(std::string_view answer);

/// An author's line: `20`, `20 to 30` or `20 +/- 2`, then an optional unit; a currency sign may stand before.
/// The error is one sentence for the author.
tl::expected<NumberRange, std::string> parse_number_answer(std::string_view line);

/// What a learner typed into a number question.
struct LearnerNumber {
    Decimal value;
    std::string unit;  ///< as typed after the number, or the currency sign before it; empty when there is none
    bool operator==(const LearnerNumber&) const = default;
};

/// One number with an optional unit. The error is one sentence for the learner.
tl::expected<LearnerNumber, std::string> parse_learner_number(std::string_view typed);

/// True when the number lies in the range, ends included, and its unit is left out or the range's own.
bool is_accepted(const NumberRange& range, const LearnerNumber& number);

}  // namespace content
