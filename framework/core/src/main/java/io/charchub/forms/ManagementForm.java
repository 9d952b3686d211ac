package io.charchub.forms;

/** How many forms a page had, sent along with them, out of sight. */
final class ManagementForm extends Form {
  /** More than any page has: a number beyond it is no count. */
  private static final int GREATEST = 1_000_000;

  final IntegerField total = count("TOTAL_FORMS", true);
  final IntegerField initialCount = count("INITIAL_FORMS", true);
  final IntegerField least = count("MIN_NUM_FORMS", false);
  final IntegerField most = count("MAX_NUM_FORMS", false);

  ManagementForm(String prefix) {
    prefix(prefix);
  }

  private IntegerField count(String name, boolean required) {
    return add(name, new IntegerField().min(0).max(GREATEST).required(required).hidden());
  }
}
