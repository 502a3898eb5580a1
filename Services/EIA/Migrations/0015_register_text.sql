-- As with the search vector: a search takes an excerpt of every entry that it shows, and unpacking the text took longer than finding the words in it.
ALTER TABLE register_entry ALTER COLUMN text SET STORAGE EXTERNAL;
