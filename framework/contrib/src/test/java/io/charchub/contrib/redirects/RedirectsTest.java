package io.charchub.contrib.redirects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.LiveServer;
import io.charchub.testing.OverrideSettings;
import io.charchub.testing.TestResponse;
import io.charchub.validation.ValidationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a visitor of an address that moved is answered, over a socket. */
@CharchubTest(project = "src/test/projects/moved")
class RedirectsTest {
  private Client client;

  @BeforeEach
  void aVisitor(LiveServer server) {
    client = server.client();
  }

  private static void moved(String from, String to) {
    Redirect redirect = new Redirect();
    redirect.oldPath = from;
    redirect.newPath = to;
    redirect.fullClean();
    redirect.save();
  }

  private void leadsTo(String address, String place) {
    TestResponse answer = client.get(address).assertStatus(301);
    assertThat(answer.location()).as(address).contains(place);
  }

  @Test
  void whatMovedIsFoundAtItsNewPlace() {
    moved("/there/", "/here/");
    leadsTo("/there/", "/here/");
    client.get("/elsewhere/").assertStatus(404);
  }

  @Test
  void whatIsGoneForGoodIsSaidToBe() {
    moved("/gone/", "");
    client.get("/gone/").assertStatus(410).assertContains("410");
  }

  @Test
  void aPageThatTheSiteHasIsNotLookedUp(Client inside) {
    moved("/here/", "/nowhere/");
    assertThat(inside.get("/here/").assertStatus(200).queries()).isEmpty();
    assertThat(inside.get("/elsewhere").queries()).hasSize(1);
  }

  @Test
  void anAddressWithoutItsLastSlashIsTakenForTheOneWithIt() {
    moved("/there/", "/here/");
    leadsTo("/there", "/here/");
  }

  @Test
  @OverrideSettings("APPEND_SLASH=false")
  void whereNoSlashIsAppendedOnlyTheAddressItselfCounts() {
    moved("/there/", "/here/");
    client.get("/there").assertStatus(404);
  }

  @Test
  void anAddressWithItsQueryComesBeforeTheOneWithoutWhichHandsItOn() {
    moved("/find/", "/search/");
    moved("/find/?q=door", "/doors/?all=1");
    leadsTo("/find/?q=door", "/doors/?all=1");
    leadsTo("/find/?q=key&page=2", "/search/?q=key&page=2");
    moved("/old/", "/here/?from=old#top");
    leadsTo("/old/?x=1", "/here/?from=old#top");
    moved("/part/", "/here/#part");
    leadsTo("/part/?x=1", "/here/?x=1#part");
  }

  @Test
  void addressesInPersianAreKeptAsPeopleTypeThem() {
    moved("/بهار/", "/here/");
    leadsTo("/%D8%A8%D9%87%D8%A7%D8%B1/", "/here/");
  }

  @Test
  void aPlaceMayBeOnAnotherSiteButNoProgram() {
    moved("/away/", "https://example.com/x/");
    leadsTo("/away/", "https://example.com/x/");
    moved("/bad/", "javascript:alert(1)");
    client.get("/bad/").assertStatus(400);
  }

  @Test
  void anAddressThatIsTooLongIsNotLookedUp(Client inside) {
    assertThat(inside.get("/" + "x".repeat(300) + "/").assertStatus(404).queries()).isEmpty();
  }

  @Test
  void anAddressThatCannotBeAskedForOrLeadsToItselfIsRefused() {
    assertThatThrownBy(() -> moved("there/", "/here/"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("A path begins with one slash.");
    assertThatThrownBy(() -> moved("/there/", " /there/ "))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("This would lead to itself.");
    moved("/there/", "/here/");
    assertThatThrownBy(() -> moved("/there/", "/"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("There is already a redirect with this old address.");
  }
}
