package io.charchub.apps;

/**
 * The door through which an app registers services of its own, for its classes to find by {@code
 * Services.current().get(...)}: its config implements this.
 */
public interface ProvidesServices {
  /**
   * Registers services, most often by {@link Services.Builder#putLate}: this is called for every
   * command, before the project's services are current.
   */
  void services(Services.Builder services);
}
