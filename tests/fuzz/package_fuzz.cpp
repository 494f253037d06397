/// A sound package with some of its bytes written over: refused with a reason, or read as it was before. Where an input
/// is a whole SQLite file it is taken as it stands.
///
/// Otherwise it is a row of changes, each of them a page's number, a place in it (two bytes), a count below 16, and
/// that many bytes.
#include "content/package/layout.h"
#include "tests/fuzz/promises.h"

namespace {

const std::string sound_module =
    "---\ntitle: Ladders\nid: ladders\nversion: 3\nlanguage: en-GB\n---\n# Ladders\n\n## Page\n\n"
    "### Question 4 (choose one)\n\nHow steep?\n\n- [x] One in four\n- [ ] Upright\n";

package::Package sound_package() {
    const auto gathered = package::gather(*content::memory_folder({{"module.md", sound_module}}));
    fuzz::demand(gathered.has_value(), "a sound module can be packed");
    return *gathered;
}

std::string changed(std::string bytes, std::string_view changes) {
    const std::size_t pages = bytes.size() / package::page_bytes;
    while (changes.size() >= 4) {
        const auto number = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(changes[at])}; };
        const std::size_t page = number(0) % pages, place = (number(1) << 8 | number(2)) % package::page_bytes;
        const std::string_view over = changes.substr(4, number(3) % 16);
        const std::size_t at = page * package::page_bytes + place;
        bytes.replace(at, std::min(over.size(), bytes.size() - at), over.substr(0, bytes.size() - at));
        changes.remove_prefix(4 + over.size());
    }
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const package::Package sound = sound_package();
    static const std::string sound_bytes = package::to_bytes(sound);
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const bool is_whole = input.starts_with("SQLite format 3");
    const auto read = package::from_bytes(is_whole ? std::string(input) : changed(sound_bytes, input));
    if (!read) {
        fuzz::demand(!read.error().empty(), "a refusal has a reason");
        return 0;
    }
    fuzz::demand(is_whole || *read == sound, "what was changed in a package is noticed");
    const auto again = package::from_bytes(package::to_bytes(*read));
    fuzz::demand(again && *again == *read, "a package that was read can be written and read again");
    return 0;
}
