/// Every address of the pages, with who may call it.
#pragma once

#include "hub/http.h"
#include "hub/pages/visit.h"

#include <span>
#include <string_view>

namespace pages {

using Handler = hub::Response (*)(const Visit&);

enum class For { everybody, signed_in, administrators };
/// What a POST brings.
enum class Takes { fields, files };

struct Route {
    std::string_view path;
    For who;
    Handler get = nullptr, post = nullptr;
    Takes takes = Takes::fields;
};

std::span<const Route> routes();

/// nullptr when there is none.
const Route* route_at(std::string_view path);

}  // namespace pages
