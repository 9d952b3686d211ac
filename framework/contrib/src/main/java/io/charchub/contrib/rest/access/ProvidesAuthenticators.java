package io.charchub.contrib.rest.access;

import java.util.List;

/** The door through which an app adds ways to authenticate: its config implements this. */
public interface ProvidesAuthenticators {
  /** The authenticators, which are asked before session and password; potentially empty. */
  List<Authenticator> authenticators();
}
