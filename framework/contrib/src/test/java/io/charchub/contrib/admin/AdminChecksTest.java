package io.charchub.contrib.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Checks;
import io.charchub.apps.Services;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Review;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.admin.clubs.Club;
import io.charchub.contrib.admin.clubs.Quarrel;
import io.charchub.db.models.KeyedModel;
import io.charchub.errors.Problem;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import io.charchub.testing.CharchubTest;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What {@code manage check} says of admins that name what is not there. */
@CharchubTest(project = "src/test/projects/office")
class AdminChecksTest {
  private static <T extends KeyedModel<?>> List<String> problems(
      Class<T> model, Consumer<ModelAdmin<T>> options) {
    AdminSite site = new AdminSite("other");
    site.register(model, options);
    return new AdminChecks(() -> site)
        .problems().stream().map(problem -> problem.id() + " " + problem.what()).toList();
  }

  private static List<String> books(Consumer<ModelAdmin<Book>> options) {
    return problems(Book.class, options);
  }

  @Test
  void adminsThatNameWhatIsThereHaveNoProblems() {
    Checks checks = Services.current().get(Checks.class);

    assertThat(checks.tags()).contains("admin");
    assertThat(checks.run(Set.of("admin"), false, Set.of())).isEmpty();
  }

  @Test
  void aProblemSaysWhereItIsAndWhatToDo() {
    AdminSite site = new AdminSite("other");
    site.register(Book.class, admin -> admin.listDisplay("titel"));

    List<Problem> found = new AdminChecks(() -> site).problems();

    assertThat(found.get(0).toString())
        .isEqualTo(
            "admin.E012 A list of books.Book has no column 'titel'\n"
                + "  where: the admin of books.Book, listDisplay\n"
                + "  try: 'title'. There are: createdAt, genres, id, pk, price, publishedOn, rare,"
                + " slug, status, statusLabel, summary, title, titleLength, writer, writerId");
  }

  @Test
  void columnsMustBeThereAndNoSets() {
    assertThat(
            books(
                admin -> {
                  admin.column(ListColumn.of("age", "Age", book -> 1));
                  admin.listDisplay(
                      "title", "age", "titleLength", "writer__name", "writer__nam", "genres");
                }))
        .containsExactly(
            "admin.E012 A list of books.Book has no column 'writer__nam'",
            "admin.E012 A list of books.Book cannot show the set 'genres'");
  }

  @Test
  void linksMustBeColumns() {
    assertThat(
            books(
                admin -> {
                  admin.listDisplay("title", "price");
                  admin.listDisplayLinks("price", "slug");
                }))
        .containsExactly("admin.E101 'slug' is to link to the row and is no column");
  }

  @Test
  void whatIsChangedInTheListMustBeAFieldAColumnAndNoLink() {
    assertThat(
            books(
                admin -> {
                  admin.listDisplay("title", "price", "createdAt", "status");
                  admin.listEditable(
                      "price", "title", "slug", "createdAt", "genres", "writer__name");
                }))
        .containsExactly(
            "admin.E102 'title' is to be changed in the list and links to the row as well",
            "admin.E102 'slug' is to be changed in the list and is no column of it",
            "admin.E102 'createdAt' is no field of books.Book that can be edited",
            "admin.E102 'genres' is no field of books.Book that can be edited",
            "admin.E102 'writer__name' is no field of books.Book that can be edited");
    assertThat(
            books(
                admin -> {
                  admin.listDisplay("title", "price");
                  admin.listDisplayLinks("price");
                  admin.listEditable("title", "price");
                }))
        .containsExactly(
            "admin.E102 'price' is to be changed in the list and links to the row as well");
  }

  @Test
  void filtersMustLeadToFields() {
    assertThat(
            books(
                admin ->
                    admin.listFilter("status", "writer__name", "genres", "writer__age", "staus")))
        .containsExactly(
            "admin.E011 books.Book cannot be narrowed by 'writer__age'",
            "admin.E011 books.Book cannot be narrowed by 'staus'");
  }

