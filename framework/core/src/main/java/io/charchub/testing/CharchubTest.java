package io.charchub.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests of a project, with JUnit Jupiter 6: the project is open, on a database of its own with all
 * its tables, and whatever a test writes is undone when it ends. Django's {@code TestCase}.
 *
 * <pre>{@code
 * @CharchubTest
 * class PostPagesTest {
 *   @Test
 *   void aDraftIsNotShown(Client client) {
 *     newPost("hello", Status.DRAFT);
 *     client.get("/post/hello/").assertStatus(404);
 *   }
 * }
 * }</pre>
 *
 * <p>Methods of the class can take a {@link Client} (the same for all methods that run for one
 * test), a {@link LiveServer}, the {@link Outbox}, the {@link TestSite}. What {@code @BeforeAll}
 * writes is there for every test of the class, and is undone after the last.
 *
 * <p>{@code onCommit} runs its action when the outermost {@code atomic} of the code under test
 * ends, as it does in earnest: the test is in no transaction that this code could see.
 *
 * <p>Settings differ from the project's own in this: DEBUG is off, mail is kept in memory, uploads
 * go to a temporary folder, SQLite databases are in memory, and passwords are hashed fast. Tests of
 * one process share all this, so they run one at a time, in JUnit's parallel mode too.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(CharchubExtension.class)
@ResourceLock("io.charchub")
public @interface CharchubTest {
  /**
   * The folder of the project, relative to the folder that the tests are run in. By default that
   * folder itself, where it holds a {@code settings.toml}, or else the nearest one around the
   * compiled class that does.
   */
  String project() default "";

  /**
   * Whether the tests may ask a database. With {@code false} a test that does fails, with the
   * statements that ran: for pages and code that must do without. Django's {@code SimpleTestCase}.
   */
  boolean database() default true;
}
