package io.charchub.db.sql;

/** What a value is to a database, as far as SQL has to be written differently for it. */
public enum ValueKind {
  /** A whole number. */
  INTEGER,
  /** A binary floating-point number. */
  FLOAT,
  /** An exact number. */
  DECIMAL,
  /** Text. */
  TEXT,
  /** True or false. */
  BOOLEAN,
  /** A date. */
  DATE,
  /** A time of day. */
  TIME,
  /** A point in time. */
  INSTANT,
  /** A length of time. */
  DURATION,
  /** A UUID. */
  UUID,
  /** A JSON document. */
  JSON,
  /** Bytes. */
  BINARY,
  /** Not known. */
  UNKNOWN
}
