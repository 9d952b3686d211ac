package io.charchub.contrib.admin.accounts;

import io.charchub.contrib.auth.Group;
import java.util.List;

/** The form of a group. */
final class GroupForm extends GrantingForm<Group> {
  GroupForm(Group group, List<String> names, Grants grants) {
    super(group, names, grants);
  }

  @Override
  protected void clean() {
    checkPermissions("permissions", instance().permissions);
  }
}
