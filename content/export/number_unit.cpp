#include "content/export/number_unit.h"

namespace exporting {

std::string unit_of(const content::Question& question) {
    for (const content::Answer& answer : question.answers) {
        if (answer.is_right && !answer.range.unit.empty()) return answer.range.unit;
    }
    return {};
}

}  // namespace exporting
