package io.charchub.contrib.admin.accounts;

import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.auth.Group;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import java.util.List;

/**
 * Groups, and what their members may do. Nobody gives a group a permission that they do not have.
 * Django's counterpart has the same name.
 */
public class GroupAdmin extends ModelAdmin<Group> {
  /** Registered by the app itself. */
  public GroupAdmin() {
    super(Group.class);
    searchFields("name");
    ordering("name");
    autocompleteFields("permissions");
  }

  @Override
  public ModelForm<Group> form(Request request, Group row, List<String> names) {
    return new GroupForm(row, names, new Grants(request));
  }

  /** What a group may do is given on its form alone. */
  @Override
  public boolean hasImportPermission(Request request) {
    return new Grants(request).isSuperuser();
  }
}
