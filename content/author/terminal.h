/// The streams this program was started with: who reads them, and whether anybody still does.
#pragma once

namespace author {

/// True when standard output is a terminal that can move its cursor.
bool is_terminal();

/// True when standard output shows colours: it is a terminal, and NO_COLOR is not set (no-color.org).
bool shows_colour();

/// True when somebody sits at standard input and sees standard output.
bool is_interactive();

/// From now on a reader that went away (`… | head -1`) makes writing fail instead of ending the program.
void outlive_readers();

/// True when whoever read standard output has gone away: nothing more need be said.
bool is_reader_gone();

}  // namespace author
