#include "content/author/terminal.h"

#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string_view>

namespace author {

bool shows_colour() {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool is_refused = no_colour != nullptr && *no_colour != '\0';
    const bool is_dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
    return isatty(STDOUT_FILENO) == 1 && !is_refused && !is_dumb;
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
