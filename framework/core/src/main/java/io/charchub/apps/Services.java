package io.charchub.apps;

import io.charchub.conf.ConfigurationException;
import io.charchub.errors.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The services of a running project, by type: how {@code Post.objects} finds its database, {@code
 * render} its templates and {@code reverse} its routes. Immutable; the composition root builds one
 * and installs it, a test installs another for as long as it runs.
 *
 * <pre>
 * Services services = Services.builder().put(Database.class, database).build();
 * try (Services.Scope scope = Services.install(services)) {
 *   Services.current().get(Database.class);
 * }
 * </pre>
 *
 * <p>This is the one piece of global mutable state in the framework. Reading it costs one volatile
 * read and one look-up in a small map. It belongs to the process, not to a thread, so two projects
 * cannot be installed side by side.
 */
public final class Services {
  private static final AtomicReference<@Nullable Services> CURRENT = new AtomicReference<>();

  private final Map<Class<?>, Object> byType;

  private Services(Map<Class<?>, Object> byType) {
    this.byType = Map.copyOf(byType);
  }

  /**
   * The services installed now.
   *
   * @throws ConfigurationException {@code apps.E001} when no project is set up
   */
  public static Services current() {
    Services services = CURRENT.get();
    if (services == null) {
      throw new ConfigurationException(
          Problem.of("apps.E001", "No project is set up: there are no services to ask")
              .hint(
                  "start the code through ./manage, or set a project up first:"
                      + " Project.open(baseDir), or Services.install(...) in a test"));
    }
    return services;
  }

  /** Whether a project is set up, so that {@link #current()} answers. */
  public static boolean isInstalled() {
    return CURRENT.get() != null;
  }

  /**
   * Makes {@code services} the current ones until the scope is closed, which puts back those that
   * were current before. Scopes close in the reverse order of their opening.
   */
  public static Scope install(Services services) {
    Services previous = CURRENT.getAndSet(services);
    return new Scope(services, previous);
  }

  /** An empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with everything in these services: what is put again replaces. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.byType.putAll(byType);
    return builder;
  }

  /**
   * The service registered as {@code type}.
   *
   * @throws ConfigurationException {@code apps.E002} when there is none
   */
  public <T> T get(Class<T> type) {
    Object service = started(byType.get(type));
    if (service == null) {
      throw new ConfigurationException(
          Problem.of("apps.E002", "This project has no service of type " + type.getName())
              .hint("the services are: " + names()));
    }
    return type.cast(service);
  }

  /** The service registered as {@code type}, if there is one. */
  public <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(type.cast(started(byType.get(type))));
  }

  private static @Nullable Object started(@Nullable Object service) {
    return service instanceof Late late ? late.service() : service;
  }

  private String names() {
    String names =
        String.join(", ", byType.keySet().stream().map(Class::getSimpleName).sorted().toList());
    return names.isEmpty() ? "none" : names;
  }

  /** A service that is made at its first use. A maker that fails is asked again the next time. */
  private static final class Late {
    private final Supplier<?> maker;
    private volatile @Nullable Object made;

    Late(Supplier<?> maker) {
      this.maker = maker;
    }

    Object service() {
      Object service = made;
      if (service == null) {
        synchronized (this) {
          service = made;
          if (service == null) {
            service = maker.get();
            made = service;
          }
        }
      }
      return service;
    }
  }

  /** Collects services, one a type. Not for use by several threads. */
  public static final class Builder {
    private final Map<Class<?>, Object> byType = new HashMap<>();

    private Builder() {}

    /**
     * Registers {@code service} as {@code type}, in place of one registered as the same type
     * before.
     */
    public <T> Builder put(Class<T> type, T service) {
      byType.put(type, type.cast(service));
      return this;
    }

    /**
     * Registers a service that is made when it is first asked for, once, by one thread; for what is
     * costly to make and not always needed, such as the routes for a command that only looks at the
     * database.
     */
    public <T> Builder putLate(Class<T> type, Supplier<? extends T> maker) {
      byType.put(type, new Late(maker));
      return this;
    }

    /** The services put so far. */
    public Services build() {
      return new Services(byType);
    }
  }

  /**
   * The time for which services are the current ones. Closing twice does nothing more than closing
   * once.
   */
  public static final class Scope implements AutoCloseable {
    private final Services installed;
    private final @Nullable Services previous;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Scope(Services installed, @Nullable Services previous) {
      this.installed = installed;
      this.previous = previous;
    }

    /** Whether it has been closed. */
    public boolean isClosed() {
      return !open.get();
    }

    /**
     * Puts the previous services back.
     *
     * @throws ConfigurationException {@code apps.E003} when a scope opened later is still open
     */
    @Override
    public void close() {
      if (!open.get()) {
        return;
      }
      if (!CURRENT.compareAndSet(installed, previous)) {
        throw new ConfigurationException(
            Problem.of("apps.E003", "Services installed later are still installed")
                .hint(
                    "close the scopes of Services.install in the reverse order of their opening"));
      }
      open.set(false);
    }
  }
}
