-- Who chose a person's name: an administrator's command may go by a name only where nobody gave it to themselves.
ALTER TABLE person ADD COLUMN is_self_named INTEGER NOT NULL DEFAULT 0 CHECK (is_self_named IN (0, 1));
