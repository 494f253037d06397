-- What the learner lets go along with their records.
ALTER TABLE settings ADD COLUMN gives_name INTEGER NOT NULL DEFAULT 0 CHECK (gives_name IN (0, 1));
ALTER TABLE settings ADD COLUMN gives_staff_number INTEGER NOT NULL DEFAULT 0 CHECK (gives_staff_number IN (0, 1));
