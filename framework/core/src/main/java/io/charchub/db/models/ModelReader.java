package io.charchub.db.models;

import io.charchub.db.Row;
import io.charchub.db.RowReader;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ReverseRelation;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole rows into instances with the generated loaders, as one plan lays them out. Immutable,
 * safe for use by many threads; {@link #reader} makes what serves one result.
 *
 * @param <T> the model
 */
final class ModelReader<T> {
  private final Node<T> root;
  private final String[] annotationNames;
  private final Field<?>[] annotationTypes;
  private final int annotationOffset;

  ModelReader(ModelLayout layout, List<Output> annotations) {
    this.root = Node.of(layout);
    this.annotationNames = annotations.stream().map(Output::name).toArray(String[]::new);
    this.annotationTypes =
        annotations.stream().map(output -> output.value().readType()).toArray(Field<?>[]::new);
    this.annotationOffset = width(layout);
  }

  private static int width(ModelLayout layout) {
    int width = layout.width();
    for (ModelLayout.Related related : layout.related()) {
      width += width(related.layout());
    }
    return width;
  }

  /** One model in the row. */
  private static final class Node<M> {
    final ModelMeta<M> meta;
    final int offset;
    final int @Nullable [] fields;
    final @Nullable BitSet deferred;
    final int keyColumn;
    final Child[] children;

    private Node(ModelMeta<M> meta, ModelLayout layout) {
      this.meta = meta;
      this.offset = layout.offset();
      this.fields = layout.fields();
      this.deferred = layout.deferred();
      this.keyColumn = layout.keyColumn();
      this.children =
          layout.related().stream()
              .map(each -> new Child(each.forward(), each.reverse(), of(each.layout())))
              .toArray(Child[]::new);
    }

    @SuppressWarnings("unchecked")
    static <M> Node<M> of(ModelLayout layout) {
      return new Node<>((ModelMeta<M>) layout.meta(), layout);
    }
  }

  private record Child(
      @Nullable ModelField<?, ?> forward, @Nullable ReverseRelation reverse, Node<Object> node) {}

  /**
   * A reader for one result of the database called {@code alias}. Not for use by several threads.
   */
  ResultReader reader(String alias, QueryState.@Nullable Known known) {
    return new ResultReader(alias, known);
  }

  /** Reads the rows of one result, making them peers. */
  final class ResultReader implements RowReader<T> {
    private final String alias;
    private final QueryState.@Nullable Known known;
    private Peers peers;

    private ResultReader(String alias, QueryState.@Nullable Known known) {
      this.alias = alias;
      this.known = known;
      this.peers = new Peers(root, annotationNames);
    }

    @Override
    public T read(Row row) {
      T instance = read(root, peers, row);
      KeyedModel<?> model = (KeyedModel<?>) (Object) instance;
      if (annotationTypes.length > 0) {
        @Nullable Object[] values = new @Nullable Object[annotationTypes.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = annotationTypes[i].read(row, annotationOffset + i);
        }
        model.annotations(values);
      }
      if (known != null) {
        ModelField<T, ?> field = root.meta.fields().get(known.field());
        Instances.ref(instance, field).fill(known.target());
      }
      if (peers.full) {
        close();
        peers = new Peers(root, annotationNames);
      }
      return instance;
    }

    private <M> M read(Node<M> node, Peers group, Row row) {
      M instance = node.meta.newInstance();
      KeyedModel<?> model = (KeyedModel<?>) (Object) instance;
      int[] fields = node.fields;
      if (fields == null) {
        node.meta.load(instance, row, node.offset);
      } else {
        for (int i = 0; i < fields.length; i++) {
          node.meta.load(instance, fields[i], row, node.offset + i);
        }
      }
      model.loaded(group.origin, node.deferred);
      group.full |= !group.origin.add(model);
      for (int i = 0; i < node.children.length; i++) {
        child(model, instance, node.children[i], group.children[i], row);
      }
      return instance;
    }

    private void child(KeyedModel<?> parent, Object instance, Child child, Peers group, Row row) {
      Object target = row.isNull(child.node.keyColumn) ? null : read(child.node, group, row);
      if (child.forward != null) {
        if (target != null) {
          Instances.ref(instance, child.forward).fill(target);
        }
      } else if (child.reverse != null) {
        parent.cache(child.reverse, target == null ? KeyedModel.NOTHING : target);
        if (target != null) {
          Instances.ref(target, child.reverse.field()).fill(instance);
        }
      }
    }

    /** Ends the result. */
    void close() {
      peers.close();
    }

    /** The rows of one model in the result. */
    private final class Peers {
      final Origin origin;
      final Peers[] children;
      boolean full;

      @SuppressWarnings("unchecked")
      Peers(Node<?> node, String[] names) {
        this.origin = new Origin(alias, names);
        this.children =
            (Peers[]) java.lang.reflect.Array.newInstance(Peers.class, node.children.length);
        for (int i = 0; i < children.length; i++) {
          children[i] = new Peers(node.children[i].node, new String[0]);
        }
      }

      void close() {
        origin.close();
        for (Peers child : children) {
          child.close();
        }
      }
    }
  }
}
