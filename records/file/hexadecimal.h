/// Keys and signatures as hexadecimal digits.
#pragma once

#include <sodium.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace records_file {

template <std::size_t size>
std::string hexadecimal(const std::array<unsigned char, size>& bytes) {
    std::string digits(2 * size + 1, '\0');
    sodium_bin2hex(digits.data(), digits.size(), bytes.data(), size);
    digits.pop_back();  // the end of a C string
    return digits;
}

/// Nothing for anything but so many bytes in hexadecimal digits.
template <std::size_t size>
std::optional<std::array<unsigned char, size>> parse_hexadecimal(std::string_view digits) {
    std::array<unsigned char, size> bytes;
    std::size_t read = 0;
    const char* end = nullptr;
    const int failed = sodium_hex2bin(bytes.data(), size, digits.data(), digits.size(), nullptr, &read, &end);
    return failed == 0 && read == size && end == digits.data() + digits.size() ? std::optional(bytes) : std::nullopt;
}

}  // namespace records_file
