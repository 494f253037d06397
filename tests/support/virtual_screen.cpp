#include "tests/support/virtual_screen.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace support {
namespace {

/// Offsets, in 32-bit words, of the fields we need in the XWD header that Xvfb writes (X11/XWDFile.h, big-endian).
enum HeaderWord { header_size = 0, bytes_per_line = 12, colours = 19 };

std::size_t big_endian(const unsigned char* words, int index) {
    const unsigned char* at = words + index * 4;
    return (std::size_t{at[0]} << 24) | (std::size_t{at[1]} << 16) | (std::size_t{at[2]} << 8) | at[3];
}

std::string read_display(int descriptor) {
    std::string number;
    pollfd wait{descriptor, POLLIN, 0};
    while (poll(&wait, 1, 10'000) == 1) {
        std::array<char, 16> buffer{};
        const ssize_t got = read(descriptor, buffer.data(), buffer.size());
        if (got <= 0) break;
        number.append(buffer.data(), static_cast<std::size_t>(got));
        if (number.back() == '\n') return ":" + number.substr(0, number.size() - 1);
    }
    throw std::runtime_error("Xvfb did not say which display it opened");
}

}  // namespace

VirtualScreen::VirtualScreen(int width, int height, const std::filesystem::path& folder)
    : width_(width), height_(height) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe for Xvfb");
    const std::string size = std::to_string(width) + "x" + std::to_string(height) + "x24";
    server_.emplace(std::vector<std::string>{"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0", size,
                                             "-fbdir", folder.string(), "-nolisten", "tcp", "-noreset"},
                    ChildProcess::Options{{}, {}, {ends[1]}});
    close(ends[1]);
    display_ = read_display(ends[0]);
    close(ends[0]);

    const int file = open((folder / "Xvfb_screen0").c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (file < 0 || fstat(file, &status) != 0) throw std::runtime_error("Xvfb has no framebuffer file");
    size_ = static_cast<std::size_t>(status.st_size);
    void* mapped = mmap(nullptr, size_, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (mapped == MAP_FAILED) throw std::runtime_error("cannot map Xvfb's framebuffer file");
    framebuffer_ = static_cast<const unsigned char*>(mapped);
    constexpr std::size_t bytes_per_colour = 12;
    pixels_at_ = big_endian(framebuffer_, header_size) + big_endian(framebuffer_, colours) * bytes_per_colour;
    bytes_per_line_ = big_endian(framebuffer_, bytes_per_line);
}

VirtualScreen::~VirtualScreen() {
    if (framebuffer_ != nullptr) munmap(const_cast<unsigned char*>(framebuffer_), size_);
}

std::uint32_t VirtualScreen::pixel(int x, int y) const {
    const unsigned char* at =
        framebuffer_ + pixels_at_ + static_cast<std::size_t>(y) * bytes_per_line_ + static_cast<std::size_t>(x) * 4;
    return (std::uint32_t{at[2]} << 16) | (std::uint32_t{at[1]} << 8) | at[0];
}

}  // namespace support
