package io.charchub.contrib.admin;

import io.charchub.db.models.KeyedModel;
import io.charchub.forms.Form;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translatable;
import io.charchub.i18n.Translations;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done to the rows that somebody chose in a list, or to the one that they look
 * at.
 *
 * <pre>
 * actions(
 *     AdminAction.of("publish", "Publish", run -&gt; run.rows().update(status.to(PUBLISHED)))
 *         .permission(AdminPermission.CHANGE)
 *         .done("{0} posts are published."));
 * </pre>
 *
 * <p>A page asks before it is done and names the rows, unless {@link #withoutAsking} says
 * otherwise; with {@link #form} it asks for values too. What was done is told and logged.
 * Immutable. Django's counterpart is {@code @admin.action}.
 *
 * @param <T> the model
 */
public final class AdminAction<T extends KeyedModel<?>> {
  /** Where an action is offered. */
  public enum Location {
    /** Above the rows of the list. */
    LIST,
    /** On the page of one row. */
    FORM
  }

  /** What an action does: how many rows it changed. */
  @FunctionalInterface
  public interface Work<T extends KeyedModel<?>> {
    /** Does it, in a transaction. */
    long run(ActionRun<T> run);
  }

  /** An action that answers with pages of its own, and asks, logs and tells by itself. */
  @FunctionalInterface
  public interface Page<T extends KeyedModel<?>> {
    /** The page to show; null to go back to the list. */
    @Nullable Response answer(ActionRun<T> run) throws IOException;
  }

  private final String name;
  private final String description;
  private final @Nullable Work<T> work;
  private final @Nullable Page<T> page;
  private final Set<Location> locations;
  private final Options options;

  /** What the methods below say. */
  private record Options(
      @Nullable AdminPermission permission,
      Predicate<Request> allowed,
      @Nullable Supplier<? extends Form> form,
      String done,
      boolean asks,
      boolean dangerous) {}

  private AdminAction(
      String name,
      String description,
      @Nullable Work<T> work,
      @Nullable Page<T> page,
      Set<Location> locations,
      Options options) {
    this.name = name;
    this.description = description;
    this.work = work;
    this.page = page;
    this.locations = locations;
    this.options = options;
  }

  /**
   * An action that does its work in one go, in a transaction.
   *
   * @param name lower case, unique among the actions of a model: what a form sends
   * @param description what people read
   */
  public static <T extends KeyedModel<?>> AdminAction<T> of(
      String name, @Translatable String description, Work<T> work) {
    return new AdminAction<>(name, description, work, null, EnumSet.of(Location.LIST), OPTIONS);
  }

  /** An action that answers with pages of its own. */
  public static <T extends KeyedModel<?>> AdminAction<T> ofPage(
      String name, @Translatable String description, Page<T> page) {
    return new AdminAction<>(name, description, null, page, EnumSet.of(Location.LIST), OPTIONS);
  }

  private static final Options OPTIONS =
      new Options(null, request -> true, null, "admin.list.done", true, false);

  /** For those alone who have this permission of the model; anybody who sees the list otherwise. */
  public AdminAction<T> permission(AdminPermission permission) {
    return with(
        new Options(
            permission,
            options.allowed,
            options.form,
            options.done,
            options.asks,
            options.dangerous));
  }

  /** For those alone of whom this holds, besides the permission. */
  public AdminAction<T> allowed(Predicate<Request> holds) {
    return with(
        new Options(
            options.permission,
            holds,
            options.form,
            options.done,
            options.asks,
            options.dangerous));
  }

  /** Asks for values on the page that asks: {@code run.form()} has them, valid. */
  public AdminAction<T> form(Supplier<? extends Form> form) {
    return with(
        new Options(
            options.permission, options.allowed, form, options.done, true, options.dangerous));
  }

  /** What is told afterwards; {@code {0}} is how many rows were changed: "3 posts". */
  public AdminAction<T> done(@Translatable String text) {
    return with(
        new Options(
            options.permission,
            options.allowed,
            options.form,
            text,
            options.asks,
            options.dangerous));
  }

  /** Done at once: for what changes nothing, or nothing that matters. */
  public AdminAction<T> withoutAsking() {
    return with(
        new Options(
            options.permission, options.allowed, null, options.done, false, options.dangerous));
  }

  /** Shown as something that cannot be undone. */
  public AdminAction<T> dangerous() {
    return with(
        new Options(
            options.permission, options.allowed, options.form, options.done, options.asks, true));
  }

  /** Offered in these places; in the list unless said. */
  public AdminAction<T> at(Location first, Location... more) {
    return new AdminAction<>(name, description, work, page, EnumSet.of(first, more), options);
  }

  private AdminAction<T> with(Options changed) {
    return new AdminAction<>(name, description, work, page, locations, changed);
  }

  /** What a form sends. */
  public String name() {
    return name;
  }

  /** What people read, to be translated. */
  public String description() {
    return description;
  }

  /**
   * What people read of it for rows of {@code admin}: {@code {0}} is "posts", {@code {1}} "post".
   */
  public String label(ModelAdmin<?> admin) {
    return Translations.current()
        .tr(description, ModelNames.several(admin.meta()), ModelNames.one(admin.meta()));
  }

  /** What is told afterwards, to be translated. */
  public String done() {
    return options.done;
  }

  /** Whether it is offered there. */
  public boolean isAt(Location location) {
    return locations.contains(location);
  }

  /** Whether a page asks first. */
  public boolean asks() {
    return options.asks;
  }

  /** Whether it is shown as something that cannot be undone. */
  public boolean isDangerous() {
    return options.dangerous;
  }

  /** Whether the visitor may do it to rows of {@code admin} at all. */
  public boolean isAllowed(Request request, ModelAdmin<T> admin) {
    return isAllowed(request, admin, null);
  }

  /** Whether the visitor may do it to {@code row}, or to rows at all where it is null. */
  public boolean isAllowed(Request request, ModelAdmin<T> admin, @Nullable T row) {
    AdminPermission needed = options.permission;
    boolean permitted =
        needed == null
            || switch (needed) {
              case VIEW -> admin.hasViewPermission(request, row);
              case ADD -> admin.hasAddPermission(request);
              case CHANGE -> admin.hasChangePermission(request, row);
              case DELETE -> admin.hasDeletePermission(request, row);
              case EXPORT -> admin.hasExportPermission(request);
            };
    return permitted && options.allowed.test(request);
  }

  /** Whether it needs a permission that may differ from row to row: to change or to delete. */
  public boolean changesRows() {
    return options.permission == AdminPermission.CHANGE
        || options.permission == AdminPermission.DELETE;
  }

  /** A new form for its values; null where it asks for none. */
  public @Nullable Form newForm() {
    return options.form == null ? null : options.form.get();
  }

  /** What it does; null where it answers with pages of its own. */
  public @Nullable Work<T> work() {
    return work;
  }

  /** What answers; null where it does its work in one go. */
  public @Nullable Page<T> page() {
    return page;
  }
}
