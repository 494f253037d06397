#include "hub/program/print.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace program {

int refuse(std::string_view sentence) {
    fmt::print(stderr, "mooring-hub: {}\n", sentence);
    return 1;
}

int refuse(const hub::StoreError& error) {
    return refuse(error.sentence);
}

void note(std::string_view sentences) {
    fmt::print(stderr, "mooring-hub: {}\n", sentences);
}

int print(const std::string& line) {
    Output output;
    output.write(line + "\n");
    return output.finish();
}

Output::Output() : file_(stdout) {}

Output::Output(const std::filesystem::path& file) : path_(file) {
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0) file_ = fdopen(descriptor, "w");
    if (file_ == nullptr) note_fault();
}

Output::~Output() {
    if (file_ == nullptr || path_.empty()) return;
    std::fclose(file_);
    unlink(path_.c_str());
}

bool Output::write(std::string_view text) {
    if (fault_.empty() && std::fwrite(text.data(), 1, text.size(), file_) != text.size()) note_fault();
    return fault_.empty();
}

int Output::finish() {
    if (fault_.empty() && std::fflush(file_) != 0) note_fault();
    if (!fault_.empty()) return refuse(fault_);
    if (path_.empty()) return 0;
    std::FILE* file = file_;
    file_ = nullptr;
    if (std::fclose(file) == 0) return 0;
    note_fault();
    unlink(path_.c_str());
    return refuse(fault_);
}

void Output::note_fault() {
    const std::string why = std::error_code(errno, std::generic_category()).message();
    fault_ = path_.empty() ? fmt::format("Not everything could be written to standard output: {}", why)
                           : fmt::format("{} cannot be written: {}", path_.string(), why);
}

std::string cell(std::string_view text) {
    std::string out(text);
    for (char& one : out) {
        if (static_cast<unsigned char>(one) < 0x20 || one == 0x7F) one = ' ';
    }
    return out;
}

}  // namespace program
