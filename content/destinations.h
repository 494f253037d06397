/// The places of a module that its links can name.
#pragma once

#include "content/module.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace content {

/// Where a link inside a module leads: a page, and what stands there.
struct Destination {
    std::size_t page = 0;     ///< index into Module::pages
    std::size_t element = 0;  ///< index into Page::elements: the heading, or the element that holds it
    bool operator==(const Destination&) const = default;
};

/// By slug, without `#`.
using Destinations = std::unordered_map<std::string, Destination>;

/// Every slug that a link inside this module may name: of its pages, of headings wherever they stand, and of its
/// title. What is not in it leads nowhere.
Destinations destinations(const Module& module);

}  // namespace content
