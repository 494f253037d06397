#include "hub/program/run.h"

#include "hub/credentials.h"
#include "hub/program/folder.h"
#include "hub/program/perform.h"
#include "hub/program/print.h"
#include "hub/sqlite/sqlite_store.h"

#include <csignal>

namespace program {

int run(const Arguments& arguments) {
    std::signal(SIGPIPE, SIG_IGN);  // who stops reading is answered with a sentence and an exit code
    if (!hub::prepare_secrets()) return refuse("The system gives no random numbers");
    const std::filesystem::path folder = arguments.data.empty() ? usual_folder() : arguments.data;
    if (folder.empty()) return refuse("Nobody says where the data should be: please say --data DIR");
    if (const auto made = make_folder(folder); !made) return refuse(made.error());
    const auto store = sqlite::open_store(folder);
    if (!store) return refuse(store.error());
    return std::visit([&](const auto& command) { return perform(command, Place{**store, folder}); }, arguments.command);
}

}  // namespace program
