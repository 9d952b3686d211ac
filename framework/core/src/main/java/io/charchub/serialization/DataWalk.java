package io.charchub.serialization;

import io.charchub.i18n.IsoDates;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks data and hands its pieces to a sink. Knows where it is, so that an error names the place.
 */
final class DataWalk implements DataWriter {
  /** As deep as readers go by default: what we write, we read. */
  private static final int MAX_DEPTH = 64;

  private final DataSink sink;
  private final Deque<Object> path = new ArrayDeque<>();

  /** Maps and lists begun by data that write themselves, and the key that came last there. */
  private int begun;

  private String lastKey = "";

  DataWalk(DataSink sink) {
    this.sink = sink;
  }

  @Override
  public void startMap() throws IOException {
    enter();
    begun++;
    sink.startMap(-1);
  }

  @Override
  public void key(String name) throws IOException {
    lastKey = name;
    sink.key(name);
  }

  @Override
  public void endMap() throws IOException {
    begun--;
    sink.endMap();
  }

  @Override
  public void startList() throws IOException {
    enter();
    begun++;
    sink.startList();
  }

  @Override
  public void endList() throws IOException {
    begun--;
    sink.endList();
  }

  @Override
  public void value(@Nullable Object value) throws IOException {
    if (value == null) {
      sink.nothing();
    } else if (value instanceof String text) {
      sink.text(text);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof Boolean bool) {
      sink.bool(bool);
    } else if (value instanceof Writable writable) {
      writable.writeTo(this);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof Iterable<?> items) {
      list(items.iterator());
    } else if (value instanceof Record record) {
      record(record);
    } else {
      scalar(value);
    }
  }

  private void scalar(Object value) throws IOException {
    if (value instanceof Enum<?> constant) {
      sink.text(constant.name().toLowerCase(Locale.ROOT));
    } else if (value instanceof Instant instant) {
      sink.text(IsoDates.instantIso(instant));
    } else if (value instanceof Duration duration) {
      sink.text(IsoDates.durationIso(duration));
    } else if (value instanceof TemporalAccessor
        || value instanceof UUID
        || value instanceof CharSequence
        || value instanceof Character
        || value instanceof URI) {
      sink.text(value.toString());
    } else if (value instanceof byte[] bytes) {
      sink.text(Base64.getEncoder().encodeToString(bytes));
    } else if (value instanceof Optional<?> optional) {
      value(optional.orElse(null));
    } else if (value.getClass().isArray()) {
      array(value);
    } else {
      throw SerializationException.unwritable("A value of " + value.getClass().getName(), where());
    }
  }

  private void number(Number number) throws IOException {
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw SerializationException.unwritable("The number " + number, where());
      }
      sink.number(number instanceof Float ? Double.parseDouble(number.toString()) : value);
    } else if (number instanceof BigDecimal decimal) {
      sink.text(plain(decimal));
    } else if (number instanceof BigInteger integer) {
      sink.number(integer);
    } else {
      sink.number(number.longValue());
    }
  }

  /** Without an exponent, unless that would make it long. */
  private static String plain(BigDecimal decimal) {
    long length =
        Math.max(decimal.precision(), Math.abs((long) decimal.precision() - decimal.scale()));
    return length > 100 || decimal.scale() > 100 ? decimal.toString() : decimal.toPlainString();
  }

  private void map(Map<?, ?> map) throws IOException {
    enter();
    sink.startMap(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getKey() == null) {
        throw SerializationException.unwritable("A map with a null key", where());
      }
      member(String.valueOf(keyOf(entry.getKey())), entry.getValue());
    }
    sink.endMap();
  }

  private static Object keyOf(Object key) {
    return key instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : key;
  }

  private void record(Record record) throws IOException {
    enter();
    RecordShape shape = RecordShape.of(record.getClass());
    sink.startMap(shape.names().size());
    for (int i = 0; i < shape.names().size(); i++) {
      member(shape.names().get(i), shape.value(record, i));
    }
    sink.endMap();
  }

  private void member(String name, @Nullable Object value) throws IOException {
    sink.key(name);
    path.addLast(name);
    value(value);
    path.removeLast();
  }

  private void list(Iterator<?> items) throws IOException {
    enter();
    sink.startList();
    for (int i = 0; items.hasNext(); i++) {
      item(i, items.next());
    }
    sink.endList();
  }

  private void array(Object array) throws IOException {
    enter();
    sink.startList();
    for (int i = 0; i < Array.getLength(array); i++) {
      item(i, Array.get(array, i));
    }
    sink.endList();
  }

  private void item(int index, @Nullable Object value) throws IOException {
    path.addLast(index);
    value(value);
    path.removeLast();
  }

  private void enter() {
    if (path.size() + begun >= MAX_DEPTH) {
      throw SerializationException.tooDeep(MAX_DEPTH, where());
    }
  }

  /** {@code posts[3].author}; "the top" for the whole. */
  private String where() {
    StringBuilder text = new StringBuilder();
    for (Object step : path) {
      if (step instanceof Integer index) {
        text.append('[').append(index).append(']');
      } else {
        text.append(text.length() == 0 ? "" : ".").append(step);
      }
    }
    if (begun > 0 && !lastKey.isEmpty()) {
      text.append(text.length() == 0 ? "" : ".").append(lastKey);
    }
    return text.length() == 0
        ? "the top"
        : text.length() > 200 ? text.substring(0, 200) + "…" : text.toString();
  }
}
