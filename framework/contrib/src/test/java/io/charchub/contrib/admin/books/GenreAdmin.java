package io.charchub.contrib.admin.books;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.auth.PermissionsUser;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Genres, of which only superusers see all, and their slugs. */
public final class GenreAdmin extends ModelAdmin<Genre> {
  /** Rows of this slug are hidden from others. */
  public static final String HIDDEN = "hidden";

  public GenreAdmin() {
    super(Genre.class);
    listDisplay("name", "slug");
    listFilter("slug");
    searchFields("name", "slug");
    searchHelpText("By name or slug");
  }

  private static boolean seesAll(Request request) {
    return AdminSite.user(request)
        .filter(user -> user instanceof PermissionsUser known && known.isSuperuser)
        .isPresent();
  }

  @Override
  public QuerySetOf<Genre, ?> queryset(Request request) {
    QuerySetOf<Genre, ?> all = super.queryset(request);
    return seesAll(request) ? all : all.exclude("slug", HIDDEN);
  }

  @Override
  public boolean hasFieldViewPermission(Request request, String field, @Nullable Genre row) {
    return seesAll(request) || !field.equals("slug");
  }

  @Override
  public List<String> ordering(Request request) {
    return seesAll(request) ? super.ordering(request) : List.of("-name");
  }

  @Override
  public boolean isSortableBy(Request request, String column) {
    return seesAll(request) && super.isSortableBy(request, column);
  }
}
