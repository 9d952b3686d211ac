package io.charchub.contrib.sitemaps;

import java.util.Locale;

/** How often a page is likely to change: a hint to search engines, which few of them follow. */
public enum Changefreq {
  /** At each visit. */
  ALWAYS,
  /** About once an hour. */
  HOURLY,
  /** About once a day. */
  DAILY,
  /** About once a week. */
  WEEKLY,
  /** About once a month. */
  MONTHLY,
  /** About once a year. */
  YEARLY,
  /** Not any more: a page of an archive. */
  NEVER;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
