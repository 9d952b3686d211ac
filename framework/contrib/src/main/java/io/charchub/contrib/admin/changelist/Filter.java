package io.charchub.contrib.admin.changelist;

import io.charchub.db.models.QuerySetOf;
import io.charchub.http.QueryParams;
import java.util.List;

/**
 * One thing that the list of a request can be narrowed by.
 *
 * @param <T> the model
 */
interface Filter<T> {
  /**
   * A control of the form.
   *
   * @param kind {@code choices}, {@code text} or {@code dates}
   * @param title what it is called
   * @param inputs its fields
   */
  record Control(String kind, String title, List<Input> inputs) {
    /** Whether something was chosen. */
    public boolean active() {
      return inputs.stream().anyMatch(input -> !input.value().isEmpty());
    }
  }

  /** A field of a control: a menu where it has options, a text otherwise. */
  record Input(String name, String label, String value, List<Option> options) {}

  /**
   * A value that can be chosen.
   *
   * @param count how many rows have it, as text; empty where that is not told
   */
  record Option(String value, String label, boolean selected, String count) {}

  /**
   * What is chosen, to be taken away.
   *
   * @param names the names in the address that say it
   */
  record Chip(String title, String value, List<String> names) {}

  /** What it is called. */
  String title();

  /** Its names in the address. */
  List<String> names();

  /** Those of {@code rows} that {@code query} asks for; all where it asks for nothing. */
  QuerySetOf<T, ?> narrow(QuerySetOf<T, ?> rows, QueryParams query, Notes notes);

  /** What {@code query} chose. */
  List<Chip> chips(QueryParams query);

  /** What is shown to choose from. */
  List<Control> controls(QueryParams query, Facet<T> facet);

  /** How many rows each choice has. */
  @FunctionalInterface
  interface Facet<T> {
    /** As texts, in the order of the values; empty where counts are not told. */
    List<String> counts(Filter<T> filter, List<String> values);
  }
}
