package io.charchub.processor;

/** The names of the framework's types that models are written with and metamodels are made of. */
final class Api {
  static final String ANNOTATIONS = "io.charchub.db.annotations.";
  static final String FIELDS = "io.charchub.db.fields.";
  static final String META = "io.charchub.db.meta.";
  static final String MODELS = "io.charchub.db.models.";

  static final String KEYED_MODEL = MODELS + "KeyedModel";
  static final String MODEL = MODELS + "Model";
  static final String REF = MODELS + "Ref";
  static final String MANY = MODELS + "Many";
  static final String RELATED_SET = MODELS + "RelatedSet";
  static final String MODEL_META = META + "ModelMeta";
  static final String MODEL_OPTIONS = META + "ModelOptions";
  static final String RELATION_PATH = META + "RelationPath";
  static final String ROW = "io.charchub.db.Row";
  static final String ON_DELETE = ANNOTATIONS + "OnDelete";
  static final String MODEL_BASE = ANNOTATIONS + "ModelBase";
  static final String META_ANNOTATION = ANNOTATIONS + "Meta";
  static final String CHOICE = ANNOTATIONS + "Choice";
  static final String TEMPLATE_PROPERTY = ANNOTATIONS + "TemplateProperty";

  private Api() {}
}
