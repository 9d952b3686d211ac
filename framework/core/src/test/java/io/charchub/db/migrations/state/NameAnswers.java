package io.charchub.db.migrations.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.charchub.db.SqliteDialect;
import io.charchub.db.fields.FieldNames;
import io.charchub.db.schema.Column;
import io.charchub.db.schema.Index;
import io.charchub.db.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a model's table, columns, indexes and constraints get, beside those that Django
 * gave them. Compared are the names that are given and not left to a database: PostgreSQL names its
 * keys, its unique columns and the checks of its columns itself, and alone has indexes for LIKE and
 * names for references.
 */
public final class NameAnswers {
  /** The ends of names that PostgreSQL gives, or has alone. */
  private static final List<String> OF_POSTGRESQL = List.of("_pkey", "_key", "_check", "_like");

  private NameAnswers() {}

  /** What Django answered, without the names that PostgreSQL gives. */
  public static JsonNode expected(JsonNode out) {
    Set<String> names = new TreeSet<>();
    for (JsonNode each : out.path("postgresql")) {
      String name = each.get("name").asText();
      if (!each.get("kind").asText().equals("foreign_key")
          && OF_POSTGRESQL.stream().noneMatch(name::endsWith)) {
        names.add(name);
      }
    }
    return answer(out.get("table").asText(), out.get("columns"), out.path("verbose_name"), names);
  }

  /** The names of a model's table. */
  public static JsonNode ofModel(CorpusModels models, JsonNode asked) {
    ModelState model = models.model(asked);
    ArrayNode columns = JsonNodeFactory.instance.arrayNode();
    model
        .fields()
        .forEach(
            (name, field) -> {
              if (field.hasColumn()) {
                columns.addArray().add(name).add(Tables.columnName(model, name));
              }
            });
    Table table = new Tables(models.state(), SqliteDialect.INSTANCE).table(model);
    JsonNode verboseName = JsonNodeFactory.instance.textNode(FieldNames.words(model.name()));
    return answer(table.name(), columns, verboseName, names(table));
  }

  /** The names of the table between two models. */
  public static JsonNode ofRelation(CorpusModels models, JsonNode asked, String field) {
    Table table =
        new Tables(models.state(), SqliteDialect.INSTANCE).between(models.model(asked), field);
    ArrayNode columns = JsonNodeFactory.instance.arrayNode();
    for (Column column : table.columns()) {
      columns.addArray().add(column.name().replaceFirst("_id$", "")).add(column.name());
    }
    return answer(table.name(), columns, MissingNode.getInstance(), names(table));
  }

  private static Set<String> names(Table table) {
    Set<String> names = new TreeSet<>();
    table.indexes().stream().map(Index::name).forEach(names::add);
    table.constraints().forEach(each -> names.add(each.name()));
    return names;
  }

  private static JsonNode answer(
      String table, JsonNode columns, JsonNode verboseName, Set<String> names) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("table", table).set("columns", columns);
    if (!verboseName.isMissingNode()) {
      answer.set("verbose_name", verboseName);
    }
    ArrayNode list = answer.putArray("names");
    names.forEach(list::add);
    return answer;
  }
}
