package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ProjectState;
import org.jspecify.annotations.Nullable;

/**
 * Runs Java code of the project's own on the rows as they are at this point of history.
 *
 * <pre>{@code
 * new RunJava(M0004_FillSlugs::fill).reverse(rows -> {})
 *
 * static void fill(HistoricalRows rows) {
 *   HistoricalTable posts = rows.of("blog.Post");
 *   posts.each(post -> posts.update(post.id(), Map.of("slug", Slugs.slugify(post.text("title")))));
 * }
 * }</pre>
 *
 * <p>The code must not use the model classes: they are those of today, and the tables are not.
 */
public final class RunJava extends Operation {

  /** What is run. */
  @FunctionalInterface
  public interface Code {
    /** Does the work, in the migration's transaction. */
    void run(HistoricalRows rows);
  }

  private final Code code;
  private final @Nullable Code reverse;
  private final boolean elidable;

  /** Runs this code. There is no way back, unless {@link #reverse} says one. */
  public RunJava(Code code) {
    this(code, null, false);
  }

  private RunJava(Code code, @Nullable Code reverse, boolean elidable) {
    this.code = code;
    this.reverse = reverse;
    this.elidable = elidable;
  }

  /** With code for the way back. */
  public RunJava reverse(Code back) {
    return new RunJava(code, back, elidable);
  }

  /** To be left out when several migrations are made into one. */
  public RunJava elidable() {
    return new RunJava(code, reverse, true);
  }

  @Override
  public boolean isReversible() {
    return reverse != null;
  }

  @Override
  public boolean isElidable() {
    return elidable;
  }

  @Override
  public boolean reducesToSql() {
    return false;
  }

  @Override
  public ProjectState apply(String app, ProjectState state) {
    return state;
  }

  @Override
  public void forward(Change change) {
    run(code, change);
  }

  @Override
  public void backward(Change change) {
    if (reverse != null) {
      run(reverse, change);
    }
  }

  private static void run(Code work, Change change) {
    if (!change.isCollecting()) {
      work.run(new HistoricalRows(change));
    }
  }

  @Override
  public Category category() {
    return Category.JAVA;
  }

  @Override
  public String describe() {
    return "Java code";
  }

  /**
   * Code has no form as data.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public Deconstruction deconstruct() {
    throw new UnsupportedOperationException("RunJava is written by hand");
  }

  @Override
  public String toString() {
    return "new RunJava(...)";
  }
}
