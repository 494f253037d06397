#include "content/pictures.h"

#include "content/keywords.h"
#include "content/percent.h"
#include "content/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace content {
namespace {

/// Bytes. A PNG tells its size in the first 24; most JPEGs do so within this, the others are read whole.
constexpr std::size_t header_bytes = 4096;

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

unsigned big_endian_16(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

PictureSize size_from(unsigned width, unsigned height) {
    constexpr unsigned most = 1U << 30;  // beyond any limit, within int
    return {static_cast<int>(std::min(width, most)), static_cast<int>(std::min(height, most))};
}

/// PNG specification, 11.2.2: the header chunk comes first.
std::optional<PictureSize> png_size(std::string_view bytes) {
    if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
    const unsigned width = big_endian_16(bytes, 16) << 16 | big_endian_16(bytes, 18);
    const unsigned height = big_endian_16(bytes, 20) << 16 | big_endian_16(bytes, 22);
    return size_from(width, height);
}

/// JPEG (ITU T.81, B.1.1.4): segments with their lengths, until the one that starts a frame.
std::optional<PictureSize> jpeg_size(std::string_view bytes) {
    std::size_t at = 2;
    while (at + 9 <= bytes.size() && byte_at(bytes, at) == 0xFF) {
        const unsigned marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {  // a fill byte
            ++at;
            continue;
        }
        const bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (is_frame) return size_from(big_endian_16(bytes, at + 7), big_endian_16(bytes, at + 5));
        at += 2 + std::max(2U, big_endian_16(bytes, at + 2));
    }
    return std::nullopt;
}

bool is_jpeg(std::string_view bytes) {
    return bytes.substr(0, 3) == "\xFF\xD8\xFF";
}

/// True for an address on the internet, or any other that names a scheme.
bool has_scheme(std::string_view path) {
    const std::size_t colon = path.find(':');
    return path.substr(0, 2) == "//" || (colon != std::string_view::npos && colon > 1 && colon < path.find('/'));
}

bool leaves_folder(std::string_view path) {
    if (path.empty() || path.front() == '/' || path.find('\\') != std::string_view::npos ||
        path.find(':') != std::string_view::npos)
        return true;
    const std::vector<std::string_view> parts = split(path, '/');
    return std::find(parts.begin(), parts.end(), "..") != parts.end();
}

/// The picture that was probably meant by a path where none is, or nothing. Another system may have forgiven capitals.
std::optional<std::string> meant_picture(const std::string& path, const Folder& files) {
    const std::size_t slash = path.rfind('/');
    const std::string parent = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    std::vector<std::string> names;
    if (parent.empty()) {
        names = files.files();
    } else if (parent.find('/') == slash) {  // deeper ones are too rare to be searched for
        names = files.inside(path.substr(0, slash))->files();
    }
    std::map<std::string, std::string> by_keyword;
    std::vector<std::string> keywords;
    for (const std::string& name : names) {
        if (by_keyword.emplace(keyword(name), name).second) keywords.push_back(keyword(name));
    }
    const std::optional<std::string> meant = nearest(keyword(path.substr(parent.size())), keywords);
    if (!meant) return std::nullopt;
    return parent + by_keyword[*meant];
}

/// What is wrong with the file itself; empty when it can be shown.
std::string file_problem(const std::string& path, const Folder& files) {
    tl::expected<FileStart, std::string> start = files.read_start(path, header_bytes);
    if (!start) {
        if (const auto meant = meant_picture(path, files); meant && *meant != path)
            return fmt::format("the picture {} cannot be read: did you mean '{}'? (capital letters count)", path, *meant);
        return fmt::format(
            "the picture {} cannot be read: put the file there, or mend the name (capital letters count)", path);
    }
    if (start->size > most_picture_bytes) {
        return fmt::format("the picture {} has {:.1f} MB: at most 2 MB are allowed, so save it smaller", path,
                           static_cast<double>(start->size) / (1024 * 1024));
    }
    tl::expected<PictureSize, std::string> size = picture_size(start->bytes);
    if (!size && is_jpeg(start->bytes) && start->size > start->bytes.size()) {
        const tl::expected<std::string, std::string> whole = files.read(path);
        if (whole) size = picture_size(*whole);
    }
    if (!size) return fmt::format("the picture {} {}", path, size.error());
    if (std::max(size->width_px, size->height_px) > most_picture_pixels) {
        return fmt::format(
            "the picture {} measures {} by {} pixels: at most {} either way are allowed, so save it smaller", path,
            size->width_px, size->height_px, most_picture_pixels);
    }
    return {};
}

}  // namespace

tl::expected<PictureSize, std::string> picture_size(std::string_view bytes) {
    const bool is_png = bytes.substr(0, 8) == "\x89PNG\r\n\x1A\n";
    if (!is_png && !is_jpeg(bytes))
        return tl::unexpected(std::string("is not a PNG or JPEG file: save it as one of them"));
    const std::optional<PictureSize> size = is_png ? png_size(bytes) : jpeg_size(bytes);
    if (!size || size->width_px < 1 || size->height_px < 1)
        return tl::unexpected(std::string("is damaged: save it again"));
    return *size;
}

void check_pictures(Module& module, const Folder& files, Findings& findings) {
    std::map<std::string, std::string> seen;
    const auto check = [&](Block& block) {
        if (block.kind != Block::Kind::figure) return;
        Block::Figure& figure = block.figure.make();
        if (trimmed(figure.alt).empty()) {
            findings.add(block.line, "E216",
                         fmt::format("the picture {0} has no description: write `![what it shows]({0})`", figure.path));
        }
        if (has_scheme(figure.path)) {
            findings.add(block.line, "E220",
                         fmt::format("the picture {} is not in the module's folder: copy it into `images` there, as "
                                     "the reader may be offline",
                                     figure.path));
            return;
        }
        figure.path = percent_decoded(figure.path);
        if (figure.path.substr(0, 2) == "./") figure.path.erase(0, 2);
        if (leaves_folder(figure.path)) {
            findings.add(block.line, "E220",
                         fmt::format("the picture '{}' is not inside the module's folder: copy it there and write "
                                     "`images/file.png`, with `/`",
                                     figure.path));
            return;
        }
        auto known = seen.find(figure.path);
        if (known == seen.end()) known = seen.emplace(figure.path, file_problem(figure.path, files)).first;
        if (!known->second.empty()) findings.add(block.line, "E217", known->second);
    };
    for (Page& page : module.pages) walk_page(page, check, [](Inlines&) {});
}

}  // namespace content
