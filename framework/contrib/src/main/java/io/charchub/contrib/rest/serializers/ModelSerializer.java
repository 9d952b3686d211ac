package io.charchub.contrib.rest.serializers;

import io.charchub.apps.Services;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.db.expressions.Reference;
import io.charchub.db.fields.BinaryField;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FileField;
import io.charchub.db.fields.ImageField;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.meta.ReverseRelation;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.Ref;
import io.charchub.db.models.Transactions;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of a model's rows is shown, and what is taken of them. DRF's {@code ModelSerializer}.
 *
 * <pre>
 * public final class PostSerializer extends ModelSerializer&lt;Post&gt; {
 *   public PostSerializer() {
 *     super(Post.class);
 *     fields("id", "title", "slug", "body", "publishedAt", "author", "tags");
 *     nested("author", new AuthorSerializer());
 *     slugs("tags", "slug");
 *     readOnly("publishedAt");
 *     add(Fields.address("url", Post::url));
 *   }
 * }
 * </pre>
 *
 * <p>Which fields are shown is said, never guessed: a column that is added later must not become
 * public by itself. A foreign key or a set is shown as keys, until it is told otherwise. What was
 * sent is checked by each field, then, once it stands in the row, by the row itself ({@code
 * fullClean}: its fields, its {@code clean()}, what must be unique, its constraints), then by
 * {@link #check}.
 *
 * @param <T> the model
 */
public class ModelSerializer<T extends KeyedModel<?>> extends Serializer<T> {
  private final ModelMeta<T> meta;
  private final T fresh;
  private final Map<String, String> outward = new LinkedHashMap<>();
  private final Set<String> checkedToo = new LinkedHashSet<>();
  private final List<HiddenValue> hidden = new ArrayList<>();

  /** Without fields; the constructor of a subclass chooses them. */
  protected ModelSerializer(Class<T> model) {
    this.meta = ModelMeta.of(model);
    this.fresh = meta.newInstance();
  }

  /**
   * A serializer of all fields that people may see in forms, and the key: for a model without
   * secrets. The password of a user is never among them.
   */
  public static <T extends KeyedModel<?>> ModelSerializer<T> of(Class<T> model) {
    ModelSerializer<T> serializer = new ModelSerializer<>(model);
    serializer.allFields();
    return serializer;
  }

  /** A serializer of these fields. */
  public static <T extends KeyedModel<?>> ModelSerializer<T> of(Class<T> model, String... fields) {
    ModelSerializer<T> serializer = new ModelSerializer<>(model);
    serializer.fields(fields);
    return serializer;
  }

  /** The metamodel of the rows. */
  public final ModelMeta<T> meta() {
    return meta;
  }

  // ---- which fields

  /**
   * Shows these, in this order: columns, references, sets, ways back, and template properties of
   * the model; those that were added before stand among them.
   *
   * @throws SerializerException {@code rest.E001} for what the model does not have
   */
  protected final void fields(String... names) {
    for (String name : names) {
      if (!has(name)) {
        make(name, name);
      }
    }
  }

  /** As {@link #fields(String...)}, by the generated names. */
  protected final void fields(Reference... fields) {
    fields(Arrays.stream(fields).map(Reference::path).toArray(String[]::new));
  }

  /** Shows all of {@link #of(Class)} but these. */
  protected final void exclude(String... names) {
    Set<String> left = new LinkedHashSet<>(usual());
    for (String name : names) {
      if (!left.remove(name)) {
        throw unknown(name, left);
      }
    }
    fields(left.toArray(String[]::new));
  }

  /** Shows the key and all fields that people may see in forms, also those that come later. */
  protected final void allFields() {
    fields(usual().toArray(String[]::new));
  }

  private List<String> usual() {
    List<String> names = new ArrayList<>();
    for (ModelField<T, ?> field : meta.fields()) {
      boolean secret =
          field.name().equals("password")
              && AbstractBaseUser.class.isAssignableFrom(meta.modelClass());
      boolean automatic = field.declared().isAutomatic();
      boolean shown = field.declared().isEditable() && !(field.declared() instanceof BinaryField);
      if (!secret && (automatic || shown || isMoment(field))) {
        names.add(field.name());
      }
    }
    meta.manyToMany().stream()
        .filter(set -> set.type().isEditable())
        .forEach(set -> names.add(set.name()));
    return names;
  }

  /** A point in time that the row sets itself, when it is made or saved. */
  private static boolean isMoment(ModelField<?, ?> field) {
    return field.declared().valueOnSave(true) != null;
  }

  /** The field of the model that is called {@code source}, under the name {@code name}. */
  protected final SerializerField<? super T> rename(String name, String source) {
    return make(name, source);
  }

  private SerializerField<? super T> make(String name, String source) {
    Optional<ModelField<T, ?>> column = meta.findField(source);
    if (column.isPresent()) {
      ModelField<T, ?> field = column.get();
      boolean reference = field.isForeignKey() && !source.equals(field.attname());
      String shown = name.equals("pk") ? field.name() : name;
      return addFor(
          field.name(),
          reference || field.isForeignKey()
              ? new KeyField<>(shown, field, null)
              : new ColumnField<>(shown, field, fresh, isRequired(field), null));
    }
    Optional<RelatedRows> relation = findRelation(source);
    if (relation.isPresent()) {
      return addFor(
          source, new KeysField<>(name, relation.get(), relation.get().target().pk(), null));
    }
    if (meta.propertyNames().contains(source)) {
      Function<T, @Nullable Object> read = row -> meta.property(row, source);
      return add(Fields.<T>computed(name, read));
    }
    throw unknown(source, meta.propertyNames());
  }

  /**
   * Shows and takes a column in another form than its own: {@code as("price", Kinds.number(8, 2))}.
   */
  protected final SerializerField<? super T> as(String name, Kind<?> kind) {
    ModelField<T, ?> column = meta.field(name);
    return addFor(column.name(), new ColumnField<>(name, column, fresh, isRequired(column), kind));
  }

  /**
   * Takes files for this column too, as parts of a multipart form; without this a file is shown as
   * its address and not taken.
   *
   * @throws SerializerException {@code rest.E006} for a column of another kind
   */
  protected final SerializerField<? super T> upload(String name) {
    ModelField<T, ?> column = meta.field(name);
    Field<?> kind = column.declared();
    if (!(kind instanceof FileField) && !(kind instanceof ImageField)) {
      throw new SerializerException(
          Problem.of("rest.E006", meta.name() + "." + name + " holds no file")
              .at(getClass().getName())
              .hint("upload(...) is for a FileField or an ImageField"));
    }
    return addFor(column.name(), new UploadField<>(name, column));
  }

  /**
   * Puts {@code value} into a column whenever a row is made or changed; nobody sends it or sees it,
   * and what must be unique with it is checked. DRF's {@code HiddenField}.
   */
  protected final void hidden(String name, Function<SerializerContext, @Nullable Object> value) {
    hidden.add(new HiddenValue(meta.field(name).name(), value, true));
  }

  /** As above, when a row is made alone. */
  protected final void hiddenOnCreate(
      String name, Function<SerializerContext, @Nullable Object> value) {
    hidden.add(new HiddenValue(meta.field(name).name(), value, false));
  }

  /**
   * Makes new rows belong to the account that calls. DRF's {@code
   * HiddenField(default=CurrentUserDefault())}.
   */
  protected final void currentUser(String name) {
    hiddenOnCreate(name, context -> context.user().orElse(null));
  }

  private SerializerField<? super T> addFor(String source, SerializerField<T> field) {
    outward.put(source, field.name());
    return add(field);
  }

  /**
   * Whether something must be sent for a new row: where it may not be empty, and a new row has
   * nothing for it by itself. A primitive that was not given a value has none.
   */
  private boolean isRequired(ModelField<T, ?> field) {
    Field<?> kind = field.declared();
    Object initial = kind.isAutomatic() ? null : meta.get(fresh, field.index());
    boolean unwritten = initial instanceof Number number && number.doubleValue() == 0;
    boolean given =
        kind.options().hasDefault() || initial != null && !unwritten && !initial.equals("");
    return !kind.isBlank() && !given && !(kind instanceof BooleanField);
  }

  private SerializerException unknown(String name, Collection<String> known) {
    return new SerializerException(
        Problem.of("rest.E001", meta.name() + " has no field '" + name + "' to be shown")
            .at(getClass().getName())
            .hint(
                DidYouMean.nearest(name, known).map(near -> "'" + near + "'. ").orElse("")
                    + "Fields: "
                    + String.join(", ", known)));
  }

  // ---- relations

  private Optional<RelatedRows> findRelation(String name) {
    Optional<ModelField<T, ?>> column = meta.findField(name).filter(ModelField::isForeignKey);
    if (column.isPresent()) {
      return Optional.of(
          new RelatedRows(column.get().name(), column.get().target(), column.get(), null, null));
    }
    Optional<ModelManyToMany<T>> set = meta.findManyToMany(name);
    if (set.isPresent()) {
      return Optional.of(
          new RelatedRows(set.get().name(), set.get().target(), null, set.get(), null));
    }
    ModelRegistry registry = Services.current().get(ModelRegistry.class);
    Optional<ReverseRelation> back = registry.findReverse(meta, name);
    return back.map(each -> new RelatedRows(each.name(), each.source(), null, null, each));
  }

  private RelatedRows relation(String name) {
    return findRelation(name)
        .orElseThrow(
            () ->
                new SerializerException(
                    Problem.of("rest.E002", meta.name() + " has no relation '" + name + "'")
                        .at(getClass().getName())
                        .hint("a reference, a set, or the way back of another model's reference")));
  }

  /**
   * Shows what the relation {@code name} leads to as {@code serializer} does; the same ways forth
   * and back. {@link NestedField#writable()} takes it too.
   */
  protected final <N extends KeyedModel<?>> NestedField<T, N> nested(
      String name, ModelSerializer<N> serializer) {
    NestedField<T, N> field = new NestedField<>(name, relation(name), serializer);
    add(field);
    return field;
  }

  /**
   * Shows and takes what the relation {@code name} leads to by a field that no two rows have alike.
   * DRF's {@code SlugRelatedField}.
   */
  protected final SerializerField<? super T> slugs(String name, String field) {
    return slugs(name, field, null);
  }

  /** As above, of what is among these rows alone: others do not exist for who asks. */
  protected final SerializerField<? super T> slugs(
      String name, String field, @Nullable Function<SerializerContext, QuerySetOf<?, ?>> among) {
    RelatedRows relation = relation(name);
    return addFor(name, new KeysField<>(name, relation, relation.target().field(field), among));
  }

  /** Shows and takes keys of what is among these rows alone: others do not exist for who asks. */
  protected final SerializerField<? super T> keys(
      String name, Function<SerializerContext, QuerySetOf<?, ?>> among) {
    RelatedRows relation = relation(name);
    SerializerField<T> field =
        relation.isMultiple()
            ? new KeysField<>(name, relation, relation.target().pk(), among)
            : new KeyField<>(name, meta.field(name), among);
    return addFor(name, field);
  }

  /**
   * Shows and takes what the relation {@code name} leads to as addresses of the route {@code
   * route}, whose last captured value is the key. DRF's {@code HyperlinkedRelatedField}; with
   * {@link Fields#link} for the row itself, its {@code HyperlinkedModelSerializer}.
   */
  protected final SerializerField<? super T> links(String name, String route) {
    return links(name, route, null);
  }

  /** As above, of what is among these rows alone: others do not exist for who asks. */
  protected final SerializerField<? super T> links(
      String name, String route, @Nullable Function<SerializerContext, QuerySetOf<?, ?>> among) {
    return addFor(name, new LinkField<>(name, relation(name), route, among));
  }

  /** Shows the text of what the relation leads to. DRF's {@code StringRelatedField}. */
  protected final SerializerField<? super T> texts(String name) {
    RelatedRows relation = relation(name);
    Map<String, Object> text = Map.of("type", "string");
    return relation.isMultiple()
        ? add(
            new ComputedField<T>(
                name,
                Schemas.list(text),
                (row, context) -> relation.many(row).stream().map(String::valueOf).toList()))
        : add(new ComputedField<T>(name, text, (row, context) -> textOf(relation.one(row))));
  }

  private static @Nullable String textOf(@Nullable Object target) {
    return target == null ? null : target.toString();
  }

  /**
   * Shows what a path of look-ups leads to, {@code author__name}, under a name of its own. DRF's
   * {@code source} with dots.
   */
  protected final SerializerField<? super T> source(String name, String path) {
    String[] steps = path.split("__", -1);
    ModelMeta<?> at = meta;
    for (int i = 0; i < steps.length - 1; i++) {
      ModelField<?, ?> column = at.field(steps[i]);
      at = column.target();
    }
    ModelField<?, ?> last = at.field(steps[steps.length - 1]);
    return add(
        new ComputedField<T>(name, Schemas.of(last.type()), (row, context) -> walk(row, steps)));
  }

  @SuppressWarnings("unchecked") // the metamodel of an object's class reads that object
  private static @Nullable Object walk(Object row, String[] steps) {
    Object at = row;
    for (String step : steps) {
      if (at == null) {
        return null;
      }
      Object value = ((ModelMeta<Object>) ModelMeta.of(at.getClass())).property(at, step);
      at = value instanceof Ref<?> reference ? reference.get() : value;
    }
    return at;
  }

  /** Shows these and never takes them. */
  protected final void readOnly(String... names) {
    for (String name : names) {
      field(name).readOnly();
    }
  }

  /** Takes these and never shows them. */
  protected final void writeOnly(String... names) {
    for (String name : names) {
      field(name).writeOnly();
    }
  }

  /**
   * Has the row check these of its fields too though nobody sends them: those that the program
   * fills in, so that what must be unique with them is found out before the database does.
   */
  protected final void checkToo(String... names) {
    for (String name : names) {
      checkedToo.add(meta.field(name).name());
    }
  }

  // ---- reading rows

  /** {@code rows} with the references that are shown read from the same rows. */
  public QuerySetOf<T, ?> prepare(QuerySetOf<T, ?> rows) {
    List<String> paths = relatedPaths();
    return paths.isEmpty() ? rows : rows.selectRelated(paths.toArray(String[]::new));
  }

  final List<String> relatedPaths() {
    List<String> paths = new ArrayList<>();
    for (SerializerField<? super T> field : fields()) {
      if (field instanceof NestedField<?, ?> nested && !field.isWriteOnly()) {
        paths.addAll(nested.paths());
      }
    }
    return paths;
  }

  /** The name that the key is shown by; that of the key where it is not shown. */
  public final String keyName() {
    return outward.getOrDefault(meta.pk().name(), meta.pk().name());
  }

  // ---- taking and saving

  @Override
  final boolean isNew(T row) {
    return row.isAdding();
  }

  @Override
  final void fill(Draft<T> draft) {
    for (HiddenValue each : hidden) {
      if (each.always() || draft.isNew()) {
        put(draft, meta.field(each.column()), each.value().apply(draft.context()));
      }
    }
  }

  @SuppressWarnings("unchecked") // a reference takes the rows that it refers to
  private void put(Draft<T> draft, ModelField<T, ?> column, @Nullable Object value) {
    if (column.isForeignKey()) {
      ((Ref<@Nullable Object>) meta.relation(draft.row(), column.index())).set(value);
    } else {
      ((ModelField<T, Object>) column).set(draft.row(), column.type().toJava(value));
    }
    draft.touch(column.name());
  }

  @Override
  final void checkRow(Draft<T> draft) {
    Set<String> unchecked = new LinkedHashSet<>();
    for (ModelField<T, ?> field : meta.fields()) {
      boolean wrong = draft.errors().has(outwardOf(field.name()));
      boolean asked = draft.touched().contains(field.name()) || checkedToo.contains(field.name());
      if (wrong || !asked) {
        unchecked.add(field.name());
      }
    }
    try {
      draft.row().fullClean(unchecked);
    } catch (ValidationException refused) {
      refused
          .errors()
          .asMap()
          .forEach(
              (name, errors) -> errors.forEach(each -> draft.errors().add(outwardOf(name), each)));
    }
  }

  private String outwardOf(String name) {
    return name.equals(ValidationErrors.NON_FIELD) ? name : outward.getOrDefault(name, name);
  }

  /**
   * Saves what was taken, with what is related, as a whole.
   *
   * @return the row
   */
  public final T save(Draft<T> draft) {
    try {
      if (draft.hasSteps()) {
        Transactions.atomic(() -> store(draft));
      } else {
        store(draft);
      }
    } catch (RuntimeException failed) {
      draft.runFailed();
      throw failed;
    }
    return draft.row();
  }

  /** Saves the row itself between what comes before and after it; override it to do more. */
  protected void store(Draft<T> draft) {
    draft.runBefore();
    draft.row().save();
    draft.runAfter();
  }
}
