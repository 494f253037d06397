-- The bytes of attachments, each kept once, however many statements they came with.
CREATE TABLE attachment (
    id    INTEGER PRIMARY KEY,
    sha2  TEXT NOT NULL UNIQUE,  -- lower-case hexadecimal digits; their number says which SHA-2 it is
    bytes BLOB NOT NULL
) STRICT;

-- Which bytes came along with a statement. Who may read the statement may read them, and nobody else.
CREATE TABLE statement_attachment (
    statement  INTEGER NOT NULL REFERENCES statement (sequence),
    attachment INTEGER NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (statement, attachment)
) STRICT, WITHOUT ROWID;
