package io.charchub.contrib.sitemaps;

import io.charchub.db.models.QuerySetOf;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The things that a site map lists, counted and walked in parts. */
interface Listing<T> {
  /** How many there are. */
  long count();

  /** Hands over those from {@code from} to the one before {@code to}. */
  void walk(int from, int to, Consumer<? super T> consumer);

  /** Things in memory, asked for anew at each request. */
  static <T> Listing<T> of(Supplier<? extends List<? extends T>> items) {
    return new Listing<>() {
      @Override
      public long count() {
        return items.get().size();
      }

      @Override
      public void walk(int from, int to, Consumer<? super T> consumer) {
        List<? extends T> all = items.get();
        all.subList(Math.min(from, all.size()), Math.min(to, all.size())).forEach(consumer);
      }
    };
  }

  /** Rows, read without keeping them; by their keys where they have no order. */
  static <T> Listing<T> rows(Supplier<? extends QuerySetOf<T, ?>> rows) {
    return new Listing<>() {
      @Override
      public long count() {
        return rows.get().count();
      }

      @Override
      public void walk(int from, int to, Consumer<? super T> consumer) {
        QuerySetOf<T, ?> query = rows.get();
        if (query.isOrdered()) {
          query.slice(from, to).iterate(consumer);
        } else {
          query.orderBy("pk").slice(from, to).iterate(consumer);
        }
      }
    };
  }
}
