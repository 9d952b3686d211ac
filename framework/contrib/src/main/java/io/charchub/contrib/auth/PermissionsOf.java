package io.charchub.contrib.auth;

import io.charchub.template.TemplateObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The variable {@code perms} of pages: {@code perms.blog.any} is whether the visitor may do
 * anything in the app, {@code perms.blog.add_post} whether they may do that.
 */
final class PermissionsOf implements TemplateObject {
  private final Optional<PermissionsUser> user;

  PermissionsOf(Optional<PermissionsUser> user) {
    this.user = user;
  }

  @Override
  public Object property(String appLabel) {
    return new InApp(appLabel);
  }

  @Override
  public Collection<String> propertyNames() {
    return List.of();
  }

  /** What the visitor may do in one app. */
  private final class InApp implements TemplateObject {
    private final String appLabel;

    InApp(String appLabel) {
      this.appLabel = appLabel;
    }

    @Override
    public @Nullable Object property(String codename) {
      if (codename.equals("any")) {
        return user.filter(one -> one.hasModulePerms(appLabel)).isPresent();
      }
      return user.filter(one -> one.hasPerm(appLabel + "." + codename)).isPresent();
    }

    @Override
    public Collection<String> propertyNames() {
      return List.of("any");
    }
  }
}
