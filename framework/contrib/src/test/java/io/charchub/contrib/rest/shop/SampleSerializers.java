package io.charchub.contrib.rest.shop;

import io.charchub.contrib.rest.serializers.Draft;
import io.charchub.contrib.rest.serializers.Fields;
import io.charchub.contrib.rest.serializers.Kind;
import io.charchub.contrib.rest.serializers.Kinds;
import io.charchub.contrib.rest.serializers.ModelSerializer;
import io.charchub.contrib.rest.serializers.SerializerContext;
import io.charchub.db.fields.IntegerField;
import io.charchub.serialization.DataWriter;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways in which the tests show and take samples. */
final class SampleSerializers {
  private SampleSerializers() {}

  /** Every column as it is, with files taken. */
  static final class Plain extends ModelSerializer<Sample> {
    Plain() {
      super(Sample.class);
      allFields();
      fields("shout");
      upload("paper");
      upload("picture");
    }
  }

  /** Columns in other forms than their own. */
  static final class Otherwise extends ModelSerializer<Sample> {
    Otherwise() {
      super(Sample.class);
      fields("id");
      as("text", Kinds.matching(10, "^[A-Z]{2}-[0-9]+$"));
      as("size", Kinds.choice("s", "l"));
      as("large", Kinds.bigInteger());
      as("price", Kinds.number(6, 2));
      as("moment", Kinds.instant(ZoneId.of("Asia/Tehran"), "yyyy-MM-dd HH:mm"));
      as("day", Kinds.date("dd.MM.yyyy", "dd.MM.yyyy", "d/M/yyyy"));
      as("hour", Kinds.time("HH'h'mm"));
      as("lasts", Kinds.duration(Kinds.Length.CLOCK));
      as("code", Kinds.uuid(Kinds.Hex.NUMBER));
      as("host", Kinds.ip(4));
      as("data", Kinds.map(Kinds.of(new IntegerField())));
      as("numbers", Kinds.list(Kinds.of(new IntegerField()), 1, 3));
      as("names", Kinds.list(Kinds.matching(5, "^[a-z]+$"), 0, 10));
      as("days", Kinds.choices("sat", "sun", "mon"));
      as("whole", new Colour());
    }
  }

  /** A number as a colour of CSS: a kind of one's own. */
  static final class Colour implements Kind<Integer> {
    @Override
    public Object toData(Integer value) {
      return String.format(java.util.Locale.ROOT, "#%06x", value);
    }

    @Override
    public Integer toJava(Object raw) {
      if (raw instanceof String text && text.matches("#[0-9a-f]{6}")) {
        return Integer.valueOf(text.substring(1), 16);
      }
      throw ValidationException.of("A colour looks like #00aaff.", "invalid");
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "string", "pattern", "^#[0-9a-f]{6}$");
    }
  }

  /** A sample as one text, {@code text:whole}: neither shown nor taken as a map. */
  static final class AsOneText extends ModelSerializer<Sample> {
    AsOneText() {
      super(Sample.class);
      fields("text", "whole");
    }

    @Override
    protected void write(
        Sample row,
        DataWriter out,
        SerializerContext context,
        List<io.charchub.contrib.rest.serializers.SerializerField<? super Sample>> shown)
        throws IOException {
      out.value(row.text + ":" + row.whole);
    }

    @Override
    protected @Nullable Object received(@Nullable Object sent, SerializerContext context) {
      if (!(sent instanceof String text) || text.indexOf(':') < 0) {
        throw ValidationException.of("A sample is written text:number.", "invalid");
      }
      String[] parts = text.split(":", 2);
      return Map.of("text", parts[0], "whole", parts[1]);
    }
  }

  /** What new rows have alone, what is filled in, and what depends on who sends it. */
  static final class Votes extends ModelSerializer<Vote> {
    Votes() {
      super(Vote.class);
      fields("id", "product", "stars");
      links("product", "product-detail");
      field("product").createOnly();
      field("stars")
          .otherwise(
              context ->
                  context
                      .user()
                      .filter(user -> user.loginName().equals("keen"))
                      .map(user -> 5)
                      .orElse(1))
          .validator(Votes::fewStars);
      currentUser("voter");
      hidden("changes", context -> context.request().isPresent() ? 7 : 0);
      add(Fields.<Vote>computed("by", vote -> vote.voter.get().loginName()));
      add(Fields.<Vote>link("url", "vote-detail", vote -> vote.pk()));
    }

    private static void fewStars(Integer stars, Draft<?> draft) {
      boolean mild =
          draft.context().user().filter(user -> user.loginName().equals("mild")).isPresent();
      if (mild && stars < 3) {
        throw ValidationException.of("You give no fewer than three.", "mild");
      }
    }
  }

  /** Less of a sample, and more: fields of the class above are replaced, taken out and added to. */
  static final class Child extends ModelSerializer<Sample> {
    Child() {
      super(Sample.class);
      fields("id", "text", "size", "price");
      add(Fields.<Sample, BigDecimal>shown("text", Kinds.number(6, 2), row -> row.price));
      remove("size");
      fields("email");
    }
  }
}
