package io.charchub.db.testapp.shop;

import io.charchub.db.annotations.BinaryField;
import io.charchub.db.annotations.BooleanField;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Choice;
import io.charchub.db.annotations.DateField;
import io.charchub.db.annotations.DecimalField;
import io.charchub.db.annotations.EmailField;
import io.charchub.db.annotations.Field;
import io.charchub.db.annotations.FileField;
import io.charchub.db.annotations.FloatField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.ImageField;
import io.charchub.db.annotations.IntegerField;
import io.charchub.db.annotations.IpAddressField;
import io.charchub.db.annotations.JsonField;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.annotations.TextField;
import io.charchub.db.annotations.TimeField;
import io.charchub.db.annotations.UrlField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of each kind and each Java type, that which must be there and that which may be absent.
 */
public class Everything extends Model {
  public static final QuerySet<Everything> objects = Manager.of(Everything.class);

  /** An enum of its own. */
  public enum Size {
    SMALL,
    EXTRA_LARGE
  }

  @CharField(maxLength = 20)
  public String line = "";

  @TextField public String text = "";

  @SlugField(allowUnicode = true)
  public String slug = "";

  @EmailField public String email = "";

  @UrlField public String url = "";

  @FileField(uploadTo = "files/%Y")
  public String file = "";

  @ImageField public String image = "";

  @Nullable @IpAddressField public String address;

  @Nullable
  @CharField(maxLength = 20, helpText = "may be absent")
  public String absentLine;

  public short tiny = 1;

  public int number = -5;

  public long large = 7_000_000_000L;

  @Nullable public Short absentTiny;

  @Nullable public Integer absentNumber;

  @Nullable public Long absentLarge;

  @IntegerField(
      positive = true,
      choices = {@Choice(value = "1", label = "One"), @Choice(value = "2", label = "Two")})
  public int chosen = 1;

  public boolean flag = true;

  @Nullable @BooleanField public Boolean absentFlag;

  public double real = 1.5;

  public float narrow = 2.5f;

  @Nullable @FloatField public Double absentReal;

  @Nullable public Float absentNarrow;

  @DecimalField(maxDigits = 12, decimalPlaces = 3)
  public BigDecimal exact = BigDecimal.ZERO;

  @Nullable
  @DecimalField(maxDigits = 5, decimalPlaces = 0)
  public BigDecimal absentExact;

  public LocalDate day = LocalDate.of(2026, 3, 21);

  @Nullable @DateField public LocalDate absentDay;

  @TimeField(column = "clock")
  public LocalTime hour = LocalTime.NOON;

  @Nullable public LocalTime absentHour;

  public Instant moment = Instant.EPOCH;

  @Nullable public Instant absentMoment;

  public Duration length = Duration.ZERO;

  @Nullable public Duration absentLength;

  @Field(unique = true)
  public UUID key = UUID.randomUUID();

  @Nullable public UUID absentKey;

  @JsonField public Map<String, Object> object = Map.of();

  @Nullable @JsonField public List<Object> absentList;

  @Nullable @JsonField public Object document;

  @BinaryField public byte[] bytes = new byte[0];

  @BinaryField public byte @Nullable [] absentBytes;

  public Size size = Size.SMALL;

  @Nullable public Size absentSize;

  @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = "+")
  public final Ref<@Nullable Country> country = ref();

  /** No column. */
  public transient int notStored = 3;
}
