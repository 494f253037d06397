/// What the same person did on another laptop, joined to the record: a union, from which nothing is taken away.
#pragma once

#include "content/module.h"
#include "player/state/change.h"
#include "records/statement.h"

#include <string>
#include <vector>

namespace state {

/// What statements about one module add to a record.
struct Union {
    Changes changes;                   ///< made elsewhere and told already: applied by `take_in`, reported by nobody
    std::vector<std::string> settled;  ///< ids of statements that have nothing more to say; the others wait
};

/// The module that a statement of ours is about; "" when it is about none.
std::string module_told_of(const records::Statement& statement);

/// Joins what was told of this module elsewhere, in whatever order it came, to the record. A run that was begun anew
/// elsewhere (record.h, ModuleRecord::run) begins here too; what belongs to runs that are over adds nothing but passes and
/// reflections. An attempt waits until it is told as a whole and none is open here.
/// Of two practice answers the later one stands. Of two versions of a shared reflection neither of which was written
/// over the other, both are kept, one under the other; a private one is never touched.
Union united(const content::Module& module, const Record& record, const std::vector<records::Statement>& told);

}  // namespace state
