package io.charchub.server;

import io.charchub.http.RequestLimits;
import io.charchub.http.TrustedProxy;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The servlet in a container that knows nothing of us. */
class FrontServletTest extends FrontContract {
  private static Server container;
  private static ServerConnector connector;

  @BeforeAll
  static void start() throws Exception {
    container = new Server();
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    connector = new ServerConnector(container, new HttpConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    container.addConnector(connector);
    ServletContextHandler servlets = new ServletContextHandler();
    FrontServlet servlet =
        new FrontServlet(FrontContract::answer, RequestLimits.DEFAULT, TrustedProxy.NONE);
    servlets.addServlet(new ServletHolder(servlet), "/*");
    container.setHandler(servlets);
    container.start();
  }

  @AfterAll
  static void stop() throws Exception {
    container.stop();
  }

  @Override
  int port() {
    return connector.getLocalPort();
  }
}
