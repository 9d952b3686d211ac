package io.charchub.db.migrations.autodetector;

import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.ModelKey;
import java.util.Set;

/**
 * An operation that is missing.
 *
 * @param operation what is to be done
 * @param model the model it is done to
 * @param needs the other models that must have come as far as the operations found before this one
 */
record Detected(Operation operation, ModelKey model, Set<ModelKey> needs) {
  Detected {
    needs = Set.copyOf(needs);
  }

  String app() {
    return model.app();
  }
}
