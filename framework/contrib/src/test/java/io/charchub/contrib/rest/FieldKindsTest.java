package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.contrib.rest.RestSite.Answer;
import io.charchub.contrib.rest.shop.Sample;
import io.charchub.files.Storage;
import io.charchub.serialization.Json;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of field: how its values are shown, what is taken, what is refused by name. */
class FieldKindsTest {
  @TempDir static Path folder;

  private static RestSite site;
  private static String plain;
  private static String otherwise;

  @BeforeAll
  static void shop() throws Exception {
    site = new RestSite(folder);
    Sample row = Sample.objects.create(sample -> {});
    plain = "/api/samples/" + row.id + "/";
    otherwise = "/api/otherwise/" + row.id + "/";
  }

  @AfterAll
  static void close() {
    site.close();
  }

  /** A value that comes back as it was sent. */
  private static void taken(String address, String field, Object sent) throws Exception {
    taken(address, field, sent, sent);
  }

  private static void taken(String address, String field, Object sent, Object shown)
      throws Exception {
    Map<String, Object> body = new HashMap<>();
    body.put(field, sent);
    Answer answer = site.send("PATCH", address, body);
    assertThat(answer.status()).as(field + " " + answer.text()).isEqualTo(200);
    assertThat(answer.map()).as(field).containsEntry(field, shown);
    assertThat(site.get(address).map()).as(field).containsEntry(field, shown);
  }

  /** Values, written in JSON, that are refused as errors of their field alone. */
  private static void refused(String address, String field, String... values) throws Exception {
    for (String value : values) {
      Answer answer = site.send("PATCH", address, "{\"" + field + "\":" + value + "}");
      assertThat(answer.status()).as(field + " " + value + " " + answer.text()).isEqualTo(400);
      assertThat(answer.errors().keySet())
          .as(field + " " + value)
          .allMatch(name -> name.equals(field) || name.startsWith(field + "."));
    }
  }

  private static void nothing(String address, String... fields) throws Exception {
    for (String field : fields) {
      taken(address, field, null);
    }
  }

  // ---- texts

  @Test
  void textsHaveTheirLengthsAndAddressesAndSlugsTheirForms() throws Exception {
    taken(plain, "text", " word ", "word");
    taken(plain, "longText", " two\nlines ");
    taken(plain, "email", "sara@example.com");
    taken(plain, "slug", "a-b_1");
    taken(plain, "wideSlug", "نوروز-۱");
    taken(plain, "site", "https://example.com/a?b=1");
    refused(plain, "text", "\"12345678901\"", "true", "[]", "{}", "null", "\"\\u0000\"");
    refused(plain, "email", "\"sara\"", "\"a@\"", "1", "[\"a@example.com\"]");
    refused(plain, "slug", "\"a b\"", "\"نوروز\"", "\"" + "a".repeat(51) + "\"");
    refused(plain, "wideSlug", "\"a b\"");
    refused(plain, "site", "\"example\"", "\"javascript:alert(1)\"", "7");
    refused(plain, "longText", "true", "{}", "null");
  }

  @Test
  void aTextOfAPatternIsTakenInThatPatternAlone() throws Exception {
    taken(otherwise, "text", "AB-12");
    refused(otherwise, "text", "\"ab-12\"", "\"AB-12345678\"", "\"AB-12 \\u0000\"", "12");
  }

  // ---- numbers

  @Test
  void numbersAreNumbersAndNeverBooleans() throws Exception {
    taken(plain, "whole", 5, 5L);
    taken(plain, "whole", "7", 7L);
    taken(plain, "large", 9_007_199_254_740_993L);
    taken(plain, "real", 2.5);
    taken(plain, "real", "0.25", 0.25);
    nothing(plain, "whole", "large", "real", "price", "sure");
    taken(plain, "sure", true);
    refused(
        plain,
        "whole",
        "true",
        "1.5",
        "\"x\"",
        "99999999999",
        "[1]",
        "\"" + "1".repeat(2000) + "\"");
    refused(plain, "large", "99999999999999999999", "\"x\"", "{}");
    refused(plain, "real", "\"x\"", "true", "1e400", "\"NaN\"", "\"" + "1".repeat(2000) + "\"");
    refused(plain, "sure", "\"perhaps\"", "[]", "2");
  }

  @Test
  void aDecimalIsATextOfAllItsPlacesUnlessItIsToldToBeANumber() throws Exception {
    taken(plain, "price", "12.5", "12.50");
    taken(plain, "price", 3, "3.00");
    refused(plain, "price", "\"12.555\"", "123456", "\"x\"", "true", "\"NaN\"", "1e300");
    taken(otherwise, "price", 12.5);
    assertThat(site.get(otherwise).text()).contains("\"price\":12.5");
    refused(otherwise, "price", "\"12.555\"", "\"x\"", "[]");
  }

