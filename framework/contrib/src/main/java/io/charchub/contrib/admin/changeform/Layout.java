package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminException;
import io.charchub.contrib.admin.BaseModelAdmin;
import io.charchub.contrib.admin.Fieldset;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a form shows in which groups, and which of them the visitor may change.
 *
 * @param groups the groups in order, those without a field left out
 */
record Layout(List<Group> groups) {
  /**
   * A field's place.
   *
   * @param changeable whether it is an input; otherwise it is text
   */
  record Place(String name, boolean changeable) {}

  /** Fields that stand together. */
  record Group(Fieldset fieldset, List<Place> places) {}

  /**
   * The layout that {@code admin} asks for.
   *
   * @param row the row; null for a new one
   * @param changeable whether the visitor may change anything
   * @param unseen fields that are not shown whatever the admin says
   */
  static <T extends KeyedModel<?>> Layout of(
      Request request,
      BaseModelAdmin<T> admin,
      @Nullable T row,
      boolean changeable,
      Set<String> unseen) {
    Set<String> hidden = new LinkedHashSet<>(admin.exclude(request, row));
    hidden.addAll(unseen);
    Set<String> text = new LinkedHashSet<>(admin.readonlyFields(request, row));
    List<Group> groups = new ArrayList<>();
    for (Fieldset set : fieldsets(request, admin, row)) {
      List<Place> places = new ArrayList<>();
      for (String name : set.fields()) {
        if (!hidden.contains(name) && admin.hasFieldViewPermission(request, name, row)) {
          boolean input =
              changeable
                  && !text.contains(name)
                  && admin.hasFieldChangePermission(request, name, row)
                  && isInput(admin.meta(), name);
          places.add(new Place(name, input));
        }
      }
      if (!places.isEmpty()) {
        groups.add(new Group(set, places));
      }
    }
    return new Layout(groups);
  }

  private static <T extends KeyedModel<?>> List<Fieldset> fieldsets(
      Request request, BaseModelAdmin<T> admin, @Nullable T row) {
    List<Fieldset> told = admin.fieldsets(request, row);
    if (!told.isEmpty()) {
      return told;
    }
    List<String> names = admin.fields(request, row);
    if (!names.isEmpty()) {
      return List.of(Fieldset.of("", names.toArray(String[]::new)));
    }
    Set<String> all = new LinkedHashSet<>(ModelForm.editable(admin.meta()));
    all.addAll(admin.readonlyFields(request, row));
    return List.of(Fieldset.of("", all.toArray(String[]::new)));
  }

  /**
   * Fields of the model that cannot be edited are text; what it does not know is the form's own.
   */
  private static boolean isInput(ModelMeta<?> meta, String name) {
    boolean known =
        meta.findField(name).isPresent()
            || meta.findManyToMany(name).isPresent()
            || meta.propertyNames().contains(name);
    return !known || ModelForm.editable(meta).contains(name);
  }

  /** This layout with fields of the form's own that it does not name, at the end. */
  Layout with(Collection<String> names) {
    Set<String> more = new LinkedHashSet<>(names);
    groups.forEach(group -> group.places().forEach(place -> more.remove(place.name())));
    if (more.isEmpty()) {
      return this;
    }
    List<Group> all = new ArrayList<>(groups);
    List<Place> places = new ArrayList<>();
    Fieldset set = Fieldset.of("");
    if (!all.isEmpty()) {
      Group last = all.remove(all.size() - 1);
      set = last.fieldset();
      places.addAll(last.places());
    }
    more.forEach(name -> places.add(new Place(name, true)));
    all.add(new Group(set, places));
    return new Layout(all);
  }

  /** The names of the fields of {@code meta} that are inputs. */
  List<String> inputs(ModelMeta<?> meta) {
    List<String> known = ModelForm.editable(meta);
    return inputs().stream().filter(known::contains).toList();
  }

  /** The names of all inputs. */
  List<String> inputs() {
    return groups.stream()
        .flatMap(group -> group.places().stream())
        .filter(Place::changeable)
        .map(Place::name)
        .toList();
  }

  /** Complains of an input that the form does not have. */
  static AdminException unknown(BaseModelAdmin<?> admin, String name, Collection<String> known) {
    String nearest = DidYouMean.nearest(name, known).map(near -> "'" + near + "'. ").orElse("");
    return new AdminException(
        Problem.of(
                "admin.E020", "The form of " + admin.meta().name() + " has no field '" + name + "'")
            .at(admin.getClass().getName())
            .hint(nearest + "Fields: " + String.join(", ", known)));
  }
}
