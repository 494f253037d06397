#include "hub/program/person_line.h"

#include "hub/program/print.h"

#include <fmt/format.h>

namespace program {

std::string name_of(const hub::Person& person) {
    std::string text = person.name.empty() ? "somebody without a name" : cell(person.name);
    if (!person.staff_number.empty()) text += fmt::format(" (staff number {})", cell(person.staff_number));
    return text + " of " + cell(person.team);
}

int nobody(hub::RowId person) {
    return refuse(
        fmt::format("There is nobody of number {} here; 'mooring-hub person list' tells everybody's", person));
}

}  // namespace program
