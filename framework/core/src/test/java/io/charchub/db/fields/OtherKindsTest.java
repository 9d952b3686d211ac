package io.charchub.db.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.FieldTests.Refused;
import io.charchub.db.schema.ColumnType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UUIDs, JSON, bytes, enums, relations. */
class OtherKindsTest {
  private static final UUID SOME = UUID.fromString("0192f0c1-2345-7abc-8def-0123456789ab");

  enum Size {
    SMALL,
    LARGE
  }

  private final EnumField<Size> sizes =
      EnumField.of(Size.class, Choice.of("small", "Small"), Choice.of("large", "Large"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0192f0c1-2345-7abc-8def-0123456789ab",
        "0192F0C1-2345-7ABC-8DEF-0123456789AB",
        "0192f0c123457abc8def0123456789ab",
        "{0192f0c1-2345-7abc-8def-0123456789ab}",
        "urn:uuid:0192f0c1-2345-7abc-8def-0123456789ab",
        " 0192f0c1-2345-7abc-8def-0123456789ab "
      })
  void aUuidIsReadInItsUsualForms(String text) {
    assertThat(new UuidField().toJava(text)).isEqualTo(SOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-1-1-1-1",
        "0192f0c1-2345-7abc-8def-0123456789a",
        "0192f0c1-2345-7abc-8def-0123456789abc",
        "0192f0c-12345-7abc-8def-0123456789ab",
        "0192f0c1-2345-7abc-8def-0123456789ag",
        "{0192f0c1-2345-7abc-8def-0123456789ab",
        "+192f0c123457abc8def0123456789ab"
      })
  void whatIsNoUuidIsRefused(String text) {
    Refused.by(new UuidField(), text).with("invalid");
  }

  @Test
  void aUuidOfOtherTypesIsRefusedAndOfNothingIsNothing() {
    Refused.by(new UuidField(), 5).with("invalid");
    Refused.by(new UuidField(), "1".repeat(1_000_000)).with("invalid");
    assertThat(new UuidField().toJava("")).isNull();
    assertThat(new UuidField().toJava(SOME)).isSameAs(SOME);
  }

  // ---- JSON

  @Test
  void aDocumentIsKeptAndATextIsAText() {
    JsonField field = new JsonField();
    assertThat(field.toJava(Map.of("a", 1))).isEqualTo(Map.of("a", 1));
    assertThat(field.toJava("{}")).isEqualTo("{}");
    assertThat(field.toDatabase("{}")).isEqualTo("\"{}\"");
    assertThat(field.toDatabase(List.of(1, "ب", true))).isEqualTo("[1,\"ب\",true]");
    assertThat(field.toDatabase(null)).isNull();
  }

  @Test
  void aDocumentIsReadFromItsText() {
    JsonField field = new JsonField();
    assertThat(field.parse("{\"a\": [1, null]}").toString()).isEqualTo("{a=[1, null]}");
    assertThat(field.parse(" ")).isNull();
    assertThat(field.parse("null")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1,]", "{\"a\":1,\"a\":2}", "NaN", "'x'", "{} {}"})
  void whatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> new JsonField().parse(text))
        .isInstanceOf(io.charchub.validation.ValidationException.class)
        .hasMessageContaining("Enter valid JSON.");
  }

  @Test
  void aDocumentHasLimits() {
    Object deep = List.of();
    for (int i = 0; i < 200; i++) {
      List<Object> around = new ArrayList<>();
      around.add(deep);
      deep = around;
    }
    Refused.by(new JsonField(), deep).with("invalid");
    Refused.by(new JsonField(), new Object()).with("invalid");
    assertThatThrownBy(() -> new JsonField().parse("[".repeat(100_000)))
        .isInstanceOf(io.charchub.validation.ValidationException.class);
  }

  @Test
  void anEmptyDocumentCountsAsNone() {
    Refused.value(new JsonField(), Map.of()).with("blank");
    Refused.value(new JsonField(), List.of()).with("blank");
    new JsonField().blank().validate(Map.of());
    new JsonField().validate(0);
  }

  // ---- bytes

  @Test
  void bytesAreReadFromBase64() {
    assertThat(new BinaryField().toJava("2KfbjA=="))
        .isEqualTo("ای".getBytes(StandardCharsets.UTF_8));
    Refused.by(new BinaryField(), "2Kf*").with("invalid");
    Refused.by(new BinaryField(), 5).with("invalid");
    assertThat(new BinaryField().isEditable()).isFalse();
  }

  // ---- enums

  @Test
  void aConstantIsKnownByWhatIsStored() {
    assertThat(sizes.toJava("large")).isSameAs(Size.LARGE);
    assertThat(sizes.toJava(Size.SMALL)).isSameAs(Size.SMALL);
    assertThat(sizes.toDatabase(Size.LARGE)).isEqualTo("large");
    assertThat(sizes.label(Size.LARGE)).isEqualTo("Large");
    assertThat(sizes.toJava("")).isNull();
    Refused.by(sizes, "LARGE").with("invalid_choice");
    Refused.by(sizes, 1).with("invalid_choice");
    sizes.validate(Size.SMALL);
  }

  @Test
  void anEnumHasRoomForConstantsToCome() {
    assertThat(sizes.columnType()).isEqualTo(ColumnType.varchar(20));
  }

  @Test
  void anEnumThatChangedBehindTheModelIsNoticed() {
    assertThatThrownBy(() -> EnumField.of(Size.class, Choice.of("small", "Small")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("compile the model again");
  }

  // ---- relations

  @Test
  void aForeignKeyHoldsWhatItsTargetsKeyHolds() {
    ForeignKey key =
        new ForeignKey("shop.Country", OnDelete.PROTECT).resolved(new CharField(2).primaryKey());
    assertThat(key.columnType()).isEqualTo(ColumnType.varchar(2));
    assertThat(key.toJava("ir")).isEqualTo("ir");
    ForeignKey number =
        new ForeignKey("blog.Author", OnDelete.CASCADE).resolved(new BigAutoField());
    assertThat(number.toJava("12")).isEqualTo(12L);
    assertThat(number.columnType()).isEqualTo(ColumnType.of(ColumnType.Kind.BIGINT));
    assertThat(number.key().isPrimaryKey()).isFalse();
    assertThat(number.key().isAutomatic()).isFalse();
    Refused.by(number, "twelve").with("invalid");
  }

  @Test
  void aForeignKeyWhoseTargetIsNotKnownSaysSo() {
    assertThatThrownBy(() -> new ForeignKey("blog.Author", OnDelete.CASCADE).columnType())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the target of this reference is not known yet: blog.Author");
  }

  @Test
  void aDefaultOfAForeignKeyIsConvertedOnceTheTargetIsKnown() {
    Field<Object> key = new ForeignKey("blog.Author", OnDelete.SET_DEFAULT).defaultValue("1");
    ForeignKey resolved = ((ForeignKey) key).resolved(new BigAutoField());
    assertThat(resolved.options().defaultValue()).isEqualTo(1L);
    assertThat(key).hasToString("new ForeignKey(\"blog.Author\", SET_DEFAULT).defaultValue(\"1\")");
  }

  @Test
  void aManyToManyFieldHasNoColumn() {
    ManyToManyField field = new ManyToManyField("blog.Tag");
    assertThat(field.hasColumn()).isFalse();
    assertThatThrownBy(field::columnType)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a many-to-many field has no column: new ManyToManyField(\"blog.Tag\")");
  }
}
