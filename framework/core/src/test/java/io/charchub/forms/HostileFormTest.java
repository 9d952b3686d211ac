package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Tag;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import io.charchub.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A form with every field, on a real server, sent what no person would send: each wrong input gets
 * a message at its field or a status from 400 to 499, and nothing is stored.
 */
class HostileFormTest {
  private static final String NUL = "\0";
  private static final String HALF_PAIR = "\uD800";
  private static final String LONG = "x".repeat(100_000);
  private static final String HUGE = "1e999999999";

  /** Wrong for every field that reads text as something else. */
  private static final List<String> NONSENSE =
      List.of(NUL, HALF_PAIR, LONG, HUGE, "NaN", "../../etc/passwd", "<script>", "۱۲x", "-", "∞");

  /** What is a right value after all. */
  private static final Map<String, Set<String>> RIGHT = Map.of("slug", Set.of(HUGE, "NaN", "-"));

  enum Colour {
    RED,
    GREEN
  }

  static final class Everything extends Form {
    final CharField name = add(new CharField().maxLength(20));
    final TextField body = add(new TextField().maxLength(50));
    final RegexField code = add(new RegexField("\\A[A-Z]{3}\\z"));
    final EmailField email = add(new EmailField());
    final UrlField url = add(new UrlField());
    final SlugField slug = add(new SlugField().maxLength(50));
    final IntegerField whole = add(new IntegerField().min(0).max(99));
    final LongField big = add(new LongField());
    final FloatField real = add(new FloatField());
    final DecimalField price = add(new DecimalField(6, 2));
    final DateField date = add(new DateField());
    final DateField jalali = add(new DateField().jalali());
    final TimeField time = add(new TimeField());
    final DateTimeField moment = add(new DateTimeField());
    final SplitDateTimeField split = add(new SplitDateTimeField());
    final DurationField duration = add(new DurationField());
    final UuidField uuid = add(new UuidField());
    final IpAddressField ip = add(new IpAddressField());
    final JsonField json = add(new JsonField());
    final BooleanField terms = add(new BooleanField());
    final NullBooleanField maybe = add(new NullBooleanField());
    final ChoiceField<Colour> colour = add(ChoiceField.of(Colour.class));
    final MultipleChoiceField<Colour> colours =
        add(MultipleChoiceField.of(Colour.class).checkboxes());
    final ModelChoiceField<Author> author = add(new ModelChoiceField<>(Author.objects));
    final ModelMultipleChoiceField<Author> authors =
        add(new ModelMultipleChoiceField<>(Author.objects));
    final FileField file =
        add(new FileField().required(false).extensions("txt").maxSize(1_000_000));
    final ImageField image = add(new ImageField().required(false).maxSize(1_000_000));
  }

  private record Answer(int status, String body) {}

  @TempDir Path folder;
  private TestDatabase database;
  private JettyServer server;
  private Scope language;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> faults = new ArrayList<>();
  private int tried;

  @BeforeEach
  void open() {
    language = Languages.use(Locale.ENGLISH);
    database = TestDatabase.sqlite(folder.resolve("press.sqlite3"), "io.charchub.db.models.press");
    Author.objects.create(row -> row.name = "Ali");
    server = JettyServer.start("127.0.0.1", 0, HostileFormTest::answer, ServerOptions.DEFAULT);
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
    language.close();
  }

  private static Response answer(Request request) {
    Everything form = new Everything();
    if (form.bind(request).isValid()) {
      Tag.objects.create(row -> row.name = "stored");
      return Response.text("stored");
    }
    return Response.text(String.join(" ", form.errors().texts().keySet()) + " ");
  }

  private static Map<String, List<String>> right() {
    Map<String, List<String>> right = new LinkedHashMap<>();
    String[] pairs = {
      "name=Sara",
      "body=Hello",
      "code=ABC",
      "email=a@example.org",
      "url=https://example.org/",
      "slug=a-b",
      "whole=۴۲",
      "big=12345678901",
      "real=1.5",
      "price=12.50",
      "date=2025-03-20",
      "jalali=۱۴۰۳/۱۲/۳۰",
      "time=14:30",
      "moment=2025-03-20 14:30",
      "split_0=2025-03-20",
      "split_1=۱۴:۳۰",
      "duration=1:30",
      "uuid=0123456789abcdef0123456789abcdef",
      "ip=192.0.2.1",
      "json={\"a\":1}",
      "terms=on",
      "maybe=true",
      "colour=red",
      "colours=red",
      "author=1",
      "authors=۱"
    };
    for (String pair : pairs) {
      String[] parts = pair.split("=", 2);
      right.put(parts[0], List.of(parts[1]));
    }
    return right;
  }

