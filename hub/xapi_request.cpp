#include "hub/xapi_request.h"

#include "hub/xapi/text_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hub {
namespace {

/// Form fields of the alternate syntax that are headers.
constexpr std::array<std::string_view, 9> header_fields = {
    "authorization", "x-experience-api-version", "content-type",   "content-length", "if-match", "if-none-match",
    "accept",        "accept-language",          "accept-encoding"};

constexpr std::array<std::string_view, 5> methods = {"GET", "HEAD", "PUT", "POST", "DELETE"};

void set_header(Headers& headers, const std::string& name, std::string value) {
    std::erase_if(headers, [&](const auto& one) { return one.first == name; });
    headers.emplace_back(name, std::move(value));
}

}  // namespace

tl::expected<xapi::Version, std::string> version_of(const Headers& headers) {
    const std::string_view text = header(headers, version_header);
    if (text.empty()) return tl::unexpected(std::string("The header X-Experience-API-Version is missing."));
    const std::string_view patch = text.starts_with("1.0.") ? text.substr(4) : std::string_view();
    const bool is_patch = !patch.empty() && patch.find_first_not_of("0123456789") == std::string_view::npos;
    if (text == "1.0" || is_patch) return xapi::Version::v1_0_3;
    if (text == "2.0" || text == "2.0.0") return xapi::Version::v2_0;
    return tl::unexpected(
        std::string("X-Experience-API-Version names a version other than 1.0.3 and 2.0.0, which this hub speaks."));
}

std::string_view text_of(xapi::Version version) {
    return version == xapi::Version::v2_0 ? "2.0.0" : "1.0.3";
}

bool has_alternate_syntax(const Request& request) {
    if (request.method != "POST") return false;
    const auto address = parse_address(request.target);
    return address && find(address->parameters, "method") != nullptr;
}

tl::expected<XapiRequest, std::string> understand(const Request& request) {
    auto address = parse_address(request.target);
    if (!address) return tl::unexpected(std::string("The address of the request is malformed."));
    XapiRequest understood{request.method, std::move(address->path), std::move(address->parameters), request.headers,
                           request.body};
    if (!has_alternate_syntax(request)) return understood;
    if (understood.parameters.size() != 1) {
        return tl::unexpected(
            std::string("With ?method= nothing else may stand in the address; it goes into the body."));
    }
    const std::string method = understood.parameters[0].second;
    if (std::find(methods.begin(), methods.end(), method) == methods.end())
        return tl::unexpected(std::string("?method= names no method."));
    auto form = parse_form(request.body);
    if (!form) return tl::unexpected(std::string("The body is not a well-formed form."));
    understood.method = method;
    understood.parameters.clear();
    understood.body.clear();
    std::erase_if(understood.headers,
                  [](const auto& one) { return one.first == "content-type" || one.first == "content-length"; });
    for (auto& [name, value] : *form) {
        const std::string lower = xapi::lower_case(name);
        if (name == "content") {
            understood.body = std::move(value);
        } else if (std::find(header_fields.begin(), header_fields.end(), lower) != header_fields.end()) {
            set_header(understood.headers, lower, std::move(value));
        } else {
            understood.parameters.emplace_back(std::move(name), std::move(value));
        }
    }
    if (header(understood.headers, "content-type").empty())
        understood.headers.emplace_back("content-type", "application/json");
    return understood;
}

}  // namespace hub