  @Test
  void searchedFieldsMustBeThere() {
    assertThat(
            books(
                admin ->
                    admin.searchFields(
                        "^title", "=slug", "id", "genres__name", "price__exact", "titel")))
        .singleElement()
        .asString()
        .startsWith("admin.E103 books.Book cannot be searched in 'titel': ");
  }

  @Test
  void aListIsWalkedByADateAlone() {
    assertThat(books(admin -> admin.dateHierarchy("writer__bornOn"))).isEmpty();
    assertThat(books(admin -> admin.dateHierarchy("title")))
        .containsExactly("admin.E013 books.Book cannot be walked by the date 'title'");
    assertThat(books(admin -> admin.dateHierarchy("born")))
        .containsExactly("admin.E013 books.Book cannot be walked by the date 'born'");
  }

  @Test
  void aListIsOrderedAndLoadedByWhatIsThere() {
    assertThat(
            books(
                admin -> {
                  admin.listDisplay("title");
                  admin.ordering("-writer__name", "pk", "-titel");
                  admin.sortableBy("title", "price");
                  admin.listSelectRelated("writer", "title");
                }))
        .containsExactly(
            "admin.E104 A list of books.Book cannot be ordered by 'titel'",
            "admin.E105 'title' is no foreign key of books.Book",
            "admin.E104 A list is to be ordered by 'price', which is no column of it");
  }

  @Test
  void chanceIsNotMixedWithFields() {
    assertThat(books(admin -> admin.ordering("?"))).isEmpty();
    assertThat(books(admin -> admin.ordering("title", "?")))
        .containsExactly(
            "admin.E104 A list of books.Book is to be ordered by chance and by fields");
  }

  @Test
  void pagesHaveARowAtLeast() {
    assertThat(
            books(
                admin -> {
                  admin.listPerPage(0);
                  admin.listMaxShowAll(-1);
                }))
        .containsExactly(
            "admin.E106 A page of no rows shows none", "admin.E106 Fewer than no rows");
  }

  @Test
  void actionsHaveNamesOfTheirOwn() {
    assertThat(
            books(
                admin ->
                    admin.actions(
                        AdminAction.of("sell", "Sell", run -> 0),
                        AdminAction.of("sell", "Sell all", run -> 0))))
        .containsExactly("admin.E107 Two actions of books.Book are called 'sell'");
  }

  @Test
  void aFormNamesFieldsOnceAndSuchThatAreThere() {
    assertThat(
            books(
                admin -> {
                  admin.fields("title", "title", "titel");
                  admin.fieldsets(Fieldset.of("", "slug", "titleLength"), Fieldset.of("", "slug"));
                  admin.exclude("price", "price", "cost");
                  admin.formField("nam", field -> field.helpText(""));
                }))
        .containsExactly(
            "admin.E108 A form has both fields and groups of fields",
            "admin.E109 'slug' is named twice",
            "admin.E109 'title' is named twice",
            "admin.E020 The form of Book has no field 'titel'",
            "admin.E109 'price' is named twice",
            "admin.E020 'cost' is left out of the form of Book, which has none",
            "admin.E020 The form of Book has no field 'nam'");
  }

  /** A form of a project may have fields that the model has not. */
  @Test
  void aFormOfOnesOwnMayHaveMoreFields() {
    AdminSite site = new AdminSite("other");
    site.register(
        new ModelAdmin<Book>(Book.class) {
          {
            fields("title", "answer");
          }

          @Override
          public ModelForm<Book> form(Request request, Book row, List<String> names) {
            return super.form(request, row, names);
          }
        });

    assertThat(new AdminChecks(() -> site).problems()).isEmpty();
    assertThat(
            books(
                admin -> {
                  admin.fields("title", "answer");
                  admin.form(book -> ModelForm.of(book, List.of("title")));
                }))
        .isEmpty();
  }

