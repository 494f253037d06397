#include "hub/multipart.h"

#include "hub/credentials.h"
#include "hub/xapi/text_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace hub {
namespace {

constexpr std::string_view line_end = "\r\n";

std::string_view without_space(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

/// RFC 2046 §5.1.1: 1 to 70 characters out of these, the last of them no space.
bool is_boundary(std::string_view text) {
    constexpr std::string_view allowed = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./:=? ";
    return !text.empty() && text.size() <= 70 && text.back() != ' ' &&
           text.find_first_not_of(allowed) == std::string_view::npos;
}

/// A line of its own between two parts, or after the last.
struct Delimiter {
    std::size_t begin = 0, end = 0;  ///< with the ends of line before and after it
    bool is_last = false;
};

std::optional<Delimiter> next_delimiter(std::string_view body, std::size_t from, const std::string& dashed) {
    while (true) {
        const std::size_t found = body.find(dashed, from);
        if (found == std::string_view::npos) return std::nullopt;
        from = found + 1;
        const bool begins_line = found == 0 || (found >= 2 && body.substr(found - 2, 2) == line_end);
        if (!begins_line) continue;
        Delimiter delimiter{found == 0 ? 0 : found - 2, found + dashed.size(), false};
        if (body.substr(delimiter.end, 2) == "--") {
            delimiter.is_last = true;
            return delimiter;
        }
        while (delimiter.end < body.size() && (body[delimiter.end] == ' ' || body[delimiter.end] == '\t'))
            ++delimiter.end;
        if (body.substr(delimiter.end, 2) != line_end) continue;  // a longer line that only begins like it
        delimiter.end += 2;
        return delimiter;
    }
}

/// Header lines up to the empty one. Nothing when they are malformed or too long.
std::optional<Part> parse_part(std::string_view text) {
    constexpr std::size_t most_header_bytes = 8 << 10;
    Part part;
    std::size_t read = 0;
    while (true) {
        const std::size_t end = text.find(line_end);
        if (end == std::string_view::npos) return std::nullopt;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 2);
        if (line.empty()) break;
        read += line.size();
        const std::size_t colon = line.find(':');
        if (read > most_header_bytes || colon == 0 || colon == std::string_view::npos) return std::nullopt;
        part.headers.emplace_back(xapi::lower_case(line.substr(0, colon)), without_space(line.substr(colon + 1)));
    }
    part.bytes = text;
    return part;
}

}  // namespace

std::string header_parameter(std::string_view header, std::string_view name) {
    std::size_t at = header.find(';');
    while (at != std::string_view::npos) {
        header.remove_prefix(at + 1);
        const std::size_t equals = header.find_first_of("=;");
        at = header.find(';');
        if (equals == std::string_view::npos || header[equals] == ';') continue;
        const bool is_wanted = xapi::lower_case(without_space(header.substr(0, equals))) == name;
        header.remove_prefix(std::min(header.find_first_not_of(" \t", equals + 1), header.size()));
        std::string value;
        if (header.starts_with('"')) {
            std::size_t end = 1;
            for (; end < header.size() && header[end] != '"'; ++end) {
                if (header[end] == '\\') ++end;
                if (end < header.size()) value += header[end];
            }
            header.remove_prefix(std::min(end, header.size()));
        } else {
            value = without_space(header.substr(0, header.find(';')));
        }
        if (is_wanted) return value;
        at = header.find(';');
    }
    return {};
}

tl::expected<std::vector<Part>, std::string> parse_multipart(std::string_view content_type, std::string_view body) {
    constexpr std::size_t most_parts = 1000;
    const std::string boundary = header_parameter(content_type, "boundary");
    if (!is_boundary(boundary)) return tl::unexpected(std::string("The Content-Type names no good boundary."));
    const std::string dashed = "--" + boundary;
    auto delimiter = next_delimiter(body, 0, dashed);
    if (!delimiter || delimiter->is_last)
        return tl::unexpected(std::string("The body has no part between lines with the boundary."));
    std::vector<Part> parts;
    while (!delimiter->is_last) {
        const std::size_t begin = delimiter->end;
        const auto next = next_delimiter(body, begin, dashed);
        if (!next) return tl::unexpected(std::string("The body ends without its last boundary."));
        const auto part = parse_part(body.substr(begin, std::max(next->begin, begin) - begin));
        if (!part) return tl::unexpected(fmt::format("Part {} of the body has no good headers.", parts.size() + 1));
        parts.push_back(*part);
        if (parts.size() > most_parts)
            return tl::unexpected(fmt::format("The body has more than {} parts.", most_parts));
        delimiter = next;
    }
    return parts;
}

MultipartBody::MultipartBody() : boundary_("mooring-hub-" + new_uuid()) {}

std::string MultipartBody::content_type() const {
    return fmt::format("multipart/mixed; boundary={}", boundary_);
}

void MultipartBody::add(const Headers& headers, std::string_view bytes) {
    body_.append("--").append(boundary_).append(line_end);
    for (const auto& [name, value] : headers) body_.append(name).append(": ").append(value).append(line_end);
    body_.append(line_end).append(bytes).append(line_end);
}

std::string MultipartBody::take() {
    body_.append("--").append(boundary_).append("--").append(line_end);
    return std::move(body_);
}

}  // namespace hub
