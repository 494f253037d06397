#include "hub/pages/files.h"

#include "hub/pages/page_files.h"

#include <fmt/format.h>

namespace pages {
namespace {

std::string address(std::string_view path, std::string_view digest) {
    return fmt::format("{}?{}", path, digest.substr(0, 16));
}

hub::Response file(std::string_view type, std::string_view text) {
    return {200,
            {{"content-type", std::string(type)},
             {"cache-control", "public, max-age=31536000, immutable"},
             {"x-content-type-options", "nosniff"},
             {"cross-origin-resource-policy", "same-origin"}},
            std::string(text)};
}

}  // namespace

std::string style_address() {
    return address("/page.css", page_style_sha256());
}

std::string script_address() {
    return address("/page.js", page_script_sha256());
}

hub::Response style_file(const Visit&) {
    return file("text/css; charset=utf-8", page_style());
}

hub::Response script_file(const Visit&) {
    return file("text/javascript; charset=utf-8", page_script());
}

hub::Response icon_file(const Visit&) {
    return file("image/svg+xml", page_icon());
}

}  // namespace pages
