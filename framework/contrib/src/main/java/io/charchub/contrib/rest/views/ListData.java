package io.charchub.contrib.rest.views;

import io.charchub.contrib.rest.lists.PageOfRows;
import io.charchub.serialization.DataWriter;
import io.charchub.serialization.Writable;
import java.io.IOException;

/**
 * A page of a list with what leads on from it: {@code count}, {@code next}, {@code previous},
 * {@code results}. DRF's envelope.
 *
 * @param page the page
 * @param results its rows as data
 */
public record ListData(PageOfRows<?> page, Writable results) implements Writable {
  @Override
  public void writeTo(DataWriter out) throws IOException {
    out.startMap();
    if (page.count() >= 0) {
      out.key("count");
      out.value(page.count());
    }
    out.key("next");
    out.value(page.next());
    out.key("previous");
    out.value(page.previous());
    out.key("results");
    out.value(results);
    out.endMap();
  }
}
