package io.charchub.contrib.messages;

import io.charchub.errors.Problem;
import io.charchub.http.AttributeKey;
import io.charchub.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one visitor: those kept from earlier requests, and those added in this one.
 *
 * <pre>{@code
 * Messages.success(request, "Saved.");
 * return redirect("home");
 * }</pre>
 *
 * <p>Whoever lists them ({@link #take}, or the template directive {@code messages}) uses them up:
 * they are not kept for the next request. Nothing is read before somebody asks. Not for use by
 * several threads.
 */
public final class Messages {
  static final AttributeKey<Messages> KEY = AttributeKey.of("messages");

  private final Supplier<List<Message>> kept;
  private final List<Message> added = new ArrayList<>();
  private final List<Message> shown = new ArrayList<>();
  private @Nullable List<Message> loaded;
  private boolean taken;

  Messages(Supplier<List<Message>> kept) {
    this.kept = kept;
  }

  /**
   * The messages of this request.
   *
   * @throws IllegalStateException {@code messages.E001} when the messages middleware did not run
   *     before
   */
  public static Messages of(Request request) {
    return request
        .attribute(KEY)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    new Problem(
                            "messages.E001",
                            "Messages were used, but no middleware keeps them",
                            request.path(),
                            "add io.charchub.contrib.messages to INSTALLED_APPS and 'messages' to MIDDLEWARE")
                        .toString()));
  }

  /** Says something that only matters to developers. */
  public static void debug(Request request, String text) {
    of(request).add(Level.DEBUG, text, "");
  }

  /** Says something. */
  public static void info(Request request, String text) {
    of(request).add(Level.INFO, text, "");
  }

  /** Says that something was done. */
  public static void success(Request request, String text) {
    of(request).add(Level.SUCCESS, text, "");
  }

  /** Says that something needs care. */
  public static void warning(Request request, String text) {
    of(request).add(Level.WARNING, text, "");
  }

  /** Says that something was not done. */
  public static void error(Request request, String text) {
    of(request).add(Level.ERROR, text, "");
  }

  /** Adds a message; an empty text is no message. */
  public void add(Level level, String text, String extraTags) {
    if (!text.isEmpty()) {
      added.add(new Message(level, text, extraTags));
    }
  }

  /** Adds a message that leads to {@code url}, an address of the site. */
  public void addLinked(Level level, String text, String url) {
    added.add(new Message(level, text, "", url));
  }

  /** Every message, oldest first, which are thereby used up; never null. */
  public List<Message> take() {
    List<Message> all = new ArrayList<>(loaded());
    all.addAll(added);
    added.clear();
    shown.addAll(all);
    taken = true;
    loaded = List.of();
    return all;
  }

  /**
   * Every message that this request has had, those used up first: for tests, which look afterwards.
   * Uses nothing up; those kept from before count where somebody has asked for them.
   */
  public List<Message> all() {
    List<Message> all = new ArrayList<>(shown);
    if (loaded != null) {
      all.addAll(loaded);
    }
    all.addAll(added);
    return all;
  }

  /** Whether what is kept for the visitor has changed and must be written. */
  boolean isChanged() {
    return !added.isEmpty() || taken;
  }

  /** What is to be kept for the next request. */
  List<Message> remaining() {
    List<Message> all = new ArrayList<>(loaded());
    all.addAll(added);
    return all;
  }

  private List<Message> loaded() {
    List<Message> messages = loaded;
    if (messages == null) {
      messages = kept.get();
      loaded = messages;
    }
    return messages;
  }
}
