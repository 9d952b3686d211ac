package io.charchub.contrib.contenttypes;

import io.charchub.apps.Apps;
import io.charchub.apps.Services;
import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.models.DeletionPreview;
import io.charchub.db.models.Transactions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * {@code manage remove_stale_contenttypes}: deletes the rows of models that are no more, after it
 * has said what goes with them.
 */
@CommandLine.Command(
    name = "remove_stale_contenttypes",
    description =
        "Deletes the content types of models that their app has no more, and what refers to them.")
final class RemoveStaleContenttypes implements Command {
  @CommandLine.Option(
      names = "--include-stale-apps",
      description = "Those of apps too that are not installed any more.")
  private boolean apps;

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      description = "The database that is cleaned; default: default.")
  private String alias = Databases.DEFAULT;

  @Override
  public int run(Terminal terminal) {
    List<ContentType> stale = stale();
    if (stale.isEmpty()) {
      terminal.println("No content type is left over.");
      return DONE;
    }
    stale.forEach(type -> terminal.println(type.appLabel + " | " + type.model));
    for (DeletionPreview.Part part : DeletionPreview.of(stale).going()) {
      String more = part.isMore() ? "more than " : "";
      terminal.println("  " + part.model().label() + ": " + more + part.count());
    }
    if (terminal.allowsQuestions() && !terminal.confirm("Delete these rows?")) {
      terminal.println("Nothing was deleted.");
      return DONE;
    }
    Transactions.atomic(() -> stale.forEach(ContentType::delete));
    ContentTypes.current().forget();
    terminal.println("Deleted " + stale.size() + " of the content types.");
    return DONE;
  }

  private List<ContentType> stale() {
    Apps installed = Services.current().get(Apps.class);
    List<ContentType> stale = new ArrayList<>();
    for (ContentType type : ContentType.objects.using(alias).orderBy("appLabel", "model")) {
      boolean here = installed.find(type.appLabel).isPresent();
      if (type.meta().isEmpty() && (here || apps)) {
        stale.add(type);
      }
    }
    return stale;
  }
}
