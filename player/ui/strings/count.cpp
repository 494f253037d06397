#include "player/ui/strings/count.h"

namespace ui {

std::string counted(const Count& words, long long number) {
    return filled(number == 1 ? words.one : words.other, number);
}

}  // namespace ui
