/// Reads what a statement carries beyond xAPI's own members.
#pragma once

#include "records/statement.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace records {

/// What stands under an IRI, when it is a value of this kind.
template <class Value>
std::optional<Value> extension(const Extensions& extensions, std::string_view iri) {
    const auto found = extensions.find(std::string(iri));
    const auto* value = found == extensions.end() ? nullptr : std::get_if<Value>(&found->second);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

}  // namespace records
