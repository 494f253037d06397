#include "content/author/addresses.h"

#include "content/percent.h"

namespace author {

std::string file_uri(const std::filesystem::path& path) {
    const std::string whole = std::filesystem::absolute(path).lexically_normal().generic_string();
    return (whole.starts_with('/') ? "file://" : "file:///") + content::percent_encoded(whole);
}

}  // namespace author
