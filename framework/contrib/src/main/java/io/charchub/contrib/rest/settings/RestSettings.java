package io.charchub.contrib.rest.settings;

import io.charchub.conf.Setting;
import java.util.List;
import java.util.Map;

/** The settings of the app, a table {@code [REST]}. */
public final class RestSettings {
  private RestSettings() {}

  /** REST.AUTHENTICATORS. */
  public static final Setting<List<String>> AUTHENTICATORS =
      Setting.stringList("REST.AUTHENTICATORS")
          .means(
              "Which ways to authenticate are in force, in this order: `session`, `basic`, and those of installed apps,"
                  + " such as `token`. Empty for all of them, those of apps first.");

  /** REST.PERMISSION. */
  public static final Setting<String> PERMISSION =
      Setting.choice(
              "REST.PERMISSION",
              "model",
              "model",
              "model_or_read",
              "authenticated",
              "authenticated_or_read",
              "staff",
              "anybody")
          .means(
              "What a view that says nothing asks of a caller: the permissions of the model for all, or for writing alone;"
                  + " to be known, for all or for writing alone; to be staff; nothing. DRF's default is nothing.");

  /** REST.THROTTLE_RATES. */
  public static final Setting<Map<String, String>> THROTTLE_RATES =
      Setting.stringMap("REST.THROTTLE_RATES", Map.of())
          .means(
              "How often views that say nothing may be called: `anon` for who is not known, `user` for accounts, each as"
                  + " `100/min`; other names are scopes that views ask for.");

  /** REST.PAGE_SIZE. */
  public static final Setting<Integer> PAGE_SIZE =
      Setting.integer("REST.PAGE_SIZE", 50).means("How many rows a page of a list has.");

  /** REST.MAX_PAGE_SIZE. */
  public static final Setting<Integer> MAX_PAGE_SIZE =
      Setting.integer("REST.MAX_PAGE_SIZE", 200)
          .means("How many rows a client may ask for by `page_size` or `limit`; more are cut off.");

  /** REST.BULK_LIMIT. */
  public static final Setting<Integer> BULK_LIMIT =
      Setting.integer("REST.BULK_LIMIT", 100)
          .means("How many rows one call may make, change or delete, where a view takes several.");

  /** REST.UNKNOWN_PARAMETERS. */
  public static final Setting<String> UNKNOWN_PARAMETERS =
      Setting.choice("REST.UNKNOWN_PARAMETERS", "refuse", "refuse", "ignore")
          .means(
              "What becomes of a query parameter, or an ordering, that no filter declares: an answer of 400 that names it,"
                  + " or nothing. A filter that is ignored shows other rows than its sender thinks; DRF ignores it.");

  /** REST.BROWSABLE. */
  public static final Setting<Boolean> BROWSABLE =
      Setting.bool("REST.BROWSABLE", true)
          .means("Whether browsers get a page that shows the answer to people, with forms.");

  /** REST.FORMATS. */
  public static final Setting<List<String>> FORMATS =
      Setting.stringList("REST.FORMATS", "json", "xml", "html")
          .means(
              "The forms that answers can have, `json`, `xml` and `html` (the page for people), of two liked equally the"
                  + " first. REST.BROWSABLE takes `html` out.");

  /** REST.BODIES. */
  public static final Setting<List<String>> BODIES =
      Setting.stringList("REST.BODIES", "json", "xml", "form", "multipart")
          .means(
              "The forms that are read of what is sent; of the others the answer is 415. The page for people sends `form`.");

  /** REST.FORMAT_PARAM. */
  public static final Setting<String> FORMAT_PARAM =
      Setting.string("REST.FORMAT_PARAM", "format")
          .means("The query parameter that names a form in place of `Accept`; empty for none.");

  /** REST.SEARCH_PARAM. */
  public static final Setting<String> SEARCH_PARAM =
      Setting.string("REST.SEARCH_PARAM", "search")
          .means("The query parameter that lists are searched by.");

  /** REST.ORDERING_PARAM. */
  public static final Setting<String> ORDERING_PARAM =
      Setting.string("REST.ORDERING_PARAM", "ordering")
          .means("The query parameter that lists are ordered by.");

  /** REST.NON_FIELD_ERRORS_KEY. */
  public static final Setting<String> NON_FIELD_ERRORS_KEY =
      Setting.string("REST.NON_FIELD_ERRORS_KEY", "nonFieldErrors")
          .means("The key of errors that belong to no field. DRF's default is `non_field_errors`.");

  /** REST.VERSIONING. */
  public static final Setting<String> VERSIONING =
      Setting.choice(
              "REST.VERSIONING", "none", "none", "path", "query", "accept", "namespace", "host")
          .means(
              "Where a call says which version of the API it wants: nowhere; in the route, as `<str:version>`; in the query;"
                  + " in `Accept`; by the namespace of the route; by the first label of the host.");

  /** REST.DEFAULT_VERSION. */
  public static final Setting<String> DEFAULT_VERSION =
      Setting.string("REST.DEFAULT_VERSION", "")
          .means("The version of a call that names none; empty for none.");

  /** REST.ALLOWED_VERSIONS. */
  public static final Setting<List<String>> ALLOWED_VERSIONS =
      Setting.stringList("REST.ALLOWED_VERSIONS")
          .means("The versions that there are; others are refused. Empty for any.");

  /** REST.VERSION_PARAM. */
  public static final Setting<String> VERSION_PARAM =
      Setting.string("REST.VERSION_PARAM", "version")
          .means("What the version is called in the route, in the query, or in `Accept`.");

  /** REST.TITLE. */
  public static final Setting<String> TITLE =
      Setting.string("REST.TITLE", "API")
          .means("The title of the API, on its pages and in its OpenAPI document.");

  /** REST.VERSION. */
  public static final Setting<String> VERSION =
      Setting.string("REST.VERSION", "1.0.0")
          .means("The version of the API that its OpenAPI document states.");

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(
        AUTHENTICATORS,
        PERMISSION,
        THROTTLE_RATES,
        PAGE_SIZE,
        MAX_PAGE_SIZE,
        BULK_LIMIT,
        UNKNOWN_PARAMETERS,
        BROWSABLE,
        FORMATS,
        BODIES,
        FORMAT_PARAM,
        SEARCH_PARAM,
        ORDERING_PARAM,
        NON_FIELD_ERRORS_KEY,
        VERSIONING,
        DEFAULT_VERSION,
        ALLOWED_VERSIONS,
        VERSION_PARAM,
        TITLE,
        VERSION);
  }
}
