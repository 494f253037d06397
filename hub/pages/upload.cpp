#include "hub/pages/upload.h"

#include "hub/multipart.h"
#include "hub/text.h"
#include "hub/xapi/text_case.h"

#include <fmt/format.h>

#include <utility>

namespace pages {
namespace {

constexpr std::string_view files_field = "files";

tl::unexpected<std::string> wrong(std::string_view why) {
    return tl::unexpected(fmt::format("The form is not as a browser sends it, so nothing was taken in: {}", why));
}

bool is_form_data(std::string_view disposition) {
    return xapi::lower_case(disposition.substr(0, disposition.find(';'))) == "form-data";
}

}  // namespace

tl::expected<Upload, std::string> parse_upload(std::string_view content_type, std::string_view body) {
    const auto parts = hub::parse_multipart(content_type, body);
    if (!parts) return wrong(parts.error());
    Upload upload;
    for (const hub::Part& part : *parts) {
        const std::string_view disposition = hub::header(part.headers, "content-disposition");
        const std::string name = hub::header_parameter(disposition, "name");
        if (!is_form_data(disposition) || name.empty()) return wrong("A part of the body does not say its field.");
        if (name != files_field) {
            if (!hub::is_text(name) || !hub::is_text(part.bytes)) return wrong("A field holds what is no text.");
            upload.fields.emplace_back(name, part.bytes);
            continue;
        }
        SentFile file{hub::header_parameter(disposition, "filename"), part.bytes};
        if (file.name.empty() && file.bytes.empty()) continue;  // none was chosen
        if (!hub::is_text(file.name) || file.name.empty()) file.name = "A file without a name";
        upload.files.push_back(std::move(file));
        if (upload.files.size() > most_files)
            return tl::unexpected(
                fmt::format("At most {} files are taken at once, so nothing was taken in.", most_files));
    }
    return upload;
}

}  // namespace pages
