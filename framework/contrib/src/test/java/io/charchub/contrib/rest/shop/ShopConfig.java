package io.charchub.contrib.rest.shop;

import io.charchub.apps.AppConfig;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.contrib.rest.views.ProvidesApiErrors;
import io.charchub.http.Request;
import java.util.Map;
import java.util.Optional;

/** The app of the test shop, which says what clients are told of its own failures. */
public final class ShopConfig extends AppConfig implements ProvidesApiErrors {
  /** Made by the project. */
  public ShopConfig() {}

  /** There is less of something than was asked for. */
  static final class OutOfStock extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int left;

    OutOfStock(int left) {
      super("only " + left + " left");
      this.left = left;
    }
  }

  @Override
  public Optional<ApiException> apiError(Exception failure, Request request) {
    return failure instanceof OutOfStock gone
        ? Optional.of(
            ApiException.of(409, "shop.E001", "There are {left} left.", Map.of("left", gone.left)))
        : Optional.empty();
  }
}
