package io.charchub.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What FreeMarker has itself in place of Django's tags and filters: the rows of the table in {@code
 * docs/topics/templates.md}, run with the escaping, the values and the limits of ours.
 */
class FreeMarkerTagsTest {
  private record Word(String text, int weight) {}

  private static String show(String template, Map<String, ?> context) {
    return Templates.builder()
        .source(TemplateSource.memory(Map.of("t.ftlh", template)))
        .build()
        .render("t.ftlh", context);
  }

  private static String show(String template) {
    Map<String, @Nullable Object> context = new HashMap<>();
    context.put("list", List.of("a", "<b>", "c"));
    context.put("none", List.of());
    context.put("word", "many wORDS here");
    context.put("nothing", null);
    context.put("empty", "");
    context.put("six", 6);
    return show(template, context);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${six + 2}                              | 8",
        "${word?cap_first}                       | Many wORDS here",
        "[${six?left_pad(3)}]                    | [  6]",
        "[${six?right_pad(3)}]                   | [6  ]",
        "${word?replace('m', '')}                | any wORDS here",
        "${empty?has_content?then(empty, 'x')}   | x",
        "${nothing!'x'}                          | x",
        "[${empty!'x'}]                          | []",
        "${(six % 3 == 0)?then('yes', 'no')}     | yes",
        "${list?first} ${list?last}              | a c",
        "[${none?first!}]                        | []",
        "${list?size} ${none?size} ${(nothing![])?size} | 3 0 0",
        "${list?join(' / ')}                     | a / &lt;b&gt; / c",
        "${word[0..*4]} ${word[5..]}             | many wORDS here",
        "${list[1..]?size}                       | 2",
        "${word?lower_case} ${word?upper_case}   | many words here MANY WORDS HERE",
        "${word?lower_case?capitalize}           | Many Words Here",
        "${word?word_list?size}                  | 3"
      })
  void theFiltersThatFreeMarkerHas(String template, String expected) {
    assertThat(show(template)).isEqualTo(expected);
  }

  @Test
  void commentsAreNotShown() {
    assertThat(show("a<#-- ${missing} <b> -->b")).isEqualTo("ab");
  }

  @Test
  void loopsCountAlternateAndKnowTheirEnds() {
    assertThat(
            show(
                "<#list list as x>${x?counter}${x?index}${x?item_cycle('o','e')}"
                    + "${x?is_first?then('F','')}${x?is_last?then('L','')}${x}<#sep>,</#sep>"
                    + "<#else>empty</#list>"))
        .isEqualTo("10oFa,21e&lt;b&gt;,32oLc");
    assertThat(show("<#list none as x>${x}<#else>empty</#list>")).isEqualTo("empty");
    assertThat(show("<#list list?reverse as x>${x}</#list>")).isEqualTo("c&lt;b&gt;a");
    assertThat(show("<#list {'k': 1} as key, value>${key}=${value}</#list>")).isEqualTo("k=1");
  }

  @Test
  void conditionsAreWrittenAsInDjango() {
    String template =
        "<#if six gt 7>more<#elseif !(six != 6) && list?seq_contains('a')>six<#else>less</#if>";
    assertThat(show(template)).isEqualTo("six");
    assertThat(show("<#if nothing?? || empty?has_content>some<#else>none</#if>")).isEqualTo("none");
  }

  @Test
  void aBlockIsKeptAndShownAgain() {
    assertThat(show("<#assign shown>${list[1]}!</#assign>${shown}${shown}"))
        .isEqualTo("&lt;b&gt;!&lt;b&gt;!");
    assertThat(show("<#assign total = six * 2>${total}")).isEqualTo("12");
  }

  @Test
  void theFirstThatThereIs() {
    assertThat(show("${nothing!missing!word}")).isEqualTo("many wORDS here");
  }

  @Test
  void aRatioIsArithmetic() {
    assertThat(show("${(175 / 200 * 100)?round}")).isEqualTo("88");
  }

  @Test
  void blanksAreTakenOut() {
    assertThat(show("<#compress>\n  <p>\n\n  a   b</p>  \n</#compress>")).isEqualTo("<p>\na b</p>");
  }

  @Test
  void whatIsNotParsedStaysAsItIs() {
    assertThat(show("<#noparse>${word} <#if></#noparse>")).isEqualTo("${word} <#if>");
  }

  @Test
  void listsAreSorted() {
    List<Word> words = List.of(new Word("b", 1), new Word("a", 3), new Word("c", 2));
    assertThat(
            show(
                "<#list words?sort_by('weight')?reverse as word>${word.text}</#list>",
                Map.of("words", words)))
        .isEqualTo("acb");
  }
}
