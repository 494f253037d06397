#include "hub/xapi/value_count.h"

namespace xapi {

std::size_t values_in(std::string_view text) {
    std::size_t values = 1;
    bool is_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_string) {
            if (c == '\\') ++i;
            if (c == '"') is_string = false;
        } else if (c == '"') {
            is_string = true;
        } else if (c == ',' || c == ':' || c == '[' || c == '{') {
            ++values;  // one stands behind it, or could
        }
    }
    return values;
}

}  // namespace xapi
