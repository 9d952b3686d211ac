package io.charchub.contrib.admin;

/** Whether a list tells how many rows each choice of a filter has. Django's {@code ShowFacets}. */
public enum Facets {
  /** Never. */
  NEVER,
  /** When the visitor asks. */
  ALLOW,
  /** Always. */
  ALWAYS
}
