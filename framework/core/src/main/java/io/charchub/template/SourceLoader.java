package io.charchub.template;

import freemarker.cache.TemplateLoader;
import io.charchub.template.TemplateSource.Found;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker's way into our sources: the first that has the name wins, and a name that is not valid
 * has no template.
 */
final class SourceLoader implements TemplateLoader {
  private final List<TemplateSource> sources;

  SourceLoader(List<TemplateSource> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public @Nullable Object findTemplateSource(String name) throws IOException {
    if (!TemplateName.isValid(name)) {
      return null;
    }
    for (TemplateSource source : sources) {
      Found found = source.find(name);
      if (found != null) {
        return new Located(found);
      }
    }
    return null;
  }

  @Override
  public long getLastModified(Object source) {
    return ((Located) source).found.lastModified();
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    return new StringReader(((Located) source).found.read());
  }

  @Override
  public void closeTemplateSource(Object source) {
    // Nothing stays open: templates are read at one go.
  }

  /** Equal when the place is the same, as FreeMarker's cache asks for. */
  private static final class Located {
    private final Found found;

    Located(Found found) {
      this.found = found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Located that && that.found.key().equals(found.key());
    }

    @Override
    public int hashCode() {
      return found.key().hashCode();
    }
  }
}
