#include "player/ui/strings.h"

namespace ui {

std::string counted(const Count& words, long long number) {
    return filled(number == 1 ? words.one : words.other, number);
}

}  // namespace ui
