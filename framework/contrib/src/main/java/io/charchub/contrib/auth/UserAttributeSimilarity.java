package io.charchub.contrib.auth;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.i18n.Translations;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses passwords that are almost the name or the address of their owner (Django's {@code
 * UserAttributeSimilarityValidator}): as many letters in common, whatever their order, as make up
 * seven tenths of both.
 */
final class UserAttributeSimilarity implements PasswordValidator {
  private static final List<String> ATTRIBUTES =
      List.of("username", "firstName", "lastName", "email");
  private static final double MOST = 0.7;

  @Override
  public void validate(String password, @Nullable AbstractBaseUser user) {
    if (user == null) {
      return;
    }
    String typed = password.toLowerCase(Locale.ROOT);
    for (String attribute : ATTRIBUTES) {
      Optional<String> shown = similarTo(typed, user, attribute);
      if (shown.isPresent()) {
        throw ValidationException.of(
            "auth.password.similar",
            "password_too_similar",
            Map.of("verbose_name", Translations.current().tr(shown.get())));
      }
    }
  }

  /** What people call the attribute that the password is like. */
  private static Optional<String> similarTo(String typed, AbstractBaseUser user, String attribute) {
    @SuppressWarnings("unchecked") // the metamodel of an object's class reads that object
    ModelMeta<AbstractBaseUser> meta = (ModelMeta<AbstractBaseUser>) ModelMeta.of(user.getClass());
    Optional<ModelField<AbstractBaseUser, ?>> field = meta.findField(attribute);
    Object value = field.isEmpty() ? null : field.get().get(user);
    if (!(value instanceof String text) || text.isEmpty()) {
      return Optional.empty();
    }
    String whole = text.toLowerCase(Locale.ROOT);
    List<String> parts = new ArrayList<>(List.of(whole.split("\\W+")));
    parts.add(whole);
    return parts.stream().anyMatch(part -> isSimilar(typed, part))
        ? Optional.of(field.get().verboseName())
        : Optional.empty();
  }

  private static boolean isSimilar(String password, String part) {
    boolean muchShorter =
        password.length() >= 10 * part.length() && part.length() < MOST / 2 * password.length();
    return !part.isEmpty() && !muchShorter && likeness(password, part) >= MOST;
  }

  /** Twice the letters in common by the letters of both: Python's {@code quick_ratio}. */
  static double likeness(String one, String other) {
    Map<Integer, Integer> left = new HashMap<>();
    other.chars().forEach(letter -> left.merge(letter, 1, Integer::sum));
    int common = 0;
    for (int letter : one.chars().toArray()) {
      Integer count = left.get(letter);
      if (count != null && count > 0) {
        left.put(letter, count - 1);
        common++;
      }
    }
    int all = one.length() + other.length();
    return all == 0 ? 1 : 2.0 * common / all;
  }

  @Override
  public String helpText() {
    return Translations.current().tr("auth.password.similar.help");
  }
}
