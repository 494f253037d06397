#include "content/export/number_text.h"

namespace exporting {

std::string decimal_text(const content::Decimal& number) {
    std::string digits = std::to_string(number.digits < 0 ? -number.digits : number.digits);
    const auto scale = static_cast<std::size_t>(number.scale);
    if (scale > 0) {
        if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
        digits.insert(digits.size() - scale, ".");
    }
    return number.digits < 0 ? "-" + digits : digits;
}

std::string unit_of(const content::Question& question) {
    for (const content::Answer& answer : question.answers) {
        if (answer.is_right && !answer.range.unit.empty()) return answer.range.unit;
    }
    return {};
}

}  // namespace exporting
