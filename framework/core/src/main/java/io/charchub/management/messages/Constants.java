package io.charchub.management.messages;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** The constant texts that an expression can stand for. */
final class Constants {
  private final Trees trees;

  Constants(Trees trees) {
    this.trees = trees;
  }

  /** The texts, in the order of the source; none for an expression that is no constant. */
  List<String> of(TreePath around, ExpressionTree expression) {
    if (expression instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? List.of(text) : List.of();
    }
    if (expression instanceof ParenthesizedTree inner) {
      return of(around, inner.getExpression());
    }
    if (expression instanceof ConditionalExpressionTree either) {
      return all(around, List.of(either.getTrueExpression(), either.getFalseExpression()));
    }
    if (expression instanceof BinaryTree both && both.getKind() == Tree.Kind.PLUS) {
      return joined(of(around, both.getLeftOperand()), of(around, both.getRightOperand()));
    }
    if (expression instanceof NewArrayTree array && array.getInitializers() != null) {
      return all(around, array.getInitializers());
    }
    if (expression instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().equals("List.of")) {
      return all(around, call.getArguments());
    }
    return expression instanceof IdentifierTree || expression instanceof MemberSelectTree
        ? named(around, expression)
        : List.of();
  }

  private List<String> all(TreePath around, List<? extends ExpressionTree> expressions) {
    List<String> texts = new ArrayList<>();
    expressions.forEach(each -> texts.addAll(of(around, each)));
    return texts;
  }

  private static List<String> joined(List<String> left, List<String> right) {
    List<String> texts = new ArrayList<>();
    left.forEach(first -> right.forEach(second -> texts.add(first + second)));
    return texts;
  }

  private List<String> named(TreePath around, ExpressionTree name) {
    return trees.getElement(new TreePath(around, name)) instanceof VariableElement variable
            && variable.getConstantValue() instanceof String text
        ? List.of(text)
        : List.of();
  }
}
