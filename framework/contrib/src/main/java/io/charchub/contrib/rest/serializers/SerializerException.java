package io.charchub.contrib.rest.serializers;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/** A serializer that is put together wrongly: a mistake of the program. */
public final class SerializerException extends CharchubException {
  private static final long serialVersionUID = 1L;

  SerializerException(Problem problem) {
    super(problem);
  }
}
