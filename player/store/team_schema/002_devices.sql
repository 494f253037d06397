-- Whose laptops the hub knows by their keys, and which key signed what was read from files. No file was ever read before this
-- step.

CREATE TABLE device (
    person     INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    public_key TEXT    NOT NULL CHECK (public_key <> ''),  -- base64
    PRIMARY KEY (person, public_key)
) STRICT, WITHOUT ROWID;

-- As the hub says it of what came to it by file.
ALTER TABLE person ADD COLUMN is_by_file     INTEGER NOT NULL DEFAULT 0 CHECK (is_by_file IN (0, 1));
ALTER TABLE person ADD COLUMN is_unconfirmed INTEGER NOT NULL DEFAULT 0 CHECK (is_unconfirmed IN (0, 1));

-- Everybody is told once more, with their devices.
UPDATE copy SET mark = 0;

-- By whom the files of a person were signed.
CREATE TABLE file_signature (
    person     INTEGER NOT NULL REFERENCES file_person ON DELETE CASCADE,
    public_key TEXT    NOT NULL,                           -- base64; '' for a file that nobody signed
    PRIMARY KEY (person, public_key)
) STRICT, WITHOUT ROWID;

-- What files of different signatures say is never mixed here.
DROP TABLE file_progress;
CREATE TABLE file_progress (
    person     INTEGER NOT NULL REFERENCES file_person ON DELETE CASCADE,
    module     TEXT    NOT NULL CHECK (module <> ''),
    public_key TEXT    NOT NULL,                           -- likewise
    completion TEXT    NOT NULL,                           -- records/completion_json
    PRIMARY KEY (person, module, public_key)
) STRICT, WITHOUT ROWID;
