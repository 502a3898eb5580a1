-- E14. Full text over evidence. A row follows the item's head and is written with it; a withdrawn item has none, so it is not found.

CREATE FUNCTION evidence_search_text(content json) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws(
        E'\n',
        content ->> 'whatWasDone',
        content ->> 'whatChanged',
        (SELECT string_agg(citation ->> 'howThisMeetsIt', E'\n' ORDER BY ordinality) FROM json_array_elements(content -> 'indicators') WITH ORDINALITY AS list (citation, ordinality)),
        (SELECT string_agg(source, E'\n' ORDER BY ordinality) FROM json_array_elements_text(content -> 'sources') WITH ORDINALITY AS list (source, ordinality))
    )
$$;

-- Cut well under the largest vector that PostgreSQL can hold.
CREATE FUNCTION evidence_search_vector(content json) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT setweight(to_tsvector('english', content ->> 'title'), 'A') || setweight(to_tsvector('english', left(evidence_search_text(content), 100000)), 'B')
$$;

-- A table of its own keeps the rows that lists read narrow.
CREATE TABLE evidence_search (
    item_id uuid PRIMARY KEY REFERENCES evidence_item,
    -- The item's.
    unit_id uuid NOT NULL,
    saved_at timestamptz NOT NULL,
    vector tsvector NOT NULL
);

CREATE INDEX evidence_search_vector ON evidence_search USING gin (vector);
CREATE INDEX evidence_search_unit ON evidence_search (unit_id);
CREATE INDEX evidence_search_newest ON evidence_search (saved_at DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_search TO evidence_runtime;
