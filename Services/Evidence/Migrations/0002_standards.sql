-- E1. A standard has versions; a version has phases, sections and indicators. What is published never changes: the triggers below hold that
-- for every role, the owner's included.

CREATE TABLE standard (
    code text PRIMARY KEY,
    title text NOT NULL,
    publisher text
);

CREATE TABLE standard_version (
    id uuid PRIMARY KEY,
    standard_code text NOT NULL REFERENCES standard,
    label text NOT NULL,
    title text NOT NULL,
    state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published')),
    published_on date,
    -- The version as it was imported, in the format equality-standard/1; sha256 is over its canonical form.
    document jsonb NOT NULL,
    sha256 text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz,
    UNIQUE (standard_code, label),
    CHECK ((state = 'published') = (published_at IS NOT NULL))
);

CREATE TABLE phase (
    id uuid PRIMARY KEY,
    version_id uuid NOT NULL REFERENCES standard_version ON DELETE CASCADE,
    position int NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    national boolean NOT NULL,
    UNIQUE (version_id, code),
    UNIQUE (version_id, position)
);

CREATE TABLE section (
    id uuid PRIMARY KEY,
    phase_id uuid NOT NULL REFERENCES phase ON DELETE CASCADE,
    position int NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    strapline text NOT NULL,
    UNIQUE (phase_id, code),
    UNIQUE (phase_id, position)
);

CREATE TABLE indicator (
    id uuid PRIMARY KEY,
    version_id uuid NOT NULL REFERENCES standard_version ON DELETE CASCADE,
    phase_id uuid NOT NULL REFERENCES phase ON DELETE CASCADE,
    section_id uuid NOT NULL REFERENCES section ON DELETE CASCADE,
    -- The workbook's order within the phase, across its sections.
    position int NOT NULL,
    code text NOT NULL,
    strapline text NOT NULL,
    wording text NOT NULL,
    -- The indicator with its guidance page, as in the version's document.
    document jsonb NOT NULL,
    sha256 text NOT NULL,
    search tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('english', code || ' ' || strapline), 'A')
        || setweight(to_tsvector('english', wording), 'B')
        || setweight(jsonb_to_tsvector('english', document, '["string"]'), 'C')
    ) STORED,
    UNIQUE (phase_id, code),
    UNIQUE (phase_id, position)
);

CREATE INDEX indicator_version ON indicator (version_id);
CREATE INDEX indicator_section ON indicator (section_id);
CREATE INDEX indicator_search ON indicator USING gin (search);

CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'published' THEN
        RAISE EXCEPTION 'a published version never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'published_version_is_final';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON standard_version FOR EACH ROW EXECUTE FUNCTION keep_published_version();

-- For phase and indicator, which name their version, and for section, which names its phase.
CREATE FUNCTION keep_published_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched jsonb := to_jsonb(CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END);
    version uuid := coalesce(
        (touched ->> 'version_id')::uuid,
        (SELECT phase.version_id FROM phase WHERE phase.id = (touched ->> 'phase_id')::uuid)
    );
BEGIN
    IF EXISTS (SELECT FROM standard_version WHERE standard_version.id = version AND standard_version.state = 'published') THEN
        RAISE EXCEPTION 'a published version never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'published_version_is_final';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER keep_published BEFORE INSERT OR UPDATE OR DELETE ON phase FOR EACH ROW EXECUTE FUNCTION keep_published_part();
CREATE TRIGGER keep_published BEFORE INSERT OR UPDATE OR DELETE ON section FOR EACH ROW EXECUTE FUNCTION keep_published_part();
CREATE TRIGGER keep_published BEFORE INSERT OR UPDATE OR DELETE ON indicator FOR EACH ROW EXECUTE FUNCTION keep_published_part();

GRANT SELECT, INSERT, UPDATE ON standard TO evidence_runtime;
GRANT SELECT, INSERT, UPDATE ON standard_version TO evidence_runtime;
GRANT SELECT, INSERT, DELETE ON phase, section, indicator TO evidence_runtime;