  @Test
  void aLargeNumberIsATextWhereItIsToldTo() throws Exception {
    taken(otherwise, "large", "9007199254740993");
    taken(otherwise, "large", 12L, "12");
    nothing(otherwise, "large");
    refused(otherwise, "large", "\"99999999999999999999\"", "\"x\"", "true");
  }

  // ---- times

  @Test
  void timesAreInIso8601AndADateIsNoPointInTime() throws Exception {
    taken(plain, "moment", "2026-03-20T14:30:00Z");
    taken(plain, "moment", "2026-03-20T18:00+03:30", "2026-03-20T14:30:00Z");
    taken(plain, "moment", "2026-03-20T14:30:00", "2026-03-20T14:30:00Z");
    taken(plain, "day", "2026-03-20");
    taken(plain, "hour", "14:30:05");
    taken(plain, "lasts", "P1DT2H", "P1DT02H00M00S");
    taken(plain, "lasts", "1 02:00:00", "P1DT02H00M00S");
    nothing(plain, "moment", "day", "hour", "lasts");
    refused(plain, "moment", "\"2026-02-30T00:00Z\"", "\"soon\"", "5", "[]", "true");
    refused(plain, "day", "\"2026-02-30\"", "\"2026-03-20T14:30:00Z\"", "20260320", "{}");
    refused(plain, "hour", "\"25:00\"", "\"2026-03-20\"", "7");
    refused(plain, "lasts", "\"long\"", "[]", "\"PT9999999999999H\"");
  }

  @Test
  void timesHaveTheFormsAndTheZoneThatTheyAreTold() throws Exception {
    taken(otherwise, "moment", "2026-03-20 18:00");
    assertThat(site.get(plain).map()).containsEntry("moment", "2026-03-20T14:30:00Z");
    taken(otherwise, "day", "20.03.2026");
    taken(otherwise, "day", "1/4/2026", "01.04.2026");
    taken(otherwise, "hour", "14h30");
    taken(otherwise, "lasts", "1 02:00:00");
    taken(otherwise, "lasts", "PT1M1.5S", "00:01:01.500000");
    refused(otherwise, "moment", "\"2026-03-20T14:30:00Z\"", "\"2026-02-30 10:00\"", "1");
    refused(otherwise, "day", "\"2026-03-20\"", "\"30.02.2026\"", "[]");
    refused(otherwise, "hour", "\"14:30\"", "\"25h00\"", "\"" + "1".repeat(500) + "\"");
    nothing(otherwise, "moment", "day", "hour", "lasts");
  }

  // ---- choices, identifiers, addresses

  @Test
  void aChoiceIsOneOfThose() throws Exception {
    taken(plain, "size", "s");
    taken(otherwise, "size", "l");
    refused(plain, "size", "\"m\"", "1", "[]", "true");
    refused(otherwise, "size", "\"m\"", "1", "[\"s\"]", "{}");
  }

  @Test
  void severalChoicesAreEachOneOfThoseInTheirOrder() throws Exception {
    taken(otherwise, "days", List.of("mon", "sat", "mon").subList(0, 2), List.of("sat", "mon"));
    taken(otherwise, "days", List.of());
    refused(otherwise, "days", "\"sat\"", "[\"sat\",\"tue\"]", "{}", "[[]]");
    Answer wrong = site.send("PATCH", otherwise, Map.of("days", List.of("sat", "tue")));
    assertThat(wrong.errors()).containsOnlyKeys("days.1");
  }

  @Test
  void aUuidIsTakenInAllItsFormsAndShownInOne() throws Exception {
    String verbose = "12345678-9abc-4def-8123-456789abcdef";
    for (String form : List.of(verbose, verbose.replace("-", ""), "urn:uuid:" + verbose)) {
      taken(plain, "code", form, verbose);
    }
    assertThat(site.get(otherwise).text())
        .contains("\"code\":24197857203266050111200146596846882287");
    Answer number =
        site.send("PATCH", otherwise, "{\"code\":24197857203266050111200146596846882288}");
    assertThat(number.status()).as(number.text()).isEqualTo(200);
    assertThat(site.get(plain).map()).containsEntry("code", verbose.replace("cdef", "cdf0"));
    refused(plain, "code", "\"x\"", "1", "true", "[]");
    refused(otherwise, "code", "-1", "\"x\"", "1e40", "9".repeat(60));
    nothing(plain, "code");
  }

  @Test
  void anAddressOfTheNetIsOneOfItsVersion() throws Exception {
    taken(plain, "host", "2001:DB8::1", "2001:db8::1");
    taken(otherwise, "host", "192.0.2.1");
    refused(plain, "host", "\"192.0.2.256\"", "\"x\"", "1", "[]");
    refused(otherwise, "host", "\"2001:db8::1\"", "\"x\"");
    nothing(plain, "host");
  }

