package io.charchub.db.migrations.state;

import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The condition of a check or of an index, as it is written in a model and in a migration: look-ups
 * that must hold together. Each is a field, perhaps {@code __} and what is asked, {@code =}, and a
 * value written as text or another field as {@code F(name)}; {@code !} in front denies it; several
 * joined by {@code |} are alternatives.
 *
 * <pre>{@code
 * Condition.parse(List.of("price__gte=0", "status=draft|publishedAt__isnull=false"))
 * }</pre>
 */
public final class Condition {
  /** What one look-up says. */
  record Term(boolean denied, String field, String lookup, String value, boolean isField) {
    String text() {
      return (denied ? "!" : "")
          + field
          + (lookup.equals("exact") ? "" : "__" + lookup)
          + "="
          + (isField ? "F(" + value + ")" : value);
    }

    Term renamingField(String from, String to) {
      return new Term(
          denied,
          field.equals(from) ? to : field,
          lookup,
          isField && value.equals(from) ? to : value,
          isField);
    }
  }

  private final List<List<Term>> all;

  private Condition(List<List<Term>> all) {
    this.all = all;
  }

  /**
   * Reads a condition.
   *
   * @throws StateException {@code migrations.E005} when a look-up has no {@code =} or no field
   */
  public static Condition parse(List<String> texts) {
    List<List<Term>> all = new ArrayList<>();
    for (String text : texts) {
      List<Term> alternatives = new ArrayList<>();
      for (String part : text.split("\\|", -1)) {
        alternatives.add(term(part.strip(), text));
      }
      all.add(List.copyOf(alternatives));
    }
    return new Condition(List.copyOf(all));
  }

  private static Term term(String part, String text) {
    boolean denied = part.startsWith("!");
    String rest = denied ? part.substring(1).strip() : part;
    int equals = rest.indexOf('=');
    if (equals <= 0) {
      throw new StateException(
          Problem.of("migrations.E005", "'" + text + "' is no condition")
              .hint("write a field, perhaps __ and a look-up, = and a value: views__gte=0"));
    }
    String path = rest.substring(0, equals).strip();
    String value = rest.substring(equals + 1).strip();
    int split = path.lastIndexOf("__");
    String field = split < 0 ? path : path.substring(0, split);
    String lookup = split < 0 ? "exact" : path.substring(split + 2);
    boolean isField = value.startsWith("F(") && value.endsWith(")");
    return new Term(
        denied,
        field,
        lookup,
        isField ? value.substring(2, value.length() - 1).strip() : value,
        isField);
  }

  /** Whether every row meets it because it says nothing. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The condition as it is written. */
  public List<String> texts() {
    return all.stream()
        .map(terms -> String.join("|", terms.stream().map(Term::text).toList()))
        .toList();
  }

  /** The fields that it names, each once. */
  public List<String> fields() {
    Set<String> names = new LinkedHashSet<>();
    for (List<Term> alternatives : all) {
      for (Term term : alternatives) {
        names.add(term.field());
        if (term.isField()) {
          names.add(term.value());
        }
      }
    }
    return List.copyOf(names);
  }

  /** The same condition after a field got another name. */
  public Condition renamingField(String from, String to) {
    return new Condition(
        all.stream()
            .map(terms -> terms.stream().map(term -> term.renamingField(from, to)).toList())
            .toList());
  }

  List<List<Term>> terms() {
    return all;
  }
}
