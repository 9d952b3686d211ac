package io.charchub.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Records the templates that are rendered, for tests: off by default, and then without cost. Safe
 * for use by many threads. Django's counterpart is the signal {@code template_rendered}.
 *
 * <pre>{@code
 * try (RenderLog.Recording recording = templates.log().record()) {
 *   view.handle(request);
 *   assertThat(recording.templates()).contains("blog/post.ftlh", "base.ftlh");
 * }
 * }</pre>
 */
public final class RenderLog {
  private final List<Recording> recordings = new CopyOnWriteArrayList<>();

  RenderLog() {}

  /** Records what any thread renders from now on, until the recording is closed. */
  public Recording record() {
    Recording recording = new Recording(this);
    recordings.add(recording);
    return recording;
  }

  /**
   * Notes a page and gives the variables it is to be made with, which remember what they gave while
   * somebody records.
   */
  Variables page(String template, Map<String, ?> context, Variables more) {
    if (recordings.isEmpty()) {
      return more;
    }
    Variables remembered = new Remembered(more);
    recordings.forEach(each -> each.add(new Rendering(template, context, remembered)));
    return remembered;
  }

  /** Notes a template that is part of a page: one that it extends, includes or imports. */
  void part(String template) {
    if (!recordings.isEmpty()) {
      recordings.forEach(each -> each.add(new Rendering(template, Map.of(), Variables.NONE)));
    }
  }

  /**
   * One template that was rendered.
   *
   * @param template its name
   * @param context the variables that the view gave; empty for a part of a page, which has those of
   *     its page
   * @param more what stood behind the context; asked anew for a name that the template did not ask
   *     for
   */
  public record Rendering(String template, Map<String, ?> context, Variables more) {}

  /** What was rendered in one stretch of time. */
  public static final class Recording implements AutoCloseable {
    private final RenderLog log;
    private final List<Rendering> renderings = new ArrayList<>();

    private Recording(RenderLog log) {
      this.log = log;
    }

    private synchronized void add(Rendering rendering) {
      renderings.add(rendering);
    }

    /** What was rendered, in the order of beginning; never null. */
    public synchronized List<Rendering> renderings() {
      return List.copyOf(renderings);
    }

    /** The names of the templates, in the order of beginning; never null. */
    public List<String> templates() {
      return renderings().stream().map(Rendering::template).toList();
    }

    /** Ends the recording; what it holds can still be read. */
    @Override
    public void close() {
      log.recordings.remove(this);
    }
  }

  /** Gives a second time what it gave the first time: a message is used up by being shown. */
  private static final class Remembered implements Variables {
    private final Variables asked;
    private final Map<String, @Nullable Object> given = new LinkedHashMap<>();

    Remembered(Variables asked) {
      this.asked = asked;
    }

    @Override
    public synchronized @Nullable Object variable(String name) {
      if (!given.containsKey(name)) {
        given.put(name, asked.variable(name));
      }
      return given.get(name);
    }

    @Override
    public Collection<String> names() {
      return asked.names();
    }
  }
}
