package io.charchub.contrib.admin;

/**
 * The door through which a project gives the site that apps register with, in place of a plain one:
 * to say who may enter, or what stands around the pages. The config of one app implements this; of
 * several the first in INSTALLED_APPS. Django's counterpart is {@code AdminConfig.default_site}.
 */
public interface ProvidesAdminSite {
  /** A new site, whose name is the namespace of its routes; asked once. */
  AdminSite adminSite();
}
