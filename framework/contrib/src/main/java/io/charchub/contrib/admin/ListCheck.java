package io.charchub.contrib.admin;

import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.Manager;
import io.charchub.errors.CharchubException;
import io.charchub.forms.ModelForm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at what is said of a list. */
final class ListCheck {
  private final ListedModelAdmin.Declared list;
  private final ModelMeta<?> meta;
  private final Findings found;

  private ListCheck(ListedModelAdmin<?> admin, Findings found) {
    this.list = admin.declared();
    this.meta = admin.meta();
    this.found = found;
  }

  static void of(ListedModelAdmin<?> admin, Findings found) {
    ListCheck check = new ListCheck(admin, found);
    check.columns();
    check.links();
    check.editable();
    check.filters();
    check.search();
    check.order();
    check.numbers();
    check.actions();
  }

  private void columns() {
    for (String name : list.display()) {
      if (name.equals("__str__") || list.columns().contains(name)) {
        continue;
      }
      ModelPath path = ModelPath.find(meta, name).orElse(null);
      if (path != null && path.set() != null) {
        found.add(
            "admin.E012",
            "listDisplay",
            "A list of " + meta.label() + " cannot show the set '" + name + "'",
            "a computed column: column(ListColumn.of(...)), for sets are queries each");
      } else if (path == null && !meta.propertyNames().contains(name)) {
        Set<String> known = found.names();
        known.addAll(list.columns());
        String what = "A list of " + meta.label() + " has no column '" + name + "'";
        found.unknown("admin.E012", "listDisplay", what, name, known);
      }
    }
  }

  private void links() {
    for (String name : list.links()) {
      if (!list.display().contains(name)) {
        String what = "'" + name + "' is to link to the row and is no column";
        found.unknown("admin.E101", "listDisplayLinks", what, name, list.display());
      }
    }
  }

  private void editable() {
    for (String name : list.editable()) {
      boolean first = list.usualLinks() && list.display().indexOf(name) == 0;
      if (!ModelForm.editable(meta).contains(name) || meta.findField(name).isEmpty()) {
        String what = "'" + name + "' is no field of " + meta.label() + " that can be edited";
        found.unknown("admin.E102", "listEditable", what, name, ModelForm.editable(meta));
      } else if (!list.display().contains(name)) {
        String what = "'" + name + "' is to be changed in the list and is no column of it";
        found.add("admin.E102", "listEditable", what, "name it in listDisplay too");
      } else if (list.links().contains(name) || first) {
        String what = "'" + name + "' is to be changed in the list and links to the row as well";
        found.add("admin.E102", "listEditable", what, "listDisplayLinks(...) with another column");
      }
    }
  }

  private void filters() {
    for (ListFilter filter : list.filters()) {
      if (filter instanceof FieldListFilter field && ModelPath.find(meta, field.path()).isEmpty()) {
        String what = meta.label() + " cannot be narrowed by '" + field.path() + "'";
        found.unknown("admin.E011", "listFilter", what, field.path(), paths());
      }
    }
    String date = list.dateHierarchy();
    ModelField<?, ?> field = ModelPath.find(meta, date).map(ModelPath::field).orElse(null);
    boolean dated =
        field != null
            && (field.type() instanceof DateField || field.type() instanceof DateTimeField);
    if (!date.isEmpty() && !dated) {
      String what = meta.label() + " cannot be walked by the date '" + date + "'";
      found.add(
          "admin.E013",
          "dateHierarchy",
          what,
          "dateHierarchy takes a field of days or of points in time");
    }
  }

  private void search() {
    for (String name : list.search()) {
      String wrong = name.isEmpty() ? "it is empty" : AdminSearch.whatIsWrong(meta, name);
      if (!wrong.isEmpty()) {
        String what = meta.label() + " cannot be searched in '" + name + "': " + wrong;
        found.unknown("admin.E103", "searchFields", what, name, paths());
      }
    }
  }

  private void order() {
    for (String name : list.ordering()) {
      try {
        Manager.allOf(meta).orderBy(name);
      } catch (CharchubException e) {
        String plain = name.startsWith("-") ? name.substring(1) : name;
        String what = "A list of " + meta.label() + " cannot be ordered by '" + plain + "'";
        found.unknown("admin.E104", "ordering", what, plain, paths());
      }
    }
    if (list.ordering().contains("?") && list.ordering().size() > 1) {
      String what = "A list of " + meta.label() + " is to be ordered by chance and by fields";
      found.add("admin.E104", "ordering", what, "\"?\" alone, or fields alone");
    }
    for (String name : list.related()) {
      boolean key =
          ModelPath.find(meta, name)
              .map(ModelPath::field)
              .filter(ModelField::isForeignKey)
              .isPresent();
      if (!key) {
        String what = "'" + name + "' is no foreign key of " + meta.label();
        found.unknown("admin.E105", "listSelectRelated", what, name, paths());
      }
    }
    for (String name : list.sortable()) {
      if (!list.display().contains(name)) {
        String what = "A list is to be ordered by '" + name + "', which is no column of it";
        found.unknown("admin.E104", "sortableBy", what, name, list.display());
      }
    }
  }

  private void numbers() {
    if (list.perPage() < 1) {
      found.add("admin.E106", "listPerPage", "A page of no rows shows none", "1 or more");
    }
    if (list.maxShowAll() < 0) {
      found.add("admin.E106", "listMaxShowAll", "Fewer than no rows", "0 or more");
    }
  }

  private void actions() {
    Set<String> names = new HashSet<>();
    for (String name : list.actions()) {
      if (!names.add(name)) {
        String what = "Two actions of " + meta.label() + " are called '" + name + "'";
        found.add("admin.E107", "actions", what, "a name for each: it is what a form sends");
      }
    }
  }

  private List<String> paths() {
    return List.copyOf(found.names());
  }
}
