/// Any bytes in an otherwise sound module, from the heading of a question on: its number and kind, answers, feedback,
/// whatever follows. What begins with `### ` has all of the heading to itself.
#include "tests/fuzz/promises.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string asked(reinterpret_cast<const char*>(data), size);
    const std::string heading = asked.starts_with("### ") ? "" : "### Question 1 (";
    fuzz::read_module(
        "---\ntitle: Ladders\nid: ladders\nversion: 1\nlanguage: en-GB\n---\n# Ladders\n\n### Outcomes\n\n"
        "- climb\n\n## Page\n\n" +
        heading + asked);
    return 0;
}
