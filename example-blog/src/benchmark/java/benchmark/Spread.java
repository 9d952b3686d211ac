package benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Several measurements of one thing: the middle one, and how far they lie apart. */
record Spread(double median, double least, double most) {

  static Spread of(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** Each value over the one of the same round: what a machine does to both cancels out. */
  static Spread ofRatios(List<Double> values, List<Double> others) {
    Double[] ratios = new Double[values.size()];
    Arrays.setAll(ratios, i -> values.get(i) / others.get(i));
    return of(List.of(ratios));
  }

  String shown(String format) {
    return String.format(
        Locale.ROOT, format + " (" + format + " to " + format + ")", median, least, most);
  }
}