  // ---- lists, maps, documents

  @Test
  void aListHasItsLengthAndTellsWhichOfItIsWrong() throws Exception {
    taken(otherwise, "numbers", List.of(1L, 2L, 3L));
    taken(otherwise, "names", List.of());
    refused(otherwise, "numbers", "[]", "[1,2,3,4]", "1", "{\"0\":1}", "\"1,2\"", "[null]");
    Answer wrong = site.send("PATCH", otherwise, Map.of("numbers", Arrays.asList(1, "x", true)));
    assertThat(wrong.errors()).containsOnlyKeys("numbers.1", "numbers.2");
  }

  @Test
  void aMapTellsWhichOfItsKeysIsWrong() throws Exception {
    taken(otherwise, "data", Map.of("a", 1L, "ب", 2L));
    refused(otherwise, "data", "[]", "1", "\"{}\"", "{\"a\":null}");
    Answer wrong = site.send("PATCH", otherwise, "{\"data\":{\"a\":1,\"b\":\"x\"}}");
    assertThat(wrong.errors()).containsOnlyKeys("data.b");
  }

  @Test
  void aDocumentIsWhatWasSent() throws Exception {
    for (Object value :
        List.of(Map.of("a", List.of(1L, "b", true, Map.of())), List.of(), "text", 7L, false, 1.5)) {
      taken(plain, "data", value);
    }
    taken(plain, "data", Map.of("a", List.of(1.5, -0.25)));
    refused(plain, "data", "1e400", "{\"a\":[1e400]}");
    nothing(plain, "data");
    taken(otherwise, "data", Map.of("a", 1L));
  }

  @Test
  void aKindOfOnesOwnIsThreeMethods() throws Exception {
    taken(otherwise, "whole", "#00aaff");
    assertThat(site.get(plain).map()).containsEntry("whole", 0xaaffL);
    Answer wrong = site.send("PATCH", otherwise, Map.of("whole", "blue"));
    assertThat(wrong.errors()).containsEntry("whole", List.of("A colour looks like #00aaff."));
  }

  // ---- what is shown only

  @Test
  void aMethodOfTheModelIsShownAndNeverTaken() throws Exception {
    Answer answer = site.send("PATCH", plain, Map.of("text", "loud", "shout", "quiet"));
    assertThat(answer.map()).containsEntry("shout", "LOUD").containsEntry("text", "loud");
  }

  // ---- files

  private static Answer upload(String field, String name, byte[] content) throws Exception {
    return site.multipart("PATCH", plain, field, name, content);
  }

  /** The smallest PNG there is: one pixel. */
  private static byte[] pixel() {
    return java.util.Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
  }

