#include "tests/support/fonts.h"

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>

namespace support {

ui::FontPaths fonts() {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("/usr/share/fonts")) {
        files.emplace(entry.path().filename().string(), entry.path().string());
    }
    const auto path = [&files](const std::string& name) {
        const auto found = files.find(name);
        if (found == files.end()) throw std::runtime_error("The font " + name + " is not under /usr/share/fonts.");
        return found->second;
    };
    return {
        .plain = {path("Inter-Regular.otf"), path("Inter-SemiBold.otf"), path("Inter-Italic.otf"),
                  path("Inter-SemiBoldItalic.otf")},
        .dyslexic = {path("OpenDyslexic-Regular.otf"), path("OpenDyslexic-Bold.otf"), path("OpenDyslexic-Italic.otf"),
                     path("OpenDyslexic-BoldItalic.otf")},
        .mono = path("DejaVuSansMono.ttf"),
        .fallback = path("DejaVuSans.ttf"),
    };
}

}  // namespace support
