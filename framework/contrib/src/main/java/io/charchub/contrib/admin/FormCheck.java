package io.charchub.contrib.admin;

import io.charchub.db.fields.CharField;
import io.charchub.db.fields.SlugField;
import io.charchub.db.fields.TextField;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.forms.ModelForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at what is said of a form. */
final class FormCheck {
  private final BaseModelAdmin.Declared form;
  private final ModelMeta<?> meta;
  private final Findings found;

  private FormCheck(BaseModelAdmin<?> admin, Findings found) {
    this.form = admin.declaredForm();
    this.meta = admin.meta();
    this.found = found;
  }

  static void of(BaseModelAdmin<?> admin, Findings found) {
    FormCheck check = new FormCheck(admin, found);
    check.fields();
    check.left();
    check.texts();
    check.choices();
    check.relations();
    check.slugs();
  }

  private void fields() {
    List<String> grouped = new ArrayList<>();
    form.fieldsets().forEach(set -> grouped.addAll(set.fields()));
    if (!form.fields().isEmpty() && !grouped.isEmpty()) {
      found.add(
          "admin.E108",
          "fields",
          "A form has both fields and groups of fields",
          "fields(...) or fieldsets(...); the groups are what is shown");
    }
    found.twice("admin.E109", "fieldsets", grouped);
    found.twice("admin.E109", "fields", form.fields());
    known("fields", form.fields());
    known("fieldsets", grouped);
  }

  /** What neither the model nor the form has; a form of the project's own may have more. */
  private void known(String option, List<String> names) {
    for (String name : names) {
      ModelManyToMany<?> set = meta.findManyToMany(name).orElse(null);
      boolean shown = form.readonly().contains(name);
      if (set != null && set.through().isPresent() && !shown) {
        found.add(
            "admin.E110",
            option,
            "The set '" + name + "' has a model between, which a form cannot fill",
            "rows of " + set.through().get().name() + " within: inlines(new InlineAdmin<>(...))");
      } else if (!form.ownForm() && !found.names().contains(name)) {
        String what = "The form of " + meta.name() + " has no field '" + name + "'";
        found.unknown("admin.E020", option, what, name, found.names());
      }
    }
  }

  private void left() {
    found.twice("admin.E109", "exclude", form.exclude());
    for (String name : form.exclude()) {
      if (!found.names().contains(name)) {
        String what =
            "'" + name + "' is left out of the form of " + meta.name() + ", which has none";
        found.unknown("admin.E020", "exclude", what, name, ModelForm.editable(meta));
      }
    }
  }

  private void texts() {
    for (String name : form.readonly()) {
      if (!found.names().contains(name)) {
        String what = meta.label() + " has neither a field nor a property '" + name + "'";
        found.unknown("admin.E111", "readonlyFields", what, name, found.names());
      }
    }
    for (String name : form.markdown()) {
      if (meta.findField(name).filter(FormCheck::isText).isEmpty() && !form.ownForm()) {
        String what = meta.label() + " has no text '" + name + "'";
        found.unknown("admin.E111", "markdownFields", what, name, meta.fieldNames());
      }
    }
    for (String name : form.told()) {
      if (!found.names().contains(name) && !form.ownForm()) {
        String what = "The form of " + meta.name() + " has no field '" + name + "'";
        found.unknown("admin.E020", "formField", what, name, found.names());
      }
    }
  }

  private void choices() {
    for (String name : form.radio()) {
      Optional<? extends ModelField<?, ?>> field = meta.findField(name);
      boolean chosen =
          field
              .filter(each -> each.isForeignKey() || !each.type().options().choices().isEmpty())
              .isPresent();
      if (!chosen && !form.ownForm()) {
        String what = "'" + name + "' of " + meta.label() + " is no choice among a few";
        found.unknown("admin.E112", "radio", what, name, meta.fieldNames());
      }
    }
  }

  private void relations() {
    for (String name : form.lookedUp()) {
      boolean key = meta.findField(name).filter(ModelField::isForeignKey).isPresent();
      if (!key && meta.findManyToMany(name).isEmpty() && !form.ownForm()) {
        String what = "'" + name + "' of " + meta.label() + " is no relation that is looked up";
        found.unknown("admin.E113", "autocompleteFields", what, name, Set.copyOf(relationNames()));
      }
    }
  }

  private List<String> relationNames() {
    List<String> names = new ArrayList<>();
    meta.fields().stream().filter(ModelField::isForeignKey).forEach(key -> names.add(key.name()));
    meta.manyToMany().forEach(set -> names.add(set.name()));
    return names;
  }

  private void slugs() {
    form.prepopulated()
        .forEach(
            (slug, source) -> {
              if (meta.findField(slug).filter(FormCheck::isText).isEmpty()) {
                String what = "'" + slug + "' of " + meta.label() + " cannot be filled with a slug";
                found.unknown("admin.E114", "prepopulated", what, slug, meta.fieldNames());
              }
              if (meta.findField(source).filter(field -> !field.isForeignKey()).isEmpty()) {
                String what = "'" + slug + "' is to follow '" + source + "', which is no field";
                found.unknown("admin.E114", "prepopulated", what, source, meta.fieldNames());
              }
            });
  }

  private static boolean isText(ModelField<?, ?> field) {
    return field.declared() instanceof CharField
        || field.declared() instanceof TextField
        || field.declared() instanceof SlugField;
  }
}
