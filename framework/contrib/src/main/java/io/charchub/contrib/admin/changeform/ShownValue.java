package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.SecretFields;
import io.charchub.contrib.admin.ValueDisplay;
import io.charchub.db.fields.JsonField;
import io.charchub.db.fields.TextField;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Ref;
import io.charchub.db.models.RelatedSet;
import io.charchub.http.Request;
import io.charchub.serialization.Json;
import io.charchub.template.Markup;
import io.charchub.text.Html;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A value for those who may not change it. Django's {@code display_for_field}.
 *
 * @param html what is shown; of a relation nothing
 * @param links what a relation refers to
 * @param block whether it is of several lines
 */
record ShownValue(Markup html, List<Link> links, boolean block) {
  private static final int MOST_LINKS = 50;
  private static final String NOTHING = "–";
  private static final String SECRET = "••••••••";

  /**
   * Something it refers to.
   *
   * @param text its name
   * @param url where it is; empty where the visitor may not go
   */
  record Link(String text, String url) {}

  private static ShownValue of(Markup html) {
    return new ShownValue(html, List.of(), false);
  }

  private static ShownValue nothing() {
    return of(new Markup(NOTHING));
  }

  /** The value of a field or property of {@code row}. */
  static <T extends KeyedModel<?>> ShownValue of(
      Request request, AdminSite site, ModelMeta<T> meta, T row, String name) {
    if (meta.findManyToMany(name).isPresent()) {
      return set(request, site, meta.findManyToMany(name).get(), row);
    }
    if (meta.findField(name).isPresent()) {
      return field(request, site, meta.field(name), row);
    }
    return of(ValueDisplay.html(meta.property(row, name), NOTHING));
  }

  private static <T extends KeyedModel<?>> ShownValue field(
      Request request, AdminSite site, ModelField<T, ?> field, T row) {
    if (field.isForeignKey()) {
      Ref<?> ref = (Ref<?>) field.model().relation(row, field.index());
      return ref.isSet() ? links(request, site, field.target(), List.of(ref)) : nothing();
    }
    Object value = field.get(row);
    if (value != null && SecretFields.isSecret(field.name())) {
      return of(new Markup(SECRET));
    }
    if (field.declared() instanceof JsonField && value != null) {
      String pretty = "<pre dir=\"ltr\">" + Html.escape(Json.write(value)) + "</pre>";
      return new ShownValue(new Markup(pretty), List.of(), true);
    }
    Markup html = ValueDisplay.html(field, value, NOTHING);
    return field.declared() instanceof TextField ? new ShownValue(html, List.of(), true) : of(html);
  }

  @SuppressWarnings("unchecked") // a many-to-many field holds a set of its target
  private static <T extends KeyedModel<?>> ShownValue set(
      Request request, AdminSite site, ModelManyToMany<T> set, T row) {
    if (row.pk() == null) {
      return nothing();
    }
    RelatedSet<Object> related = (RelatedSet<Object>) set.model().many(row, set.index());
    List<Object> rows = related.all().limit(MOST_LINKS).list();
    return rows.isEmpty() ? nothing() : links(request, site, set.target(), rows);
  }

  private static ShownValue links(
      Request request, AdminSite site, ModelMeta<?> target, Collection<?> rows) {
    ModelAdmin<?> admin = site.find(target).orElse(null);
    boolean seen = admin != null && admin.hasViewPermission(request, null);
    List<Link> links = new ArrayList<>();
    for (Object each : rows) {
      Object row = each instanceof Ref<?> ref ? ref.get() : each;
      Object key = row instanceof KeyedModel<?> keyed ? keyed.pk() : null;
      links.add(
          new Link(
              String.valueOf(row), seen && key != null ? site.url(target, "change", key) : ""));
    }
    return new ShownValue(Markup.EMPTY, links, false);
  }
}
