-- Up to where due dates were told, for a hub that tells what changed of them; NULL where it tells all each time.
ALTER TABLE copy ADD COLUMN due_mark INTEGER;
