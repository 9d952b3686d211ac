package io.charchub.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import io.charchub.http.Chain;
import io.charchub.http.Handler;
import io.charchub.http.MemorySource;
import io.charchub.http.Request;
import io.charchub.http.Response;
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
            databases.primary().query(Sql.of("SELECT ? AS word", "value"), row -> row.getString(0));
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
          .matches("\\d+\\.\\d ms SELECT \\? AS word.*value.*");
      assertThat(databases.log().isActive()).isFalse();
    }
  }

  @Test
  void textsAreStarsWhereAColumnHasTheNameOfASecret() throws Exception {
    try (Databases databases =
        Databases.open(List.of(DatabaseConfig.sqlite("default", DatabaseConfig.MEMORY)))) {
      Request request = MemorySource.get("/").request();
      Handler view =
          each -> {
            databases
                .primary()
                .query(
                    Sql.of("SELECT ? AS \"password\", ? AS \"count\"", "pbkdf2$abc", 7),
                    row -> row.getString(0));
            return Response.text(String.join("", SqlRecorder.statements(each)));
          };
      assertThat(new SqlRecorder(databases.log()).handle(request, view).text())
          .endsWith("SELECT ? AS \"password\", ? AS \"count\" -- [********, 7]");
    }
  }

  @Test
  void withoutTheRecorderThereIsNothingToShow() {
    assertThat(SqlRecorder.statements(MemorySource.get("/").request())).isEmpty();
  }
}
