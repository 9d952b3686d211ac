package io.charchub.contrib.rest.views;

import io.charchub.serialization.Writable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a view answers: data, whatever form they will have. DRF's {@code Response}.
 *
 * <pre>
 * return ApiResponse.of(Map.of("published", true));
 * </pre>
 */
public final class ApiResponse {
  private final int status;
  private final @Nullable Object data;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private boolean streamed;

  private ApiResponse(int status, @Nullable Object data) {
    this.status = status;
    this.data = data;
  }

  /** An answer of 200 with what the room {@code serialization} can write. */
  public static ApiResponse of(@Nullable Object data) {
    return new ApiResponse(200, data);
  }

  /** An answer of another status. */
  public static ApiResponse of(int status, @Nullable Object data) {
    return new ApiResponse(status, data);
  }

  /** An answer of 201: a row was made. */
  public static ApiResponse created(Object data) {
    return new ApiResponse(201, data);
  }

  /** An answer of 204 without data. */
  public static ApiResponse nothing() {
    return new ApiResponse(204, null);
  }

  /** An answer of 200 that is read and written piece by piece, for lists of any length. */
  public static ApiResponse streamed(Writable data) {
    ApiResponse response = new ApiResponse(200, data);
    response.streamed = true;
    return response;
  }

  /** With this header. */
  public ApiResponse header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The status. */
  public int status() {
    return status;
  }

  /** The data; null for none. */
  public @Nullable Object data() {
    return data;
  }

  /** The headers. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Whether it is written piece by piece. */
  public boolean isStreamed() {
    return streamed;
  }
}
