package io.charchub.contrib.admin.changelist;

import io.charchub.apps.Services;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.crypto.BadSignatureException;
import io.charchub.crypto.SecretKeys;
import io.charchub.crypto.Signer;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.CharchubException;
import io.charchub.http.QueryParams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that somebody chose in a list: by their keys, or all that the list was narrowed to. The
 * latter are not sent one by one: what is sent is what the list was narrowed by, signed, so that it
 * is what the visitor saw and nothing else.
 */
final class Selection {
  static final String KEYS = "_selected_action";
  static final String ACROSS = "select_across";
  static final String MATCHING = "_matching";

  /** Says that the action was chosen on the form of the one row that is named. */
  static final String OF_FORM = "_of_form";

  /** No page sends more keys. */
  private static final int MOST_KEYS = 2_000;

  private Selection() {}

  private static Signer signer(ModelAdmin<?> admin) {
    return Signer.of(
        Services.current().get(SecretKeys.class),
        "charchub.admin.matching " + admin.meta().label());
  }

  /** What stands for all rows that the list is narrowed to. */
  static String token(ChangeList<?> list) {
    return signer(list.admin()).sign(list.address().narrowing().encode());
  }

  /** The rows that {@code sent} names; null where it names none. */
  static <T extends KeyedModel<?>> @Nullable QuerySetOf<T, ?> of(
      ChangeList<T> list, QueryParams sent) {
    if (sent.has(ACROSS)) {
      return matching(list, sent.get(MATCHING, ""));
    }
    List<Object> keys = new ArrayList<>();
    for (String text : sent.getList(KEYS)) {
      Object key = key(list.admin(), text);
      if (key != null && keys.size() < MOST_KEYS) {
        keys.add(key);
      }
    }
    return keys.isEmpty() ? null : list.admin().queryset(list.request()).filter("pk__in", keys);
  }

  private static <T extends KeyedModel<?>> @Nullable QuerySetOf<T, ?> matching(
      ChangeList<T> list, String token) {
    try {
      QueryParams query = QueryParams.parse(signer(list.admin()).unsign(token));
      return new ChangeList<>(list.site(), list.admin(), list.request(), query).narrowed();
    } catch (BadSignatureException e) {
      return null;
    }
  }

  /** Null for what can be no key. */
  static @Nullable Object key(ModelAdmin<?> admin, String text) {
    try {
      return admin.meta().pk().type().toJava(text);
    } catch (CharchubException | IllegalArgumentException e) {
      return null;
    }
  }

  /** The fields that name the same rows and the same action again. */
  static Map<String, List<String>> carried(QueryParams sent) {
    Map<String, List<String>> carried = new LinkedHashMap<>();
    for (String name : List.of("action", KEYS, ACROSS, MATCHING, OF_FORM)) {
      if (sent.has(name)) {
        carried.put(name, sent.getList(name));
      }
    }
    return carried;
  }
}
