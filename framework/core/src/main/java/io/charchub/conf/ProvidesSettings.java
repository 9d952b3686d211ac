package io.charchub.conf;

import java.util.List;

/** The door through which an app adds settings of its own: its config implements this. */
public interface ProvidesSettings {
  /** The keys, most often constants of the app; never null but potentially empty. */
  List<Setting<?>> settings();
}
