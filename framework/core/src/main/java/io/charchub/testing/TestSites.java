package io.charchub.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sites that the tests of this process have opened, by the folder of their project. */
final class TestSites implements AutoCloseable {
  private final Map<Path, TestSite> byFolder = new LinkedHashMap<>();

  /** The site of the project in {@code folder}; it is not current until it is entered. */
  synchronized TestSite of(Path folder) {
    TestSite site = byFolder.get(folder);
    if (site == null) {
      site = TestSite.open(folder, System.getenv());
      site.leave();
      byFolder.put(folder, site);
    }
    return site;
  }

  /** Called by JUnit when all tests ran. */
  @Override
  public synchronized void close() {
    List<TestSite> sites = new ArrayList<>(byFolder.values());
    Collections.reverse(sites);
    sites.forEach(TestSite::close);
    byFolder.clear();
  }
}
