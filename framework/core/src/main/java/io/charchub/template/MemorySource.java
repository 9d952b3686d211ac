package io.charchub.template;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Templates by name. */
final class MemorySource extends TemplateSource {
  private final Map<String, String> templates;

  MemorySource(Map<String, String> templates) {
    this.templates = Map.copyOf(templates);
  }

  @Override
  public String toString() {
    return "templates in memory";
  }

  @Override
  @Nullable Found find(String name) {
    String text = templates.get(name);
    return text == null ? null : new Text(System.identityHashCode(this) + ":" + name, text);
  }

  @Override
  Set<String> names() {
    return templates.keySet();
  }

  private record Text(String key, String text) implements Found {
    @Override
    public long lastModified() {
      return 0;
    }

    @Override
    public String read() {
      return text;
    }
  }
}
