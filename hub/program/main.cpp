#include "hub/program/arguments.h"
#include "hub/program/run.h"

#include <cstdio>

int main(int count, char** words) {
    const auto arguments = program::parse_arguments(std::vector<std::string>(words + 1, words + count));
    if (arguments) return program::run(*arguments);
    const program::Reply& reply = arguments.error();
    std::fputs(reply.text.c_str(), reply.exit_code == 0 ? stdout : stderr);
    return reply.exit_code;
}
