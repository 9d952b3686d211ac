package io.charchub.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.sample.SampleConfig;
import io.charchub.conf.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppsTest {
  private static final String WHERE = "settings.toml:9, INSTALLED_APPS";

  interface Door {}

  static final class First extends AppConfig implements Door {
    First() {
      super("org.example.first");
    }
  }

  private static Apps load(String... entries) {
    return Apps.load(List.of(entries), WHERE, AppsTest.class.getClassLoader());
  }

  @Test
  void aPackageGetsTheConfigCalledAfterIt() {
    AppConfig app = load("io.charchub.apps.sample").get("sample");
    assertThat(app).isInstanceOf(SampleConfig.class);
    assertThat(app.name()).isEqualTo("io.charchub.apps.sample");
    assertThat(app.verboseName()).isEqualTo("Samples");
  }

  @Test
  void aConfigMayBeNamedByItsClass() {
    assertThat(load("io.charchub.apps.sample.SampleConfig").labels()).containsExactly("sample");
  }

  @Test
  void aResourceMayNameAConfigOfAnotherName() {
    assertThat(load("io.charchub.apps.odd").get("odd").verboseName()).isEqualTo("Odd one");
  }

  @Test
  void aPackageWithoutAConfigGetsAPlainOne() {
    AppConfig app = load("io.charchub.errors").get("errors");
    assertThat(app.getClass()).isEqualTo(AppConfig.class);
    assertThat(app.verboseName()).isEqualTo("Errors");
  }

  @Test
  void anAppThatIsNotFoundSaysWhereAndWhatWasMeant() {
    assertThatThrownBy(() -> load("io.charchub.apps.smaple"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            """
            apps.E010 There is no app 'io.charchub.apps.smaple': no such package is on the class path
              where: settings.toml:9, INSTALLED_APPS
              try: 'io.charchub.apps.sample'. Packages seen: \
            """);
  }

  @Test
  void theLastPartOfAKnownPackageIsEnoughToBeUnderstood() {
    assertThatThrownBy(() -> load("sample"))
        .hasMessageContaining("try: 'io.charchub.apps.sample'.");
  }

  @ParameterizedTest
  @CsvSource({
    "Shop, apps.E011 The app name 'Shop' has an upper case letter, 'shop'",
    "my_shop, apps.E012 The app name 'my_shop' has an underscore, 'myshop'",
    "class, apps.E013 The app name 'class' cannot be: 'class' is a keyword of Java, lower case",
    "org.new.shop, apps.E013 The app name 'org.new.shop' cannot be: 'new' is a keyword of Java, lower",
    "my-shop, apps.E014 The app name 'my-shop' is no package's name, lower case",
    "1shop, apps.E014 The app name '1shop' is no package's name, lower case",
    "shop., apps.E014 The app name 'shop.' is no package's name, lower case",
    "'', apps.E014 '' is no name for an app, lower case",
  })
  void aBadNameIsRefusedWithTheReason(String name, String message, String hint) {
    assertThatThrownBy(() -> load(name))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(message)
        .hasMessageContaining("where: " + WHERE)
        .hasMessageContaining(hint);
  }

  @Test
  void twoAppsWithOneLabelAreRefused() {
    AppConfig one = Apps.plain("blog");
    AppConfig two = Apps.plain("org.example.blog");
    assertThatThrownBy(() -> Apps.of(one, two))
        .hasMessage(
            """
            apps.E015 Two apps have the label 'blog': 'blog' and 'org.example.blog'
              try: tables and migrations are named by the label: rename the last part of one package""");
  }

  @Test
  void oneAppTwiceIsRefused() {
    assertThatThrownBy(() -> load("io.charchub.errors", "io.charchub.errors"))
        .hasMessageStartingWith("apps.E015 The app 'io.charchub.errors' is installed twice");
  }

  @Test
  void aClassThatIsNoConfigIsRefused() {
    assertThatThrownBy(() -> load("io.charchub.apps.Services"))
        .hasMessageStartingWith(
            "apps.E016 The app config io.charchub.apps.Services does not extend AppConfig");
  }

  @Test
  void aLabelIsLookedUpWithHelp() {
    Apps apps = load("io.charchub.apps.sample", "io.charchub.errors");
    assertThat(apps.find("none")).isEmpty();
    assertThatThrownBy(() -> apps.get("smaple"))
        .hasMessage(
            """
            apps.E017 No installed app has the label 'smaple'
              try: 'sample'. Installed: sample, errors""");
  }

  @Test
  void aClassBelongsToTheNearestPackageAboveIt() {
    Apps apps = Apps.of(Apps.plain("org.example"), Apps.plain("org.example.shop"));
    assertThat(apps.containing("org.example.shop.models.Product").map(AppConfig::label))
        .contains("shop");
    assertThat(apps.containing("org.example.Post").map(AppConfig::label)).contains("example");
    assertThat(apps.containing("org.examples.Post")).isEmpty();
  }

  @Test
  void aDoorGivesTheAppsThatImplementItInOrder() {
    First first = new First();
    Apps apps = Apps.of(Apps.plain("blog"), first);
    assertThat(apps.providing(Door.class)).containsExactly(first);
    assertThat(apps.isInstalled("blog")).isTrue();
    assertThat(apps.isInstalled("shop")).isFalse();
  }

  @Test
  void appsGetReadyInOrder() {
    List<String> ready = new ArrayList<>();
    AppConfig one =
        new AppConfig("one") {
          @Override
          public void ready() {
            ready.add(name());
          }
        };
    AppConfig two =
        new AppConfig("two") {
          @Override
          public void ready() {
            ready.add(name());
          }
        };
    Apps.of(two, one).ready();
    assertThat(ready).containsExactly("two", "one");
  }
}
