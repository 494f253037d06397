#include "records/shallow_json.h"

namespace records {

nlohmann::json parse_shallow(std::string_view text) {
    using Json = nlohmann::json;
    constexpr int most_nested = 100;  // deep enough for every statement
    bool is_too_deep = false;
    const auto is_kept = [&](int depth, Json::parse_event_t event, Json&) {
        const bool is_opening = event == Json::parse_event_t::array_start || event == Json::parse_event_t::object_start;
        is_too_deep = is_too_deep || (is_opening && depth >= most_nested);
        return !is_too_deep;
    };
    Json parsed = Json::parse(text, is_kept, false);
    return is_too_deep ? Json(Json::value_t::discarded) : parsed;
}

}  // namespace records
