#include "player/app/arguments.h"
#include "player/app/program.h"

#include <cstdio>

int main(int count, char** words) {
    const auto arguments = app::parse_arguments(count, words);
    if (arguments) return app::run_program(*arguments);
    const app::Reply& reply = arguments.error();
    std::fputs(reply.text.c_str(), reply.exit_code == 0 ? stdout : stderr);
    return reply.exit_code;
}
