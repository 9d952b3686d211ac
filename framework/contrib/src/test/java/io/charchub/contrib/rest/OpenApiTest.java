package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.charchub.contrib.rest.RestSite.Answer;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document for machines names what there is, and everything that it refers to. */
class OpenApiTest {
  @TempDir static Path folder;

  private static RestSite site;
  private static Map<String, Object> document;

  @BeforeAll
  static void read() throws Exception {
    site = new RestSite(folder);
    Answer answer = site.get("/api/openapi.json");
    assertThat(answer.status()).isEqualTo(200);
    document = answer.map();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Object from, String... steps) {
    Object at = from;
    for (String step : steps) {
      at = ((Map<String, Object>) at).get(step);
      assertThat(at).as(step).isNotNull();
    }
    return (Map<String, Object>) at;
  }

  @Test
  void everyAddressHasItsOperations() {
    assertThat(document).containsEntry("openapi", "3.1.0");
    assertThat(at(document, "paths"))
        .containsKeys(
            "/products/", "/products/{pk}/", "/products/{pk}/restock/", "/versioned/which/");
    assertThat(at(document, "paths", "/products/")).containsOnlyKeys("get", "post");
    assertThat(at(document, "paths", "/export/")).containsOnlyKeys("get");
    assertThat(at(document, "paths", "/labels/")).containsKeys("put", "patch", "delete");
  }

  @Test
  void theDocumentIsWhatTheStandardSaysAndSoIsEverySchemaInIt() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    JsonNode ours = mapper.readTree(site.get("/api/openapi.json").text());
    JsonSchema standard;
    try (InputStream in = getClass().getResourceAsStream("/openapi/openapi-3.1.json")) {
      standard = schemas.getSchema(in);
    }
    assertThat(standard.validate(ours)).isEmpty();
    assertThat(standard.validate(mapper.readTree("{\"openapi\":\"3.1.0\"}"))).isNotEmpty();
    JsonSchema meta =
        schemas.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    JsonNode all = ours.at("/components/schemas");
    assertThat(all.size()).isGreaterThan(5);
    all.fields()
        .forEachRemaining(
            each -> assertThat(meta.validate(each.getValue())).as(each.getKey()).isEmpty());
  }

  @Test
  void theDocumentIsReadAndNothingElse() throws Exception {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      assertThat(site.send(method, "/api/openapi.json", "{}").status()).as(method).isEqualTo(405);
    }
  }

  @Test
  void aListNamesItsParametersAndWhatItAnswers() {
    List<?> parameters = (List<?>) at(document, "paths", "/products/", "get").get("parameters");
    List<Object> names = new ArrayList<>();
    parameters.forEach(each -> names.add(((Map<?, ?>) each).get("name")));
    assertThat(names)
        .contains("kind", "stock__gte", "label", "search", "ordering", "page", "page_size");
    assertThat(
            at(
                document,
                "paths",
                "/products/",
                "get",
                "responses",
                "200",
                "content",
                "application/json",
                "schema",
                "properties"))
        .containsOnlyKeys("count", "next", "previous", "results");
  }

  @Test
  void aSchemaSaysWhatAFieldTakes() {
    Map<String, Object> product = at(document, "components", "schemas", "Product");
    assertThat(at(product, "properties", "name"))
        .containsEntry("type", "string")
        .containsEntry("maxLength", 40L);
    assertThat(at(product, "properties", "since")).containsEntry("type", List.of("string", "null"));
    assertThat(at(product, "properties", "kind")).containsEntry("enum", List.of("tool", "toy"));
    assertThat(at(product, "properties", "id")).containsEntry("readOnly", true);
    assertThat((List<?>) product.get("required")).hasToString("[name, slug, price, maker]");
    assertThat(at(product, "properties")).doesNotContainKey("secret");
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryOperationHasANameOfItsOwn() {
    Set<String> operations = new HashSet<>();
    check(document, operations);
    assertThat(operations).hasSizeGreaterThan(20);
    Set<String> schemes = at(document, "components", "securitySchemes").keySet();
    assertThat(schemes).containsExactlyInAnyOrder("token", "session", "basic");
  }

  private static void check(Object part, Set<String> operations) {
    if (part instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference) {
        at(document, reference.substring(2).split("/"));
      }
      if (map.get("operationId") instanceof String id) {
        assertThat(operations.add(id)).as(id).isTrue();
      }
      map.values().forEach(each -> check(each, operations));
    } else if (part instanceof List<?> list) {
      list.forEach(each -> check(each, operations));
    }
  }
}
