package io.charchub.management;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.charchub.apps.Apps;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Sets up logging where a project has no {@code logback.xml} of its own: lines on the error output,
 * from warnings on until the settings are read. Control characters in a message cannot forge a
 * line: they are shown as {@code ?}.
 *
 * <p>Found by Logback as a service.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfigurator extends ContextAwareBase implements Configurator {
  private static final String PATTERN =
      "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{30}: %replace(%msg){'[\\p{Cntrl}]','?'}%n";

  /** Made by Logback. */
  public LogConfigurator() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (LogConfigurator.class.getClassLoader().getResource("logback.xml") != null
        || System.getProperty("logback.configurationFile") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(PATTERN);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /**
   * Gives the framework and the installed apps the level that the settings ask for; other people's
   * libraries stay at warnings unless they are named.
   */
  static void apply(Settings settings, Apps apps) {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return;
    }
    Level level = Level.toLevel(settings.get(BuiltInSettings.LOGGING_LEVEL));
    context.getLogger("io.charchub").setLevel(level);
    apps.all().forEach(app -> context.getLogger(app.name()).setLevel(level));
    for (Map.Entry<String, String> logger :
        settings.get(BuiltInSettings.LOGGING_LOGGERS).entrySet()) {
      context.getLogger(logger.getKey()).setLevel(Level.toLevel(logger.getValue(), level));
    }
  }
}
