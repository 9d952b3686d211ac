package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.testing.CharchubTest;
import io.charchub.testing.TestSite;
import org.junit.jupiter.api.Test;

@CharchubTest(project = "src/test/projects/board", database = false)
class ListUrlsTest {

  @Test
  void everyRouteIsListedWithItsViewAndItsName(TestSite site) {
    String listed = site.manage("listurls");
    assertThat(listed.lines())
        .hasSize(site.project().services().get(io.charchub.urls.UrlResolver.class).routes().size())
        .isSorted();
    assertThat(listed).containsPattern("(?m)^/pin/ +Views\\.\\w+ +pin$");
  }

  @Test
  void theirOrderAndTheirBeginningCanBeChosen(TestSite site) {
    assertThat(site.manage("listurls", "--prefix", "/pin").lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("/pin"));
    assertThat(site.manage("listurls", "--unsorted").lines().findFirst().orElseThrow())
        .startsWith("/ ");
    assertThat(site.manage("listurls", "-p", "nowhere/")).contains("No route begins so.");
  }
}
