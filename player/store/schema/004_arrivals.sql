-- What came back from a record store: the same person's work on another laptop, until it has been joined to this record.

CREATE TABLE arrival (
    sequence  INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE CHECK (id <> ''),  -- a UUID, as in the statement
    statement TEXT    NOT NULL CHECK (statement <> ''),  -- one line of JSON
    is_joined INTEGER NOT NULL DEFAULT 0 CHECK (is_joined IN (0, 1))
) STRICT;
CREATE INDEX arrival_waiting ON arrival (sequence) WHERE is_joined = 0;

-- Up to where each store was read: what it says of the time when it stored things.
CREATE TABLE bookmark (
    store  TEXT NOT NULL PRIMARY KEY,
    stored TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which time the module is gone through from the beginning, on whichever laptop, counted from 1.
ALTER TABLE registration ADD COLUMN run INTEGER NOT NULL DEFAULT 1 CHECK (run >= 1);
UPDATE registration SET run = (SELECT count(*) FROM registration AS earlier
                               WHERE earlier.module = registration.module AND earlier.id <= registration.id);
