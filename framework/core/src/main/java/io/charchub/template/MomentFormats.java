package io.charchub.template;

import freemarker.core.Environment;
import freemarker.core.TemplateDateFormat;
import freemarker.core.TemplateDateFormatFactory;
import freemarker.core.UnparsableValueException;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModelException;
import io.charchub.i18n.Dates;
import io.charchub.i18n.TimeZones;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The format {@code @local}: what {@code ${post.publishedAt}} uses, in the active language, zone
 * and calendar; {@code ?string("@local j F Y")} takes a name or a pattern as {@link Dates} does.
 */
final class MomentFormats extends TemplateDateFormatFactory {
  static final String NAME = "local";

  @Override
  public TemplateDateFormat get(
      String format,
      int dateType,
      Locale locale,
      TimeZone zone,
      boolean zoneless,
      Environment environment) {
    return new Format(format.strip(), dateType);
  }

  private static final class Format extends TemplateDateFormat {
    private final String format;
    private final int dateType;

    Format(String format, int dateType) {
      this.format = format;
      this.dateType = dateType;
    }

    @Override
    public String formatToPlainText(TemplateDateModel model) throws TemplateModelException {
      TemporalAccessor moment = moment(model);
      return format.isEmpty() ? Dates.format(moment) : Dates.format(moment, format);
    }

    /**
     * What {@code ?date} or {@code ?time} cut from an instant is the part that the clocks of the
     * active zone show.
     */
    private TemporalAccessor moment(TemplateDateModel model) throws TemplateModelException {
      if (model instanceof MomentModel ours) {
        return ours.moment();
      }
      ZonedDateTime local = TimeZones.local(model.getAsDate().toInstant());
      return switch (dateType) {
        case TemplateDateModel.DATE -> local.toLocalDate();
        case TemplateDateModel.TIME -> local.toLocalTime();
        default -> local;
      };
    }

    @Override
    public Object parse(String text, int type) throws UnparsableValueException {
      throw new UnparsableValueException(
          "templates do not read dates from text; let the view do it");
    }

    @Override
    public boolean isLocaleBound() {
      return false;
    }

    @Override
    public boolean isTimeZoneBound() {
      return false;
    }

    @Override
    public String getDescription() {
      return "dates in the active language, zone and calendar";
    }
  }
}
