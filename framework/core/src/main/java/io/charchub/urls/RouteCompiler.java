package io.charchub.urls;

import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Flattens nested routes into compiled ones, and collects what is wrong with them. */
final class RouteCompiler {
  private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

  final List<CompiledRoute> routes = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final Names names = new Names();
  final Map<String, Locale> prefixes = new HashMap<>();
  boolean bareDefault;
  private final Set<String> namespaces = new HashSet<>();
  private final UrlLanguages languages;

  RouteCompiler(UrlLanguages languages) {
    this.languages = languages;
  }

  void compile(UrlConf conf) {
    compile(conf, RoutePrefix.EMPTY, Converters.BUILT_IN);
  }

  private void compile(UrlConf conf, RoutePrefix prefix, Map<String, Converter<?>> outer) {
    Map<String, Converter<?>> converters = outer;
    if (!conf.converters().isEmpty()) {
      converters = new HashMap<>(outer);
      converters.putAll(conf.converters());
    }
    compile(conf.urlpatterns(), prefix, converters);
  }

  private void compile(
      List<Route> written, RoutePrefix prefix, Map<String, Converter<?>> converters) {
    for (Route route : written) {
      if (route.target instanceof LanguagePrefix inLanguages) {
        compile(route, inLanguages, prefix, converters);
      } else if (!route.translated) {
        compile(route, prefix, converters);
      } else if (prefix.spoken() != null) {
        compile(route.in(prefix.spoken().language()), prefix, converters);
      } else {
        for (Locale language : languages.languages()) {
          compile(route.in(language), prefix.in(new Spoken(language, false)), converters);
        }
      }
    }
  }

  private void compile(Route route, RoutePrefix prefix, Map<String, Converter<?>> converters) {
    checkPattern(route);
    RoutePrefix whole = extend(prefix, route, converters);
    if (whole == null) {
      return;
    }
    if (route.target instanceof Include include) {
      compile(include.conf(), inNamespace(whole, include), converters);
    } else if (route.target instanceof ViewTarget view) {
      addView(route, whole, view);
    }
  }

  private void compile(
      Route route,
      LanguagePrefix inLanguages,
      RoutePrefix prefix,
      Map<String, Converter<?>> converters) {
    if (!prefix.text().isEmpty()) {
      problems.add(
          new Problem(
              "urls.E012",
              "i18nPatterns stands below '" + prefix.text() + "'.",
              "",
              "write it into the project's own routes: a language is the first part of an address"));
      return;
    }
    for (Locale language : inLanguages.inOrder(languages)) {
      String code = inLanguages.prefix(language, languages);
      if (code.isEmpty()) {
        bareDefault = true;
      } else {
        prefixes.put(code.substring(0, code.length() - 1), language);
      }
      RoutePrefix below = prefix.plus(route, List.of()).in(new Spoken(language, !code.isEmpty()));
      Route coded = new Route(code, false, inLanguages, "", Route.Options.NONE);
      compile(
          inLanguages.routes(),
          code.isEmpty() ? below : below.plus(coded, List.of(new Piece.Literal(code))),
          converters);
    }
  }

  private @Nullable RoutePrefix extend(
      RoutePrefix prefix, Route route, Map<String, Converter<?>> converters) {
    if (!route.isRegex) {
      List<Piece> pieces = new PatternParser(converters, problems).parse(route.pattern);
      return pieces == null ? null : prefix.plus(route, pieces);
    }
    try {
      List<Parameter> groups = groups(route, prefix.captures().size());
      return groups == null ? null : prefix.plusRegex(route, groups, RegexPieces.of(route.pattern));
    } catch (PatternSyntaxException e) {
      problems.add(
          new Problem(
              "urls.E005",
              "The route '" + route.pattern + "' is no regular expression.",
              "",
              e.getDescription()));
      return null;
    }
  }

  /**
   * The groups of an expression, named or numbered; null, with a problem noted, where it has both
   * kinds.
   */
  private @Nullable List<Parameter> groups(Route route, int before) {
    String expression = RegexText.anchored(route.pattern);
    int count = Pattern.compile(expression).matcher("").groupCount();
    List<Parameter> groups = new ArrayList<>();
    Matcher named = GROUP_NAME.matcher(expression);
    while (named.find()) {
      groups.add(new Parameter(named.group(1), "", new RegexPieces.Group(".*")));
    }
    if (groups.isEmpty()) {
      for (int i = 0; i < count; i++) {
        groups.add(new Parameter(Integer.toString(before + i), "", new RegexPieces.Group(".*")));
      }
    }
    if (groups.size() == count) {
      return groups;
    }
    problems.add(
        new Problem(
            "urls.E007",
            "The route '" + route.pattern + "' has groups with and without a name.",
            "",
            "name all groups, or write '(?:' where nothing is to be captured"));
    return null;
  }

