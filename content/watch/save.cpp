#include "content/watch/save.h"

#include <algorithm>

namespace watch {

bool is_scratch(std::string_view name) {
    if (name.empty()) return false;  // the folder itself
    const bool is_probe = name == "4913";  // Vim tries with this name whether the folder can be written to
    return name.front() == '.' || name.back() == '~' || is_probe;
}

void Settling::touch(Time now) {
    if (!first_) first_ = now;
    due_ = std::min(now + patience_.quiet, *first_ + patience_.most);
}

bool Settling::take(Time now) {
    if (!due_ || now < *due_) return false;
    first_.reset();
    due_.reset();
    return true;
}

}  // namespace watch
