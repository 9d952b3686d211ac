package io.charchub.contrib.admin.transfer;

import java.util.ArrayList;
import java.util.List;

/** What came of reading a file. */
final class ImportReport {
  /** So many of the errors are kept. */
  static final int MOST_ERRORS = 50;

  private int added;
  private int changed;
  private int same;
  private int wrong;
  private final List<Wrong> errors = new ArrayList<>();

  /**
   * Something wrong with a line.
   *
   * @param line where it begins in the file, counted from 1
   * @param field what people read for the field; empty where it is about the whole
   * @param text what is wrong
   */
  record Wrong(int line, String field, String text) {}

  void add() {
    added++;
  }

  void change() {
    changed++;
  }

  void leave() {
    same++;
  }

  /** Notes what is wrong with one line. */
  void refuse(List<Wrong> found) {
    wrong++;
    for (Wrong each : found) {
      if (errors.size() < MOST_ERRORS) {
        errors.add(each);
      }
    }
  }

  int added() {
    return added;
  }

  int changed() {
    return changed;
  }

  int same() {
    return same;
  }

  boolean isRight() {
    return wrong == 0;
  }

  /**
   * What a page shows of it.
   *
   * @param wrong how many lines are wrong
   * @param errors what is wrong, of the first lines that are
   */
  record View(int added, int changed, int same, int wrong, List<Wrong> errors) {}

  View view() {
    return new View(added, changed, same, wrong, List.copyOf(errors));
  }
}
