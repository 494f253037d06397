/// What lies in a hub's folder, byte for byte.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace tests {

/// Which of the hub's files hold these bytes.
inline std::string holding(const std::filesystem::path& folder, const std::string& bytes) {
    std::string out;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(file.path(), std::ios::binary);
        const std::string all((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        if (all.find(bytes) != std::string::npos) out += file.path().filename().string() + " ";
    }
    return out;
}

/// What is wrong with the database, and which rows point nowhere; "" when all is well.
inline std::string faults_in(const std::filesystem::path& folder) {
    const SQLite::Database database((folder / "hub.sqlite").string(), SQLite::OPEN_READONLY);
    std::string out = SQLite::Statement(database, "PRAGMA integrity_check").executeStep() ? "" : "no answer";
    SQLite::Statement check(database, "PRAGMA integrity_check");
    while (check.executeStep())
        if (check.getColumn(0).getString() != "ok") out += check.getColumn(0).getString() + "\n";
    SQLite::Statement keys(database, "PRAGMA foreign_key_check");
    while (keys.executeStep()) out += "a row of " + keys.getColumn(0).getString() + " points nowhere\n";
    return out;
}

}  // namespace tests
