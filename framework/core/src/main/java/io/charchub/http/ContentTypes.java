package io.charchub.http;

import java.util.Locale;
import java.util.Map;

/**
 * The media types of files by the end of their names: a short list of ours, the same on every
 * machine.
 */
public final class ContentTypes {
  private static final String OTHER = "application/octet-stream";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("htm", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/vnd.microsoft.icon"),
          Map.entry("bmp", "image/bmp"),
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("otf", "font/otf"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("gz", "application/gzip"),
          Map.entry("wasm", "application/wasm"));

  private ContentTypes() {}

  /**
   * The media type for a file of this name; {@code application/octet-stream} where the end of the
   * name says nothing.
   */
  public static String of(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0
        ? OTHER
        : TYPES.getOrDefault(fileName.substring(dot + 1).toLowerCase(Locale.ROOT), OTHER);
  }

  /**
   * Whether content of this type gets smaller by compressing: text, and what is text in disguise.
   */
  public static boolean isCompressible(String contentType) {
    String essence = MediaType.essence(contentType);
    return essence.startsWith("text/")
        || essence.endsWith("json")
        || essence.endsWith("xml")
        || essence.equals("application/javascript")
        || essence.equals("application/wasm")
        || essence.equals("font/ttf")
        || essence.equals("font/otf")
        || essence.equals("image/bmp");
  }
}
