/// Bodies of several parts, multipart/mixed and forms with files (RFC 2046 §5.1), taken apart and put together.
#pragma once

#include "hub/http.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace hub {

/// One part. Its bytes lie in the body it came from, which must outlive it.
struct Part {
    Headers headers;
    std::string_view bytes;
};

/// The value of a parameter of a header such as "multipart/mixed; boundary=x"; "" when there is none.
std::string header_parameter(std::string_view header, std::string_view name);

/// At least one part, in their order. `content_type` is the whole header, which names the boundary. What stands before
/// the first boundary and after the last does not count. The error is a sentence.
tl::expected<std::vector<Part>, std::string> parse_multipart(std::string_view content_type, std::string_view body);

/// Puts parts together, with a boundary that nobody can foresee.
class MultipartBody {
public:
    MultipartBody();

    /// The header Content-Type of the whole.
    std::string content_type() const;

    void add(const Headers& headers, std::string_view bytes);

    /// The body with its end. Nothing can be added afterwards.
    std::string take();

private:
    std::string boundary_, body_;
};

}  // namespace hub
