/// What stands on a package: which module it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace package {

/// From the module's metadata.
struct Label {
    std::string id;
    int version = 0;
    std::string language;
    std::string title;
    bool operator==(const Label&) const = default;
};

/// The label of a module with this text; nothing when its metadata has errors.
std::optional<Label> label_of(std::string_view module_text);

}  // namespace package
