package io.charchub.contrib.admin.changeform;

import io.charchub.apps.Services;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.SecretFields;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.crypto.BadSignatureException;
import io.charchub.crypto.RandomTokens;
import io.charchub.crypto.SecretKeys;
import io.charchub.crypto.Signer;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form and could not save yet, kept in the session until they are back:
 * since their session had ended and they logged in again, or since they went to make a row that the
 * form refers to. It is given back to the same account and at the same address only.
 */
public final class Drafts {
  /** The parameter of an address with the number of a draft that is taken up again. */
  static final String TAKEN_UP = "_draft";

  private static final String KEPT = "admin.drafts";
  private static final String LOST = "lost";
  private static final int MOST = 4;
  private static final int LARGEST = 300_000;
  private static final int NUMBER_LENGTH = 16;

  private Drafts() {}

  // ---- whose form it is

  /** A number for a page, by which the account is known that it was made for. */
  static String number(Request request) {
    String owner = AdminSite.user(request).map(user -> String.valueOf(user.pk())).orElse("");
    return signer().sign(owner + "." + RandomTokens.string(NUMBER_LENGTH));
  }

  private static Signer signer() {
    return Signer.of(Services.current().get(SecretKeys.class), "admin.form");
  }

  private static @Nullable String owner(String number) {
    try {
      String signed = signer().unsign(number);
      return signed.substring(0, Math.max(0, signed.lastIndexOf('.')));
    } catch (BadSignatureException e) {
      return null;
    }
  }

  // ---- a session that ended

  /**
   * Keeps what was sent by somebody who is not logged in, where it comes from a form that was made
   * for an account.
   */
  public static void keep(Request request) throws IOException {
    if (!request.isMethod("POST") || request.attribute(Session.KEY).isEmpty()) {
      return;
    }
    QueryParams sent = request.form();
    String owner = owner(sent.get(Submissions.NUMBER, ""));
    if (owner != null) {
      put(request, LOST, owner, sent);
    }
  }

  /** What was kept for the visitor and this address; it is kept no longer. */
  static Optional<QueryParams> takeUp(Request request) {
    String id = request.query().get(TAKEN_UP, LOST);
    Map<String, Object> drafts = drafts(request);
    if (!(drafts.get(id) instanceof Map<?, ?> draft)
        || !request.path().equals(draft.get("path"))
        || !isOwner(request, draft)) {
      return Optional.empty();
    }
    drafts.remove(id);
    request.session().set(KEPT, drafts);
    return Optional.of(fields(draft));
  }

  private static boolean isOwner(Request request, Map<?, ?> draft) {
    return AdminSite.user(request)
        .map(AbstractBaseUser::pk)
        .filter(key -> String.valueOf(key).equals(draft.get("owner")))
        .isPresent();
  }

  // ---- a row that is made on the way

  /** Keeps what was typed while another page is visited; the number of the draft. */
  static String putAside(Request request, QueryParams sent) {
    String id = RandomTokens.string(NUMBER_LENGTH);
    String owner = AdminSite.user(request).map(user -> String.valueOf(user.pk())).orElse("");
    put(request, id, owner, sent);
    return id;
  }

  /** Where the draft is taken up again; empty where it is no more. */
  static Optional<String> address(Request request, String id) {
    return drafts(request).get(id) instanceof Map<?, ?> draft && isOwner(request, draft)
        ? Optional.of(
            draft.get("path")
                + "?"
                + QueryParams.parse(String.valueOf(draft.get("query"))).with(TAKEN_UP, id).encode())
        : Optional.empty();
  }

  /** Chooses a row for an input of the draft. */
  static void choose(Request request, String id, String input, String key, boolean added) {
    Map<String, Object> drafts = drafts(request);
    if (drafts.get(id) instanceof Map<?, ?> draft && isOwner(request, draft)) {
      List<String> values = new ArrayList<>();
      QueryParams fields = fields(draft);
      if (added) {
        values.addAll(fields.getList(input));
      }
      values.add(key);
      Map<String, Object> changed = new LinkedHashMap<>();
      draft.forEach((name, value) -> changed.put(String.valueOf(name), value));
      changed.put("fields", fields.with(input, values.toArray(String[]::new)).encode());
      drafts.put(id, changed);
      request.session().set(KEPT, drafts);
    }
  }

  // ---- keeping

  private static void put(Request request, String id, String owner, QueryParams sent) {
    QueryParams kept = sent.without("csrfmiddlewaretoken");
    for (String name : sent.names()) {
      if (SecretFields.isSecret(name)) {
        kept = kept.without(name);
      }
    }
    String fields = kept.encode();
    if (fields.length() > LARGEST) {
      return;
    }
    Map<String, Object> drafts = drafts(request);
    while (drafts.size() >= MOST) {
      drafts.remove(drafts.keySet().iterator().next());
    }
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("path", request.path());
    draft.put("query", request.rawQuery());
    draft.put("owner", owner);
    draft.put("fields", fields);
    drafts.put(id, draft);
    request.session().set(KEPT, drafts);
  }

  private static QueryParams fields(Map<?, ?> draft) {
    return QueryParams.parse(String.valueOf(draft.get("fields")));
  }

  private static Map<String, Object> drafts(Request request) {
    Map<String, Object> drafts = new LinkedHashMap<>();
    if (request.attribute(Session.KEY).isPresent()) {
      request
          .session()
          .get(KEPT, Map.class)
          .ifPresent(
              kept ->
                  ((Map<?, ?>) kept).forEach((id, draft) -> drafts.put(String.valueOf(id), draft)));
    }
    return drafts;
  }
}
