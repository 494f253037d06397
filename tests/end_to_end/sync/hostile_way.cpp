#include "tests/end_to_end/sync/hostile_way.h"

#include "tests/support/catch.h"
#include "tests/support/wire.h"

#include <csignal>

namespace tests {

using support::Heard;
using support::Said;
using Ending = support::Said::Ending;

Said HostileWay::operator()(const Heard& heard) {
    sent_ += heard.target + heard.body;
    const bool kills = ++requests_ % kill_every_ == 0;
    const bool kills_first = kills && roll(2) == 0;
    if (kills_first) kill_hub();
    Said said = roll(100) < fault_percent_ ? go_wrong(heard) : pass_on(heard);
    if (kills && !kills_first) kill_hub();
    return said;
}

Said HostileWay::pass_on(const Heard& heard) {
    support::Wire wire(hub_.port());
    std::map<std::string, std::string> headers;
    for (const char* name : {"authorization", "content-type", "x-experience-api-version"}) {
        if (heard.headers.contains(name)) headers[name] = heard.headers.at(name);
    }
    const auto answer = wire.ask(heard.method, heard.target, headers, heard.body);
    if (!answer) return {200, "", {}, Ending::hangs_up};
    Said said{answer->status, answer->body, {}};
    for (const char* name : {"content-type", "x-experience-api-version", "retry-after"}) {
        if (answer->headers.contains(name)) said.headers[name] = answer->headers.at(name);
    }
    return said;
}

Said HostileWay::go_wrong(const Heard& heard) {
    Said said;
    switch (roll(14)) {
        case 0:
            return {200, "", {}, Ending::hangs_up};  // the request is lost
        case 1:
            return {500, "{}"};
        case 2:
            return {503, "", {{"Retry-After", "1"}}};
        case 3:
            return {429, "", {{"Retry-After", "1"}}};
        case 4:
            return {413, ""};
        case 5:
            return {409, "{}"};
        case 6:
            return {200, "<html>Sign in</html>", {{"Content-Type", "text/html"}}};
        case 7:
            return {204, "", {}};  // says stored, and stored nothing
        case 8:                    // passed on, and the reply is lost
            pass_on(heard);
            return {200, "", {}, Ending::hangs_up};
        case 9:  // twice
            pass_on(heard);
            return pass_on(heard);
        case 10:  // passed on, and the reply made up
            pass_on(heard);
            return {409, "{}"};
        case 11:
            said = pass_on(heard);
            said.ending = Ending::cut;
            return said;
        case 12:
            said = pass_on(heard);
            said.ending = Ending::reset;
            return said;
        default:  // half of the reply, as if it were whole
            said = pass_on(heard);
            said.body.resize(said.body.size() / 2);
            return said;
    }
}

void HostileWay::kill_hub() {
    ++kills_;
    hub_.process().send_signal(SIGKILL);
    hub_.process().wait(hub_desk::limit);
    hub_.start();
}

}  // namespace tests
