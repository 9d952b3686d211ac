package io.charchub.contrib.admin;

import io.charchub.db.models.KeyedModel;

/**
 * Rows of a model that are edited within the form of the row they belong to.
 *
 * <pre>
 * inlines(new InlineAdmin&lt;&gt;(Comment.class));
 * </pre>
 *
 * <p>Django's counterparts are {@code TabularInline} and {@code StackedInline}.
 *
 * @param <T> the model of the rows within
 */
public class InlineAdmin<T extends KeyedModel<?>> extends BaseModelAdmin<T> {
  /** How many rows are shown at once unless said; the rest is reached by pages. */
  public static final int ROWS_A_PAGE = 20;

  private String foreignKey = "";
  private boolean stacked;
  private int extra;

  /** Rows of {@code model}, as a table. */
  public InlineAdmin(Class<T> model) {
    super(model);
  }

  /** The key that leads to the outer row, where the model has several; Django's {@code fk_name}. */
  public final InlineAdmin<T> foreignKey(String field) {
    foreignKey = field;
    return this;
  }

  /** Each row as a form of its own, not as a line of a table. */
  public final InlineAdmin<T> stacked() {
    stacked = true;
    return this;
  }

  /** So many empty rows at the end; none unless said. */
  public final InlineAdmin<T> extra(int rows) {
    extra = rows;
    return this;
  }

  /** The key that leads to the outer row; empty for the only one there is. */
  public final String foreignKey() {
    return foreignKey;
  }

  /** Whether each row is a form of its own. */
  public final boolean isStacked() {
    return stacked;
  }

  /** How many empty rows stand at the end. */
  public final int extra() {
    return extra;
  }
}
