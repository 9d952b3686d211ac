package io.charchub.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InheritanceTest {
  private static Templates of(String... namesAndTexts) {
    Map<String, String> templates = new java.util.HashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      templates.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return Templates.builder().source(TemplateSource.memory(templates)).build();
  }

  private static final String BASE =
      "<html><@block name=\"title\">Site</@block>|<@block name=\"content\">none</@block></html>";

  @Test
  void aBlockThatIsNotFilledShowsItsOwnText() {
    assertThat(of("base.ftlh", BASE).render("base.ftlh", Map.of()))
        .isEqualTo("<html>Site|none</html>");
    assertThat(
            of("base.ftlh", BASE, "c.ftlh", "<@extends name='base.ftlh'/>")
                .render("c.ftlh", Map.of()))
        .isEqualTo("<html>Site|none</html>");
  }

  @Test
  void aChildFillsBlocksAndItsTextBetweenThemIsNotShown() {
    Templates templates =
        of(
            "base.ftlh",
            BASE,
            "c.ftlh",
            "<@extends name='base.ftlh'>stray <@block name='content'>${x} & more</@block> text</@extends>");
    assertThat(templates.render("c.ftlh", Map.of("x", "<1>")))
        .isEqualTo("<html>Site|&lt;1&gt; & more</html>");
  }

  @Test
  void threeLevelsWithSuper() {
    Templates templates =
        of(
            "base.ftlh", BASE,
            "mid.ftlh",
                "<@extends name='base.ftlh'><@block name='title'>Mid - <@super/></@block>"
                    + "<@block name='content'><main><@block name='inner'>mid inner</@block></main></@block></@extends>",
            "leaf.ftlh",
                "<@extends name='mid.ftlh'><@block name='title'>Leaf - <@super/></@block>"
                    + "<@block name='inner'>[<@super/>]</@block></@extends>");
    assertThat(templates.render("leaf.ftlh", Map.of()))
        .isEqualTo("<html>Leaf - Mid - Site|<main>[mid inner]</main></html>");
    assertThat(templates.render("mid.ftlh", Map.of()))
        .isEqualTo("<html>Mid - Site|<main>mid inner</main></html>");
  }

  @Test
  void superMayBeShownTwiceAndIsNothingWhereNothingIsBehind() {
    Templates templates =
        of(
            "base.ftlh",
            "<@block name='a'>x</@block><@block name='b'/>",
            "c.ftlh",
            "<@extends name='base.ftlh'><@block name='a'><@super/><@super/></@block><@block name='b'>(<@super/>)</@block></@extends>");
    assertThat(templates.render("c.ftlh", Map.of())).isEqualTo("xx()");
  }

  @Test
  void aBlockSeesTheVariablesOfTheBaseAroundItAndIsFilledOnceATurn() {
    Templates templates =
        of(
            "base.ftlh",
            "<#assign mood='calm'><#list posts as post><@block name='row'>${post}</@block>;</#list>",
            "c.ftlh",
            "<@extends name='base.ftlh'><@block name='row'>${post}:${mood}:<@super/></@block></@extends>");
    assertThat(templates.render("c.ftlh", Map.of("posts", List.of("a", "b"))))
        .isEqualTo("a:calm:a;b:calm:b;");
  }

  @Test
  void whatTheChildAssignsAndImportsInsideExtendsIsSeenInItsBlocksAndByTheBase() {
    Templates templates =
        of(
            "base.ftlh",
            "${wide?string('wide', 'narrow')} <@block name='a'/>",
            "lib.ftlh",
            "<#macro star>*</#macro>",
            "c.ftlh",
            "<@extends name='base.ftlh'><#assign wide=true><#import 'lib.ftlh' as lib><#macro own>own</#macro>"
                + "<@block name='a'><@lib.star/><@own/></@block></@extends>");
    assertThat(templates.render("c.ftlh", Map.of())).isEqualTo("wide *own");
  }

  @Test
  void aBlockMayBeFilledOnACondition() {
    Templates templates =
        of(
            "base.ftlh",
            "<@block name='a'>base</@block>",
            "c.ftlh",
            "<@extends name='base.ftlh'><#if on><@block name='a'>child</@block></#if></@extends>");
    assertThat(templates.render("c.ftlh", Map.of("on", true))).isEqualTo("child");
    assertThat(templates.render("c.ftlh", Map.of("on", false))).isEqualTo("base");
  }

  @Test
  void anIncludedTemplateMayExtendAnother() {
    Templates templates =
        of(
            "base.ftlh",
            "<@block name='a'>page</@block>",
            "card.ftlh",
            "<div><@block name='a'>empty card</@block></div>",
            "post-card.ftlh",
            "<@extends name='card.ftlh'><@block name='a'>card of ${post}</@block></@extends>",
            "c.ftlh",
            "<@extends name='base.ftlh'><@block name='a'><#list ['x', 'y'] as post><#include 'post-card.ftlh'></#list> <@super/></@block></@extends>");
    assertThat(templates.render("c.ftlh", Map.of()))
        .isEqualTo("<div>card of x</div><div>card of y</div> page");
  }

  @Test
  void aMacroOfTheBaseMayStandAroundABlock() {
    Templates templates =
        of(
            "base.ftlh",
            "<#macro frame><b><#nested></b></#macro><@frame><@block name='a'/></@frame>",
            "c.ftlh",
            "<@extends name='base.ftlh'><@block name='a'>${x}</@block></@extends>");
    assertThat(templates.render("c.ftlh", Map.of("x", 1))).isEqualTo("<b>1</b>");
  }

  @Test
  void anErrorInABlockPointsAtTheChildsLine() {
    TemplateException e =
        failure(
            of(
                "base.ftlh",
                "\n\n\n<@block name='a'/>",
                "c.ftlh",
                "<@extends name='base.ftlh'>\n<@block name='a'>\n  ${oops}</@block></@extends>"),
            "c.ftlh");
    assertThat(e.problem().where())
        .isEqualTo("c.ftlh, line 3, column 5: ${oops}</@block></@extends>");
  }

  @Test
  void anErrorInTheBasePointsAtTheBasesLine() {
    TemplateException e =
        failure(of("base.ftlh", "\n${oops}", "c.ftlh", "<@extends name='base.ftlh'/>"), "c.ftlh");
    assertThat(e.problem().where()).isEqualTo("base.ftlh, line 2, column 3: ${oops}");
  }

  @Test
  void mistakesAreNamed() {
    assertThat(failure(of("t.ftlh", "<@super/>"), "t.ftlh").problem().toString())
        .isEqualTo(
            "template.E010 'super' stands outside of a block\n  where: t.ftlh, line 1, column 1: <@super/>\n"
                + "  try: write <@super/> between <@block name=\"...\"> and </@block>");
    assertThat(
            failure(
                    of(
                        "base.ftlh",
                        "",
                        "t.ftlh",
                        "<@extends name='base.ftlh'><@extends name='base.ftlh'/></@extends>"),
                    "t.ftlh")
                .problem()
                .what())
        .isEqualTo("'extends' stands inside another 'extends'");
    assertThat(
            failure(
                    of(
                        "base.ftlh",
                        "",
                        "t.ftlh",
                        "<@extends name='base.ftlh'><@block name='a'/>\n<@block name='a'/></@extends>"),
                    "t.ftlh")
                .problem())
        .extracting("id", "what", "where")
        .containsExactly(
            "template.E011",
            "The block 'a' is filled twice by one template",
            "t.ftlh, line 2, column 1: <@block name='a'/></@extends>");
    assertThat(
            failure(
                    of(
                        "a.ftlh",
                        "<@extends name='b.ftlh'/>",
                        "b.ftlh",
                        "<@extends name='a.ftlh'/>"),
                    "a.ftlh")
                .problem()
                .what())
        .isEqualTo("The template extends itself: a.ftlh -> b.ftlh -> a.ftlh");
    assertThat(failure(of("t.ftlh", "<@block title='x'/>"), "t.ftlh").problem())
        .extracting("id", "what", "hint")
        .containsExactly(
            "template.E006",
            "'block' takes one parameter, 'name', which is text",
            "<@block name=\"content\"> ... </@block>");
  }

  private static TemplateException failure(Templates templates, String name) {
    return catchThrowableOfType(TemplateException.class, () -> templates.render(name, Map.of()));
  }
}
