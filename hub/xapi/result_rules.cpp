#include "hub/xapi/result_rules.h"

#include <array>
#include <optional>

namespace xapi {
namespace {

std::optional<double> number_of(const Json& value, std::string_view name) {
    const Json* member = member_of(value, name);
    if (member == nullptr || !member->is_number()) return std::nullopt;
    return member->get<double>();
}

void a_scaled_score(const Json& value, const Place& place, Examination& examination) {
    if (!value.is_number() || value.get<double>() < -1 || value.get<double>() > 1)
        examination.refuse(place, "is not a number from -1 to 1");
}

void a_score(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"scaled", &a_scaled_score}, Field{"raw", &any_number},
                                   Field{"min", &any_number}, Field{"max", &any_number}};
    if (!examine_fields(value, place, examination, "a score", fields)) return;
    const auto raw = number_of(value, "raw"), min = number_of(value, "min"), max = number_of(value, "max");
    if (min && max && *min >= *max) examination.refuse(place, "has a min that is not less than its max");
    if (raw && min && *raw < *min) examination.refuse(place, "has a raw that is less than its min");
    if (raw && max && *raw > *max) examination.refuse(place, "has a raw that is more than its max");
}

}  // namespace

void a_result(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"score", &a_score},          Field{"success", &any_boolean},
                                   Field{"completion", &any_boolean}, Field{"response", &any_text},
                                   Field{"duration", &a_duration},    Field{"extensions", &extensions}};
    examine_fields(value, place, examination, "a result", fields);
}

}  // namespace xapi
