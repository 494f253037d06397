#include "player/app/font_files.h"

#include <fmt/format.h>

#include <array>
#include <system_error>

namespace app {
namespace {

/// One typeface as Debian packages it.
struct Package {
    const char* name;
    const char* folder;  ///< below share/fonts
};

constexpr Package inter{"fonts-inter", "opentype/inter"};
constexpr Package open_dyslexic{"fonts-opendyslexic", "opentype/opendyslexic"};
constexpr Package dejavu{"fonts-dejavu-core", "truetype/dejavu"};

struct Wanted {
    std::string* path;
    Package package;
    const char* file;
};

std::string find(const std::vector<std::filesystem::path>& folders, const Wanted& wanted) {
    for (const auto& folder : folders) {
        for (const auto& candidate : {folder / wanted.package.folder / wanted.file, folder / wanted.file}) {
            std::error_code ignored;  // a file that cannot be looked at is not there for us
            if (std::filesystem::is_regular_file(candidate, ignored)) return candidate.string();
        }
    }
    return {};
}

}  // namespace

tl::expected<ui::FontPaths, std::string> find_fonts(const std::vector<std::filesystem::path>& folders) {
    ui::FontPaths fonts;
    const std::array wanted = {
        Wanted{&fonts.plain.regular, inter, "Inter-Regular.otf"},
        Wanted{&fonts.plain.bold, inter, "Inter-SemiBold.otf"},
        Wanted{&fonts.plain.italic, inter, "Inter-Italic.otf"},
        Wanted{&fonts.plain.bold_italic, inter, "Inter-SemiBoldItalic.otf"},
        Wanted{&fonts.dyslexic.regular, open_dyslexic, "OpenDyslexic-Regular.otf"},
        Wanted{&fonts.dyslexic.bold, open_dyslexic, "OpenDyslexic-Bold.otf"},
        Wanted{&fonts.dyslexic.italic, open_dyslexic, "OpenDyslexic-Italic.otf"},
        Wanted{&fonts.dyslexic.bold_italic, open_dyslexic, "OpenDyslexic-BoldItalic.otf"},
        Wanted{&fonts.mono, dejavu, "DejaVuSansMono.ttf"},
        Wanted{&fonts.fallback, dejavu, "DejaVuSans.ttf"},
    };
    for (const Wanted& each : wanted) {
        *each.path = find(folders, each);
        if (each.path->empty()) {
            return tl::unexpected(fmt::format("The typeface file {} is missing: please install the package {}.",
                                              each.file, each.package.name));
        }
    }
    return fonts;
}

}  // namespace app
