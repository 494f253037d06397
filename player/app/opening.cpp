#include "player/app/opening.h"

#include <utility>

namespace app {
namespace {

using store::Error;
using store::Mode;
using store::ProgressStore;

/// Whether the record may still be readable when it cannot be opened for writing.
bool may_be_read(Error::Kind kind) {
    return kind == Error::Kind::in_use || kind == Error::Kind::full || kind == Error::Kind::read_only;
}

Opening stopped(const Error& error) {
    Opening opening;
    opening.stopped_because = error.sentence;
    return opening;
}

}  // namespace

Opening open_record(const std::filesystem::path& folder, const std::string& new_actor) {
    auto store = ProgressStore::open(folder, Mode::writable, new_actor);
    Opening opening;
    opening.access = state::Access::writable;
    if (!store) {
        const Error refused = store.error();
        if (!may_be_read(refused.kind)) return stopped(refused);
        store = ProgressStore::open(folder, Mode::read_only, new_actor);
        if (!store) return stopped(refused);
        opening.access = state::Access::read_only;
        opening.is_open_elsewhere = refused.kind == Error::Kind::in_use;
        if (!opening.is_open_elsewhere) opening.notices.push_back(refused.sentence);
    }
    auto record = store->load();
    if (!record) return stopped(record.error());
    opening.record = std::move(*record);
    for (const std::string& note : store->notes()) opening.notices.push_back(note);
    opening.store = std::move(*store);
    return opening;
}

state::Settings settings_in(const std::filesystem::path& folder) {
    const auto store = ProgressStore::open(folder, Mode::read_only, {});
    if (!store) return {};
    return store->load_settings().value_or(state::Settings{});
}

}  // namespace app
