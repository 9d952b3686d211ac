package io.charchub.management;

import io.charchub.http.ErrorPages;
import io.charchub.http.HttpException;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.TimeZones;
import io.charchub.mail.Mailer;
import io.charchub.views.SiteErrorPages;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Error pages that tell ADMINS of failures by mail, soon and on another thread. The same failure,
 * known by its type and the line that threw it, is mailed once in ten minutes: a site that fails at
 * every request does not fill a mailbox. Safe for use by many threads. Django's {@code
 * AdminEmailHandler}.
 */
final class MailedFailures implements ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(MailedFailures.class);
  private static final Duration SILENCE = Duration.ofMinutes(10);
  private static final int MOST_REMEMBERED = 200;

  private final SiteErrorPages pages;
  private final Supplier<Mailer> mailer;
  private final Map<String, Instant> mailed = new LinkedHashMap<>();

  MailedFailures(SiteErrorPages pages, Supplier<Mailer> mailer) {
    this.pages = pages;
    this.mailer = mailer;
  }

  @Override
  public Response page(Request request, Throwable failure) {
    Response response = pages.page(request, failure);
    if (response.status() >= 500 && isNew(failure)) {
      try {
        Mailer to = mailer.get();
        to.sendLater(to.toAdmins(subject(request, failure), pages.report(request, failure)));
      } catch (RuntimeException e) {
        LOG.error("[{}] the failure could not be mailed", request.requestId(), e);
      }
    }
    return response;
  }

  /** One line: a header cannot hold two, and what a request brings is not trusted. */
  private static String subject(Request request, Throwable failure) {
    String what =
        failure instanceof HttpException known
            ? known.problem().what()
            : failure.getClass().getSimpleName();
    String line = ("ERROR: " + request + ": " + what).replaceAll("\\p{Cntrl}", " ");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  private boolean isNew(Throwable failure) {
    StackTraceElement[] stack = failure.getStackTrace();
    String key = failure.getClass().getName() + (stack.length == 0 ? "" : " " + stack[0]);
    Instant now = TimeZones.now();
    synchronized (mailed) {
      Instant before = mailed.get(key);
      if (before != null && now.isBefore(before.plus(SILENCE))) {
        return false;
      }
      mailed.remove(key);
      mailed.put(key, now);
      if (mailed.size() > MOST_REMEMBERED) {
        mailed.remove(mailed.keySet().iterator().next());
      }
      return true;
    }
  }
}
