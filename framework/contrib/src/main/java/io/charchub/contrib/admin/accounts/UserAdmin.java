package io.charchub.contrib.admin.accounts;

import io.charchub.contrib.admin.Admin;
import io.charchub.contrib.admin.AdminPermission;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.Fieldset;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.auth.AbstractUser;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a project. A new one gets a name and a password first; what it may do is said on
 * its own form afterwards, and its password is set on a page of its own. Registered by itself for
 * the model that AUTH_USER_MODEL names, where that extends {@code AbstractUser}; a project that
 * wants another registers it in its place:
 *
 * <pre>
 * site.unregister(Member.class);
 * site.register(new UserAdmin&lt;&gt;(Member.class) { ... });
 * </pre>
 *
 * <p>Nobody gives away what they do not have: only superusers make superusers, permissions and
 * groups are given by who has those permissions, and an account that may do more than the visitor
 * cannot be changed by them, nor its password. Django's counterpart has the same name, and none of
 * these limits.
 *
 * @param <U> the user model
 */
public class UserAdmin<U extends AbstractUser> extends ModelAdmin<U> {
  private static final List<String> ACCOUNT = List.of("username", "isActive");
  private static final List<String> PERSONAL = List.of("firstName", "lastName", "email");
  private static final List<String> RIGHTS =
      List.of("isStaff", "isSuperuser", "groups", "userPermissions");
  private static final List<String> DATES = List.of("lastLogin", "dateJoined");

  /** For the user model of a project. */
  public UserAdmin(Class<U> model) {
    super(model);
    listDisplay("username", "email", "firstName", "lastName", "isStaff", "isActive");
    listFilter("isStaff", "isSuperuser", "isActive");
    searchFields("username", "firstName", "lastName", "email");
    ordering("username");
    readonlyFields("lastLogin", "dateJoined");
    autocompleteFields("userPermissions");
  }

  // ---- who may do what

  /** Who adds an account decides what it may do next, so that both permissions are asked for. */
  @Override
  public boolean hasAddPermission(Request request) {
    return isPermitted(request, AdminPermission.ADD)
        && isPermitted(request, AdminPermission.CHANGE);
  }

  @Override
  public boolean hasChangePermission(Request request, @Nullable U row) {
    return super.hasChangePermission(request, row)
        && (row == null || new Grants(request).mayChange(row));
  }

  @Override
  public boolean hasDeletePermission(Request request, @Nullable U row) {
    return super.hasDeletePermission(request, row)
        && (row == null || new Grants(request).mayChange(row));
  }

  @Override
  public boolean hasFieldChangePermission(Request request, String field, @Nullable U row) {
    return !field.equals("isSuperuser") || new Grants(request).isSuperuser();
  }

  /** What an account may do is given on its form alone. */
  @Override
  public boolean hasImportPermission(Request request) {
    return new Grants(request).isSuperuser();
  }

  // ---- the form

  @Override
  public List<Fieldset> fieldsets(Request request, @Nullable U row) {
    if (row == null) {
      return List.of(
          Fieldset.of(
              "", "username", PasswordInputs.FIRST, PasswordInputs.SECOND, PasswordInputs.NONE));
    }
    List<Fieldset> groups = new ArrayList<>();
    groups.add(group("admin.accounts.account", ACCOUNT));
    groups.add(group("admin.accounts.personal", PERSONAL));
    groups.add(group("admin.accounts.rights", RIGHTS));
    List<String> own = new ArrayList<>(ModelForm.editable(meta()));
    own.removeAll(ACCOUNT);
    own.removeAll(PERSONAL);
    own.removeAll(RIGHTS);
    own.removeAll(DATES);
    own.removeIf(this::isSecret);
    if (!own.isEmpty()) {
      groups.add(group("admin.accounts.more", own));
    }
    groups.add(group("admin.accounts.dates", DATES));
    return groups;
  }

  private static Fieldset group(String name, List<String> fields) {
    return Fieldset.of(name, fields.toArray(String[]::new));
  }

  @Override
  public ModelForm<U> form(Request request, U row, List<String> names) {
    return row.isAdding()
        ? new NewUserForm<>(row, names)
        : new UserForm<>(row, names, new Grants(request));
  }

  @Override
  public void saveModel(Request request, U row, ModelForm<U> form, boolean adding) {
    if (form instanceof NewUserForm<U> fresh) {
      fresh.applyPassword();
    }
    super.saveModel(request, row, form, adding);
  }

  /** What a new account may do is said on its form, which follows. */
  @Override
  public String afterSaving(Request request, U row, boolean adding) {
    return adding
        ? AdminSite.of(request)
            .orElseGet(Admin::site)
            .url(meta(), "change", String.valueOf(row.pk()))
        : "";
  }

  @Override
  public Map<String, String> objectTools(Request request, U row) {
    Map<String, String> tools = new LinkedHashMap<>(super.objectTools(request, row));
    if (hasChangePermission(request, row)) {
      tools.put(
          "admin.accounts.setPassword",
          AdminSite.of(request)
              .orElseGet(Admin::site)
              .url(meta(), "password", String.valueOf(row.pk())));
    }
    return tools;
  }
}
