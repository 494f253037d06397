#include "hub/pages/origin.h"

#include "hub/xapi/text_case.h"

#include <fmt/format.h>

namespace pages {

bool is_from_here(const hub::Headers& headers, std::string_view address) {
    const std::string_view site = hub::header(headers, "sec-fetch-site");
    if (!site.empty() && site != "same-origin") return false;
    const std::string origin = xapi::lower_case(hub::header(headers, "origin"));
    if (origin.empty()) return site == "same-origin";
    if (origin == xapi::lower_case(address)) return true;
    // Who is on the same machine may have asked for another name of it than the hub goes by.
    const std::string_view scheme = address.substr(0, address.find("://"));
    const std::string_view host = hub::header(headers, "host");
    return !host.empty() && origin == xapi::lower_case(fmt::format("{}://{}", scheme, host));
}

}  // namespace pages
