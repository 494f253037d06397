#include "content/author/program.h"
#include "content/author/terminal.h"

#include <iostream>

int main(int count, char** words) {
    author::outlive_readers();
    author::Console console{std::cin,
                            std::cout,
                            std::cerr,
                            author::shows_colour(),
                            author::is_interactive(),
                            author::is_terminal()};
    const int code = author::run(std::vector<std::string>(words + 1, words + count), console);
    std::cout.flush();
    if (std::cout || author::is_reader_gone()) return code;
    return author::refuse(console, "not everything could be written to standard output", author::problems);
}
