package io.charchub.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charchub.errors.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  @TempDir Path folder;

  private static Templates of(Map<String, String> templates) {
    return Templates.builder().source(TemplateSource.memory(templates)).build();
  }

  private static String render(String template, Map<String, ?> context) {
    return of(Map.of("t.ftlh", template)).render("t.ftlh", context);
  }

  private static TemplateException failure(String template, Map<String, ?> context) {
    return failure(of(Map.of("blog/t.ftlh", template)), "blog/t.ftlh", context);
  }

  private static TemplateException failure(
      Templates templates, String name, Map<String, ?> context) {
    return catchThrowableOfType(TemplateException.class, () -> templates.render(name, context));
  }

  @Test
  void textIsEscapedWhereverItAppears() {
    String evil = "<script>\"'&";
    String escaped = "&lt;script&gt;&quot;&#39;&amp;";
    Map<String, ?> context =
        Map.of(
            "x",
            evil,
            "list",
            List.of(evil),
            "map",
            Map.of(evil, evil),
            "markup",
            new Markup("<b>"));
    assertThat(render("${x}", context)).isEqualTo(escaped);
    assertThat(render("<a title=\"${x}\">", context)).isEqualTo("<a title=\"" + escaped + "\">");
    assertThat(render("<#list list as each>${each}</#list>", context)).isEqualTo(escaped);
    assertThat(render("${list?join(', ')}", context)).isEqualTo(escaped);
    assertThat(render("<#list map as k, v>${k}${v}</#list>", context)).isEqualTo(escaped + escaped);
    assertThat(render("<#assign y = 'a' + x>${y}", context)).isEqualTo("a" + escaped);
    assertThat(render("<#assign y>${x}</#assign>${y}", context)).isEqualTo(escaped);
    assertThat(render("<#macro m v>${v}</#macro><@m v=x/>", context)).isEqualTo(escaped);
    assertThat(render("<#function f v><#return v></#function>${f(x)}", context)).isEqualTo(escaped);
    assertThat(render("${x?upper_case}", context)).isEqualTo("&lt;SCRIPT&gt;&quot;&#39;&amp;");
    assertThat(render("${missing!x}", context)).isEqualTo(escaped);
    assertThat(render("<@block name='b'>${x}</@block>", context)).isEqualTo(escaped);
    assertThat(render("${markup + x}", context)).isEqualTo("<b>" + escaped);
    assertThat(render("${truncatechars(x, 100)}", context)).isEqualTo(escaped);
  }

  @Test
  void markupIsShownAsItIs() {
    assertThat(render("${x}", Map.of("x", new Markup("<b>bold</b>")))).isEqualTo("<b>bold</b>");
  }

  @Test
  void aValueIsAskedForOnlyWhenShownAndOnlyOnce() {
    AtomicInteger asked = new AtomicInteger();
    Map<String, ?> context =
        Map.of("lazy", (java.util.function.Supplier<?>) () -> "v" + asked.incrementAndGet());
    assertThat(render("nothing", context)).isEqualTo("nothing");
    assertThat(asked).hasValue(0);
    assertThat(render("${lazy}${lazy}", context)).isEqualTo("v1v1");
  }

  @Test
  void theContextWinsOverTheVariablesBehindIt() {
    Variables more =
        new Variables() {
          @Override
          public @Nullable Object variable(String name) {
            return name.equals("site") ? "more" : null;
          }

          @Override
          public java.util.Collection<String> names() {
            return List.of("site");
          }
        };
    Templates templates = of(Map.of("t.ftlh", "${site} ${x!'-'}", "typo.ftlh", "${sitee}"));
    assertThat(templates.render("t.ftlh", Map.of(), more)).isEqualTo("more -");
    assertThat(templates.render("t.ftlh", Map.of("site", "own"), more)).isEqualTo("own -");
    Map<String, @Nullable Object> nothing = new HashMap<>();
    nothing.put("site", null);
    assertThatThrownBy(() -> templates.render("t.ftlh", nothing, more))
        .hasMessageContaining("'site' has no value");
    assertThatThrownBy(() -> templates.render("typo.ftlh", Map.of(), more))
        .hasMessageContaining("try: 'site'");
  }

  @Test
  void numbersAndFlagsAreShownAsProgramsReadThem() {
    assertThat(
            render("/post/${id}/ ${ratio} ${on}", Map.of("id", 1234567L, "ratio", 0.5, "on", true)))
        .isEqualTo("/post/1234567/ 0.5 true");
  }

  @Test
  void aMissingVariableIsNamedWithItsPlaceAndTheNearestName() {
    TemplateException e = failure("<h1>\n  <b>${titel}</b>\n</h1>", Map.of("title", "x"));
    assertThat(e.problem().id()).isEqualTo("template.E004");
    assertThat(e.problem().what()).isEqualTo("'titel' has no value");
    assertThat(e.problem().where()).isEqualTo("blog/t.ftlh, line 2, column 8: <b>${titel}</b>");
    assertThat(e.problem().hint()).startsWith("'title', or ${(titel)!} to show nothing");
    assertThat(e.templateName()).isEqualTo("blog/t.ftlh");
    assertThat(e.line()).isEqualTo(2);
    assertThat(e.column()).isEqualTo(8);
    assertThat(e.sourceLine()).isEqualTo("<b>${titel}</b>");
    assertThat(e.getMessage()).doesNotContain("----").doesNotContain("FTL stack");
  }

  @Test
  void whatApplicationCodeThrowsIsTheCauseAndTheLineIsNamed() {
    IllegalStateException own = new IllegalStateException("the shelf is empty");
    java.util.function.Supplier<?> failing =
        () -> {
          throw own;
        };
    TemplateException e = failure("a\n${box.books}", Map.of("box", Map.of("books", failing)));
    assertThat(e.problem().id()).isEqualTo("template.E007");
    assertThat(e.problem().what())
        .isEqualTo("'box.books' failed: IllegalStateException: the shelf is empty");
    assertThat(e).hasCause(own);
    assertThat(e.line()).isEqualTo(2);
  }

  @Test
  void anExpressionThatDoesNotFitIsSaidInOneSentence() {
    TemplateException e = failure("<#if title>x</#if>", Map.of("title", "x"));
    assertThat(e.problem().id()).isEqualTo("template.E007");
    assertThat(e.problem().what())
        .isEqualTo(
            "The template failed: For \"#if\" condition: Expected a boolean, but this has evaluated to a string");
    assertThat(e.problem().where()).contains("line 1").contains("<#if title>x</#if>");
  }

  @Test
  void aTemplateThatDoesNotParseSaysWhere() {
    Templates templates =
        of(
            Map.of(
                "bad.ftlh",
                "fine\n<#if x>\nnever closed",
                "list.ftlh",
                "<#include 'bad.ftlh'>",
                "child.ftlh",
                "<@extends name='bad.ftlh'/>"));
    for (String name : List.of("bad.ftlh", "list.ftlh", "child.ftlh")) {
      TemplateException e = failure(templates, name, Map.of());
      assertThat(e.problem().id()).as(name).isEqualTo("template.E002");
      assertThat(e.problem().what())
          .as(name)
          .startsWith("The template bad.ftlh does not parse: ")
          .doesNotContain("\n");
      assertThat(e.problem().where())
          .as(name)
          .isEqualTo("bad.ftlh, line 3, column 12: never closed");
    }
    assertThat(templates.check()).extracting(Problem::id).containsExactly("template.E002");
  }

  @Test
  void aTemplateThatIsNotThereSaysWhereItWasLookedFor() throws IOException {
    Files.createDirectories(folder.resolve("blog"));
    Files.writeString(folder.resolve("blog/post.ftlh"), "");
    Templates templates =
        Templates.builder()
            .source(TemplateSource.directory(folder))
            .source(
                TemplateSource.memory(
                    Map.of(
                        "inc.ftlh",
                        "\n<#include 'blog/pots.ftlh'>",
                        "ext.ftlh",
                        "\n<@extends name='blog/pots.ftlh'/>")))
            .build();
    TemplateException e = failure(templates, "blog/pots.ftlh", Map.of());
    assertThat(e.problem())
        .isEqualTo(
            new Problem(
                "template.E001",
                "There is no template 'blog/pots.ftlh'",
                "",
                "'blog/post.ftlh'. Looked in: " + folder + ", templates in memory"));
    for (String name : List.of("inc.ftlh", "ext.ftlh")) {
      TemplateException inner = failure(templates, name, Map.of());
      assertThat(inner.problem().id()).isEqualTo("template.E001");
      assertThat(inner.problem().where()).startsWith(name + ", line 2");
    }
    assertThat(templates.check()).extracting(Problem::where).containsExactly("ext.ftlh, line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../x.ftlh",
        "a/../b.ftlh",
        "/etc/passwd",
        "/a.ftlh",
        "a//b.ftlh",
        "a\\b.ftlh",
        "a.ftl",
        "a.html",
        ".ftlh",
        "a\0.ftlh",
        "./a.ftlh",
        "a/.b/c.ftlh",
        "a/b.ftlh\n"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) {
    TemplateException e = failure(of(Map.of("a.ftlh", "")), name, Map.of());
    assertThat(e.problem().id()).isEqualTo("template.E009");
    assertThat(of(Map.of(name, "x")).has(name)).isFalse();
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("secret.ftlh"), "secret");
    Files.createSymbolicLink(folder.resolve("link.ftlh"), elsewhere.resolve("secret.ftlh"));
    Templates templates = Templates.builder().source(TemplateSource.directory(folder)).build();
    assertThat(templates.has("link.ftlh")).isFalse();
    assertThat(failure(templates, "link.ftlh", Map.of()).problem().id()).isEqualTo("template.E001");
  }

  @Test
  void theFirstSourceWins() throws IOException {
    Files.writeString(folder.resolve("a.ftlh"), "project");
    Templates templates =
        Templates.builder()
            .source(TemplateSource.directory(folder))
            .source(TemplateSource.memory(Map.of("a.ftlh", "app", "b.ftlh", "app b")))
            .build();
    assertThat(templates.render("a.ftlh", Map.of())).isEqualTo("project");
    assertThat(templates.render("b.ftlh", Map.of())).isEqualTo("app b");
    assertThat(templates.names()).containsExactly("a.ftlh", "b.ftlh");
    assertThat(templates.source("a.ftlh")).contains("project");
    assertThat(templates.source("c.ftlh")).isEmpty();
  }

  @Test
  void theClassPathIsASource() {
    Templates templates =
        Templates.builder()
            .source(
                TemplateSource.classPath(
                    getClass().getClassLoader(), "io/charchub/template/templates"))
            .build();
    assertThat(templates.names()).containsExactly("shop/base.ftlh", "shop/product.ftlh");
    assertThat(templates.render("shop/product.ftlh", Map.of("name", "Tea")))
        .contains("<h1>Tea</h1>");
  }

  @Test
  void aChangedFileIsReadAgainOnlyWhereReloadingIsOn() throws IOException {
    Path file = folder.resolve("a.ftlh");
    Files.writeString(file, "old");
    Templates production = Templates.builder().source(TemplateSource.directory(folder)).build();
    Templates developing =
        Templates.builder().source(TemplateSource.directory(folder)).reload(true).build();
    assertThat(production.render("a.ftlh", Map.of()) + developing.render("a.ftlh", Map.of()))
        .isEqualTo("oldold");
    Files.writeString(file, "new");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(10)));
    assertThat(production.render("a.ftlh", Map.of()) + developing.render("a.ftlh", Map.of()))
        .isEqualTo("oldnew");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${x?eval}",
        "<#assign f = x?interpret><@f/>",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${x?api.foo}",
        "<#if x ? eval == 1></#if>",
        "<#macro m a=x?eval></#macro>",
        "<@block name=x?eval/>",
        "${\"${x?eval}\"}",
        "<#list [1] as i>${x?eval}</#list>",
        "<#function f><#return x?eval></#function>",
        "<#switch x?eval><#case 1></#switch>",
        "<#ftl auto_esc=false>${x}",
        "<#ftl output_format='plainText'>${x}"
      })
  void whatRunsCodeFromDataIsRefusedWhenTheTemplateIsLoaded(String template) {
    Templates templates = of(Map.of("t.ftlh", template, "i.ftlh", "<#include 't.ftlh'>"));
    for (String name : List.of("t.ftlh", "i.ftlh")) {
      TemplateException e = failure(templates, name, Map.of("x", "1"));
      assertThat(e.problem().id()).isEqualTo("template.E003");
      assertThat(e.problem().where()).startsWith("t.ftlh");
    }
    assertThat(templates.check()).extracting(Problem::id).contains("template.E003");
  }

  @Test
  void textThatOnlyLooksForbiddenIsFine() {
    assertThat(render("Write x?eval or ?api, <#-- ${x?eval} --> ${'ok'}", Map.of()))
        .isEqualTo("Write x?eval or ?api,  ok");
  }

  @Test
  void unescapedOutputIsListed() {
    Templates templates =
        of(
            Map.of(
                "a.ftlh",
                "\n${x?no_esc}",
                "b.ftlh",
                "<#noautoesc>${x}</#noautoesc>",
                "c.ftlh",
                "${x}"));
    assertThat(templates.checkEscaping())
        .extracting(Problem::toString)
        .containsExactly(
            "template.W001 a.ftlh shows text without escaping it\n  where: a.ftlh, line 2: ${x?no_esc}\n  try: make sure that no visitor's text reaches it; let Java code make a Markup where you can",
            "template.W001 b.ftlh shows text without escaping it\n  where: b.ftlh, line 1: #noautoesc\n  try: make sure that no visitor's text reaches it; let Java code make a Markup where you can");
  }

  @Test
  void aFileNamedFtlIsAProblem() {
    assertThat(of(Map.of("old.ftl", "${x}", "notes.txt", "")).check())
        .containsExactly(
            new Problem(
                "template.E014",
                "The template old.ftl would not be escaped",
                "old.ftl",
                "rename it to old.ftlh: .ftlh is HTML, and everything shown in it is escaped"));
  }

  @Test
  void aPageThatGrowsWithoutEndIsGivenUp() {
    Templates templates =
        Templates.builder()
            .source(TemplateSource.memory(Map.of("t.ftlh", "<#list 1.. as i>line ${i}</#list>")))
            .outputLimit(10_000)
            .build();
    assertThatThrownBy(() -> templates.render("t.ftlh", Map.of()))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(
            "template.E015 The page grew past 10000 characters and was given up");
  }

  @Test
  void aTemplateThatIncludesItselfIsGivenUp() {
    assertThat(failure("<#include 't.ftlh'>", Map.of()).problem().id()).isEqualTo("template.E016");
  }

  @Test
  void functionsAndDirectivesOfOthersTakeArguments() {
    Templates templates =
        Templates.builder()
            .source(
                TemplateSource.memory(
                    Map.of(
                        "t.ftlh",
                        "${shout('a<', 2)} <@box title='<T>' n=3>in ${x}</@box> <@shout text='b'/>",
                        "wrong.ftlh",
                        "\n${shout()}")))
            .function(
                "shout",
                arguments ->
                    arguments.count(1, 2).text(0).repeat(arguments.integer(1, 1))
                        + arguments.variable("x").orElse(""))
            .directive("shout", (arguments, output) -> output.text(arguments.text("text") + "!"))
            .directive(
                "box",
                (arguments, output) ->
                    output
                        .html("<p>")
                        .text(arguments.text("title"))
                        .text(arguments.text("n"))
                        .body()
                        .body()
                        .html("</p>"))
            .build();
    assertThat(templates.render("t.ftlh", Map.of("x", "&")))
        .isEqualTo("a&lt;a&lt;&amp; <p>&lt;T&gt;3in &amp;in &amp;</p> b!");
    TemplateException e = failure(templates, "wrong.ftlh", Map.of());
    assertThat(e.problem().id()).isEqualTo("template.E006");
    assertThat(e.problem().what()).isEqualTo("shout takes 1 to 2 arguments, not 0");
    assertThat(e.line()).isEqualTo(2);
  }

  @Test
  void aFailureInsideADirectivesBodyKeepsItsPlace() {
    Templates templates =
        Templates.builder()
            .source(TemplateSource.memory(Map.of("t.ftlh", "<@box>\n${nothing}</@box>")))
            .directive("box", (arguments, output) -> output.html(output.capturedBody().html()))
            .build();
    TemplateException e = failure(templates, "t.ftlh", Map.of());
    assertThat(e.problem().id()).isEqualTo("template.E004");
    assertThat(e.line()).isEqualTo(2);
  }

  @Test
  void aFunctionWrittenAsADirectiveIsToldHowToBeWritten() {
    Templates templates =
        Templates.builder()
            .source(TemplateSource.memory(Map.of("a.ftlh", "<@shout/>")))
            .function("shout", arguments -> "!")
            .build();
    assertThatThrownBy(() -> templates.render("a.ftlh", Map.of()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("'shout' is a function and no directive: write ${shout(...)}")
        .hasMessageContaining("a.ftlh");
  }
}
