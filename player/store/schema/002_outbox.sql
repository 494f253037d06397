-- What is to be sent, in the bytes in which it is sent, however often. A statement waits until it was delivered or parked.

CREATE TABLE outbox (
    sequence  INTEGER PRIMARY KEY,                           -- strictly growing; 1 is the first
    id        TEXT    NOT NULL CHECK (id <> ''),             -- a UUID, as in the statement
    statement TEXT    NOT NULL CHECK (statement <> ''),      -- one line of JSON
    delivered INTEGER,                                       -- when a store said that it has it
    parked    TEXT,                                          -- why no store will take it, in a sentence
    CHECK (delivered IS NULL OR parked IS NULL)
) STRICT;

-- Each row is in one of these at most, so that a batch and a count cost what they give, however much was delivered.
CREATE INDEX outbox_waiting ON outbox (sequence) WHERE delivered IS NULL AND parked IS NULL;
CREATE INDEX outbox_parked ON outbox (sequence) WHERE parked IS NOT NULL;
CREATE INDEX outbox_delivered ON outbox (delivered) WHERE delivered IS NOT NULL;
