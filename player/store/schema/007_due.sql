-- By when the learner's managers want modules passed, as the hub said it last.

CREATE TABLE due (
    module TEXT NOT NULL PRIMARY KEY CHECK (module <> ''),
    on_day TEXT NOT NULL                                   -- 2026-12-31
) STRICT, WITHOUT ROWID;
