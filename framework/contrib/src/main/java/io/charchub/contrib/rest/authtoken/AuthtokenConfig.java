package io.charchub.contrib.rest.authtoken;

import io.charchub.apps.AppConfig;
import io.charchub.cli.Command;
import io.charchub.cli.ProvidesCommands;
import io.charchub.contrib.rest.access.Authenticator;
import io.charchub.contrib.rest.access.ProvidesAuthenticators;
import java.util.List;

/** The app: tokens, and the command that makes one. */
public final class AuthtokenConfig extends AppConfig
    implements ProvidesAuthenticators, ProvidesCommands {
  /** Made by the project. */
  public AuthtokenConfig() {}

  @Override
  public String verboseName() {
    return "API tokens";
  }

  @Override
  public List<Authenticator> authenticators() {
    return List.of(new TokenAuthenticator());
  }

  @Override
  public List<Command> commands() {
    return List.of(new CreateToken());
  }
}
