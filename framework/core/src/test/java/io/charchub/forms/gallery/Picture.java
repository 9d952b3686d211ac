package io.charchub.forms.gallery;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.DecimalField;
import io.charchub.db.annotations.EmailField;
import io.charchub.db.annotations.FileField;
import io.charchub.db.annotations.ImageField;
import io.charchub.db.annotations.IpAddressField;
import io.charchub.db.annotations.JsonField;
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

/** Has a field of every kind. */
public class Picture extends Model {
  public static final QuerySet<Picture> objects = Manager.of(Picture.class);

  @CharField(maxLength = 30, verboseName = "name of the work", helpText = "As on the frame.")
  public String title;

  @TextField(blank = true)
  public String text = "";

  @CharField(maxLength = 10)
  @Nullable
  public String mark;

  @EmailField(blank = true)
  public String email = "";

  @UrlField(blank = true)
  public String url = "";

  @IpAddressField @Nullable public String ip;
  @JsonField @Nullable public Object data;
  public short small;
  public long big;
  @Nullable public Double weight;

  @DecimalField(maxDigits = 6, decimalPlaces = 2)
  public BigDecimal price = BigDecimal.ONE;

  public boolean sold;
  @Nullable public Boolean framed;
  @Nullable public LocalDate day;
  @Nullable public LocalTime time;
  @Nullable public Instant moment;
  @Nullable public Duration length;
  @Nullable public UUID code;

  @FileField(uploadTo = "notes", blank = true)
  public String notes = "";

  @ImageField(uploadTo = "pictures", blank = true)
  public String image = "";
}
