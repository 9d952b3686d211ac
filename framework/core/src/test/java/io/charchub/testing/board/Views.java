package io.charchub.testing.board;

import static io.charchub.views.Shortcuts.getObjectOr404;
import static io.charchub.views.Shortcuts.redirect;
import static io.charchub.views.Shortcuts.render;

import io.charchub.apps.Services;
import io.charchub.conf.Settings;
import io.charchub.db.Databases;
import io.charchub.forms.FormSet;
import io.charchub.http.Cookie;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import io.charchub.mail.EmailMessage;
import io.charchub.mail.Mailer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pages of the board. */
final class Views {
  private Views() {}

  static Response list(Request request) {
    return render(
        request,
        "board/list.ftlh",
        Map.of(
            "notes", Note.objects.orderBy("title").list(),
            "greeting", Services.current().get(Settings.class).own("GREETING").orElse("")));
  }

  static Response note(Request request, Long pk) {
    return render(
        request, "board/note.ftlh", Map.of("note", getObjectOr404(Note.objects, Note_.id.eq(pk))));
  }

  static Response pin(Request request) throws IOException {
    NoteForm form = new NoteForm();
    if (request.isMethod("POST") && form.bind(request).isValid()) {
      Note note = new Note();
      note.title = Objects.requireNonNull(form.title.value());
      note.body = described(request, form);
      note.save();
      return redirect("note", note.id);
    }
    return render(request, "board/pin.ftlh", Map.of("form", form));
  }

  private static String described(Request request, NoteForm form) throws IOException {
    return "%s|%s|%s|%s|%s|%s"
        .formatted(
            form.body.value(),
            form.colour.value(),
            form.places.value(),
            form.urgent.value(),
            request.files().get("picture").map(file -> file.name() + " " + file.size()).orElse(""),
            request.form().get("how", ""));
  }

  /** Several notes at once, for reading what is wrong with them alone. */
  static Response several(Request request) {
    FormSet<NoteForm> forms = FormSet.of(NoteForm::new).extra(2).min(1).validateMin(true);
    if (request.isMethod("POST")) {
      forms.bind(request).isValid();
    }
    return render(request, "board/several.ftlh", Map.of("forms", forms));
  }

  static Response search(Request request) {
    return Response.text(String.join(",", request.query().getList("q")));
  }

  static Response old(Request request) {
    return Response.permanentRedirect("/moved/?a=1&b=2");
  }

  static Response moved(Request request) throws IOException {
    return request.isMethod("POST")
        ? Response.redirect(307, "/echo/")
        : Response.redirect("/search/?q=found");
  }

  static Response away(Request request) {
    return Response.redirect("https://elsewhere.example/");
  }

  static Response round(Request request) {
    return Response.redirect("/round/");
  }

  static Response broken(Request request) throws IOException {
    Note.pin("half done");
    throw new IOException("the pin is bent");
  }

  /** Tells what came. */
  static Response echo(Request request) throws IOException {
    Map<String, Object> echo = new LinkedHashMap<>();
    echo.put("method", request.method());
    echo.put("type", request.contentType());
    echo.put("secure", request.isSecure());
    echo.put("host", request.host());
    echo.put("language", request.header("Accept-Language", ""));
    boolean json = request.contentType().equals("application/json");
    echo.put("json", json ? request.json() : null);
    echo.put("form", json ? null : request.form().asMap());
    return Response.json(echo);
  }

  static Response stream(Request request) {
    return StreamingResponse.of(
        "text/plain", out -> out.write("bit by bit".getBytes(StandardCharsets.UTF_8)));
  }

  /** Counts the visits of a browser. */
  static Response cookie(Request request) {
    int visits = request.cookie("visits").map(Integer::parseInt).orElse(0) + 1;
    Cookie cookie = Cookie.of("visits", String.valueOf(visits));
    return Response.text("visit " + visits)
        .cookie(visits == 3 ? cookie.maxAge(Duration.ZERO) : cookie);
  }

  /** Pins a note, and tells of it once that is certain. */
  static Response tell(Request request) {
    Databases databases = Services.current().get(Databases.class);
    databases
        .primary()
        .atomic(
            () -> {
              Note note = Note.pin("News");
              databases
                  .primary()
                  .onCommit(
                      () ->
                          Services.current()
                              .get(Mailer.class)
                              .sendLater(
                                  EmailMessage.of("Pinned: " + note, "Come and see.")
                                      .to("all@board.example")));
            });
    return Response.json(List.of(Note.objects.count()));
  }
}
