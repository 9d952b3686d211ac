package io.charchub.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.template.TemplateCalls.Call;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateCallsTest {
  private static List<Call> calls(String source) {
    return TemplateCalls.in("t.ftlh", source, Set.of("trans"));
  }

  private static String first(String source) {
    List<Call> calls = calls(source);
    return calls.isEmpty() ? "" : String.valueOf(calls.get(0).arguments());
  }

  @Test
  void constantsAreReadAsTheTemplateReadsThem() {
    assertThat(first("${trans(\"a \\\"b\\\" 'c' \\x0633\")}")).isEqualTo("[a \"b\" 'c' س]");
    assertThat(first("${trans('a, (b', [1, {'x': 2}], f(3))}")).isEqualTo("[a, (b, null, null]");
    assertThat(first("${trans(r'a\\b')}")).isEqualTo("[a\\b]");
  }

  @Test
  void whatIsNoConstantIsNull() {
    assertThat(first("${trans(name)}")).isEqualTo("[null]");
    assertThat(first("${trans('a' + b)}")).isEqualTo("[null]");
    assertThat(first("${trans(\"a ${b}\")}")).isEqualTo("[null]");
  }

  @Test
  void callsAreFoundInEveryKindOfTag() {
    assertThat(calls("<#if trans('a') == x>\n<#assign y = trans('b')>\n<@z t=trans('c')/></#if>"))
        .extracting(call -> call.arguments() + " " + call.line())
        .containsExactly("[a] 1", "[b] 2", "[c] 3");
    assertThat(calls("${x?then(trans('a'), trans('b'))}")).hasSize(2);
    assertThat(first("<p>${trans('a')?no_esc}</p>")).isEqualTo("[a]");
  }

  @Test
  void textCommentsAndOtherFunctionsAreNoCalls() {
    assertThat(
            calls(
                "trans('a') <#-- ${trans('b')} --> ${ntrans('c')} ${\"trans('d')\"} ${x.trans('e')}"))
        .isEmpty();
    assertThat(calls("<#noparse>${trans('a')}</#noparse>")).isEmpty();
  }

  @Test
  void aSourceThatDoesNotParseIsNamedWithItsLine() {
    assertThatThrownBy(() -> calls("a\n<#if x>"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("template.E002")
        .hasMessageContaining("t.ftlh");
  }
}
