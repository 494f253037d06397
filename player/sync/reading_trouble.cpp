#include "player/sync/reading_trouble.h"

#include "player/sync/servers_words.h"

#include <fmt/format.h>

namespace syncing {
namespace {

/// "…: its own words." or "….", and what to do.
std::string for_whoever_gave_it(std::string sentence, const Reply& reply) {
    const std::string words = servers_words(reply);
    if (!words.empty()) sentence += ": " + words;
    if (!sentence.ends_with('.')) sentence += '.';
    return sentence + " Please ask whoever gave you the key.";
}

}  // namespace

state::ReadingTrouble reading_trouble(const Answer& answer) {
    if (!answer) return {answer.error().why, true};
    const Reply& reply = *answer;
    if (reply.status == 511 || (reply.status == 200 && is_web_page(reply))) {
        return {"A web page answered in place of the record store. Perhaps this network wants you to sign in first.",
                true};
    }
    if (reply.status == 200) return {"The record store's answer cannot be understood.", true};
    if (reply.status == 407) return {"This network's proxy asks for a name and password of its own.", true};
    if (reply.status == 429) return {"The record store asks for patience.", true};
    if (reply.status == 408 || reply.status == 425 || reply.status >= 500)
        return {fmt::format("The record store cannot give records at the moment ({}).", reply.status), true};
    if (reply.status == 401)
        return {for_whoever_gave_it("The record store does not know this key, or its secret is another", {})};
    if (reply.status == 403)
        return {for_whoever_gave_it("The record store does not let this key read", reply)};
    return {for_whoever_gave_it(fmt::format("The record store does not give its records ({})", reply.status), reply)};
}

}  // namespace syncing
