package io.charchub.contrib.admin;

import io.charchub.db.models.KeyedModel;
import io.charchub.http.Request;
import io.charchub.i18n.Translatable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** How many rows there may be unless said. */
  public static final int MOST_ROWS = 1_000;

  private String foreignKey = "";
  private boolean stacked;
  private int extra;
  private int min;
  private int max = MOST_ROWS;
  private int perPage = ROWS_A_PAGE;
  private boolean canDelete = true;
  private boolean collapsed;
  private boolean changeLink;
  private String heading = "";
  private String position = "";
  private List<String> ordering = List.of();

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

  /** At least so many rows, new ones among them. Django's {@code min_num}. */
  public final InlineAdmin<T> min(int rows) {
    min = rows;
    return this;
  }

  /** At most so many rows. Django's {@code max_num}. */
  public final InlineAdmin<T> max(int rows) {
    max = rows;
    return this;
  }

  /** How many of the rows that are there a page shows. */
  public final InlineAdmin<T> perPage(int rows) {
    perPage = rows;
    return this;
  }

  /** Whether rows can be removed; they can unless said. */
  public final InlineAdmin<T> canDelete(boolean can) {
    canDelete = can;
    return this;
  }

  /** Closed at first. */
  public final InlineAdmin<T> collapsed() {
    collapsed = true;
    return this;
  }

  /** Shows at each row the way to its own form, where its model is registered. */
  public final InlineAdmin<T> showChangeLink() {
    changeLink = true;
    return this;
  }

  /** What stands above the rows, in place of the model's plural name. */
  public final InlineAdmin<T> heading(@Translatable String text) {
    heading = text;
    return this;
  }

  /**
   * The number that orders the rows: it is out of sight, and follows the order that rows are put in
   * by buttons.
   */
  public final InlineAdmin<T> orderedBy(String field) {
    position = field;
    return this;
  }

  /** The order of the rows, in place of the model's; a minus before a name turns it round. */
  public final InlineAdmin<T> ordering(String... names) {
    ordering = Arrays.asList(names);
    return this;
  }

  /** The order of the rows; empty for the model's. Django's {@code get_ordering}. */
  public List<String> ordering(Request request) {
    return ordering;
  }

  /**
   * What new rows have at first, each map the values of one row; there are as many empty rows at
   * least. A row that is sent as it was offered is not saved. None unless overridden. Django's
   * {@code get_formset_kwargs} with {@code initial}.
   *
   * @param parent the outer row
   */
  public List<Map<String, ?>> initial(Request request, Object parent) {
    return List.of();
  }

  /** How many empty rows a form begins with. Django's {@code get_extra}. */
  public int extra(Request request, @Nullable Object parent) {
    return extra;
  }

  /** How many rows there are at least. Django's {@code get_min_num}. */
  public int min(Request request, @Nullable Object parent) {
    return min;
  }

  /** How many rows there may be. Django's {@code get_max_num}. */
  public int max(Request request, @Nullable Object parent) {
    return max;
  }

  /** How many of the rows that are there a page shows. */
  public final int perPage() {
    return perPage;
  }

  /** Whether rows can be removed. */
  public final boolean isDeletable() {
    return canDelete;
  }

  /** Whether the rows are out of sight at first. */
  public final boolean isCollapsed() {
    return collapsed;
  }

  /** Whether each row shows the way to its own form. */
  public final boolean hasChangeLink() {
    return changeLink;
  }

  /** What stands above the rows; empty for the model's plural name. */
  public final String heading() {
    return heading;
  }

  /** The number that orders the rows; empty for none. */
  public final String orderedBy() {
    return position;
  }

  /** How many rows the constructor said, for the checks. */
  record Numbers(int extra, int min, int max) {}

  final Numbers numbers() {
    return new Numbers(extra, min, max);
  }
}
