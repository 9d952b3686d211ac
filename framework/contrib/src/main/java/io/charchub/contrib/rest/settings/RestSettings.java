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
        TITLE,
        VERSION);
  }
}
