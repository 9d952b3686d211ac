package benchmark;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks a server of this machine for one page many times, over connections that stay open. Runs in a
 * process of its own, so that what it spends is not counted as the server's.
 *
 * <p>Each line of its input, {@code PORT CONNECTIONS REQUESTS PATH ACCEPT}, is one load; each line
 * of its output says what came of it: {@code ANSWERS BYTES}, the bytes those of the contents alone.
 * An answer that is not 200 ends the program.
 */
final class LoadClient {
  private static final int MOST_CONNECTIONS = 256;

  private LoadClient() {}

  public static void main(String[] arguments) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      System.out.println(
          load(
              Integer.parseInt(words[0]),
              Math.min(MOST_CONNECTIONS, Integer.parseInt(words[1])),
              Integer.parseInt(words[2]),
              words[3],
              words[4]));
    }
  }

  private static String load(int port, int connections, int requests, String path, String accept)
      throws InterruptedException, ExecutionException {
    AtomicInteger left = new AtomicInteger(requests);
    AtomicLong bytes = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<Integer>> asked = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        asked.add(threads.submit(() -> ask(port, path, accept, left, bytes)));
      }
      int answers = 0;
      for (Future<Integer> each : asked) {
        answers += each.get();
      }
      return answers + " " + bytes.get();
    } finally {
      threads.shutdownNow();
    }
  }

  private static int ask(int port, String path, String accept, AtomicInteger left, AtomicLong bytes)
      throws IOException {
    byte[] request =
        ("GET "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + port
                + "\r\nUser-Agent: benchmark\r\nAccept: "
                + accept
                + "\r\nAccept-Language: en\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    int answers = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
      while (left.getAndDecrement() > 0) {
        out.write(request);
        bytes.addAndGet(skipAnswer(in));
        answers++;
      }
    }
    return answers;
  }

  /** Reads one answer with a Content-Length; how long its content was. */
  private static int skipAnswer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("the server answered: " + status);
    }
    int length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring("content-length:".length()).strip());
      }
    }
    if (length < 0) {
      throw new IOException("the server gave no Content-Length");
    }
    in.skipNBytes(length);
    return length;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
