-- E8. What of a published item the whole force may read: its revisions from the latest at the publication to the latest when that ended; not what was there
-- before, nor what came after. Publishing the same revision again goes on where it ended.

CREATE TABLE publication_span (
    item_id uuid NOT NULL,
    first int NOT NULL,
    -- Null while it lasts.
    last int CHECK (last >= first),
    ended_at timestamptz,
    PRIMARY KEY (item_id, first),
    FOREIGN KEY (item_id, first) REFERENCES evidence_revision,
    FOREIGN KEY (item_id, last) REFERENCES evidence_revision,
    CHECK ((last IS NULL) = (ended_at IS NULL))
);

INSERT INTO publication_span (item_id, first, last, ended_at)
SELECT publication.item_id,
       (SELECT max(number) FROM evidence_revision AS revision WHERE revision.item_id = publication.item_id AND saved_at <= published_at),
       (SELECT max(number) FROM evidence_revision AS revision WHERE revision.item_id = publication.item_id AND saved_at <= lapsed_at), lapsed_at
FROM publication;

GRANT SELECT, INSERT, UPDATE ON publication_span TO evidence_runtime;
