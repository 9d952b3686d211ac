package io.charchub.testing;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.files.UploadedFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The elements of a form that have one name: a text field, a choice, a group of checkboxes. */
final class FormControl {
  private final String name;
  private final List<Element> elements = new ArrayList<>();

  /** What is typed into text fields, or the files. */
  private List<Object> typed = new ArrayList<>();

  /** What hidden inputs of the same name say beside a choice or a checkbox. */
  private final List<String> beside = new ArrayList<>();

  /** The values that are chosen, of choices and checkboxes. */
  private final Set<String> chosen = new LinkedHashSet<>();

  FormControl(String name) {
    this.name = name;
  }

  private enum Kind {
    TEXT,
    FILE,
    CHECKBOX,
    RADIO,
    SELECT
  }

  /** One of the values that can be chosen. */
  private record Offer(String value, String text, boolean disabled) {}

  static boolean isButton(Element element) {
    return switch (type(element)) {
      case "submit", "button", "image", "reset" -> true;
      default -> false;
    };
  }

  /** Whether an element sends its form. */
  static boolean submits(Element element) {
    return element.tagName().equals("button")
        ? type(element).isEmpty() || type(element).equals("submit")
        : type(element).equals("submit");
  }

  private static String type(Element element) {
    return element.tagName().equals("input") || element.tagName().equals("button")
        ? element.attr("type").toLowerCase(Locale.ROOT)
        : "";
  }

  /** Adds an element of this name, with what it shows. */
  void add(Element element) {
    if (type(element).equals("hidden") && !elements.isEmpty() && kind() != Kind.TEXT) {
      beside.add(element.attr("value"));
      return;
    }
    if (!elements.isEmpty() && kind() == Kind.TEXT && kind(element) != Kind.TEXT) {
      typed.forEach(each -> beside.add(each.toString()));
      typed.clear();
      elements.clear();
    }
    elements.add(element);
    switch (kind(element)) {
      case TEXT -> typed.add(shown(element));
      case FILE -> {}
      case CHECKBOX, RADIO -> {
        if (element.hasAttr("checked")) {
          chosen.add(value(element));
        }
      }
      case SELECT -> chosen.addAll(selected(element));
    }
  }

  private static Kind kind(Element element) {
    if (element.tagName().equals("select")) {
      return Kind.SELECT;
    }
    return switch (type(element)) {
      case "file" -> Kind.FILE;
      case "checkbox" -> Kind.CHECKBOX;
      case "radio" -> Kind.RADIO;
      default -> Kind.TEXT;
    };
  }

  private static String shown(Element element) {
    if (!element.tagName().equals("textarea")) {
      return element.attr("value");
    }
    String text = element.wholeText();
    return text.startsWith("\n") ? text.substring(1) : text;
  }

  /** A checkbox without a value says "on". */
  private static String value(Element element) {
    return element.hasAttr("value") ? element.attr("value") : "on";
  }

  private static List<String> selected(Element select) {
    List<Element> options = select.select("option");
    List<String> selected =
        options.stream()
            .filter(each -> each.hasAttr("selected"))
            .map(FormControl::optionValue)
            .collect(Collectors.toCollection(ArrayList::new));
    if (selected.isEmpty() && !select.hasAttr("multiple")) {
      options.stream()
          .filter(each -> !isDisabled(each))
          .findFirst()
          .ifPresent(each -> selected.add(optionValue(each)));
    }
    return selected;
  }

  private static String optionValue(Element option) {
    return option.hasAttr("value") ? option.attr("value") : option.text();
  }

  private static boolean isDisabled(Element element) {
    return element.hasAttr("disabled")
        || element.parents().stream()
            .anyMatch(
                each ->
                    each.hasAttr("disabled")
                        && (each.tagName().equals("fieldset")
                            || each.tagName().equals("optgroup")));
  }

  private Kind kind() {
    return kind(elements.get(0));
  }

  /** What a browser sends of it now, in order. */
  List<Object> sent() {
    if (elements.stream().allMatch(FormControl::isDisabled)) {
      return List.of();
    }
    return switch (kind()) {
      case TEXT -> typed.stream().map(FormControl::lineBreaks).toList();
      case FILE -> List.copyOf(typed);
      case CHECKBOX, RADIO, SELECT -> {
        List<Object> sent = new ArrayList<>(beside);
        offers().stream()
            .filter(each -> !each.disabled() && chosen.contains(each.value()))
            .forEach(each -> sent.add(each.value()));
        yield sent;
      }
    };
  }

