package io.charchub.db.models;

import io.charchub.db.QueryLog;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Category;
import io.charchub.db.models.press.Comment;
import io.charchub.db.models.press.Post;
import io.charchub.db.models.press.Tag;
import io.charchub.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every test of queries begins with: a database with the tables of {@code press} and a few
 * rows. Each kind of database extends the contracts with a way to open itself.
 */
abstract class PressContract {
  static final String PRESS = "io.charchub.db.models.press";

  @TempDir Path folder;
  private TestDatabase database;

  Author ali;
  Author sara;
  Author reza;
  Tag java;
  Tag jvm;
  Tag poetry;
  Category code;
  Category web;
  Post first;
  Post second;
  Post third;
  Post fourth;

  /** An empty database with the tables of {@code press}. */
  abstract TestDatabase open(Path folder);

  @BeforeEach
  void fill() {
    database = open(folder);
    ali = author("Ali", 30, null);
    sara = author("Sara", null, ali);
    reza = author("Reza", 50, sara);
    java = tag("java", 3);
    jvm = tag("jvm", 2);
    poetry = tag("poetry", 1);
    code = Category.objects.create(row -> row.name = "Code");
    web =
        Category.objects.create(
            row -> {
              row.name = "Web";
              row.parent.set(code);
            });
    first = post("first", ali, code, Post.Status.PUBLISHED, 10, "4.50", "2024-01-01T00:00:00Z");
    second = post("second", ali, null, Post.Status.DRAFT, 20, null, null);
    third = post("third", sara, web, Post.Status.PUBLISHED, 30, "3.00", "2024-03-20T20:30:00Z");
    fourth = post("fourth", reza, code, Post.Status.PUBLISHED, 0, "1.25", "2023-12-31T20:30:00Z");
    first.tags.add(java, jvm);
    third.tags.add(java);
    fourth.tags.add(poetry);
    comment(first, "good", true, 5);
    comment(first, "bad", false, 1);
    comment(third, "fine", null, 3);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Author author(String name, Integer age, Author mentor) {
    return Author.objects.create(
        row -> {
          row.name = name;
          row.age = age;
          row.mentor.set(mentor);
        });
  }

  private static Tag tag(String name, int weight) {
    return Tag.objects.create(
        row -> {
          row.name = name;
          row.weight = weight;
        });
  }

  static Post post(
      String slug,
      Author author,
      Category category,
      Post.Status status,
      int views,
      String rating,
      String at) {
    return Post.objects.create(
        row -> {
          row.title = "The " + slug;
          row.slug = slug;
          row.author.set(author);
          row.category.set(category);
          row.status = status;
          row.views = views;
          row.rating = rating == null ? null : new BigDecimal(rating);
          row.publishedAt = at == null ? null : Instant.parse(at);
        });
  }

  static Comment comment(Post post, String body, Boolean approved, int score) {
    return Comment.objects.create(
        row -> {
          row.post.set(post);
          row.body = body;
          row.approved = approved;
          row.score = score;
        });
  }

  /** How many statements {@code work} runs. */
  int queries(Runnable work) {
    try (QueryLog.Recording recording = database.databases().log().record()) {
      work.run();
      return recording.count();
    }
  }

  /** The statements that {@code work} runs. */
  List<String> statements(Supplier<?> work) {
    try (QueryLog.Recording recording = database.databases().log().record()) {
      work.get();
      return recording.queries().stream().map(entry -> entry.sql().text()).toList();
    }
  }

  /** What the query asks for after FROM. */
  static String from(Query<?, ?, ?> query) {
    String text = query.sql().text();
    return text.substring(text.indexOf(" FROM "));
  }
}
