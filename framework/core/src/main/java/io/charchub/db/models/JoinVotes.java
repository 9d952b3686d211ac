package io.charchub.db.models;

import io.charchub.db.expressions.Q.Connector;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides between LEFT and INNER joins by asking each of several conditions which joins it cannot
 * do without.
 *
 * <p>Of conditions joined by AND, one is enough to make a join INNER: where the row is missing, the
 * whole does not hold. Of those joined by OR all must want it: if one can hold without the row, the
 * join must be LEFT. Negation exchanges the two.
 */
final class JoinVotes {
  private final Connector effective;
  private final int voters;
  private final Map<String, Integer> votes = new HashMap<>();

  JoinVotes(Connector connector, boolean negated, int voters) {
    this.voters = voters;
    if (negated) {
      this.effective = connector == Connector.AND ? Connector.OR : Connector.AND;
    } else {
      this.effective = connector;
    }
  }

  void add(Collection<String> aliases) {
    aliases.forEach(alias -> votes.merge(alias, 1, Integer::sum));
  }

  /** Makes the joins as the votes say; returns those that the whole cannot do without. */
  Set<String> apply(JoinTree joins) {
    Set<String> promote = new HashSet<>();
    Set<String> demote = new HashSet<>();
    votes.forEach(
        (alias, count) -> {
          boolean all = count == voters;
          if (effective != Connector.AND && !all) {
            promote.add(alias);
          }
          if (effective == Connector.AND || (effective == Connector.OR && all)) {
            demote.add(alias);
          }
        });
    joins.promote(promote);
    joins.demote(demote);
    return demote;
  }
}