  /** Forms are sent with the line breaks of the network (HTML, section "Form submission"). */
  private static Object lineBreaks(Object text) {
    return text.toString().replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n");
  }

  private List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (Element element : elements) {
      if (kind(element) == Kind.SELECT) {
        element
            .select("option")
            .forEach(
                each -> offers.add(new Offer(optionValue(each), each.text(), isDisabled(each))));
      } else {
        offers.add(new Offer(value(element), label(element), isDisabled(element)));
      }
    }
    return offers;
  }

  /** The text of the label of a radio button or checkbox; empty when it has none. */
  private static String label(Element element) {
    Element around = element.closest("label");
    if (around != null) {
      return around.text();
    }
    Element page = element.root();
    return element.id().isEmpty()
        ? ""
        : page.select("label[for]").stream()
            .filter(each -> each.attr("for").equals(element.id()))
            .map(Element::text)
            .findFirst()
            .orElse("");
  }

  void set(Object value) {
    refuseUnchangeable();
    switch (kind()) {
      case TEXT -> type(value);
      case FILE -> attach(value);
      case CHECKBOX -> check(value);
      case RADIO -> choose(value, false);
      case SELECT -> choose(value, elements.get(0).hasAttr("multiple"));
    }
  }

  private void refuseUnchangeable() {
    boolean disabled = elements.stream().allMatch(FormControl::isDisabled);
    boolean fixed =
        kind() == Kind.TEXT && elements.stream().allMatch(each -> each.hasAttr("readonly"));
    if (disabled || fixed) {
      throw new TestingException(
          Problem.of(
                  "testing.E016",
                  "The field '" + name + "' is " + (disabled ? "disabled" : "read-only"))
              .hint("a visitor cannot change it; client.post(...) sends whatever one likes"));
    }
  }

  private void type(Object value) {
    List<Object> values = FormBody.values(value);
    if (values.size() > elements.size()
        || values.stream().anyMatch(UploadedFile.class::isInstance)) {
      throw unfit(value, "a text or a number");
    }
    typed = new ArrayList<>(values);
  }

  private void attach(Object value) {
    List<Object> values = FormBody.values(value);
    boolean several = elements.get(0).hasAttr("multiple");
    if (!values.stream().allMatch(UploadedFile.class::isInstance)
        || (values.size() > 1 && !several)) {
      throw unfit(value, several ? "files" : "a file");
    }
    typed = new ArrayList<>(values);
  }

  private void check(Object value) {
    if (value instanceof Boolean checked) {
      if (elements.size() > 1) {
        throw unfit(value, "the values to check");
      }
      chosen.clear();
      if (checked) {
        chosen.add(value(elements.get(0)));
      }
    } else {
      choose(value, true);
    }
  }

  private void choose(Object value, boolean several) {
    List<Object> values = FormBody.values(value);
    if (values.size() > 1 && !several) {
      throw unfit(value, "one choice");
    }
    List<String> found = values.stream().map(each -> offered(each.toString())).toList();
    chosen.clear();
    chosen.addAll(found);
  }

  /** The value of a choice that is called so, by its value or by its text. */
  private String offered(String wanted) {
    List<Offer> offers = offers().stream().filter(each -> !each.disabled()).toList();
    return offers.stream()
        .filter(each -> each.value().equals(wanted))
        .findFirst()
        .or(() -> offers.stream().filter(each -> each.text().equals(wanted)).findFirst())
        .map(Offer::value)
        .orElseThrow(() -> notOffered(wanted, offers));
  }

  private TestingException notOffered(String wanted, List<Offer> offers) {
    List<String> values = offers.stream().map(Offer::value).toList();
    String near = DidYouMean.nearest(wanted, values).map(word -> "'" + word + "'. ").orElse("");
    return new TestingException(
        Problem.of("testing.E015", "The field '" + name + "' does not offer '" + wanted + "'")
            .hint(
                near
                    + "Choices: "
                    + offers.stream()
                        .map(
                            each ->
                                each.text().isEmpty()
                                    ? each.value()
                                    : each.value() + " (" + each.text() + ")")
                        .collect(Collectors.joining(", "))));
  }

  private TestingException unfit(Object value, String wanted) {
    return new TestingException(
        Problem.of("testing.E017", "The field '" + name + "' does not take " + value)
            .hint("it takes " + wanted));
  }
}
