package io.charchub.db.meta;

import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.Field;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The models of the installed apps, and how they refer to each other (Django's {@code
 * apps.get_models()}). One instance serves a running project; the composition root makes it.
 * Immutable, safe for use by many threads.
 */
public final class ModelRegistry {
  private final Map<String, ModelMeta<?>> byLabel;
  private final Map<String, ModelMeta<?>> swappedOut;
  private final Map<String, String> chosen;
  private final Map<ModelMeta<?>, List<ReverseRelation>> reverse;
  private final Function<String, Field<Long>> defaultKeys;
  private final Map<Class<?>, Object> attachments = new ConcurrentHashMap<>();

  private ModelRegistry(
      Collection<? extends ModelMeta<?>> models,
      Function<String, Field<Long>> defaultKeys,
      Function<String, Optional<String>> settings) {
    Map<String, ModelMeta<?>> labels = new LinkedHashMap<>();
    Map<String, ModelMeta<?>> out = new LinkedHashMap<>();
    Map<String, String> choices = new LinkedHashMap<>();
    for (ModelMeta<?> meta :
        models.stream().sorted(Comparator.comparing(ModelMeta::label)).toList()) {
      String setting = meta.options().swappable();
      String choice =
          setting.isEmpty() ? meta.label() : settings.apply(setting).orElse(meta.label());
      (choice.equals(meta.label()) ? labels : out).put(meta.label(), meta);
      if (!setting.isEmpty()) {
        choices.put(setting, choice);
      }
    }
    this.byLabel = labels;
    this.swappedOut = out;
    this.chosen = choices;
    this.reverse = ReverseRelations.among(this);
    this.defaultKeys = defaultKeys;
  }

  /** A registry of these models, whose keys that come by themselves are of 64 bits. */
  public static ModelRegistry of(Collection<? extends ModelMeta<?>> models) {
    return of(models, new BigAutoField());
  }

  /**
   * A registry of these models, whose keys that come by themselves are of the kind {@code
   * defaultKey}.
   */
  public static ModelRegistry of(
      Collection<? extends ModelMeta<?>> models, Field<Long> defaultKey) {
    return new ModelRegistry(models, app -> defaultKey, setting -> Optional.empty());
  }

  /**
   * A registry of the models that the class path holds in the packages of installed apps.
   *
   * @param packages the packages of the installed apps, such as {@code blog}; a model stands in one
   *     of them, or in its {@code .models}
   */
  public static ModelRegistry load(
      ClassLoader loader, Collection<String> packages, Field<Long> defaultKey) {
    return load(loader, packages, app -> defaultKey, setting -> Optional.empty());
  }

  /**
   * As {@link #load(ClassLoader, Collection, Field)}, with models swapped as settings say.
   *
   * @param defaultKeys the kind of the keys that come by themselves, by the label of the app
   * @param settings the label that a setting has for a model which says {@code
   *     &#64;Meta(swappable)}; empty for the model itself
   */
  public static ModelRegistry load(
      ClassLoader loader,
      Collection<String> packages,
      Function<String, Field<Long>> defaultKeys,
      Function<String, Optional<String>> settings) {
    List<ModelMeta<?>> found = new ArrayList<>();
    for (Class<?> model : ModelIndex.read(loader).classes(packages)) {
      found.add(ModelMeta.ofAny(model));
    }
    return new ModelRegistry(found, defaultKeys, settings);
  }

  /**
   * What a room above works out from these models and keeps as long as they are registered; made at
   * the first call.
   */
  public <A> A attachment(Class<A> type, Supplier<A> make) {
    Object found = attachments.get(type);
    return type.cast(found == null ? attachments.computeIfAbsent(type, key -> make.get()) : found);
  }

  /** The models, by label. */
  public Collection<ModelMeta<?>> models() {
    return byLabel.values();
  }

  /**
   * The models, and those too in whose place a setting names another: these have a history of
   * migrations, and no table.
   */
  public Collection<ModelMeta<?>> modelsAndSwapped() {
    List<ModelMeta<?>> all = new ArrayList<>(byLabel.values());
    all.addAll(swappedOut.values());
    all.sort(Comparator.comparing(ModelMeta::label));
    return all;
  }

