#include "content/author/terminal.h"

#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string_view>

namespace author {

bool is_terminal() {
    const char* kind = std::getenv("TERM");
    return isatty(STDOUT_FILENO) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
}

bool shows_colour() {
    const char* no_colour = std::getenv("NO_COLOR");
    return is_terminal() && (no_colour == nullptr || *no_colour == '\0');
}

bool is_interactive() {
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
}

void outlive_readers() {
    std::signal(SIGPIPE, SIG_IGN);
}

bool is_reader_gone() {
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

}  // namespace author
