/// Forms that bring files: multipart/form-data (RFC 7578).
#pragma once

#include "hub/address.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pages {

/// A file that came with a form. Its bytes lie in the request's body.
struct SentFile {
    std::string name;  ///< as the browser tells it
    std::string_view bytes;
};

struct Upload {
    hub::Parameters fields;
    std::vector<SentFile> files;  ///< of fields called "files", in their order; where none was chosen there is none
};

/// More is taken by the command line alone.
inline constexpr std::size_t most_upload_bytes = 8 << 20;
inline constexpr std::size_t most_files = 100;

/// `content_type` is the whole header. The error is a sentence.
tl::expected<Upload, std::string> parse_upload(std::string_view content_type, std::string_view body);

}  // namespace pages
