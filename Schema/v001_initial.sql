-- One truth: the table "change". Everything below the line "projection" is computed from it.
-- Days are ISO 8601 (YYYY-MM-DD) without a zone; instants are milliseconds since 1970, UTC.

CREATE TABLE change (
  -- The log: appended to, never altered. A change is one JSON object in the canonical form of
  -- RFC 8785; see the members "set", "add", "remove" and "undoes" for what it does.
  key INTEGER PRIMARY KEY,                        -- local to this file, never shown
  name BLOB NOT NULL UNIQUE                       -- SHA-256 of the body
    CHECK (length(name) = 32),
  body BLOB NOT NULL                              -- the canonical bytes, exactly as hashed
    CHECK (length(body) BETWEEN 2 AND 1048576)
) STRICT;

CREATE TRIGGER change_is_never_altered BEFORE UPDATE ON change
BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;

CREATE TRIGGER change_is_never_replaced BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM change WHERE name = NEW.name OR key = NEW.key)
BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;

CREATE TABLE file (
  -- What is true of this file alone and is no part of its contents: one row.
  key INTEGER PRIMARY KEY CHECK (key = 1),
  home TEXT,                                      -- code of the coalition whose file this is, DC-CIV
  home_is_given INTEGER NOT NULL DEFAULT 0        -- 1: named at init; 0: the organizer of an import
    CHECK (home_is_given IN (0, 1)),
  slice_of TEXT,                                  -- in a slice, the code of the file it was cut from
  slice_with TEXT,                                -- in a slice, the code of the coalition it is for
  slice_day TEXT                                  -- in a slice, the day on which it was cut
) STRICT;

CREATE TABLE summary (
  -- What a merge may skip: a tree of hashes over the names of the changes.
  prefix BLOB PRIMARY KEY                         -- first byte, or first two bytes, of names
    CHECK (length(prefix) IN (1, 2)),
  hash BLOB NOT NULL                              -- SHA-256 over the sorted names, or over the
    CHECK (length(hash) = 32)                     -- prefixes and hashes one level below
) STRICT, WITHOUT ROWID;

-- projection: computed from the changes, and rebuilt by `docket doctor --repair`

CREATE TABLE subject (
  -- Everything that changes speak of or point to; a row here says nothing about its existence.
  key INTEGER PRIMARY KEY,                        -- local to this file, never shown
  id BLOB NOT NULL CHECK (length(id) = 16),       -- UUID
  kind TEXT NOT NULL,                             -- programme, coalition, person, meeting, action …
  UNIQUE (id, kind)
) STRICT;

CREATE TABLE entry (
  -- The log by subject, command, person and time.
  change INTEGER PRIMARY KEY,                     -- key of the change
  subject INTEGER NOT NULL,                       -- key of the subject that it changes
  clock INTEGER NOT NULL,                         -- milliseconds of its hybrid logical clock
  counter INTEGER NOT NULL,                       -- counter of its hybrid logical clock
  batch BLOB NOT NULL,                            -- id of the command that made it
  actor TEXT NOT NULL,                            -- who typed: a person's id, or a name
  doer TEXT NOT NULL,                             -- whose act it was: the id of a person or coalition, or a name
  day TEXT NOT NULL,                              -- the day on which it took effect
  undoes INTEGER NOT NULL,                        -- 1: it cancels other changes
  cancelled INTEGER NOT NULL                      -- 1: an uncancelled change undoes it
) STRICT;
CREATE INDEX entry_by_subject ON entry (subject);
CREATE INDEX entry_by_clock ON entry (clock, counter);
CREATE INDEX entry_by_batch ON entry (batch);
CREATE INDEX entry_by_day ON entry (day);
CREATE INDEX entry_by_actor ON entry (actor, clock, counter);
CREATE INDEX entry_by_doer ON entry (doer, clock, counter);
CREATE INDEX entry_cancelled ON entry (subject) WHERE cancelled = 1;

CREATE TABLE basis (
  -- Which changes rest on changes of other subjects.
  seen INTEGER NOT NULL,                          -- key of the change that had been seen
  change INTEGER NOT NULL,                        -- key of the change that rests on it
  PRIMARY KEY (seen, change)
) STRICT, WITHOUT ROWID;

CREATE TABLE unresolved (
  -- Changes that rest on one that is not in this file, as in a slice.
  name BLOB NOT NULL,                             -- SHA-256 of the change that is not here
  change INTEGER NOT NULL,                        -- key of the change that rests on it
  PRIMARY KEY (name, change)
) STRICT, WITHOUT ROWID;

