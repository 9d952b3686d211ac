package io.charchub.db.meta;

import io.charchub.db.Row;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.fields.FieldNames;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model's fields and options, and the generated code that reads and writes its columns without
 * reflection (Django's {@code _meta}).
 *
 * <p>The annotation processor writes one subclass for each model, nested in its {@code Post_}; the
 * one instance is {@code Post_.META}, and {@link #of} finds it. Immutable, safe for use by many
 * threads.
 *
 * <pre>{@code
 * ModelMeta<Post> meta = ModelMeta.of(Post.class);
 * for (ModelField<Post, ?> field : meta.fields()) {
 *   System.out.println(field.column() + " = " + field.get(post));
 * }
 * }</pre>
 *
 * @param <T> the model
 */
public abstract class ModelMeta<T> {
  /** What {@link #ownProperty} answers where the model has no property of that name. */
  protected static final Object NO_PROPERTY = new Object();

  private final ModelOptions options;
  private final List<ModelField<T, ?>> fields;
  private final List<ModelManyToMany<T>> manyToMany;
  private final Map<String, ModelField<T, ?>> fieldsByName = new HashMap<>();
  private final Map<String, ModelManyToMany<T>> manyByName = new HashMap<>();
  private final ModelField<T, ?> pk;

  /** For generated code: a model with these options, and these fields in this order. */
  protected ModelMeta(ModelOptions options, Declaration... declarations) {
    this.options = options;
    List<ModelField<T, ?>> columns = new ArrayList<>();
    List<ModelManyToMany<T>> sets = new ArrayList<>();
    for (Declaration declaration : declarations) {
      if (declaration.type() instanceof ManyToManyField type && declaration.target() != null) {
        sets.add(
            new ModelManyToMany<>(
                this,
                sets.size(),
                declaration.name(),
                type,
                declaration.target(),
                declaration.through()));
      } else {
        columns.add(
            new ModelField<>(
                this,
                columns.size(),
                declaration.name(),
                declaration.type(),
                declaration.target()));
      }
    }
    this.fields = List.copyOf(columns);
    this.manyToMany = List.copyOf(sets);
    this.pk = primaryKey();
    indexNames();
  }

  private ModelField<T, ?> primaryKey() {
    for (ModelField<T, ?> field : fields) {
      if (field.isPrimaryKey()) {
        return field;
      }
    }
    throw new IllegalStateException(label() + " has no primary key");
  }

  private void indexNames() {
    fieldsByName.put("pk", pk);
    for (ModelField<T, ?> field : fields) {
      fieldsByName.put(FieldNames.snake(field.name()), field);
      if (field.isForeignKey()) {
        fieldsByName.put(field.attname(), field);
        fieldsByName.put(FieldNames.keyColumn(field.name()), field);
      }
    }
    fields.forEach(field -> fieldsByName.put(field.name(), field));
    for (ModelManyToMany<T> set : manyToMany) {
      manyByName.put(FieldNames.snake(set.name()), set);
    }
    manyToMany.forEach(set -> manyByName.put(set.name(), set));
  }

  // ---- how the generated code declares fields

  /**
   * One field as generated code declares it; made by {@link #column}, {@link #relation}, {@link
   * #manyToMany}.
   */
  protected record Declaration(
      String name, Field<?> type, @Nullable Class<?> target, @Nullable Class<?> through) {}

  /** A field with a column. */
  protected static Declaration column(String name, Field<?> type) {
    return new Declaration(name, type, null, null);
  }

  /** A foreign key or one-to-one field. */
  protected static Declaration relation(String name, Field<?> type, Class<?> target) {
    return new Declaration(name, type, target, null);
  }

  /** A many-to-many field with a table of its own. */
  protected static Declaration manyToMany(String name, Field<?> type, Class<?> target) {
    return new Declaration(name, type, target, null);
  }

  /** A many-to-many field with a model between. */
  protected static Declaration manyToMany(
      String name, Field<?> type, Class<?> target, Class<?> through) {
    return new Declaration(name, type, target, through);
  }

  // ---- finding a metamodel

  private static final ClassValue<ModelMeta<?>> FOUND =
      new ClassValue<>() {
        @Override
        protected ModelMeta<?> computeValue(Class<?> type) {
          return load(type);
        }
      };

  /**
   * The metamodel of {@code model}.
   *
   * @throws ModelException with id {@code models.E083} where the class has none: it is no model, or
   *     was compiled without the annotation processor
   */
  @SuppressWarnings("unchecked")
  public static <T> ModelMeta<T> of(Class<T> model) {
    return (ModelMeta<T>) FOUND.get(model);
  }

  /** The metamodel of a class of which only the name is known. */
  static ModelMeta<?> ofAny(Class<?> model) {
    return FOUND.get(model);
  }

  /** Whether {@code type} is a model that has a metamodel. */
  public static boolean exists(Class<?> type) {
    try {
      return FOUND.get(type) != null;
    } catch (ModelException e) {
      return false;
    }
  }

  private static ModelMeta<?> load(Class<?> type) {
    try {
      Class<?> companion = Class.forName(type.getName() + "_", true, type.getClassLoader());
      if (companion.getField("META").get(null) instanceof ModelMeta<?> meta) {
        return meta;
      }
    } catch (ReflectiveOperationException e) {
      throw noMetamodel(type);
    }
    throw noMetamodel(type);
  }

  private static ModelException noMetamodel(Class<?> type) {
    return new ModelException(
        Problem.of(
                "models.E083", type.getName() + " has no metamodel " + type.getSimpleName() + "_")
            .hint(
                "a model extends Model or KeyedModel and is compiled with charchub-processor on the"
                    + " processor path; a compile error may have stopped it"));
  }

  // ---- what it is

  /** What the model was told beside its fields. */
  public final ModelOptions options() {
    return options;
  }

  /** The model's class. */
  @SuppressWarnings("unchecked")
  public final Class<T> modelClass() {
    return (Class<T>) options.modelClass();
  }

  /** The label of the app: {@code blog}. */
  public final String appLabel() {
    return options.appLabel();
  }

  /** The package that the model stands in. */
  public final String packageName() {
    return modelClass().getPackageName();
  }

  /** The class's name: {@code Post}. */
  public final String name() {
    return options.name();
  }

  /** App and name: {@code blog.Post}. */
  public final String label() {
    return options.appLabel() + "." + options.name();
  }

  /** The table: {@code blog_post}. */
  public final String table() {
    return options.table();
  }

  /** What people read for one. */
  public final String verboseName() {
    return options.verboseName();
  }

  /** What people read for several. */
  public final String verboseNamePlural() {
    return options.verboseNamePlural();
  }

  /** The order of query sets that name none; empty for none. */
  public final List<String> ordering() {
    return options.ordering();
  }

  /** The fields that {@code latest()} goes by; empty for none. */
  public final List<String> getLatestBy() {
    return options.getLatestBy();
  }

  /** The indexes over several columns. */
  public final List<IndexOption> indexes() {
    return options.indexes();
  }

  /** The named rules that the database holds. */
  public final List<ConstraintOption> constraints() {
    return options.constraints();
  }

  /** Sets of fields that no two rows have alike. */
  public final List<List<String>> uniqueTogether() {
    return options.uniqueTogether();
  }

  /** The permissions besides the default ones. */
  public final List<PermissionOption> permissions() {
    return options.permissions();
  }

  /** Whether migrations make and change the table. */
  public final boolean managed() {
    return options.managed();
  }

  // ---- its fields

  /**
   * The fields that have a column: {@code id} first, then those of abstract bases, then the model's
   * own.
   */
  public final List<ModelField<T, ?>> fields() {
    return fields;
  }

  /** The many-to-many fields, in the same order. */
  public final List<ModelManyToMany<T>> manyToMany() {
    return manyToMany;
  }

  /** The primary key. */
  public final ModelField<T, ?> pk() {
    return pk;
  }

  /**
   * Whether the key is the one that comes by itself, whose kind {@code DEFAULT_AUTO_FIELD} names.
   */
  public final boolean hasDefaultKey() {
    return pk.declared().isAutomatic() && pk.name().equals("id");
  }

  /**
   * The field that has a column and is called {@code name}: in Java ({@code publishedAt}), in snake
   * case ({@code published_at}), {@code pk}, or for a foreign key also {@code authorId} and {@code
   * author_id}.
   *
   * @throws FieldException with id {@code models.E012} where there is none
   */
  public final ModelField<T, ?> field(String name) {
    ModelField<T, ?> field = fieldsByName.get(name);
    if (field == null) {
      throw unknown("field", name, fieldNames());
    }
    return field;
  }

  /** The field that {@link #field} would find, if there is one. */
  public final Optional<ModelField<T, ?>> findField(String name) {
    return Optional.ofNullable(fieldsByName.get(name));
  }

  /** The many-to-many field called {@code name}, in Java or in snake case. */
  public final Optional<ModelManyToMany<T>> findManyToMany(String name) {
    return Optional.ofNullable(manyByName.get(name));
  }

  /** The names of all fields in Java, those without a column too, in order. */
  public final List<String> fieldNames() {
    List<String> names = new ArrayList<>();
    fields.forEach(field -> names.add(field.name()));
    manyToMany.forEach(set -> names.add(set.name()));
    return names;
  }

  private FieldException unknown(String what, String name, List<String> known) {
    String near = DidYouMean.nearest(name, known).map(word -> "'" + word + "'. ").orElse("");
    return new FieldException(
        Problem.of("models.E012", name() + " has no " + what + " '" + name + "'")
            .hint(near + "Fields: " + String.join(", ", known.stream().sorted().toList())));
  }

  // ---- its instances: generated

  /** A new instance with its initial values, not saved. */
  public abstract T newInstance();

  /**
   * Fills every column field of {@code instance}, in the order of the fields, from the columns at
   * {@code offset} on.
   */
  public abstract void load(T instance, Row row, int offset);

  /** Fills one column field. */
  public abstract void load(T instance, int field, Row row, int column);

  /**
   * The value of a column field in its Java type; for a foreign key the stored key; for an enum the
   * enum constant.
   */
  public abstract @Nullable Object get(T instance, int field);

  /** Sets a column field from its Java type (for a foreign key: the key, or null). */
  public abstract void set(T instance, int field, @Nullable Object value);

  /** The {@code Ref} of a foreign key or one-to-one field. */
  public abstract Object relation(T instance, int field);

  /** The {@code Many} of a many-to-many field. */
  public abstract Object many(T instance, int index);

  /**
   * The property called {@code name}, or {@link #NO_PROPERTY}: a field, the object that a foreign
   * key leads to, its key, a many-to-many set, the label of a choice, {@code pk}, or a method that
   * is a {@link io.charchub.db.annotations.TemplateProperty}.
   */
  protected abstract @Nullable Object ownProperty(T instance, String name);

  /** The names that {@link #property} knows, in the order of the source. */
  public abstract List<String> propertyNames();

  // ---- what templates read

  /**
   * What a template reads for {@code ${post.name}}: a field's value; {@code author} the object,
   * loaded now; {@code authorId} or {@code author_id} its key; {@code tags} the set; {@code
   * statusLabel} or {@code get_status_display} the label of a choice; {@code pk}; a {@link
   * io.charchub.db.annotations.TemplateProperty}. Names in snake case are understood.
   *
   * @throws FieldException with id {@code models.E012} where there is none
   */
  public final @Nullable Object property(T instance, String name) {
    Object value = property(instance, name, NO_PROPERTY);
    if (value == NO_PROPERTY) {
      throw unknown("property", name, propertyNames());
    }
    return value;
  }

  /** As {@link #property(Object, String)}, but {@code absent} where there is none of that name. */
  public final @Nullable Object property(T instance, String name, Object absent) {
    if (instance instanceof Deferring deferring && deferring.hasDeferred()) {
      ModelField<T, ?> field = fieldsByName.get(name);
      if (field != null) {
        deferring.require(field);
      }
    }
    Object value = ownProperty(instance, name);
    return value == NO_PROPERTY ? absent : value;
  }

  /** Whether {@link #property} knows the name. */
  public final boolean hasProperty(T instance, String name) {
    return findField(name).isPresent() || ownProperty(instance, name) != NO_PROPERTY;
  }

  /** For generated code: the label of the choice that a field holds. */
  protected final String choiceLabel(T instance, int field) {
    return label(fields.get(field), instance);
  }

  private <V> String label(ModelField<T, V> field, T instance) {
    return field.declared().label(field.get(instance));
  }

  // ---- reading nullable columns, for generated code

  /** The number in the column; null for NULL. */
  protected static @Nullable Long longOrNull(Row row, int column) {
    long value = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(value);
  }

  /** The number in the column; null for NULL. */
  protected static @Nullable Integer intOrNull(Row row, int column) {
    int value = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(value);
  }

  /** The number in the column; null for NULL. */
  protected static @Nullable Short shortOrNull(Row row, int column) {
    int value = row.getInt(column);
    return row.wasNull() ? null : Short.valueOf((short) value);
  }

  /** The number in the column; null for NULL. */
  protected static @Nullable Double doubleOrNull(Row row, int column) {
    double value = row.getDouble(column);
    return row.wasNull() ? null : Double.valueOf(value);
  }

  /** The number in the column; null for NULL. */
  protected static @Nullable Float floatOrNull(Row row, int column) {
    double value = row.getDouble(column);
    return row.wasNull() ? null : Float.valueOf((float) value);
  }

  /** The boolean in the column; null for NULL. */
  protected static @Nullable Boolean booleanOrNull(Row row, int column) {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? null : Boolean.valueOf(value);
  }

  /** A {@code float} as the number that its field knows; null stays null. */
  protected static @Nullable Double widen(@Nullable Float value) {
    return value == null ? null : Double.valueOf(value);
  }

  /** A number as a {@code float}; null stays null. */
  protected static @Nullable Float narrow(@Nullable Number value) {
    return value == null ? null : Float.valueOf(value.floatValue());
  }

  /** Refuses a number that is no index of a field. */
  protected static IndexOutOfBoundsException noField(int index) {
    return new IndexOutOfBoundsException("the model has no field number " + index);
  }

  /** {@code blog.Post}. */
  @Override
  public final String toString() {
    return label();
  }
}
