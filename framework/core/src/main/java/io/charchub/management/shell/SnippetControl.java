package io.charchub.management.shell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Runs what JShell compiles in the thread that asks, and keeps the object that came of it, or what
 * was thrown: JShell alone would hand on their texts.
 *
 * <p>JShell has a control of this kind, but its class loader reads the class path a second time: a
 * {@code Post} of a statement would be another class than that of the project, without its
 * services. Here the statements' classes are defined below the project's own loader.
 */
final class SnippetControl extends DirectExecutionControl {
  private @Nullable Object result;
  private @Nullable Throwable thrown;

  SnippetControl(ClassLoader project) {
    super(new SnippetLoader(project));
  }

  /** Gives JShell this control. */
  ExecutionControlProvider provider() {
    return new ExecutionControlProvider() {
      @Override
      public String name() {
        return "charchub";
      }

      @Override
      public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return SnippetControl.this;
      }
    };
  }

  /** Forgets what the statement before gave. */
  void forget() {
    result = null;
    thrown = null;
  }

  /** What the last statement gave; null where it gave nothing or null. */
  @Nullable Object result() {
    return result;
  }

  /** What the last statement threw; null where it did not. */
  @Nullable Throwable thrown() {
    return thrown;
  }

  @Override
  protected String invoke(Method statement) throws Exception {
    try {
      result = statement.invoke(null);
      return "";
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
      throw e;
    }
  }

  /** Defines the classes of statements. */
  private static final class SnippetLoader extends ClassLoader implements LoaderDelegate {
    private final Map<String, byte[]> pending = new HashMap<>();

    SnippetLoader(ClassLoader project) {
      super("shell", project);
    }

    @Override
    public void load(ExecutionControl.ClassBytecodes[] classes)
        throws ExecutionControl.ClassInstallException {
      boolean[] installed = new boolean[classes.length];
      for (ExecutionControl.ClassBytecodes each : classes) {
        pending.put(each.name(), each.bytecodes());
      }
      for (int i = 0; i < classes.length; i++) {
        try {
          loadClass(classes[i].name());
          installed[i] = true;
        } catch (ClassNotFoundException | LinkageError e) {
          throw new ExecutionControl.ClassInstallException(String.valueOf(e), installed);
        }
      }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = pending.remove(name);
      if (code != null) {
        return defineClass(name, code, 0, code.length);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        throw new ClassNotFoundException(name);
      }
      return loaded;
    }

    /** A statement's class is never changed in place: JShell gives a new one another name. */
    @Override
    public void classesRedefined(ExecutionControl.ClassBytecodes[] classes) {}

    /** The compiler and the project know the whole class path from the start. */
    @Override
    public void addToClasspath(String path) throws ExecutionControl.InternalException {
      throw new ExecutionControl.InternalException("the class path is the project's");
    }
  }
}
