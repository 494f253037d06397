#include "player/state/handlers.h"
#include "player/state/notices.h"

namespace state {

Effects handle(State& state, const ShowKeys&, const Moment&) {
    state.dialog = {Dialog::Kind::keys, {}, {}};
    return {};
}

Effects handle(State& state, const CloseDialog&, const Moment&) {
    state.dialog = {};
    return {};
}

Effects handle(State& state, const Noticed& message, const Moment&) {
    notify(state, message.text, message.is_error, message.address);
    return {};
}

Effects handle(State& state, const DismissNotice& message, const Moment&) {
    remove_notice(state, message.id);
    return {};
}

Effects handle(State&, const CopyWords& message, const Moment&) { return {CopyText{message.text}}; }

Effects handle(State&, const CopyReportNow&, const Moment&) { return {CopyReport{}}; }

Effects handle(State& state, const GoToOtherWindow&, const Moment&) {
    state.dialog = {};
    return {RaiseOtherWindow{}};
}

Effects handle(State& state, const BackUpNow&, const Moment& moment) {
    if (!may_save(state, Wish::asked)) return {};
    state.backed_up = moment.now;
    return {Flush{}, BackUp{}};
}

}  // namespace state
