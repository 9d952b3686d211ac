package io.charchub.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Templates in a folder of the class path: class folders while developing, jars in production. */
final class ClassPathSource extends TemplateSource {
  private final ClassLoader loader;
  private final String folder;

  ClassPathSource(ClassLoader loader, String folder) {
    this.loader = loader;
    this.folder = folder;
  }

  @Override
  public String toString() {
    return "class path " + folder + "/";
  }

  @Override
  @Nullable Found find(String name) {
    URL url = loader.getResource(folder + "/" + name);
    return url == null ? null : new Resource(url);
  }

  @Override
  Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    var roots = loader.getResources(folder);
    while (roots.hasMoreElements()) {
      URL root = roots.nextElement();
      if (root.getProtocol().equals("file")) {
        names.addAll(DirectorySource.namesBelow(path(root)));
      } else if (root.openConnection() instanceof JarURLConnection connection) {
        names.addAll(namesIn(connection));
      }
    }
    return names;
  }

  private Set<String> namesIn(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    String prefix = folder + "/";
    Set<String> names = new TreeSet<>();
    try (JarFile jar = connection.getJarFile();
        Stream<JarEntry> entries = jar.stream()) {
      entries
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
          .forEach(entry -> names.add(entry.getName().substring(prefix.length())));
    }
    return names;
  }

  private static Path path(URL url) throws IOException {
    try {
      return Path.of(new URI(url.toString()));
    } catch (URISyntaxException e) {
      throw new IOException(url.toString(), e);
    }
  }

  private record Resource(URL url) implements Found {
    @Override
    public String key() {
      return url.toString();
    }

    @Override
    public long lastModified() {
      if (!url.getProtocol().equals("file")) {
        return 0;
      }
      try {
        return Files.getLastModifiedTime(path(url)).toMillis();
      } catch (IOException e) {
        return -1;
      }
    }

    @Override
    public String read() throws IOException {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false);
      try (InputStream stream = connection.getInputStream()) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
