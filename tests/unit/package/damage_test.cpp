#include "content/package/package.h"

#include "tests/support/catch.h"
#include "tests/unit/package/packing.h"

using packing::refusal;
using packing::sample_package;

namespace {

const std::string damaged = "it is damaged: fetch or copy it again";
const std::string not_ours = "it is not a Mooring package";

std::string with(std::string bytes, std::size_t offset, const std::string& written) {
    return bytes.replace(offset, written.size(), written);
}

}  // namespace

TEST_CASE("files that are no packages are called just that") {
    CHECK(refusal("") == not_ours);
    CHECK(refusal("PK\x03\x04") == not_ours);
    CHECK(refusal(std::string(100, '\0')) == not_ours);
    const std::string bytes = package::to_bytes(sample_package());
    CHECK(refusal(with(bytes, 68, "\x0F\x05\x51\x12")) == not_ours);  // another program's application id
    CHECK(refusal(with(bytes, 0, "sqlite")) == not_ours);
}

TEST_CASE("a package that a newer Mooring made says so") {
    CHECK(refusal(packing::altered(package::to_bytes(sample_package()), "PRAGMA user_version = 2")) ==
          "a newer Mooring made it, which this one cannot read: bring Mooring up to date");
    CHECK(refusal(packing::altered(package::to_bytes(sample_package()), "PRAGMA user_version = 0")) == damaged);
}

TEST_CASE("a package cut short anywhere is refused") {
    const std::string bytes = package::to_bytes(sample_package());
    for (std::size_t size = 0; size < 100; ++size) REQUIRE(refusal(bytes.substr(0, size)) == not_ours);
    for (std::size_t size = 100; size < bytes.size(); size += 61)
        REQUIRE(refusal(bytes.substr(0, size)) == "it is not whole: fetch or copy it again");
    CHECK(refusal(bytes.substr(0, bytes.size() - 1)) == "it is not whole: fetch or copy it again");
    CHECK(refusal(bytes + '\0') == "it is not whole: fetch or copy it again");
}

TEST_CASE("a flipped bit is noticed wherever it changes what is read") {
    const package::Package packed = sample_package();
    const std::string bytes = package::to_bytes(packed);
    int refused = 0;
    for (std::size_t at = 0; at < bytes.size(); at += at < 100 ? 1 : 3) {
        std::string flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ 1 << at % 8);
        const auto opened = package::from_bytes(flipped);
        if (!opened) {
            ++refused;
        } else if (*opened != packed) {
            FAIL("a flipped bit in byte " << at << " changed what was read");
        }
    }
    CHECK(refused > 300);  // most of a small package is empty pages, which are not read
}

TEST_CASE("a flipped bit in a text or picture is damage") {
    const std::string bytes = package::to_bytes(sample_package());
    for (const std::string& words : {std::string("How steep?"), sample::png(640, 480)}) {
        const std::size_t at = bytes.find(words);
        REQUIRE(at != std::string::npos);
        CHECK(refusal(with(bytes, at + words.size() - 1, std::string(1, static_cast<char>(words.back() ^ 4)))) ==
              damaged);
    }
}

TEST_CASE("pages of chance after a sound header are refused") {
    const std::string bytes = package::to_bytes(sample_package());
    std::uint32_t chance = 1;
    for (int round = 0; round < 200; ++round) {
        std::string wild = bytes;
        for (std::size_t at = 100; at < wild.size(); ++at) {
            chance = chance * 1664525 + 1013904223;  // Numerical Recipes
            if (round % 2 == 0 || (chance >> 20) % 64 == 0) wild[at] = static_cast<char>(chance >> 24);
        }
        REQUIRE(refusal(wild) != "taken");
    }
}
