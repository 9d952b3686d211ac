package io.charchub.db.migrations.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.charchub.corpus.NoAnswer;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.BigIntegerField;
import io.charchub.db.fields.BinaryField;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.DecimalField;
import io.charchub.db.fields.DurationField;
import io.charchub.db.fields.EmailField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FloatField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.IntegerField;
import io.charchub.db.fields.IpAddressField;
import io.charchub.db.fields.JsonField;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.fields.OneToOneField;
import io.charchub.db.fields.PositiveBigIntegerField;
import io.charchub.db.fields.PositiveIntegerField;
import io.charchub.db.fields.PositiveSmallIntegerField;
import io.charchub.db.fields.SlugField;
import io.charchub.db.fields.SmallIntegerField;
import io.charchub.db.fields.TextField;
import io.charchub.db.fields.TimeField;
import io.charchub.db.fields.UrlField;
import io.charchub.db.fields.UuidField;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.schema.IndexNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models of the corpus, as states: what migrations know of a model. */
public final class CorpusModels {
  private final Map<String, ModelState> models = new LinkedHashMap<>();

  /** Why a model cannot be said here as it stands, by label. */
  private final Map<String, String> unsayable = new LinkedHashMap<>();

  /** Reads {@code schema.json}. */
  public CorpusModels(JsonNode schema) {
    for (JsonNode each : schema.get("models")) {
      if (each.has("bases") || each.path("abstract").asBoolean()) {
        unsayable.put(label(each), "a model that extends one with a table is not in Charchub");
      } else {
        put(each);
      }
    }
  }

  private static String label(JsonNode entry) {
    return entry.get("app").asText() + "." + entry.get("name").asText();
  }

  private void put(JsonNode entry) {
    for (JsonNode each : entry.path("meta").path("constraints")) {
      if (each.has("expressions")) {
        unsayable.put(label(entry), "a unique constraint has fields here, and no expressions");
        return;
      }
    }
    models.put(label(entry), read(entry));
  }

  /** All of them, with an empty model for each target that nobody wrote out. */
  ProjectState state() {
    Map<String, ModelState> all = new LinkedHashMap<>(models);
    for (ModelState model : models.values()) {
      for (Field<?> field : model.fields().values()) {
        all.computeIfAbsent(target(field, model), CorpusModels::bare);
      }
    }
    return ProjectState.of(all.values());
  }

  private static String target(Field<?> field, ModelState model) {
    return field instanceof ForeignKey key
        ? key.to()
        : field instanceof ManyToManyField many ? many.to() : model.label();
  }

  private static ModelState bare(String label) {
    int dot = label.indexOf('.');
    return new ModelState(label.substring(0, dot), label.substring(dot + 1))
        .withField("id", new BigAutoField());
  }

  /** The model of a label, or the one that is written out. */
  ModelState model(JsonNode asked) {
    String label = asked.isObject() ? label(asked.get("model")) : asked.asText();
    if (asked.isObject()) {
      put(asked.get("model"));
    }
    ModelState model = models.get(label);
    if (model == null) {
      throw new NoAnswer(unsayable.getOrDefault(label, "no such model: " + label));
    }
    return model;
  }

  private static ModelState read(JsonNode entry) {
    String label = label(entry);
    Map<String, Field<?>> fields = new LinkedHashMap<>();
    for (JsonNode each : entry.get("fields")) {
      fields.put(each.get("name").asText(), field(each, label));
    }
    ModelState keyed = bare(label);
    if (fields.values().stream().anyMatch(Field::isPrimaryKey)) {
      keyed = keyed.withoutField("id");
    }
    for (Map.Entry<String, Field<?>> each : fields.entrySet()) {
      keyed = keyed.withField(each.getKey(), each.getValue());
    }
    return withMeta(keyed, entry.path("meta"));
  }

  private static ModelState withMeta(ModelState bare, JsonNode meta) {
    List<List<String>> sets = new ArrayList<>();
    meta.path("unique_together").forEach(set -> sets.add(texts(set)));
    List<IndexOption> indexes = new ArrayList<>();
    for (JsonNode each : meta.path("indexes")) {
      List<String> columns = texts(each.get("fields"));
      String name =
          each.has("name")
              ? each.get("name").asText()
              : IndexNames.declared(bare.tableName(), columns);
      indexes.add(IndexOption.of(name, columns.toArray(String[]::new)));
    }
    ModelState model = bare.withUniqueTogether(sets).withIndexes(indexes);
    for (JsonNode each : meta.path("constraints")) {
      String[] columns = texts(each.get("fields")).toArray(String[]::new);
      model = model.withConstraint(ConstraintOption.unique(each.get("name").asText(), columns));
    }
    return model;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Field<?> field(JsonNode entry, String owner) {
    Field<?> field = plain(entry, owner);
    if (entry.path("null").asBoolean()) {
      field = field.nullable();
    }
    if (entry.path("unique").asBoolean()) {
      field = field.unique();
    }
    if (entry.path("db_index").asBoolean()) {
      field = field.dbIndex();
    }
    return entry.path("primary_key").asBoolean() ? field.primaryKey() : field;
  }

  private static Field<?> plain(JsonNode entry, String owner) {
    String to = entry.path("to").asText().equals("self") ? owner : entry.path("to").asText();
    return switch (entry.get("type").asText()) {
      case "ForeignKey" ->
          new ForeignKey(to, OnDelete.CASCADE).toField(entry.path("to_field").asText());
      case "OneToOneField" -> new OneToOneField(to, OnDelete.CASCADE);
      case "ManyToManyField" -> new ManyToManyField(to).through(entry.path("through").asText());
      case "CharField" -> new CharField(entry.get("max_length").asInt());
      case "DecimalField" ->
          new DecimalField(entry.get("max_digits").asInt(), entry.get("decimal_places").asInt());
      case "TextField" -> new TextField();
      case "SlugField" -> new SlugField();
      case "EmailField" -> new EmailField();
      case "URLField" -> new UrlField();
      case "BooleanField" -> new BooleanField();
      case "IntegerField" -> new IntegerField();
      case "SmallIntegerField" -> new SmallIntegerField();
      case "BigIntegerField" -> new BigIntegerField();
      case "PositiveIntegerField" -> new PositiveIntegerField();
      case "PositiveSmallIntegerField" -> new PositiveSmallIntegerField();
      case "PositiveBigIntegerField" -> new PositiveBigIntegerField();
      case "FloatField" -> new FloatField();
      case "DateField" -> new DateField();
      case "TimeField" -> new TimeField();
      case "DateTimeField" -> new DateTimeField();
      case "DurationField" -> new DurationField();
      case "UUIDField" -> new UuidField();
      case "JSONField" -> new JsonField();
      case "BinaryField" -> new BinaryField();
      case "GenericIPAddressField" -> new IpAddressField();
      default -> throw new IllegalArgumentException("no such field: " + entry);
    };
  }
}
