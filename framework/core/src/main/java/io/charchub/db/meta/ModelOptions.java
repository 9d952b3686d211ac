package io.charchub.db.meta;

import io.charchub.db.fields.FieldNames;
import java.util.List;
import java.util.Locale;

/**
 * What a model is told beside its fields (Django's {@code Meta}), with what it was not told made up
 * by the rules.
 *
 * @param modelClass the model's class
 * @param appLabel the last part of the package's name, {@code .models} at the end left out: {@code
 *     blog}
 * @param name the class's name: {@code Post}
 * @param table the table: {@code blog_post}
 * @param verboseName what people read for one: {@code post}
 * @param verboseNamePlural what people read for several: {@code posts}
 * @param ordering the order of query sets that name none: fields by their names in Java, {@code -}
 *     before one that descends
 * @param getLatestBy the fields that {@code latest()} goes by
 * @param indexes the indexes over several columns
 * @param constraints the named rules that the database holds
 * @param uniqueTogether sets of fields that no two rows have alike
 * @param permissions the permissions besides the default ones
 * @param defaultPermissions {@code add}, {@code change}, {@code delete}, {@code view}, unless told
 *     otherwise
 * @param managed whether migrations make and change the table
 * @param swappable the setting that may name another model for this one's place; empty for none
 */
public record ModelOptions(
    Class<?> modelClass,
    String appLabel,
    String name,
    String table,
    String verboseName,
    String verboseNamePlural,
    List<String> ordering,
    List<String> getLatestBy,
    List<IndexOption> indexes,
    List<ConstraintOption> constraints,
    List<List<String>> uniqueTogether,
    List<PermissionOption> permissions,
    List<String> defaultPermissions,
    boolean managed,
    String swappable) {

  /** Starts the options of a model. */
  public static Builder of(Class<?> modelClass) {
    return new Builder(modelClass);
  }

  /** The label of the app that a model in this package belongs to. */
  public static String appLabel(String packageName) {
    String app =
        packageName.endsWith(".models")
            ? packageName.substring(0, packageName.length() - ".models".length())
            : packageName;
    return app.substring(app.lastIndexOf('.') + 1);
  }

  /** Collects the options of one model; what is not said follows the rules. */
  public static final class Builder {
    private final Class<?> modelClass;
    private String table;
    private String verboseName;
    private String verboseNamePlural = "";
    private List<String> ordering = List.of();
    private List<String> getLatestBy = List.of();
    private List<IndexOption> indexes = List.of();
    private List<ConstraintOption> constraints = List.of();
    private List<List<String>> uniqueTogether = List.of();
    private List<PermissionOption> permissions = List.of();
    private List<String> defaultPermissions = List.of("add", "change", "delete", "view");
    private boolean managed = true;
    private String swappable = "";

    private Builder(Class<?> modelClass) {
      this.modelClass = modelClass;
      this.table =
          ModelOptions.appLabel(modelClass.getPackageName())
              + "_"
              + modelClass.getSimpleName().toLowerCase(Locale.ROOT);
      this.verboseName = FieldNames.words(modelClass.getSimpleName());
    }

    /** Sets the table. */
    public Builder table(String name) {
      this.table = name;
      return this;
    }

    /** Sets what people read for one. */
    public Builder verboseName(String text) {
      this.verboseName = text;
      return this;
    }

    /** Sets what people read for several. */
    public Builder verboseNamePlural(String text) {
      this.verboseNamePlural = text;
      return this;
    }

    /** Sets the order of query sets that name none. */
    public Builder ordering(String... fields) {
      this.ordering = List.of(fields);
      return this;
    }

    /** Sets the fields that {@code latest()} goes by. */
    public Builder getLatestBy(String... fields) {
      this.getLatestBy = List.of(fields);
      return this;
    }

    /** Sets the indexes. */
    public Builder indexes(IndexOption... options) {
      this.indexes = List.of(options);
      return this;
    }

    /** Sets the constraints. */
    public Builder constraints(ConstraintOption... options) {
      this.constraints = List.of(options);
      return this;
    }

    /** Sets the fields that no two rows have alike, each set written with commas. */
    public Builder uniqueTogether(String... sets) {
      this.uniqueTogether =
          List.of(sets).stream().map(set -> List.of(set.strip().split("\\s*,\\s*"))).toList();
      return this;
    }

    /** Sets the permissions besides the default ones. */
    public Builder permissions(PermissionOption... options) {
      this.permissions = List.of(options);
      return this;
    }

    /** Sets the permissions that every model has. */
    public Builder defaultPermissions(String... names) {
      this.defaultPermissions = List.of(names);
      return this;
    }

    /** Says whether migrations make and change the table. */
    public Builder managed(boolean value) {
      this.managed = value;
      return this;
    }

    /** Sets the setting that may name another model for this one's place. */
    public Builder swappable(String setting) {
      this.swappable = setting;
      return this;
    }

    /** The options. */
    public ModelOptions build() {
      return new ModelOptions(
          modelClass,
          ModelOptions.appLabel(modelClass.getPackageName()),
          modelClass.getSimpleName(),
          table,
          verboseName,
          verboseNamePlural.isEmpty() ? verboseName + "s" : verboseNamePlural,
          ordering,
          getLatestBy,
          indexes,
          constraints,
          uniqueTogether,
          permissions,
          defaultPermissions,
          managed,
          swappable);
    }
  }
}
