package io.charchub.contrib.admin;

import java.util.Locale;

/** What may be done with the rows of a model. */
public enum AdminPermission {
  /** Seeing them; whoever may change them may see them too. */
  VIEW,
  /** Making new ones. */
  ADD,
  /** Changing them. */
  CHANGE,
  /** Deleting them. */
  DELETE,
  /** Taking them away as a file. */
  EXPORT;

  /** The word that permissions begin with: {@code add} of {@code add_post}. */
  public String codename() {
    return name().toLowerCase(Locale.ROOT);
  }
}
