package io.charchub.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on a port of its own that takes everything, over a connection without encryption.
 * It offers a log-in and takes any.
 */
final class SmtpSink implements AutoCloseable {
  private final ServerSocket socket;

  /** The commands that came, and the lines of messages. */
  final List<String> lines = new CopyOnWriteArrayList<>();

  SmtpSink() throws IOException {
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "smtp-sink");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        if (!socket.isClosed()) {
          lines.add("! " + e);
        }
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, "220 sink");
    boolean data = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      lines.add(line);
      if (data) {
        if (line.equals(".")) {
          data = false;
          say(out, "250 taken");
        }
      } else if (line.equals("DATA")) {
        data = true;
        say(out, "354 go on");
      } else if (line.equals("QUIT")) {
        say(out, "221 bye");
        return;
      } else if (line.startsWith("EHLO")) {
        say(out, "250-sink\r\n250 AUTH PLAIN");
      } else if (line.startsWith("AUTH")) {
        say(out, "235 in");
      } else {
        say(out, "250 fine");
      }
    }
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
