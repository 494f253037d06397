/// A team as a hub or a file tells of it, for tests of a manager's copy.
#pragma once

#include "player/store/team_copy.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace team_samples {

inline const state::TimePoint noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 12} + std::chrono::hours(12)};

inline records::Completion read_up_to(int percent) {
    records::Completion out;
    out.runs[1].version = 1;
    out.runs[1].read = {1, percent};
    return out;
}

inline records::Completion passed_with(double score, state::TimePoint at = noon) {
    records::Completion out;
    out.runs[1].passed = records::Judgement{at, 1, score, 0};
    out.questions[3] = {at, score == 1.0};
    return out;
}

inline store::TeamMember ada() {
    return {5,    "Ada",              "007", "Ward 9", noon - std::chrono::hours(48),
            noon, {"account-of-ada"}, {{"good-work", read_up_to(40)}}};
}

inline store::TeamMember ben() {
    return {6, "Ben", "", "Ward 9", noon - std::chrono::hours(24), std::nullopt, {}, {}};
}

inline store::TeamNews news(std::vector<store::TeamMember> people, std::int64_t mark = 10) {
    store::TeamNews out;
    out.source = "hub-1";
    out.team = "Ward 9";
    out.mark = mark;
    out.modules = {{"good-work", "Good work"}};
    out.due = {{"Ward 9", "good-work", std::chrono::year{2026} / std::chrono::December / 31}};
    out.people = std::move(people);
    return out;
}

inline store::TeamCopy copy_in(const support::TemporaryFolder& folder) {
    auto opened = store::TeamCopy::open(folder.path());
    INFO((opened ? "" : opened.error().sentence));
    REQUIRE(opened);
    return std::move(*opened);
}

inline state::TeamRecords read(const store::TeamCopy& copy) {
    auto read = copy.read();
    REQUIRE(read);
    return std::move(*read);
}

inline records_file::PublicKey key(unsigned char filling) {
    records_file::PublicKey out;
    out.fill(filling);
    return out;
}

inline state::TeamDevice device(unsigned char filling, std::vector<std::string> accounts) {
    return {records_file::text_of(key(filling)), records_file::fingerprint(key(filling)), std::move(accounts)};
}

inline store::TeamFile file_of(const std::string& account, records::Completion good_work,
                               std::optional<records_file::PublicKey> signed_by) {
    store::TeamFile file;
    file.account = account;
    file.name = "Cy";
    file.team = "Ward 9";
    file.saved = noon + std::chrono::hours(1);
    file.signed_by = signed_by;
    file.modules = {{"good-work", std::move(good_work)}};
    return file;
}

}  // namespace team_samples
