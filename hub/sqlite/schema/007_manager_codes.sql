-- A connection code may give a manager's key (hub::Role). Such a code is for nobody in particular.
ALTER TABLE invitation ADD COLUMN role INTEGER NOT NULL DEFAULT 1 CHECK (role = 1 OR (role = 2 AND person IS NULL));
