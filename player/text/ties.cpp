#include "player/text/ties.h"

namespace text {

std::string tied(std::string_view words) {
    std::string out;
    for (const char character : words) {
        if (character == ' ')
            out += "\u00A0";
        else
            out += character;
    }
    return out;
}

}  // namespace text
