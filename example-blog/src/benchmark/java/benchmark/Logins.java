package benchmark;

import io.charchub.cli.Terminal;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.Credentials;
import io.charchub.contrib.auth.User;
import io.charchub.crypto.Pbkdf2Hasher;
import io.charchub.management.Project;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Whether the CPU that a wrong try to log in takes tells if there is a user of that name. Tries for
 * a known and for an unknown name come in one mixed order, each measured by the CPU time of its
 * thread; the two samples are compared by the test of Kolmogorov and Smirnov.
 */
final class Logins {
  /** Beyond this times the root of 2/n, two samples of one distribution part once in a hundred. */
  private static final double ONE_IN_A_HUNDRED = 1.63;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Logins() {}

  public static void main(String[] arguments) throws IOException {
    Options options = Options.parse(arguments, "--tries", "--iterations", "--warmup");
    int tries = options.number("--tries", 1000);
    int iterations = options.number("--iterations", Pbkdf2Hasher.DEFAULT_ITERATIONS);
    Path folder = Files.createTempDirectory("logins");
    Files.writeString(
        folder.resolve("settings.toml"),
        """
        SECRET_KEY = "%s"
        PASSWORD_HASHERS = ["pbkdf2_sha256:%d"]
        ROOT_URLCONF = "io.charchub.contrib.auth.AccountUrls"
        INSTALLED_APPS = [
          "io.charchub.contrib.contenttypes", "io.charchub.contrib.auth",
          "io.charchub.contrib.sessions", "io.charchub.contrib.staticfiles",
        ]
        [DATABASES.default]
        ENGINE = "sqlite"
        NAME = "db.sqlite3"
        """
            .formatted("k3y-".repeat(20), iterations));
    try (Project project = Project.open(folder, Map.of())) {
      StringWriter ignored = new StringWriter();
      project.commands().call(Terminal.of(ignored, ignored, new StringReader("")), "migrate");
      User.objects.createUser("ali", "", "kelid-5271-noor");
      measure(options.number("--warmup", 10));
      report(measure(tries), iterations);
    } finally {
      delete(folder);
    }
  }

  private record Samples(long[] known, long[] unknown) {}

  private static Samples measure(int tries) {
    List<Boolean> order = new ArrayList<>(Collections.nCopies(tries, true));
    order.addAll(Collections.nCopies(tries, false));
    Collections.shuffle(order, new Random(5271));
    long[][] samples = {new long[tries], new long[tries]};
    int[] count = new int[2];
    for (boolean known : order) {
      int kind = known ? 0 : 1;
      Credentials wrong = Credentials.of(known ? "ali" : "nil", "wrong-5271-noor");
      long before = THREADS.getCurrentThreadCpuTime();
      boolean found = Auth.authenticate(null, wrong).isPresent();
      samples[kind][count[kind]++] = THREADS.getCurrentThreadCpuTime() - before;
      if (found) {
        throw new IllegalStateException("a wrong password let somebody in");
      }
    }
    Arrays.sort(samples[0]);
    Arrays.sort(samples[1]);
    return new Samples(samples[0], samples[1]);
  }

  private static void report(Samples samples, int iterations) {
    int n = samples.known().length;
    System.out.printf(
        "%d wrong tries each for a known and an unknown name, PBKDF2 with %d iterations%n",
        n, iterations);
    System.out.println("CPU of a try in microseconds   10 %    50 %    90 %    mean");
    row("known", samples.known());
    row("unknown", samples.unknown());
    double distance = distance(samples.known(), samples.unknown());
    double bound = ONE_IN_A_HUNDRED * Math.sqrt(2.0 / n);
    System.out.printf(
        "Kolmogorov and Smirnov: distance %.4f, %s %.4f: %s%n",
        distance,
        distance <= bound ? "within" : "beyond",
        bound,
        distance <= bound ? "no difference shown" : "the two differ");
    if (distance > bound) {
      System.exit(1);
    }
  }

  private static void row(String name, long[] sorted) {
    int n = sorted.length;
    System.out.printf(
        "  %-26s %7d %7d %7d %7.0f%n",
        name,
        sorted[n / 10] / 1000,
        sorted[n / 2] / 1000,
        sorted[n * 9 / 10] / 1000,
        Arrays.stream(sorted).average().orElse(0) / 1000);
  }

  /** The largest distance between the two shares of tries that took at most some time. */
  static double distance(long[] one, long[] other) {
    double largest = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      long at = Math.min(one[i], other[j]);
      while (i < one.length && one[i] <= at) {
        i++;
      }
      while (j < other.length && other[j] <= at) {
        j++;
      }
      largest = Math.max(largest, Math.abs((double) i / one.length - (double) j / other.length));
    }
    return largest;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
