package io.charchub.contrib.admin.books;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.Fieldset;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.auth.AbstractUser;
import io.charchub.http.Request;
import org.jspecify.annotations.Nullable;

/** Writers, with a form in groups, of which not everybody may change everything. */
public final class WriterAdmin extends ModelAdmin<Writer> {
  public WriterAdmin() {
    super(Writer.class);
    searchFields("name");
    fieldsets(
        Fieldset.of("Person", "name", "bornOn").asTab(),
        Fieldset.of("Contact", "email", "site").asTab(),
        Fieldset.of("More", "notes").asCollapsed());
    formField("name", field -> field.helpText("As it stands on the cover."));
    markdownFields("notes");
    saveAs(true);
  }

  @Override
  public boolean hasFieldChangePermission(Request request, String field, @Nullable Writer row) {
    return !field.equals("email") || isSuperuser(request);
  }

  private static boolean isSuperuser(Request request) {
    return AdminSite.user(request)
        .filter(user -> user instanceof AbstractUser known && known.isSuperuser)
        .isPresent();
  }
}
