/// Any bytes under a question of each kind, in a table's place and in the glossary of an otherwise sound module: the
/// fuzzer need not find the metadata first. The first byte chooses the place.
#include "tests/fuzz/promises.h"

#include <iterator>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static constexpr const char* places[] = {
        "Text.\n\n",
        "### Question 1 (choose one)\n\nText.\n\n",
        "### Question 1 (choose all, part marks)\n\nText.\n\n",
        "### Question 1 (true or false)\n\nText.\n\n",
        "### Question 1 (put in order)\n\nText.\n\n",
        "### Question 1 (match)\n\nText.\n\n",
        "### Question 1 (short answer)\n\nText.\n\n",
        "### Question 1 (number)\n\nText.\n\n",
        "| Head | Head |\n| --- | :-: |\n",
        "## Glossary\n\n",
    };
    if (size == 0) return 0;
    std::string text = "---\ntitle: Ladders\nid: ladders\nversion: 1\nlanguage: en-GB\n---\n# Ladders\n## Page\n";
    text += places[data[0] % std::size(places)];
    text.append(reinterpret_cast<const char*>(data) + 1, size - 1);
    fuzz::read_module(text);
    return 0;
}
