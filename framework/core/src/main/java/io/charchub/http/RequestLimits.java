package io.charchub.http;

/**
 * How much of a request is read before it is refused. Bytes are counted as they arrive, never
 * believed from a header.
 *
 * @param body bytes of a whole body, uploads included; more is an answer of 413
 * @param fields fields of a query or of a form; more is an answer of 400
 * @param files files of a form; more is an answer of 400
 * @param fieldName characters of a field's name
 * @param partHeaders bytes of the headers of one part of a multipart body
 * @param memory bytes of one uploaded file kept in memory; a longer one is written to a temporary
 *     file
 */
public record RequestLimits(
    long body, int fields, int files, int fieldName, int partHeaders, int memory) {
  /**
   * 2.5 MB, 1,000 fields, 100 files, names of 200 characters, 8 KB of headers a part, 256 KB in
   * memory.
   */
  public static final RequestLimits DEFAULT =
      new RequestLimits(2_621_440, 1_000, 100, 200, 8_192, 262_144);

  /** Refuses limits below zero. */
  public RequestLimits {
    if (body < 0 || fields < 0 || files < 0 || fieldName < 0 || partHeaders < 0 || memory < 0) {
      throw new IllegalArgumentException("a limit is below zero");
    }
  }

  /** These limits with another size of the body, in bytes. */
  public RequestLimits withBody(long bytes) {
    return new RequestLimits(bytes, fields, files, fieldName, partHeaders, memory);
  }

  /** These limits with another number of fields. */
  public RequestLimits withFields(int count) {
    return new RequestLimits(body, count, files, fieldName, partHeaders, memory);
  }

  /** These limits with another number of files. */
  public RequestLimits withFiles(int count) {
    return new RequestLimits(body, fields, count, fieldName, partHeaders, memory);
  }
}
