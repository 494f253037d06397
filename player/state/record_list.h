/// The records that this laptop has made for a record store, as a list to leaf through: each with its receipt.
#pragma once

#include "player/state/record.h"
#include "records/statement.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace state {

/// What one record tells, in facts that a view puts into words.
struct Deed {
    enum class Kind {
        opened, read_page, practised, answered_quiz, finished_quiz, passed, failed, completed, left, shared_words, wrote_privately,
        took_back, other
    };
    Kind kind = Kind::other;
    std::string module;           ///< its id; "" when it is about none
    std::string page;             ///< read_page: slug
    int number = 0;               ///< of the question or reflection
    std::optional<bool> is_right; ///< practised, answered_quiz
    std::string score;            ///< finished_quiz, passed, failed: "90%"; "" where there was none
    std::string verb;             ///< other: what it is called
    std::string asked;            ///< the question, or what was to be reflected on, in the words that are sent
    std::string said;             ///< the answer or reflection that is sent; "" where none is
    TimePoint at;
    bool operator==(const Deed&) const = default;
};

Deed deed_of(const records::Statement& statement);

/// `different`: the store has another record under the same id.
enum class Receipt { waiting, sent, refused, different };

struct RecordLine {
    std::int64_t sequence = 0;
    std::string id;
    std::string statement;  ///< as it is sent
    Deed deed;
    Receipt receipt = Receipt::waiting;
    TimePoint sent;    ///< when a store said that it has it
    std::string why;   ///< refused, different: a sentence, with the store's own words where it had some
    bool operator==(const RecordLine&) const = default;
};

/// `refused` takes in those that are different: both stand apart until somebody looks.
enum class RecordFilter { all, waiting, sent, refused };

/// Some lines, newest first.
struct RecordPage {
    std::vector<RecordLine> lines;
    bool has_older = false;
    std::string why_not;  ///< they cannot be read: a whole sentence
    bool operator==(const RecordPage&) const = default;
};

/// What the screen of records shows: one page, read anew when something has changed.
struct RecordList {
    static constexpr int most_lines = 100;

    RecordFilter filter = RecordFilter::all;
    /// Each page on the way here has the lines below a sequence; the last is shown.
    std::vector<std::int64_t> below{std::numeric_limits<std::int64_t>::max()};
    std::optional<RecordPage> page;  ///< nothing before it was read
    std::uint64_t request = 0;       ///< of the reading under way; 0 when there is none
    bool is_stale = true;
    std::int64_t opened = 0;         ///< the line whose details are shown; 0 for none
    std::uint64_t serial = 0;        ///< another number means that another page is shown, from its top
};

}  // namespace state
