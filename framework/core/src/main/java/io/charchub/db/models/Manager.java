package io.charchub.db.models;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.errors.Problem;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the door between a model and its table: the unfiltered query set that a model holds as
 * {@code objects}.
 *
 * <pre>
 * public static final QuerySet&lt;Tag&gt; objects = Manager.of(Tag.class);
 * public static final PostQuerySet objects = Manager.of(PostQuerySet.class);
 * </pre>
 *
 * <p>One's own manager is one's own query set, so that its methods can be called at the beginning
 * of a chain and in the middle of it. Nothing is looked up before the first query, so a model's
 * class can be initialised at any time.
 */
public final class Manager {
  private Manager() {}

  /**
   * The root of one's own query sets.
   *
   * @param querySet extends {@link QuerySetOf} of a model and itself, and has a constructor that
   *     takes the {@link QueryState}
   * @throws QueryException {@code models.E057} where it is not so
   */
  public static <S extends QuerySetOf<?, S>> S of(Class<S> querySet) {
    return querySet.cast(root(querySet, model(querySet)));
  }

  /**
   * The root of the plain query sets of {@code model}; {@code none} is left out: it only tells the
   * two methods apart.
   */
  public static <T extends KeyedModel<?>> QuerySet<T> of(Class<T> model, Void... none) {
    return new QuerySet<T>(new QueryState<>(model, QuerySet::new)).asRoot();
  }

  /**
   * The query set that {@code model} holds as {@code objects}, and so without the rows that it
   * leaves out; all rows where the model holds none (Django's default manager).
   */
  @SuppressWarnings("unchecked") // a model's objects are a query set of that model
  public static <T> QuerySetOf<T, ?> defaultOf(ModelMeta<T> model) {
    return (QuerySetOf<T, ?>) DEFAULTS.get(model.modelClass());
  }

  private static final ClassValue<QuerySetOf<?, ?>> DEFAULTS =
      new ClassValue<>() {
        @Override
        protected QuerySetOf<?, ?> computeValue(Class<?> model) {
          for (Field field : model.getFields()) {
            if (field.getName().equals("objects") && Modifier.isStatic(field.getModifiers())) {
              return held(model, field);
            }
          }
          return Query.root(ModelMeta.of(model));
        }
      };

  /**
   * The rows that {@code relation}, a foreign key or one-to-one field, may be set to: those of the
   * target's {@code objects} that meet its {@code limitChoicesTo}, each once.
   *
   * @throws IllegalStateException where the field is no foreign key
   */
  public static QuerySetOf<?, ?> choicesOf(ModelField<?, ?> relation) {
    return choices(relation.target(), relation.foreignKey().limitChoicesTo());
  }

  /** The rows that may be added to {@code relation}, as for a foreign key. */
  public static QuerySetOf<?, ?> choicesOf(ModelManyToMany<?> relation) {
    return choices(relation.target(), relation.type().limitChoicesTo());
  }

  private static <T> QuerySetOf<T, ?> choices(ModelMeta<T> target, List<String> limit) {
    QuerySetOf<T, ?> rows = defaultOf(target);
    return ChoiceLimit.within(rows, limit);
  }

  /** All rows of {@code model}, also those that its {@code objects} leave out. */
  public static <T> QuerySetOf<T, ?> allOf(ModelMeta<T> model) {
    return Query.root(model);
  }

  /** The model whose rows {@code query} asks for. */
  public static <T> Class<T> modelOf(QuerySetOf<T, ?> query) {
    return query.state().model();
  }

  private static QuerySetOf<?, ?> held(Class<?> model, Field objects) {
    try {
      return objects.get(null) instanceof QuerySetOf<?, ?> held
          ? held
          : Query.root(ModelMeta.of(model));
    } catch (IllegalAccessException e) {
      return Query.root(ModelMeta.of(model));
    }
  }

  private static <T> QuerySetOf<T, ?> root(Class<?> querySet, Class<T> model) {
    QueryState.QuerySetFactory<T> factory = factory(querySet);
    QuerySetOf<T, ?> root = factory.make(new QueryState<>(model, factory));
    root.asRoot();
    return root;
  }

  private static <T> QueryState.QuerySetFactory<T> factory(Class<?> querySet) {
    MethodHandle handle = constructor(querySet);
    return state -> {
      try {
        return (QuerySetOf<T, ?>) handle.invokeExact(state);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(querySet.getName() + " cannot be made", e);
      }
    };
  }

  private static MethodHandle constructor(Class<?> querySet) {
    try {
      Constructor<?> constructor = querySet.getDeclaredConstructor(QueryState.class);
      constructor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(constructor)
          .asType(MethodType.methodType(QuerySetOf.class, QueryState.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw refuse(querySet, "has no constructor that takes a QueryState");
    }
  }

  /**
   * The model in {@code extends QuerySetOf<Post, PostQuerySet>}, also where a base of several query
   * sets stands between: {@code MemberQuerySet extends UserQuerySet<Member, MemberQuerySet>}.
   */
  private static Class<?> model(Class<?> querySet) {
    Map<TypeVariable<?>, Type> known = new HashMap<>();
    Class<?> current = querySet;
    while (current != null && current != Object.class) {
      if (current.getGenericSuperclass() instanceof ParameterizedType parent) {
        Class<?> raw = (Class<?>) parent.getRawType();
        Type[] given = parent.getActualTypeArguments();
        for (int i = 0; i < given.length; i++) {
          known.put(raw.getTypeParameters()[i], known.getOrDefault(given[i], given[i]));
        }
        if (raw == QuerySetOf.class
            && known.get(raw.getTypeParameters()[0]) instanceof Class<?> model) {
          return model;
        }
      }
      current = current.getSuperclass();
    }
    throw refuse(querySet, "does not say of which model it is");
  }

  private static QueryException refuse(Class<?> querySet, String what) {
    String name = querySet.getSimpleName();
    return new QueryException(
        Problem.of("models.E057", querySet.getName() + " " + what)
            .hint(
                "class "
                    + name
                    + " extends QuerySetOf<Post, "
                    + name
                    + "> { "
                    + name
                    + "(QueryState<Post> state) { super(state); } }"));
  }
}
