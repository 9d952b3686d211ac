package io.charchub.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads the constants that fields are initialised with from the source: {@code 0}, {@code "fa"},
 * {@code true}, {@code Status.DRAFT}, {@code BigDecimal.ZERO}, {@code new BigDecimal("9.90")}, a
 * constant of the same class.
 *
 * <p>Only constants count. A call such as {@code Instant.now()} is what the constructor does, each
 * time anew: it is no default that a migration could know.
 */
final class Initialisers {
  private static final Map<String, String> KNOWN_CONSTANTS =
      Map.of(
          "BigDecimal.ZERO", "\"0\"",
          "BigDecimal.ONE", "\"1\"",
          "BigDecimal.TEN", "\"10\"",
          "Duration.ZERO", "\"PT0S\"",
          "LocalTime.MIDNIGHT", "\"00:00\"",
          "LocalTime.NOON", "\"12:00\"");

  private final Optional<Trees> trees;

  Initialisers(ProcessingEnvironment environment) {
    this.trees = find(environment);
  }

  /** Other compilers than the JDK's have no trees; there, no field has a default. */
  private static Optional<Trees> find(ProcessingEnvironment environment) {
    try {
      return Optional.of(Trees.instance(environment));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the element's source is at hand; not so for classes of other modules. */
  boolean hasSource(Element element) {
    return trees.map(all -> all.getTree(element) != null).orElse(false);
  }

  /**
   * The constant that the field is initialised with, as Java writes it. An enum's constant is its
   * bare name; a decimal, a duration and a time are texts.
   */
  Optional<String> constant(VariableElement field, boolean isEnum) {
    return trees
        .map(all -> all.getTree(field))
        .filter(VariableTree.class::isInstance)
        .map(tree -> ((VariableTree) tree).getInitializer())
        .flatMap(initialiser -> isEnum ? enumConstant(initialiser) : value(field, initialiser));
  }

  private static Optional<String> enumConstant(ExpressionTree tree) {
    if (tree instanceof MemberSelectTree select) {
      return Optional.of(select.getIdentifier().toString());
    }
    return tree instanceof IdentifierTree name
        ? Optional.of(name.getName().toString())
        : Optional.empty();
  }

  private static Optional<String> value(VariableElement field, ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() == null
          ? Optional.empty()
          : Optional.of(literal(literal.getValue()));
    }
    if (tree instanceof ParenthesizedTree inner) {
      return value(field, inner.getExpression());
    }
    if (tree instanceof TypeCastTree cast) {
      return value(field, cast.getExpression());
    }
    if (tree instanceof UnaryTree minus && tree.getKind() == Tree.Kind.UNARY_MINUS) {
      return value(field, minus.getExpression()).map(number -> "-" + number);
    }
    if (tree instanceof IdentifierTree name) {
      return ownConstant(field, name.getName().toString());
    }
    if (tree instanceof NewClassTree made) {
      return decimal(made);
    }
    return Optional.ofNullable(KNOWN_CONSTANTS.get(tree.toString()));
  }

  /** {@code new BigDecimal("9.90")}. */
  private static Optional<String> decimal(NewClassTree made) {
    boolean one =
        made.getIdentifier().toString().equals("BigDecimal") && made.getArguments().size() == 1;
    return one
            && made.getArguments().get(0) instanceof LiteralTree literal
            && literal.getValue() instanceof String text
        ? Optional.of(literal(text))
        : Optional.empty();
  }

  /** A constant of the class that declares the field. */
  private static Optional<String> ownConstant(VariableElement field, String name) {
    return ElementFilter.fieldsIn(field.getEnclosingElement().getEnclosedElements()).stream()
        .filter(each -> each.getSimpleName().contentEquals(name) && each.getConstantValue() != null)
        .findFirst()
        .map(each -> literal(each.getConstantValue()));
  }

  private static String literal(Object value) {
    if (value instanceof String text) {
      return JavaText.quote(text);
    }
    if (value instanceof Character letter) {
      return String.valueOf((int) letter);
    }
    if (value instanceof Long number) {
      return number + "L";
    }
    return value instanceof Float number ? String.valueOf(number.doubleValue()) : value.toString();
  }
}
