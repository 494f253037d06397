#include "content/export/base64.h"

#include <cassert>

namespace exporting {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

unsigned value(char digit) {
    assert((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'));
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

std::string base64(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned three = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            three = three << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        }
        for (unsigned i = 0; i < 4; ++i) {
            const bool is_padding = at + i > bytes.size();
            out += is_padding ? '=' : letters[three >> (18 - 6 * i) & 63];
        }
    }
    return out;
}

std::string from_hex(std::string_view digits) {
    std::string out;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2) {
        out += static_cast<char>(value(digits[at]) << 4 | value(digits[at + 1]));
    }
    return out;
}

}  // namespace exporting
