package io.charchub.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import io.charchub.http.Chain;
import io.charchub.http.Handler;
import io.charchub.http.MemorySource;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SqlRecorderTest {
  @Test
  void theDebugPageShowsWhatARequestAskedTheDatabase() throws Exception {
    try (Databases databases =
        Databases.open(List.of(DatabaseConfig.sqlite("default", DatabaseConfig.MEMORY)))) {
      Handler view =
          request -> {
            databases
                .primary()
                .query(Sql.of("SELECT ? AS secret", "value"), row -> row.getString(1));
            throw new IllegalStateException("after one query");
          };
      ErrorPageOptions options =
          ErrorPageOptions.debug(true).withStatements(SqlRecorder::statements);
      Handler site =
          Chain.of(List.of(new SqlRecorder(databases.log())), view, new SiteErrorPages(options));
      String page =
          site.handle(MemorySource.get("/").header("Accept", "text/html").request()).text();
      assertThat(Jsoup.parse(page).select(".statements li").eachText())
          .singleElement()
          .asString()
          .matches("\\d+\\.\\d ms SELECT \\? AS secret.*value.*");
      assertThat(databases.log().isActive()).isFalse();
    }
  }

  @Test
  void withoutTheRecorderThereIsNothingToShow() {
    assertThat(SqlRecorder.statements(MemorySource.get("/").request())).isEmpty();
  }
}
