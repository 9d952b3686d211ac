package io.charchub.contrib.auth;

import io.charchub.cli.Terminal;
import io.charchub.management.Project;
import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A project with the apps that accounts need, migrated, in a folder of its own. */
final class AuthSite implements AutoCloseable {
  final Project project;
  private JettyServer server;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  AuthSite(Path folder, String settings) throws IOException {
    this(folder, settings, Map.of());
  }

  AuthSite(Path folder, String settings, Map<String, String> environment) throws IOException {
    Files.writeString(
        folder.resolve("settings.toml"),
        """
        SECRET_KEY = "%s"
        PASSWORD_HASHERS = ["pbkdf2_sha256:1000"]
        ROOT_URLCONF = "io.charchub.contrib.auth.AuthUrls"
        EMAIL_BACKEND = "memory"
        INSTALLED_APPS = [
          "io.charchub.contrib.contenttypes", "io.charchub.contrib.auth", "io.charchub.contrib.sessions",
          "io.charchub.contrib.staticfiles",
        ]
        %s
        [DATABASES.default]
        ENGINE = "sqlite"
        NAME = "db.sqlite3"
        """
            .formatted("k3y-".repeat(20), settings));
    project = Project.open(folder, environment);
    manage("migrate");
  }

  int manage(String command, String... arguments) {
    return answering("", command, arguments);
  }

  /** Runs a command as the command line does, and types these lines at its questions. */
  int answering(String typed, String command, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return project
        .commands()
        .run(Terminal.of(out, err, new StringReader(typed)), command, List.of(arguments));
  }

  /** Somebody in front of a server of this site. */
  Browser browser() {
    if (server == null) {
      server = JettyServer.start("127.0.0.1", 0, project.handler(), ServerOptions.DEFAULT);
    }
    return new Browser(server.port());
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    project.close();
  }
}
