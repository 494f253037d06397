#include "player/app/journal_file.h"

#include "player/app/new_file.h"

#include <fmt/format.h>

namespace app {

tl::expected<std::filesystem::path, std::string> write_journal(const std::filesystem::path& folder,
                                                               std::string_view date, const std::string& text) {
    const auto sentence = [](const NewFileFault& fault) {
        return fmt::format("Your journal could not be written to {} ({}). It is still here in Mooring.",
                           fault.path.string(), fault.why);
    };
    return write_new_file(folder, fmt::format("Mooring journal {}", date), "md", text).map_error(sentence);
}

}  // namespace app
