package io.charchub.template;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code extends}, {@code block} and {@code super}: a base page written once and filled by others,
 * as in Django.
 *
 * <p><b>How it works.</b> {@code <@extends name="base.ftlh">} runs its body with the output thrown
 * away: what is assigned and imported there happens, and every {@code <@block>} met <em>notes its
 * body</em> instead of writing it. Then the parent runs. A parent that extends in turn adds its
 * blocks behind those of its child. The last parent extends nothing; each of its blocks writes the
 * first body noted under its name, or its own.
 *
 * <p><b>A body runs where the base reaches it</b>, not where the child wrote it. So it sees the
 * variables of the base around it, those of a {@code <#list>} too, and a block inside a list is
 * filled once a turn. FreeMarker keeps a body usable as long as its page is being made, and reports
 * errors by the place where the body is written, so the lines are the child's.
 *
 * <p>One instance a page, kept in the page's environment.
 */
final class Inheritance {
  private static final Object KEY = Inheritance.class;

  private @Nullable Family family;

  private static Inheritance of(Environment environment) {
    Inheritance known = (Inheritance) environment.getCustomState(KEY);
    if (known == null) {
      known = new Inheritance();
      environment.setCustomState(KEY, known);
    }
    return known;
  }

  /** A template and the parents it extends: their blocks by name, the youngest template's first. */
  private static final class Family {
    final Map<String, List<TemplateDirectiveBody>> blocks = new HashMap<>();
    final List<String> templates = new ArrayList<>();
    final Deque<Writing> writing = new ArrayDeque<>();
    @Nullable Template parent;
    @Nullable Set<String> noting;

    void note(String name, @Nullable TemplateDirectiveBody body, Set<String> noted) {
      if (!noted.add(name)) {
        throw new io.charchub.template.TemplateException(
            Problem.of("template.E011", "The block '" + name + "' is filled twice by one template")
                .hint(
                    "give each block of a template a name of its own, and write no block inside a list"));
      }
      blocks.computeIfAbsent(name, key -> new ArrayList<>()).add(body == null ? out -> {} : body);
    }
  }

  /** The bodies of one block, the youngest first, and which of them is being written. */
  private static final class Writing {
    final List<TemplateDirectiveBody> bodies;
    final @Nullable TemplateDirectiveBody own;
    int depth;

    Writing(List<TemplateDirectiveBody> bodies, @Nullable TemplateDirectiveBody own) {
      this.bodies = bodies;
      this.own = own;
    }

    void write(Writer out) throws TemplateException, IOException {
      TemplateDirectiveBody body =
          depth < bodies.size() ? bodies.get(depth) : depth == bodies.size() ? own : null;
      if (body != null) {
        body.render(out);
      }
    }
  }

  /** {@code <@extends name="base.ftlh"> ... </@extends>}. */
  static final class Extends implements TemplateDirectiveModel {
    private final Library library;

    Extends(Library library) {
      this.library = library;
    }

    @Override
    public void execute(
        Environment environment,
        Map parameters,
        TemplateModel[] loopVariables,
        @Nullable TemplateDirectiveBody body)
        throws TemplateException, IOException {
      String parentName = name("extends", parameters, "base.ftlh");
      Inheritance state = of(environment);
      Family previous = state.family;
      if (previous != null && previous.noting != null) {
        throw new io.charchub.template.TemplateException(
            Problem.of("template.E010", "'extends' stands inside another 'extends'")
                .hint("a template extends one other; that one may extend a third"));
      }
      boolean continues = previous != null && previous.parent == environment.getCurrentTemplate();
      Family family = continues && previous != null ? previous : new Family();
      Template parent = library.find(parentName);
      library.log().part(parentName);
      refuseCircle(family, environment.getCurrentTemplate().getName(), parentName);
      state.family = family;
      try {
        noteBlocks(family, body);
        family.parent = parent;
        environment.include(parent);
      } finally {
        state.family = previous;
      }
    }

    private static void noteBlocks(Family family, @Nullable TemplateDirectiveBody body)
        throws TemplateException, IOException {
      if (body == null) {
        return;
      }
      family.noting = new HashSet<>();
      try {
        body.render(Writer.nullWriter());
      } finally {
        family.noting = null;
      }
    }

    private static void refuseCircle(Family family, String child, String parent) {
      family.templates.add(child);
      if (family.templates.contains(parent)) {
        throw new io.charchub.template.TemplateException(
            Problem.of(
                    "template.E012",
                    "The template extends itself: "
                        + String.join(" -> ", family.templates)
                        + " -> "
                        + parent)
                .hint("let the last of them stand on its own"));
      }
    }
  }

  /** {@code <@block name="content"> ... </@block>}. */
  static final class Block implements TemplateDirectiveModel {
    @Override
    public void execute(
        Environment environment,
        Map parameters,
        TemplateModel[] loopVariables,
        @Nullable TemplateDirectiveBody body)
        throws TemplateException, IOException {
      String name = name("block", parameters, "content");
      Inheritance state = of(environment);
      Family family = state.family;
      if (family == null) {
        family = new Family();
        state.family = family;
      }
      if (family.noting != null) {
        family.note(name, body, family.noting);
        return;
      }
      family.writing.push(new Writing(family.blocks.getOrDefault(name, List.of()), body));
      try {
        family.writing.element().write(environment.getOut());
      } finally {
        family.writing.pop();
      }
    }
  }

  /** {@code <@super/>}: what the block would hold had this template not filled it. */
  static final class Super implements TemplateDirectiveModel {
    @Override
    public void execute(
        Environment environment,
        Map parameters,
        TemplateModel[] loopVariables,
        @Nullable TemplateDirectiveBody body)
        throws TemplateException, IOException {
      Family family = of(environment).family;
      Writing writing = family == null ? null : family.writing.peek();
      if (writing == null) {
        throw new io.charchub.template.TemplateException(
            Problem.of("template.E010", "'super' stands outside of a block")
                .hint("write <@super/> between <@block name=\"...\"> and </@block>"));
      }
      writing.depth++;
      try {
        writing.write(environment.getOut());
      } finally {
        writing.depth--;
      }
    }
  }

  private static String name(String directive, Map<?, ?> parameters, String example)
      throws TemplateException {
    if (parameters.size() == 1 && parameters.get("name") instanceof TemplateScalarModel name) {
      return name.getAsString();
    }
    throw new io.charchub.template.TemplateException(
        Problem.of(
                "template.E006", "'" + directive + "' takes one parameter, 'name', which is text")
            .hint("<@" + directive + " name=\"" + example + "\"> ... </@" + directive + ">"));
  }
}
