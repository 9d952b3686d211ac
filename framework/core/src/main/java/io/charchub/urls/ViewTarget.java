package io.charchub.urls;

import io.charchub.http.Request;
import io.charchub.http.Response;
import java.io.Serializable;
import java.util.Map;

/** A view of whatever arity behind one call. */
abstract sealed class ViewTarget implements Route.Target {
  /** Calls the view with the captured values. */
  abstract Response call(Request request, RouteMatch match) throws Exception;

  /** How many values the view takes; -1 when it takes them by name. */
  abstract int arity();

  /** The name and the parameter types of the view, as far as they can be known. */
  abstract ViewSignature signature();

  static ViewTarget of(View view) {
    return new Function(0, view, (request, values) -> view.handle(request));
  }

  @SuppressWarnings("unchecked") // the resolver has compared the types with the view's parameters
  static <A> ViewTarget of(View1<A> view) {
    return new Function(1, view, (request, values) -> view.handle(request, (A) values[0]));
  }

  @SuppressWarnings("unchecked") // as above
  static <A, B> ViewTarget of(View2<A, B> view) {
    return new Function(
        2, view, (request, values) -> view.handle(request, (A) values[0], (B) values[1]));
  }

  @SuppressWarnings("unchecked") // as above
  static <A, B, C> ViewTarget of(View3<A, B, C> view) {
    return new Function(
        3,
        view,
        (request, values) -> view.handle(request, (A) values[0], (B) values[1], (C) values[2]));
  }

  @SuppressWarnings("unchecked") // as above
  static <A, B, C, D> ViewTarget of(View4<A, B, C, D> view) {
    return new Function(
        4,
        view,
        (request, values) ->
            view.handle(request, (A) values[0], (B) values[1], (C) values[2], (D) values[3]));
  }

  static ViewTarget of(RoutedView view) {
    return new ByName(view);
  }

  /** Spreads the captured values over a view's parameters. */
  private interface Spread {
    Response call(Request request, Object[] values) throws Exception;
  }

  private static final class Function extends ViewTarget {
    private final int arity;
    private final Serializable view;
    private final Spread spread;

    Function(int arity, Serializable view, Spread spread) {
      this.arity = arity;
      this.view = view;
      this.spread = spread;
    }

    @Override
    Response call(Request request, RouteMatch match) throws Exception {
      return spread.call(request, match.values());
    }

    @Override
    int arity() {
      return arity;
    }

    @Override
    ViewSignature signature() {
      return ViewSignature.of(view);
    }
  }

  private static final class ByName extends ViewTarget {
    private final RoutedView view;

    ByName(RoutedView view) {
      this.view = view;
    }

    @Override
    Response call(Request request, RouteMatch match) throws Exception {
      Map<String, Object> kwargs = match.kwargs();
      return view.handle(request, kwargs);
    }

    @Override
    int arity() {
      return -1;
    }

    @Override
    ViewSignature signature() {
      return ViewSignature.named(view.getClass().getSimpleName());
    }
  }
}
