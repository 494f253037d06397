#include "player/state/activities.h"

#include "player/state/interaction.h"
#include "records/iris.h"

#include <fmt/format.h>

namespace state {
namespace {

records::LanguageMap words(const content::Module& module, const std::string& text) {
    if (text.empty()) return {};
    return {{language_of(module), text}};
}

records::LanguageMap numbered(const char* what, int number) { return {{"en", fmt::format("{} {}", what, number)}}; }

}  // namespace

records::Activity pathway_activity(const std::string& pathway) {
    return {fmt::format("{}/pathway/{}", records::iris::base, pathway)};
}

records::Activity module_activity(const std::string& module) {
    return {fmt::format("{}/module/{}", records::iris::base, module)};
}

records::Activity quiz_activity(const std::string& module) { return {module_activity(module).id + "/quiz"}; }

records::Activity question_activity(const std::string& module, int question) {
    return {fmt::format("{}/question/{}", module_activity(module).id, question)};
}

records::Activity reflection_activity(const std::string& module, int reflection) {
    return {fmt::format("{}/reflection/{}", module_activity(module).id, reflection)};
}

records::Activity described(const content::Module& module) {
    records::Activity out = module_activity(module.metadata.id);
    out.definition = records::Definition{words(module, module.title), words(module, module.metadata.summary),
                                         std::string(records::iris::activity::module)};
    return out;
}

records::Activity described_quiz(const content::Module& module) {
    records::Activity out = quiz_activity(module.metadata.id);
    out.definition = records::Definition{{{"en", "Quiz"}}, {}, std::string(records::iris::activity::quiz)};
    return out;
}

records::Activity described(const content::Module& module, const content::Question& question) {
    records::Activity out = question_activity(module.metadata.id, question.number);
    out.definition = records::Definition{numbered("Question", question.number),
                                         words(module, content::plain_text(question.text)),
                                         std::string(records::iris::activity::question),
                                         interaction(question, language_of(module))};
    return out;
}

records::Activity described(const content::Module& module, const content::Reflection& reflection) {
    records::Activity out = reflection_activity(module.metadata.id, reflection.number);
    out.definition = records::Definition{numbered("Reflection", reflection.number),
                                         words(module, content::plain_text(reflection.prompt)),
                                         std::string(records::iris::activity::question),
                                         records::Interaction{"long-fill-in"}};
    return out;
}

std::string language_of(const content::Module& module) {
    return module.metadata.language.empty() ? "und" : module.metadata.language;
}

}  // namespace state