  @Test
  void aFileIsTakenInPartsAndShownAsItsAddress() throws Exception {
    Answer answer =
        upload("paper", "notes.txt", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    String address = (String) answer.map().get("paper");
    assertThat(address)
        .startsWith("http://127.0.0.1:" + site.port() + "/")
        .contains("papers/notes");
    Storage storage = Services.current().get(Storage.class);
    String stored = Sample.objects.first().orElseThrow().paper;
    assertThat(
            new String(
                storage.open(stored).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("hello");
    taken(plain, "paper", "", null);
    refused(plain, "paper", "\"papers/other.txt\"", "7", "[]", "{}");
    assertThat(upload("paper", "empty.txt", new byte[0]).errors()).containsOnlyKeys("paper");
    assertThat(upload("paper", "n".repeat(120) + ".txt", new byte[] {1}).errors())
        .containsOnlyKeys("paper");
  }

  @Test
  void aPictureIsOneByItsBytesAndByItsName() throws Exception {
    Answer answer = upload("picture", "dot.png", pixel());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat((String) answer.map().get("picture")).contains("/pictures/dot");
    assertThat(upload("picture", "dot.png", new byte[] {1, 2, 3}).errors())
        .containsOnlyKeys("picture");
    assertThat(upload("picture", "dot.gif", pixel()).errors()).containsOnlyKeys("picture");
    assertThat(upload("text", "dot.png", pixel()).errors()).containsOnlyKeys("text");
    assertThat(upload("numbers", "dot.png", pixel()).status()).isEqualTo(400);
  }

  @Test
  void aPageForPeopleSendsFilesAndLeavesThoseThatAreThere() throws Exception {
    Sample row = Sample.objects.create(sample -> sample.text = "with");
    String address = "/api/samples/" + row.id + "/";
    Answer page = site.get(address, "Accept", "text/html");
    Element form = Jsoup.parse(page.text()).selectFirst("form:has(input[name=_method][value=PUT])");
    assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
    assertThat(form.selectFirst("[name=paper]").attr("type")).isEqualTo("file");
    assertThat(Jsoup.parse(page.text()).selectFirst("textarea[name=_content]").wholeText())
        .doesNotContain("paper");
    Map<String, String> put = Map.of("_method", "PUT", "text", "sent", "picture", "");
    Answer sent = site.multipart("POST", address, put, "paper", "kept.txt", new byte[] {7});
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    assertThat((String) sent.map().get("paper")).contains("papers/kept");
    Answer again = site.multipart("POST", address, put, "paper", "", new byte[0]);
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat((String) again.map().get("paper")).contains("papers/kept");
  }

  @Test
  void aFileWhoseRowCannotBeSavedIsNotKept() throws Exception {
    int before = Services.current().get(Storage.class).list("papers").files().size();
    Answer answer =
        site.multipart(
            "PATCH", plain, Map.of("email", "nobody"), "paper", "lost.txt", new byte[] {1});
    assertThat(answer.errors()).containsOnlyKeys("email");
    assertThat(Services.current().get(Storage.class).list("papers").files()).hasSize(before);
  }

  // ---- as machines read it

  @Test
  @SuppressWarnings("unchecked")
  void theDocumentForMachinesSaysWhatEveryKindTakes() throws Exception {
    Map<String, Object> schemas =
        (Map<String, Object>)
            ((Map<String, Object>) site.get("/api/openapi.json").map().get("components"))
                .get("schemas");
    Map<String, Object> shown = new TreeMap<>();
    for (String name : List.of("Sample", "Sample2")) {
      Map<String, Object> sample = (Map<String, Object>) schemas.get(name);
      ((Map<String, Map<String, Object>>) sample.get("properties"))
          .forEach(
              (field, schema) -> {
                Map<String, Object> kind = new TreeMap<>(schema);
                kind.remove("title");
                shown.put(name + "." + field, Json.write(kind));
              });
    }
    assertThat(shown)
        .containsEntry(
            "Sample.email", "{\"format\":\"email\",\"maxLength\":254,\"type\":\"string\"}")
        .containsEntry(
            "Sample.slug",
            "{\"maxLength\":50,\"pattern\":\"^[-a-zA-Z0-9_]+$\",\"type\":\"string\"}")
        .containsEntry(
            "Sample.site", "{\"format\":\"uri-reference\",\"maxLength\":200,\"type\":\"string\"}")
        .containsEntry(
            "Sample.size", "{\"enum\":[\"s\",\"l\"],\"maxLength\":1,\"type\":\"string\"}")
        .containsEntry("Sample.price", "{\"format\":\"decimal\",\"type\":[\"string\",\"null\"]}")
        .containsEntry("Sample.real", "{\"type\":[\"number\",\"null\"]}")
        .containsEntry("Sample.moment", "{\"format\":\"date-time\",\"type\":[\"string\",\"null\"]}")
        .containsEntry("Sample.day", "{\"format\":\"date\",\"type\":[\"string\",\"null\"]}")
        .containsEntry("Sample.hour", "{\"format\":\"time\",\"type\":[\"string\",\"null\"]}")
        .containsEntry("Sample.lasts", "{\"format\":\"duration\",\"type\":[\"string\",\"null\"]}")
        .containsEntry("Sample.code", "{\"format\":\"uuid\",\"type\":[\"string\",\"null\"]}")
        .containsEntry("Sample.paper", "{\"format\":\"binary\",\"type\":\"string\"}")
        .containsEntry("Sample.shout", "{\"readOnly\":true}")
        .containsEntry(
            "Sample2.text",
            "{\"maxLength\":10,\"pattern\":\"^[A-Z]{2}-[0-9]+$\",\"type\":\"string\"}")
        .containsEntry("Sample2.price", "{\"type\":[\"number\",\"null\"]}")
        .containsEntry(
            "Sample2.large", "{\"pattern\":\"^-?[0-9]{1,19}$\",\"type\":[\"string\",\"null\"]}")
        .containsEntry("Sample2.code", "{\"minimum\":0,\"type\":[\"integer\",\"null\"]}")
        .containsEntry("Sample2.host", "{\"format\":\"ipv4\",\"type\":[\"string\",\"null\"]}")
        .containsEntry("Sample2.size", "{\"enum\":[\"s\",\"l\"]}");
    assertThat((String) shown.get("Sample2.numbers"))
        .contains("\"items\":{\"type\":\"integer\"}", "\"minItems\":1", "\"maxItems\":3");
    assertThat((String) shown.get("Sample2.data"))
        .contains("\"additionalProperties\":{\"type\":\"integer\"}");
    assertThat((String) shown.get("Sample2.days"))
        .contains("\"uniqueItems\":true", "\"enum\":[\"sat\",\"sun\",\"mon\"]");
    assertThat(site.get("/api/openapi.json").text()).contains("multipart/form-data");
  }
}
