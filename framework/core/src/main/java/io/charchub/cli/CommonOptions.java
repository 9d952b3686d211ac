package io.charchub.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command understands. */
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this text and stop.")
  boolean help;

  @Option(names = "--traceback", description = "On an error, show the stack trace too.")
  boolean traceback;

  @Option(
      names = {"--noinput", "--no-input"},
      description = "Ask nothing: where a question would be needed, stop with an error.")
  boolean noInput;

  @Option(names = "--no-color", description = "Use no colour.")
  boolean noColour;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "A settings file that is read after settings.toml.")
  @Nullable String settings;
}
