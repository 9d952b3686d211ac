package io.charchub.contrib.admin.books;

import io.charchub.contrib.admin.AdminAction;
import io.charchub.contrib.admin.AdminPermission;
import io.charchub.contrib.admin.FieldListFilter;
import io.charchub.contrib.admin.ListColumn;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.SimpleListFilter;
import io.charchub.db.models.QuerySetOf;
import io.charchub.forms.Form;
import io.charchub.forms.IntegerField;
import io.charchub.http.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reviews, with what a list can compute, filter, change and do. */
public final class ReviewAdmin extends ModelAdmin<Review> {
  public ReviewAdmin() {
    super(Review.class);
    // tag::columns[]
    column(
        ListColumn.of("good", "Good", (Review review) -> review.stars > 3)
            .asYesNo()
            .orderedBy("-stars"));
    listDisplay("reader", "book__writer", "stars", "good", "text");
    // end::columns[]
    // tag::filters[]
    listFilter(
        new Praise(),
        FieldListFilter.of("text").emptiness(),
        FieldListFilter.of("stars").values(),
        FieldListFilter.of("book__writer").inUse().titled("Of the writer"));
    // end::filters[]
    listEditable("stars", "text");
    emptyValueDisplay("(none)");
    // tag::actions[]
    actions(
        AdminAction.<Review>of(
                "praise", "Give five stars", run -> run.rows().update(Review_.stars.to(5)))
            .permission(AdminPermission.CHANGE)
            .done("{0} have five stars."),
        AdminAction.<Review>of(
                "rate",
                "Give stars",
                run -> run.rows().update("stars", run.form().values().get("stars")))
            .permission(AdminPermission.CHANGE)
            .form(StarsForm::new));
    // end::actions[]
  }

  /** Of some reviews nothing may be changed, whoever asks. */
  @Override
  public boolean hasChangePermission(Request request, @Nullable Review row) {
    return super.hasChangePermission(request, row) && (row == null || !row.reader.equals("Locked"));
  }

  /** How many stars to give. */
  public static final class StarsForm extends Form {
    final IntegerField stars = add(new IntegerField().min(1).max(5));
  }

  // tag::filter[]
  /** Those who like the book, and those who do not. */
  static final class Praise extends SimpleListFilter<Review> {
    Praise() {
      super("praise", "Praise");
    }

    @Override
    public Map<String, String> choices(Request request, ModelAdmin<Review> admin) {
      Map<String, String> choices = new LinkedHashMap<>();
      choices.put("yes", "Likes it");
      choices.put("no", "Does not");
      return choices;
    }

    @Override
    public QuerySetOf<Review, ?> rows(Request request, QuerySetOf<Review, ?> rows, String value) {
      return rows.filter(value.equals("yes") ? "stars__gt" : "stars__lte", 3);
    }
  }
  // end::filter[]
}
