-- Which key a connection code was used up for: who lost the answer on the way may ask again.
ALTER TABLE invitation ADD COLUMN access_key TEXT REFERENCES access_key (id);
