package io.charchub.testing;

import io.charchub.apps.Services;
import io.charchub.db.Databases;
import io.charchub.db.QueryLog;
import io.charchub.template.RenderLog;
import io.charchub.template.Templates;
import java.util.List;

/** What happened in the process while a request was answered: queries, templates. */
final class Observation implements AutoCloseable {
  private final QueryLog.Recording queries;
  private final RenderLog.Recording renderings;

  Observation(TestSite site) {
    Services services = site.project().services();
    queries = services.get(Databases.class).log().recordAllThreads();
    renderings = services.get(Templates.class).log().record();
  }

  List<QueryLog.Entry> queries() {
    return queries.queries();
  }

  List<RenderLog.Rendering> renderings() {
    return renderings.renderings();
  }

  @Override
  public void close() {
    queries.close();
    renderings.close();
  }
}