  /**
   * The label of the model that stands where {@code setting} decides, whether an app has it or not;
   * empty where no installed model says {@code @Meta(swappable)} with that setting.
   */
  public Optional<String> chosen(String setting) {
    return Optional.ofNullable(chosen.get(setting));
  }

  /** Whether a setting names another model for the place of this one, which has no table then. */
  public boolean isSwappedOut(ModelMeta<?> meta) {
    return swappedOut.get(meta.label()) == meta;
  }

  /** The models of one app, by name. */
  public List<ModelMeta<?>> forApp(String appLabel) {
    return byLabel.values().stream().filter(meta -> meta.appLabel().equals(appLabel)).toList();
  }

  /**
   * The model with this label, such as {@code blog.Post}.
   *
   * @throws ModelException with id {@code models.E080} where no installed app has it
   */
  public ModelMeta<?> byLabel(String label) {
    ModelMeta<?> meta = byLabel.get(label);
    if (meta == null) {
      String near =
          DidYouMean.nearest(label, byLabel.keySet()).map(word -> "'" + word + "'. ").orElse("");
      throw new ModelException(
          Problem.of("models.E080", "no installed app has a model '" + label + "'")
              .hint(near + "Models: " + String.join(", ", byLabel.keySet())));
    }
    return meta;
  }

  /** The model with this label, if an installed app has it. */
  public Optional<ModelMeta<?>> find(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }

  /** Whether the model's app is installed. */
  public boolean contains(ModelMeta<?> meta) {
    return byLabel.get(meta.label()) == meta;
  }

  /**
   * Refuses a model that has no table: its app is not installed, or another stands in its place.
   *
   * @throws ModelException with id {@code models.E080}, or {@code models.E088}
   */
  public void require(ModelMeta<?> meta) {
    if (isSwappedOut(meta)) {
      throw new ModelException(swapped(meta));
    }
    if (!contains(meta)) {
      throw new ModelException(
          Problem.of("models.E080", meta.modelClass().getName() + " is in no installed app")
              .hint("add \"" + meta.packageName() + "\" to INSTALLED_APPS"));
    }
  }

  /** What is said to who uses a model that has no table because another stands in its place. */
  private Problem swapped(ModelMeta<?> meta) {
    String setting = meta.options().swappable();
    String other = chosen.getOrDefault(setting, "");
    return Problem.of(
            "models.E088",
            meta.label() + " is not in use: " + setting + " names '" + other + "' in its place")
        .hint("use " + other.substring(other.lastIndexOf('.') + 1));
  }

  /**
   * The model that a relation leads to which names {@code label} and declares {@code type}; empty
   * where a setting decides, and no installed app has what it says.
   */
  Optional<ModelMeta<?>> target(String label, Class<?> type) {
    Optional<String> setting = Swapping.setting(label);
    return setting.isEmpty()
        ? Optional.of(ModelMeta.ofAny(type))
        : setting.flatMap(this::chosen).flatMap(this::find);
  }

  /**
   * The kind of the keys that come by themselves in an app: what it says by {@link
   * ProvidesDefaultAutoField}, or else {@code DEFAULT_AUTO_FIELD}.
   */
  public Field<Long> defaultKey(String appLabel) {
    return defaultKeys.apply(appLabel);
  }

  /**
   * The relations of installed models that lead to {@code meta}, hidden ones too, by source and
   * field.
   */
  public List<ReverseRelation> reverseRelations(ModelMeta<?> meta) {
    return reverse.getOrDefault(meta, List.of());
  }

  /** The way back that instances of {@code meta} call {@code name}, also in camel case. */
  public Optional<ReverseRelation> findReverse(ModelMeta<?> meta, String name) {
    return reverseRelations(meta).stream()
        .filter(relation -> !relation.isHidden() && ReverseRelations.matches(relation.name(), name))
        .findFirst();
  }

  /** The way back that look-ups of {@code meta} call {@code name}, also in camel case. */
  public Optional<ReverseRelation> findReverseQuery(ModelMeta<?> meta, String name) {
    return reverseRelations(meta).stream()
        .filter(
            relation ->
                !relation.isHidden() && ReverseRelations.matches(relation.queryName(), name))
        .findFirst();
  }

  /**
   * What is wrong among the models: targets that are not installed, clashing names and tables.
   * Empty when all is well.
   */
  public List<Problem> problems() {
    return new RegistryCheck(this).problems();
  }
}
