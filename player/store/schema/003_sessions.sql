-- What statements tell besides: sessions, and how long things took. Lengths are milliseconds.

-- The last session of each registration.
CREATE TABLE session (
    registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE,
    uuid         TEXT    NOT NULL CHECK (uuid <> ''),
    attempt      INTEGER NOT NULL,
    started      INTEGER NOT NULL,
    last_saved   INTEGER NOT NULL CHECK (last_saved >= started),
    is_open      INTEGER NOT NULL CHECK (is_open IN (0, 1))
) STRICT;

ALTER TABLE registration ADD COLUMN spent INTEGER NOT NULL DEFAULT 0;    -- in the sessions that have ended
ALTER TABLE attempt ADD COLUMN spent_before INTEGER NOT NULL DEFAULT 0;  -- under the registration
ALTER TABLE quiz_response ADD COLUMN took INTEGER NOT NULL DEFAULT 0;
ALTER TABLE practice ADD COLUMN took INTEGER NOT NULL DEFAULT 0;

-- The statement that tells of a reflection. Nobody knows any more how those were shown that were written before there
-- were statements: they are told as private ones, without a word of their text.
ALTER TABLE reflection ADD COLUMN statement TEXT NOT NULL DEFAULT '';
ALTER TABLE reflection ADD COLUMN is_shared INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1));
UPDATE reflection SET statement = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' ||
    substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) ||
    '-' || hex(randomblob(6)));

-- What was done before there were statements is told once, at the next start: it takes the modules to tell it.
ALTER TABLE person ADD COLUMN is_past_told INTEGER NOT NULL DEFAULT 1 CHECK (is_past_told IN (0, 1));
UPDATE person SET is_past_told = 0;
