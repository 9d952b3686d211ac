package io.charchub.testing;

import io.charchub.db.Databases;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What {@link CharchubTest} does around classes and tests: opens the project when the first class
 * needs it, rehearses the databases for each class and in it for each test, gives parameters.
 */
final class CharchubExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {
  private static final Namespace TOOLS = Namespace.create(CharchubExtension.class);
  private static final List<Class<?>> PARAMETERS =
      List.of(Client.class, LiveServer.class, Outbox.class, TestSite.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    TestSite site = site(context, test);
    boolean outermost = store(context).get(TestScope.class, TestScope.class) == null;
    store(context).put(TestScope.class, TestScope.begin(site, test, outermost));
    if (!annotation(test).map(CharchubTest::database).orElse(true)) {
      store(context).put(QueryBan.class, true);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TestSite site = scope(context).site();
    site.tidy();
    TestScope scope = TestScope.begin(site, context.getRequiredTestMethod(), false);
    store(context).put(TestScope.class, scope);
    if (store(context).get(QueryBan.class) != null) {
      scope.banQueries();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    end(context);
  }

  /** JUnit calls this for a class or test that could not begin, too. */
  private static void end(ExtensionContext context) {
    TestScope scope = store(context).remove(TestScope.class, TestScope.class);
    if (scope != null) {
      scope.end();
    }
  }

  /** The scope of a class or test that has begun. */
  private static TestScope scope(ExtensionContext context) {
    return Objects.requireNonNull(store(context).get(TestScope.class, TestScope.class));
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(TOOLS);
  }

  /** The project's site: opened by the first class that needs it, closed when all tests ran. */
  private static TestSite site(ExtensionContext context, Class<?> test) {
    String project = annotation(test).map(CharchubTest::project).orElse("");
    return context
        .getRoot()
        .getStore(TOOLS)
        .computeIfAbsent(TestSites.class, key -> new TestSites(), TestSites.class)
        .of(ProjectFolder.of(project, test));
  }

  /** The annotation of the class, or of the class around it. */
  private static Optional<CharchubTest> annotation(Class<?> test) {
    Optional<CharchubTest> annotation = AnnotationSupport.findAnnotation(test, CharchubTest.class);
    for (Class<?> outer = test.getEnclosingClass();
        annotation.isEmpty() && outer != null;
        outer = outer.getEnclosingClass()) {
      annotation = AnnotationSupport.findAnnotation(outer, CharchubTest.class);
    }
    return annotation;
  }

  // ---- parameters

  /** Constructors run before a test begins: nothing of it can be given to them. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getDeclaringExecutable() instanceof Method
        && PARAMETERS.contains(parameter.getParameter().getType());
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestScope scope = scope(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == Client.class) {
      return scope.client();
    }
    if (type == LiveServer.class) {
      return scope.site().liveServer();
    }
    return type == Outbox.class ? scope.site().outbox() : scope.site();
  }

  /** One class, or one test: what is changed for it and put back at its end. */
  private static final class TestScope {
    private final TestSite site;
    private final boolean outermost;
    private TestSite.@Nullable Overridden settings;
    private @Nullable Client client;
    private @Nullable QueryBan ban;

    private TestScope(TestSite site, boolean outermost) {
      this.site = site;
      this.outermost = outermost;
    }

    static TestScope begin(TestSite site, AnnotatedElement element, boolean outermost) {
      TestScope scope = new TestScope(site, outermost);
      if (outermost) {
        site.enter();
      }
      site.rehearse();
      boolean begun = false;
      try {
        scope.prepare(element);
        begun = true;
        return scope;
      } finally {
        if (!begun) {
          scope.end();
        }
      }
    }

    private void prepare(AnnotatedElement element) {
      AnnotationSupport.findAnnotation(element, OverrideSettings.class)
          .ifPresent(each -> settings = site.override(each.value()));
      AnnotationSupport.findAnnotation(element, Fixtures.class)
          .ifPresent(each -> site.loadFixtures(each.value()));
    }

    void banQueries() {
      ban = new QueryBan(site.project().services().get(Databases.class));
    }

    void end() {
      if (settings != null) {
        settings.close();
      }
      site.undo();
      if (outermost) {
        site.leave();
      }
      if (ban != null) {
        ban.lift();
      }
    }

    TestSite site() {
      return site;
    }

    Client client() {
      Client known = client;
      if (known == null) {
        known = site.client();
        client = known;
      }
      return known;
    }
  }
}