  private Answer post(String type, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (java.io.IOException closed) {
      // A body beyond every limit may be cut off before all of it was sent.
      if (body.length < 5_000_000) {
        throw closed;
      }
      return new Answer(413, "closed while sending: " + closed.getMessage());
    }
  }

  /**
   * As a browser that is no browser would write it: half a pair as the three bytes of its number.
   */
  private static String encoded(String text) {
    return URLEncoder.encode(text.replace(HALF_PAIR, "HALFPAIR"), StandardCharsets.UTF_8)
        .replace("HALFPAIR", "%ED%A0%80");
  }

  private Answer send(Map<String, List<String>> values) throws Exception {
    StringBuilder body = new StringBuilder();
    values.forEach(
        (name, texts) ->
            texts.forEach(
                text -> body.append('&').append(encoded(name)).append('=').append(encoded(text))));
    return post(
        "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private void refused(String field, String what, Answer answer) {
    tried++;
    boolean client = answer.status() >= 400 && answer.status() < 500;
    boolean said = answer.status() == 200 && (" " + answer.body()).contains(" " + field + " ");
    if (!client && !said) {
      faults.add(field + " <- " + what + ": " + answer.status() + " " + answer.body());
    }
  }

  private void wrong(String field, String value) throws Exception {
    Map<String, List<String>> values = right();
    values.put(field, List.of(value));
    refused(
        field.replaceAll("_\\d$", ""), Options.shortened(value.replace(NUL, "NUL")), send(values));
  }

  private static byte[] multipart(String field, String fileName, String type, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    right()
        .forEach(
            (name, texts) ->
                body.writeBytes(
                    ("--b\r\nContent-Disposition: form-data; name=\""
                            + name
                            + "\"\r\n\r\n"
                            + texts.get(0)
                            + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        ("--b\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"; filename=\""
                + fileName
                + "\"\r\nContent-Type: "
                + type
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private void wrongFile(String field, String name, byte[] content) throws Exception {
    Answer answer =
        post("multipart/form-data; boundary=b", multipart(field, name, "text/plain", content));
    refused(field, "file " + name, answer);
  }

  @Test
  void twoHundredWrongInputsAreRefusedWithoutAServerErrorAndNothingIsStored() throws Exception {
    for (String field :
        List.of(
            "email",
            "url",
            "slug",
            "whole",
            "big",
            "real",
            "price",
            "date",
            "jalali",
            "time",
            "moment",
            "split_0",
            "split_1",
            "duration",
            "uuid",
            "ip",
            "json",
            "colour",
            "colours",
            "author",
            "authors",
            "code")) {
      for (String value : NONSENSE) {
        if (!RIGHT.getOrDefault(field, Set.of()).contains(value)) {
          wrong(field, value);
        }
      }
      wrong(field, "");
    }
    for (String field : List.of("name", "body")) {
      for (String value : List.of("", "   ", NUL, "a" + NUL + "b", HALF_PAIR, LONG)) {
        wrong(field, value);
      }
    }
    wrong("terms", "false");
    wrong("whole", "1.5");
    wrong("whole", "۱۰۰");
    wrong("whole", "-۱");
    wrong("big", "9223372036854775808");
    wrong("price", "12345.678");
    wrong("date", "2025-02-30");
    wrong("jalali", "1404/12/30");
    wrong("jalali", "۱۴۰۴/۱۲/۳۰");
    wrong("time", "25:00");
    wrong("json", "[".repeat(50_000));
    wrong("json", "{\"a\":");
    wrongFile("file", "a.txt", new byte[10_000_000]);
    wrongFile("file", "../../a.html", "x".getBytes(StandardCharsets.UTF_8));
    wrongFile("file", "..%2f..%2fa.exe", "x".getBytes(StandardCharsets.UTF_8));
    wrongFile("file", "a.txt", new byte[0]);
    wrongFile("image", "a.png", "no picture".getBytes(StandardCharsets.UTF_8));
    wrongFile("image", "../a.png", "no picture".getBytes(StandardCharsets.UTF_8));
    Map<String, List<String>> many = right();
    for (int i = 0; i < 10_000; i++) {
      many.put("more" + i, List.of("x"));
    }
    refused("(none)", "10,000 fields", send(many));
    refused(
        "(none)",
        "multipart without an end",
        post("multipart/form-data; boundary=b", "--b\r\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(faults).isEmpty();
    assertThat(tried).isGreaterThanOrEqualTo(250);
    assertThat(Tag.objects.count()).isZero();
    assertThat(send(right())).isEqualTo(new Answer(200, "stored"));
    assertThat(Tag.objects.count()).isEqualTo(1);
  }
}
