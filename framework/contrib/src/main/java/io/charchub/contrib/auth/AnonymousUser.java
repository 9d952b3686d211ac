package io.charchub.contrib.auth;

import io.charchub.template.TemplateObject;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pages see as {@code user} where nobody is logged in: it has no name and may do nothing.
 * Django's counterpart has the same name.
 */
final class AnonymousUser implements TemplateObject {
  static final AnonymousUser INSTANCE = new AnonymousUser();

  private AnonymousUser() {}

  @Override
  public @Nullable Object property(String name) {
    return switch (name) {
      case "isAnonymous", "is_anonymous" -> true;
      case "isAuthenticated",
          "is_authenticated",
          "isStaff",
          "is_staff",
          "isSuperuser",
          "is_superuser",
          "isActive",
          "is_active" ->
          false;
      case "username", "email" -> "";
      default -> null;
    };
  }

  @Override
  public Collection<String> propertyNames() {
    return List.of(
        "isAnonymous",
        "isAuthenticated",
        "isStaff",
        "isSuperuser",
        "isActive",
        "username",
        "email");
  }
}
