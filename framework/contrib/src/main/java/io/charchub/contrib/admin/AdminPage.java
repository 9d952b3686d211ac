package io.charchub.contrib.admin;

/** A page of a model that may have a template of its own: {@link ModelAdmin#template}. */
public enum AdminPage {
  /** The list; {@code change_list_template}. */
  LIST("change_list", "admin/change_list.ftlh"),
  /** The form for a new row; {@code add_form_template}. */
  ADD("change_form", "admin/change_form.ftlh"),
  /** The form for a row; {@code change_form_template}. */
  FORM("change_form", "admin/change_form.ftlh"),
  /** What asks before a row is deleted; {@code delete_confirmation_template}. */
  DELETION("delete_confirmation", "admin/delete_confirmation.ftlh"),
  /** What asks before several are; {@code delete_selected_confirmation_template}. */
  DELETIONS("delete_selected_confirmation", "admin/delete_confirmation.ftlh"),
  /** The history of a row; {@code object_history_template}. */
  HISTORY("object_history", "admin/object_history.ftlh"),
  /** What a dialog answers with the row that was made; {@code popup_response_template}. */
  DIALOG_DONE("popup_response", "admin/form/done.ftlh");

  private final String file;
  private final String usual;

  AdminPage(String file, String usual) {
    this.file = file;
    this.usual = usual;
  }

  /** The name of the file that overrides it for an app or a model, without its ending. */
  String file() {
    return file;
  }

  /** The template of the admin itself. */
  String usual() {
    return usual;
  }
}