CREATE TABLE reference (
  -- Every reference ever given out; they stay taken.
  letter TEXT NOT NULL,                           -- M, S, P, C, A
  coalition TEXT NOT NULL,                        -- who gave it out: CIV; empty before a file has a coalition
  number INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  PRIMARY KEY (letter, coalition, number, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_by_subject ON reference (subject);
CREATE INDEX reference_by_number ON reference (letter, number);

CREATE TABLE programme (
  -- A coalition's work programme for a period, with its rules.
  subject INTEGER PRIMARY KEY,
  code TEXT NOT NULL,                             -- CIV-2017
  code_key TEXT NOT NULL,                         -- the code in lower case without hyphens and spaces
  title TEXT,
  coalition INTEGER,                              -- whose programme it is
  first_day TEXT,
  last_day TEXT,
  last_call_days INTEGER,                         -- shortest last call, in days
  due_soon_days INTEGER,                          -- a due day so near is "soon"
  stale_days INTEGER,                             -- so many days without a step are "stale"
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX programme_by_code ON programme (code_key);

CREATE TABLE coalition (
  -- A dynamic coalition, working group or other body.
  subject INTEGER PRIMARY KEY,
  code TEXT NOT NULL,                             -- DC-IoT
  code_key TEXT NOT NULL,                         -- dciot
  name TEXT,
  list TEXT,                                      -- mailing list or its page
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX coalition_by_code ON coalition (code_key);

CREATE TABLE coalition_spelling (
  -- Other ways to write a coalition's code or name.
  coalition INTEGER NOT NULL,
  spelling TEXT NOT NULL,
  spelling_key TEXT NOT NULL,                     -- in lower case without hyphens and spaces
  PRIMARY KEY (coalition, spelling)
) STRICT, WITHOUT ROWID;
CREATE INDEX coalition_spelling_by_key ON coalition_spelling (spelling_key);

CREATE TABLE coalition_office (
  -- Who chairs a coalition, and who is its liaison.
  coalition INTEGER NOT NULL,
  office TEXT NOT NULL,                           -- chair, liaison
  person INTEGER NOT NULL,
  PRIMARY KEY (coalition, office, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  -- Somebody who speaks, owns, chairs.
  subject INTEGER PRIMARY KEY,
  code TEXT NOT NULL,                             -- initials: OCL
  code_key TEXT NOT NULL,                         -- in lower case without hyphens and spaces
  name TEXT,
  affiliation TEXT,
  stakeholder_group TEXT,                         -- government, civil-society, technical-community …
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX person_by_code ON person (code_key);
CREATE INDEX person_by_name ON person (name);

CREATE TABLE person_join (
  -- Entries that somebody said are one person.
  person INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (person, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  -- How to reach a person; apart from the person, so that it can stay behind when a file is shared.
  subject INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,
  mail TEXT NOT NULL
) STRICT;
CREATE INDEX contact_by_person ON contact (person);
CREATE INDEX contact_by_mail ON contact (mail);

CREATE TABLE meeting (
  -- A session, and the document that reports it.
  subject INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  day TEXT,                                       -- when it took place
  time TEXT,                                      -- when it began, HH:MM as written
  organizer INTEGER,                              -- a coalition
  chair INTEGER,                                  -- a person
  rapporteur INTEGER,                             -- a person
  document TEXT,                                  -- file name of the report
  document_hash TEXT,                             -- SHA-256 of its bytes, hexadecimal
  document_lines INTEGER,
  template TEXT,                                  -- what kind of document it was read as
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX meeting_by_day ON meeting (day);

CREATE TABLE participant (
  -- Who took part in a meeting.
  meeting INTEGER NOT NULL,
  person INTEGER NOT NULL,
  remote INTEGER NOT NULL,                        -- 1: from a distance
  PRIMARY KEY (meeting, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE unread_line (
  -- What an import did not understand of a meeting's document, kept word for word.
  meeting INTEGER NOT NULL,
  position INTEGER NOT NULL,                      -- 0, 1, 2 … in the order of the document
  line INTEGER NOT NULL,                          -- line of the document, from 1
  text TEXT NOT NULL,
  PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
  -- What one person said, word for word.
  subject INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  speaker INTEGER,                                -- a person; empty when the source names none
  meeting INTEGER,                                -- where it was said
  section TEXT,                                   -- key-issue, presentation, discussion, next-step
  line INTEGER,                                   -- line of the meeting's document, from 1
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX statement_by_meeting ON statement (meeting, line);
CREATE INDEX statement_by_speaker ON statement (speaker);

CREATE TABLE proposal (
  -- Something to be decided.
  subject INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  text TEXT,
  state TEXT,                                     -- raised, discussion, last-call, concluded, deferred, withdrawn, superseded
  since TEXT NOT NULL,                            -- day on which that state began
  shepherd INTEGER,                               -- a person
  last_call INTEGER,                              -- number of the running last call
  last_call_until TEXT,                           -- its last day
  outcome TEXT,                                   -- adopted, not-adopted, no-consensus
  level TEXT,                                     -- full-consensus, consensus, strong-support, divergence
  conclusion TEXT,                                -- the chair's text
  minority TEXT,                                  -- minority statements: a JSON array of texts
  override TEXT,                                  -- why a guard was lifted
  review_day TEXT,                                -- when the conclusion is to be looked at again
  deferred_until TEXT,
  meeting INTEGER,                                -- whose document it comes from
  line INTEGER,                                   -- line of that document, from 1
  programme INTEGER,
  revision INTEGER NOT NULL,                      -- 1, and one more with each new text
  touched TEXT NOT NULL,                          -- day of its latest step
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX proposal_by_state ON proposal (state, touched);
CREATE INDEX proposal_by_meeting ON proposal (meeting);
CREATE INDEX proposal_by_programme ON proposal (programme);
CREATE INDEX proposal_by_shepherd ON proposal (shepherd);

CREATE TABLE concern (
  -- An objection to a proposal, with its written answer.
  subject INTEGER PRIMARY KEY,
  proposal INTEGER NOT NULL,
  text TEXT NOT NULL,
  blocking INTEGER,                               -- 1: no last call before it is settled
  raiser INTEGER,                                 -- a person or coalition
  raiser_name TEXT,                               -- or a name as text
  state TEXT,                                     -- open, resolved, dissent, withdrawn
  since TEXT NOT NULL,                            -- day on which that state began
  settlement TEXT,                                -- what was said when it was settled
  override TEXT,                                  -- why somebody else than its raiser settled it
  answer TEXT,
  answer_day TEXT,
  statement INTEGER,                              -- the statement that it was raised from
  revision INTEGER,                               -- of the proposal's text that it is about
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX concern_by_proposal ON concern (proposal);
CREATE INDEX concern_by_state ON concern (state);

CREATE TABLE position (
  -- What a person or coalition holds of a proposal.
  subject INTEGER PRIMARY KEY,
  proposal INTEGER NOT NULL,
  holder INTEGER,                                 -- a person or coalition
  holder_name TEXT,                               -- or a name as text
  position TEXT,                                  -- support, accept, object, abstain, recuse
  reason TEXT,
  revision INTEGER,                               -- of the proposal's text that it is about
  since TEXT NOT NULL,                            -- day on which it was taken
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX position_by_proposal ON position (proposal);

CREATE TABLE action (
  -- Something to be done.
  subject INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  text TEXT,
  state TEXT,                                     -- proposed, open, in-progress, waiting, review, done, cancelled, superseded
  since TEXT NOT NULL,                            -- day on which that state began
  lead INTEGER,                                   -- the owner who leads, a person
  due TEXT,                                       -- day
  due_reason TEXT,                                -- why it moved, the last time
  due_moves INTEGER NOT NULL,                     -- how often it moved
  waiting_on INTEGER,                             -- a person or coalition
  waiting_on_name TEXT,                           -- or a name as text
  detail TEXT,                                    -- why it waits, what is there to review, the result, why it was cancelled
  override TEXT,                                  -- why a guard was lifted
  programme INTEGER,
  meeting INTEGER,                                -- whose document it comes from
  line INTEGER,                                   -- line of that document, from 1
  touched TEXT NOT NULL,                          -- day of its latest step
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX action_by_state ON action (state, due);
CREATE INDEX action_by_touched ON action (state, touched);
CREATE INDEX action_by_lead ON action (lead, state);
CREATE INDEX action_by_programme ON action (programme);

CREATE TABLE owner (
  -- Who owns an action: the lead and the further owners.
  action INTEGER NOT NULL,
  person INTEGER NOT NULL,
  leads INTEGER NOT NULL,                         -- 1: the lead
  PRIMARY KEY (action, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_by_person ON owner (person, action);

CREATE TABLE collaborator (
  -- Coalitions that a proposal or action is to be done with.
  subject INTEGER NOT NULL,
  coalition INTEGER NOT NULL,
  asked TEXT NOT NULL,                            -- day
  PRIMARY KEY (subject, coalition)
) STRICT, WITHOUT ROWID;
CREATE INDEX collaborator_by_coalition ON collaborator (coalition, subject);

CREATE TABLE answer (
  -- What a collaborating coalition answered.
  subject INTEGER PRIMARY KEY,
  about INTEGER NOT NULL,                         -- the proposal or action
  coalition INTEGER NOT NULL,
  answer TEXT,                                    -- accepted, declined
  reason TEXT,
  since TEXT NOT NULL,                            -- day
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX answer_by_about ON answer (about, coalition);

CREATE TABLE note (
  -- A dated remark on any subject.
  subject INTEGER PRIMARY KEY,
  about INTEGER NOT NULL,
  text TEXT NOT NULL,
  private INTEGER,                                -- 1: stays with the file's own coalition
  author INTEGER,                                 -- a person or coalition
  author_name TEXT,                               -- or a name as text
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX note_by_about ON note (about);

CREATE TABLE digest (
  -- The digests that were marked as sent to the list.
  subject INTEGER PRIMARY KEY,
  since TEXT,                                     -- first day that it tells of; empty: from the beginning
  until TEXT NOT NULL,                            -- last day that it tells of
  created TEXT NOT NULL                           -- day
) STRICT;
CREATE INDEX digest_by_until ON digest (until);

CREATE TABLE link (
  -- From one subject to another, or to an address.
  subject INTEGER NOT NULL,                       -- where it stands
  relation TEXT NOT NULL,                         -- follows-from, implements, depends-on, supersedes, relates-to
  target INTEGER NOT NULL,                        -- a subject; 0 when it is an address
  address TEXT NOT NULL,                          -- web address, document or Message-ID; else empty
  PRIMARY KEY (subject, relation, target, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_target ON link (target, relation);
CREATE INDEX link_by_relation ON link (relation);

CREATE TABLE tag (
  -- Words that people sort by.
  subject INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (subject, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_by_tag ON tag (tag, subject);

CREATE TABLE import_check (
  -- Doubts that an import left, until the field is edited or marked as checked.
  subject INTEGER NOT NULL,
  field TEXT NOT NULL,                            -- what is in doubt: day, text …
  line INTEGER NOT NULL,                          -- line of the document, from 1
  text TEXT NOT NULL,                             -- the doubt in words
  suggestion TEXT NOT NULL,                       -- the value that the document suggests; else empty
  PRIMARY KEY (subject, field, line, text, suggestion)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
  -- Fields for which copies hold different values, each with its candidates.
  subject INTEGER NOT NULL,
  field TEXT NOT NULL,
  position INTEGER NOT NULL,                      -- 1 is the one that shows, the latest
  value TEXT NOT NULL,                            -- canonical JSON
  change INTEGER NOT NULL,                        -- key of the change that set it
  PRIMARY KEY (subject, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE stranger (
  -- What a newer docket wrote and this one keeps without understanding it.
  subject INTEGER NOT NULL,
  field TEXT NOT NULL,                            -- empty when the kind itself is unknown
  PRIMARY KEY (subject, field)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
  -- Words of titles and texts; the row number is the subject's key.
  title, text, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIEW item (
  -- What has a reference and a life, in one list.
  subject, kind, title, state, since, outcome, lead, due, programme, meeting, created, concluded,
  touched
) AS
SELECT subject, 'proposal', title, state, since, outcome, shepherd, last_call_until, programme,
  meeting, created, CASE state WHEN 'concluded' THEN since END, touched
FROM proposal
UNION ALL
SELECT subject, 'action', title, state, since, NULL, lead, due, programme,
  meeting, created, CASE state WHEN 'done' THEN since END, touched
FROM action
UNION ALL
SELECT subject, 'concern', text, state, since, NULL, NULL, NULL, NULL,
  NULL, created, NULL, since
FROM concern
UNION ALL
SELECT subject, 'statement', text, NULL, created, NULL, speaker, NULL, NULL,
  meeting, created, NULL, created
FROM statement
UNION ALL
SELECT subject, 'meeting', title, NULL, created, NULL, chair, NULL, NULL,
  subject, created, NULL, created
FROM meeting;
