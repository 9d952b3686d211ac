package io.charchub.contrib.admin;

/**
 * The door through which an app shows its models in the admin: its config implements this.
 *
 * <pre>
 * public final class BlogConfig extends AppConfig implements ProvidesAdmin {
 *   &#64;Override
 *   public void admin(AdminSite site) {
 *     site.register(Post.class);
 *   }
 * }
 * </pre>
 */
public interface ProvidesAdmin {
  /** Registers what the app has; asked once, in the order of INSTALLED_APPS. */
  void admin(AdminSite site);
}
