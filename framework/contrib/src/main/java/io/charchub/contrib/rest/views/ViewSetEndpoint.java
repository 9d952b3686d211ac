package io.charchub.contrib.rest.views;

import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.db.meta.ModelMeta;
import io.charchub.i18n.Translations;
import io.charchub.text.Names;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One address of a view set. */
public final class ViewSetEndpoint extends Endpoint {
  private final ViewSet set;
  private final Map<String, Action> actions;
  private final boolean detail;
  private final String extra;

  ViewSetEndpoint(ViewSet set, Map<String, Action> actions, boolean detail, String extra) {
    this.set = set;
    this.actions = actions;
    this.detail = detail;
    this.extra = extra;
  }

  /** The view set. */
  public ViewSet set() {
    return set;
  }

  /** Whether it is about one member. */
  public boolean isDetail() {
    return detail;
  }

  /** The name of an address of its own; empty for the collection and its members. */
  public String extra() {
    return extra;
  }

  @Override
  protected Map<String, Action> actions() {
    return actions;
  }

  @Override
  public Policy policy() {
    return set.policy();
  }

  @Override
  protected @Nullable ModelMeta<?> model() {
    return set.model();
  }

  @Override
  public String title() {
    if (!extra.isEmpty()) {
      return Names.capfirst(Names.verboseName(extra.replace('-', '_')));
    }
    ModelMeta<?> model = set.model();
    return detail && model != null
        ? Names.capfirst(Translations.current().tr(model.verboseName()))
        : set.title();
  }

  @Override
  protected Map<String, Object> fields(ApiCall call) {
    return extra.isEmpty() ? set.fields(call) : Map.of();
  }
}