  private RoutePrefix inNamespace(RoutePrefix prefix, Include include) {
    String namespace = include.effectiveNamespace();
    if (namespace.isEmpty()) {
      return prefix;
    }
    if (namespace.indexOf(':') >= 0) {
      problems.add(
          new Problem(
              "urls.E006",
              "The namespace '" + namespace + "' contains a colon.",
              "include() at '" + prefix.text() + "'",
              "colons stand between namespaces"));
      return prefix;
    }
    RoutePrefix inside = prefix.in(namespace, include.conf().appName());
    String full = String.join(":", inside.namespaces());
    Spoken spoken = prefix.spoken();
    String once = spoken == null ? full : full + " " + spoken.language();
    if (!namespaces.add(once)) {
      problems.add(
          new Problem(
              "urls.W005",
              "The namespace '" + full + "' is not unique: not all of its addresses can be found.",
              "include() at '" + prefix.text() + "'",
              "give each include a namespace of its own"));
    }
    return inside;
  }

  private void addView(Route route, RoutePrefix whole, ViewTarget view) {
    List<Parameter> captured = whole.captures();
    String twice = repeated(captured);
    if (twice != null) {
      problems.add(
          new Problem(
              "urls.E002",
              "The route '" + whole.text() + "' captures '" + twice + "' twice.",
              "",
              "give each captured value a name of its own"));
      return;
    }
    Parameter[] parameters = fitted(whole, view, captured);
    if (parameters == null) {
      return;
    }
    CompiledRoute compiled =
        new CompiledRoute(routes.size(), whole, route.name, view, parameters, matcher(whole));
    routes.add(compiled);
    names.add(compiled, whole.appNames());
  }

  private static PathMatcher matcher(RoutePrefix whole) {
    if (whole.regex() != null) {
      return new PathMatcher.ByRegex(Pattern.compile(whole.regex()));
    }
    return PathMatcher.of(whole.pieces() == null ? List.of() : whole.pieces());
  }

  private static @Nullable String repeated(List<Parameter> captured) {
    Set<String> seen = new HashSet<>();
    for (Parameter parameter : captured) {
      if (!seen.add(parameter.name)) {
        return parameter.name;
      }
    }
    return null;
  }

  /** The parameters as the view takes them; null, with a problem noted, when it does not. */
  private Parameter @Nullable [] fitted(
      RoutePrefix whole, ViewTarget view, List<Parameter> captured) {
    if (view.arity() < 0) {
      return captured.toArray(new Parameter[0]);
    }
    ViewSignature signature = view.signature();
    if (view.arity() != captured.size()) {
      problems.add(
          new Problem(
              "urls.E003",
              "The route '"
                  + whole.text()
                  + "' captures "
                  + captured.size()
                  + " values, but "
                  + signature.name()
                  + " takes "
                  + view.arity()
                  + " after the request.",
              signature.name(),
              "one parameter for each of: " + describe(captured)));
      return null;
    }
    Parameter[] parameters = new Parameter[captured.size()];
    for (int i = 0; i < parameters.length; i++) {
      Parameter parameter = captured.get(i);
      Class<?> wanted = i < signature.types().size() ? signature.types().get(i) : Object.class;
      if (!parameter.fits(wanted)) {
        mismatch(whole, signature, parameter, wanted);
        return null;
      }
      parameters[i] = parameter.forView(wanted);
    }
    return parameters;
  }

  private void mismatch(
      RoutePrefix whole, ViewSignature signature, Parameter parameter, Class<?> wanted) {
    problems.add(
        new Problem(
            "urls.E004",
            "The route '"
                + whole.text()
                + "' captures '"
                + parameter.name
                + "' as "
                + parameter.converter.type().getSimpleName()
                + ", but "
                + signature.name()
                + " takes "
                + wanted.getSimpleName()
                + ".",
            signature.name(),
            "change the view's parameter, or the converter '" + parameter.converterName + "'"));
  }

  private static String describe(List<Parameter> captured) {
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : captured) {
      text.append(text.length() > 0 ? ", " : "");
      text.append(parameter.converter.type().getSimpleName()).append(' ').append(parameter.name);
    }
    return text.length() == 0 ? "nothing" : text.toString();
  }

  private void checkPattern(Route route) {
    String plain = route.isRegex ? RegexText.anchored(route.pattern) : route.pattern;
    if (plain.startsWith("/")) {
      problems.add(
          new Problem(
              "urls.W002",
              "The route '" + route.pattern + "' starts with a slash, so it matches only '//'.",
              "",
              "take the slash away: the one after the host is implied"));
    }
    if (route.target instanceof Include && route.isRegex && plain.endsWith("\\z")) {
      problems.add(
          new Problem(
              "urls.W001",
              "The route '"
                  + route.pattern
                  + "' includes others and ends with '$': none of them can match.",
              "",
              "take the '$' away"));
    }
    if (route.name.indexOf(':') >= 0) {
      problems.add(
          new Problem(
              "urls.W003",
              "The route '" + route.pattern + "' has a name with a colon: '" + route.name + "'.",
              "",
              "colons stand between namespaces"));
    }
  }
}
