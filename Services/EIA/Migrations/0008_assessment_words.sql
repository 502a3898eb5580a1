-- Searching one's assessments by reference and title.
CREATE INDEX assessment_words ON assessment USING gin (to_tsvector('english', reference || ' ' || title));
