/// What the program says on standard output and standard error, and the exit code that follows.
#pragma once

#include "hub/stored.h"

#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace program {

/// Says on standard error why something was not done; gives the exit code.
int refuse(std::string_view sentence);
int refuse(const hub::StoreError& error);

/// Says on standard error what ought to be known of something that was done.
void note(std::string_view sentences);

/// Prints a line, and is done only when it was really written: a secret cannot be printed twice.
int print(const std::string& line);

/// Long output, to a new file or to standard output. After the first write that fails nothing more is written.
class Output {
public:
    /// To standard output.
    Output();
    /// To a file that is made now, for this user alone. Standing there already is a fault.
    explicit Output(const std::filesystem::path& file);
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    /// Takes a file away that was not finished.
    ~Output();

    /// False when it could not be written; it is known then that the rest is not worth making.
    bool write(std::string_view text);

    /// The exit code. Only now everything is written.
    int finish();

private:
    void note_fault();

    std::filesystem::path path_;  ///< empty for standard output
    std::FILE* file_ = nullptr;
    std::string fault_;
};

/// A cell of a list with tabs between: what would break the line is a space.
std::string cell(std::string_view text);

}  // namespace program
