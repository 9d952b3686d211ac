package io.charchub.contrib.rest.shop;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Choice;
import io.charchub.db.annotations.DecimalField;
import io.charchub.db.annotations.EmailField;
import io.charchub.db.annotations.FileField;
import io.charchub.db.annotations.ImageField;
import io.charchub.db.annotations.IpAddressField;
import io.charchub.db.annotations.JsonField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.annotations.TextField;
import io.charchub.db.annotations.UrlField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of every kind of field, none of which must be there. */
@Meta(ordering = "id")
public class Sample extends Model {
  public static final QuerySet<Sample> objects = Manager.of(Sample.class);

  @CharField(maxLength = 10, blank = true)
  public String text = "";

  @TextField(blank = true)
  public String longText = "";

  @EmailField(blank = true)
  public String email = "";

  @SlugField(blank = true)
  public String slug = "";

  @SlugField(blank = true, allowUnicode = true)
  public String wideSlug = "";

  @UrlField(blank = true)
  public String site = "";

  @CharField(
      maxLength = 1,
      blank = true,
      choices = {@Choice(value = "s", label = "Small"), @Choice(value = "l", label = "Large")})
  public String size = "";

  @Nullable public Boolean sure;
  @Nullable public Integer whole;
  @Nullable public Long large;
  @Nullable public Double real;

  @DecimalField(maxDigits = 6, decimalPlaces = 2)
  @Nullable
  public BigDecimal price;

  @Nullable public Instant moment;
  @Nullable public LocalDate day;
  @Nullable public LocalTime hour;
  @Nullable public Duration lasts;
  @Nullable public UUID code;
  @IpAddressField @Nullable public String host;
  @JsonField @Nullable public Object data;
  @JsonField @Nullable public Object numbers;
  @JsonField @Nullable public Object names;
  @JsonField @Nullable public Object days;

  @FileField(blank = true, uploadTo = "papers")
  public String paper = "";

  @ImageField(blank = true, uploadTo = "pictures")
  public String picture = "";

  /** What a template calls {@code shout}. */
  @TemplateProperty
  public String shout() {
    return text.toUpperCase(java.util.Locale.ROOT);
  }
}