  @Test
  void whatIsShownAsTextIsAFieldOrAProperty() {
    assertThat(
            books(
                admin -> {
                  admin.readonlyFields("titleLength", "createdAt", "genres", "pages");
                  admin.markdownFields("summary", "rare");
                }))
        .containsExactly(
            "admin.E111 books.Book has neither a field nor a property 'pages'",
            "admin.E111 books.Book has no text 'rare'");
  }

  @Test
  void buttonsToChooseAreForChoices() {
    assertThat(books(admin -> admin.radio("status", "writer", "title", "statu")))
        .containsExactly(
            "admin.E112 'title' of books.Book is no choice among a few",
            "admin.E112 'statu' of books.Book is no choice among a few");
  }

  @Test
  void whatIsLookedUpIsARelation() {
    assertThat(
            books(
                admin -> {
                  admin.autocompleteFields("writer", "genres", "title");
                  admin.rawIdFields("author");
                  admin.filterHorizontal("genre");
                }))
        .containsExactly(
            "admin.E113 'title' of books.Book is no relation that is looked up",
            "admin.E113 'author' of books.Book is no relation that is looked up",
            "admin.E113 'genre' of books.Book is no relation that is looked up");
  }

  @Test
  void aSlugFollowsAField() {
    assertThat(books(admin -> admin.prepopulated("publishedOn", "title")))
        .containsExactly("admin.E114 'publishedOn' of books.Book cannot be filled with a slug");
    assertThat(books(admin -> admin.prepopulated("slug", "titel")))
        .containsExactly("admin.E114 'slug' is to follow 'titel', which is no field");
  }

  @Test
  void rowsWithinHaveOneKeyToTheirRow() {
    assertThat(books(admin -> admin.inlines(new InlineAdmin<>(Review.class)))).isEmpty();
    assertThat(books(admin -> admin.inlines(new InlineAdmin<>(Writer.class))))
        .containsExactly(
            "admin.E022 Writer has no key to Book, so its rows cannot be edited there");
    assertThat(books(admin -> admin.inlines(new InlineAdmin<>(Review.class).foreignKey("reader"))))
        .containsExactly("admin.E022 'reader' of books.Review is no key to books.Book");
  }

  @Test
  void ofSeveralKeysOneIsNamed() {
    assertThat(problems(Writer.class, admin -> admin.inlines(new InlineAdmin<>(Quarrel.class))))
        .containsExactly(
            "admin.E022 Quarrel has several keys to Writer, so its rows cannot be edited there");
    assertThat(
            problems(
                Writer.class,
                admin -> admin.inlines(new InlineAdmin<>(Quarrel.class).foreignKey("other"))))
        .isEmpty();
  }

  @Test
  void aSetWithAModelBetweenIsNoFieldOfAForm() {
    assertThat(problems(Club.class, admin -> admin.fields("name", "members")))
        .containsExactly(
            "admin.E110 The set 'members' has a model between, which a form cannot fill");
    assertThat(problems(Club.class, admin -> {})).isEmpty();
  }

  @Test
  void rowsWithinAreLookedAtToo() {
    InlineAdmin<Review> reviews =
        new InlineAdmin<>(Review.class).extra(-1).min(3).max(2).perPage(0).orderedBy("place");
    reviews.exclude("book");
    reviews.fields("reader", "starz");

    assertThat(books(admin -> admin.inlines(reviews)))
        .containsExactly(
            "admin.E115 'book' leads to the outer row and is left out",
            "admin.E116 books.Review has no number 'place' to order rows by",
            "admin.E106 Rows within: extra -1, least 3, most 2",
            "admin.E106 A page of no rows shows none",
            "admin.E020 The form of Review has no field 'starz'");
  }

  @Test
  void anAdminMayCheckMore() {
    AdminSite site = new AdminSite("other");
    site.register(
        new ModelAdmin<>(Book.class) {
          @Override
          public List<Problem> check(AdminSite checked) {
            return List.of(Problem.of("books.W001", "Books of " + checked.name() + " are dear"));
          }
        });

    assertThat(new AdminChecks(() -> site).problems())
        .extracting(Problem::id)
        .containsExactly("books.W001");
  }
}
