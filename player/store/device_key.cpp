#include "player/store/device_key.h"

#include "player/store/private_file.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>

namespace store {
namespace {

Error error(const std::string& sentence) { return {Error::Kind::other, sentence}; }

tl::expected<records_file::Seed, Error> made(const std::filesystem::path& file) {
    const auto seed = records_file::new_seed();
    if (!seed) return tl::unexpected(error("This computer gives no random numbers, so records cannot be signed."));
    if (const std::error_code fault = write_private(file, records_file::text_of_seed(*seed))) {
        return tl::unexpected(error(fmt::format("The key for signing records cannot be kept in {} ({}). Your record is safe.",
                                                file.string(), fault.message())));
    }
    return *seed;
}

}  // namespace

tl::expected<records_file::Seed, Error> device_seed(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "device.key";
    std::error_code fault;
    if (!std::filesystem::exists(file, fault) && !fault) return made(file);
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto seed = stream.good() || stream.eof() ? records_file::parse_seed(text) : std::nullopt;
    if (seed) return *seed;
    return tl::unexpected(
        error(fmt::format("The key for signing records, {}, cannot be read. Take that file away, and Mooring makes a new "
                          "key. Your record is safe.",
                          file.string())));
}

}  // namespace store
