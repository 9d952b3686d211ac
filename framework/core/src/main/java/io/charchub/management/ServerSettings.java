package io.charchub.management;

import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.http.RequestLimits;
import io.charchub.http.TrustedProxy;
import io.charchub.server.ServerOptions;
import java.util.List;

/** Turns settings into what the server is told. */
final class ServerSettings {
  private ServerSettings() {}

  static ServerOptions of(Settings settings) {
    return ServerOptions.DEFAULT.requests(limits(settings)).proxy(proxy(settings));
  }

  private static RequestLimits limits(Settings settings) {
    return new RequestLimits(
        settings.get(BuiltInSettings.DATA_UPLOAD_MAX_MEMORY_SIZE),
        settings.get(BuiltInSettings.DATA_UPLOAD_MAX_NUMBER_FIELDS),
        settings.get(BuiltInSettings.DATA_UPLOAD_MAX_NUMBER_FILES),
        RequestLimits.DEFAULT.fieldName(),
        RequestLimits.DEFAULT.partHeaders(),
        settings.get(BuiltInSettings.FILE_UPLOAD_MAX_MEMORY_SIZE));
  }

  private static TrustedProxy proxy(Settings settings) {
    List<String> header = settings.get(BuiltInSettings.SECURE_PROXY_SSL_HEADER);
    boolean believed = header.size() == 2;
    return new TrustedProxy(
        believed ? header.get(0) : "",
        believed ? header.get(1) : "",
        settings.get(BuiltInSettings.USE_X_FORWARDED_HOST),
        settings.get(BuiltInSettings.NUM_PROXIES));
  }
}
