#include "player/app/icon.h"

#include <fstream>
#include <string>

namespace app {

std::optional<Icon> read_icon(const std::filesystem::path& file) {
    constexpr int largest_side = 512;
    std::ifstream in(file, std::ios::binary);
    std::string word;
    if (!(in >> word) || word != "P7") return std::nullopt;
    Icon icon;
    int depth = 0, largest_value = 0;
    while (in >> word && word != "ENDHDR") {
        if (word == "WIDTH") in >> icon.width;
        if (word == "HEIGHT") in >> icon.height;
        if (word == "DEPTH") in >> depth;
        if (word == "MAXVAL") in >> largest_value;
    }
    in.get();  // the line end after ENDHDR
    const auto is_side = [](int side) { return side > 0 && side <= largest_side; };
    if (depth != 4 || largest_value != 255 || !is_side(icon.width) || !is_side(icon.height)) return std::nullopt;
    icon.pixels.resize(static_cast<std::size_t>(icon.width) * static_cast<std::size_t>(icon.height) * 4);
    in.read(reinterpret_cast<char*>(icon.pixels.data()), static_cast<std::streamsize>(icon.pixels.size()));
    if (!in) return std::nullopt;
    return icon;
}

}  // namespace app
