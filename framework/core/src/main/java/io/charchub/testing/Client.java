package io.charchub.testing;

import io.charchub.errors.Problem;
import io.charchub.http.Handler;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A visitor: asks the site for pages, keeps its cookies, fills in its forms. By default without a
 * socket, in the thread of the test, through every middleware; {@link LiveServer#client()} gives
 * one that asks a real server. Django's {@code Client}.
 *
 * <pre>{@code
 * client.get("/post/four-beams/").assertStatus(200).assertContains("Four beams");
 *
 * client.forceLogin(ali);
 * client.get("/post/new/").form("form.post").set("title", "Hello").submit().assertRedirects("/post/hello/");
 * }</pre>
 *
 * <p>What a view throws is thrown in the test, where the answer would be one of 500; {@link
 * #raiseExceptions(boolean)} gives the page instead. Forms need no CSRF token, unless {@link
 * #checkCsrf()} is said. Redirects are not followed, unless asked. Not for use by several threads.
 */
public final class Client {
  private static final int MOST_REDIRECTS = 20;

  private final TestSite site;
  private final Transport transport;
  private final CookieJar cookies;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private String host;
  private boolean secure;
  private boolean checkCsrf;
  private boolean raise = true;

  Client(TestSite site, Transport transport) {
    this(site, transport, transport.host(), new CookieJar());
  }

  private Client(TestSite site, Transport transport, String host, CookieJar cookies) {
    this.site = site;
    this.transport = transport;
    this.host = host;
    this.cookies = cookies;
  }

  /** This visitor, whose requests pass the middleware and then come to {@code view}. */
  Client answeredBy(Handler view) {
    Client client = new Client(site, site.inProcess(view), host, cookies);
    client.headers.putAll(headers);
    client.secure = secure;
    client.checkCsrf = checkCsrf;
    client.raise = raise;
    return client;
  }

  // ---- asking

  /** Asks for {@code address}: a path, with its query if it has one. */
  public TestResponse get(String address) {
    return request("GET", address).send();
  }

  /** Asks for {@code address} with more values in its query, by name. */
  public TestResponse get(String address, Map<String, ?> query) {
    return request("GET", address).query(query).send();
  }

  /** Asks for the headers of {@code address} alone. */
  public TestResponse head(String address) {
    return request("HEAD", address).send();
  }

  /** Asks what may be done with {@code address}. */
  public TestResponse options(String address) {
    return request("OPTIONS", address).send();
  }

  /** Sends an empty form. */
  public TestResponse post(String address) {
    return post(address, Map.of());
  }

  /**
   * Sends a form.
   *
   * @param form its fields by name: texts, numbers, {@link io.charchub.files.UploadedFile}s,
   *     collections for several of one name
   */
  public TestResponse post(String address, Map<String, ?> form) {
    return request("POST", address).form(form).send();
  }

  /** Sends JSON by POST. */
  public TestResponse postJson(String address, @Nullable Object data) {
    return request("POST", address).json(data).send();
  }

  /** Sends JSON by PUT. */
  public TestResponse put(String address, @Nullable Object data) {
    return request("PUT", address).json(data).send();
  }

  /** Sends JSON by PATCH. */
  public TestResponse patch(String address, @Nullable Object data) {
    return request("PATCH", address).json(data).send();
  }

  /** Asks to delete what is at {@code address}. */
  public TestResponse delete(String address) {
    return request("DELETE", address).send();
  }

  /**
   * A request for all that the short methods do not say.
   *
   * @param method in capitals
   * @param address a path, with its query if it has one; what an address may not hold is encoded
   * @throws TestingException {@code testing.E009} when the address does not start with a slash
   */
  public ClientRequest request(String method, String address) {
    if (!address.startsWith("/")) {
      throw new TestingException(
          Problem.of("testing.E009", "'" + address + "' is no address of the site")
              .hint(
                  "a path from its root, such as /post/hello/?page=2; Reverse.reverse(name) makes one"));
    }
    return new ClientRequest(this, method, address);
  }

  TestResponse send(Message message) {
    return exchange(message, List.of());
  }

  private TestResponse exchange(Message message, List<TestResponse.Redirect> way) {
    Message sent = withCookies(message);
    Observation seen = new Observation(site);
    Transport.Answer answer;
    try (seen) {
      answer = transport.send(sent, checkCsrf);
    }
    cookies.keep(answer.values("Set-Cookie"));
    if (answer.failure() != null && raise) {
      throw Rethrown.asItWas(answer.failure());
    }
    return new TestResponse(this, message, answer, seen, way);
  }

  Message withCookies(Message message) {
    String jar = cookies.header();
    return jar.isEmpty() ? message : message.header("Cookie", jar);
  }

  /** Goes where {@code first} redirects to, and on, until an answer does not. */
  TestResponse follow(TestResponse first) {
    List<TestResponse.Redirect> way = new ArrayList<>(first.redirects());
    TestResponse response = first;
    Optional<Message> next = next(first.message(), first);
    while (next.isPresent()) {
      TestResponse.Redirect step =
          new TestResponse.Redirect(response.status(), response.location().orElse(""));
      if (way.contains(step) || way.size() >= MOST_REDIRECTS) {
        throw circle(first.address(), way, step);
      }
      way.add(step);
      response = exchange(next.get(), way);
      next = next(next.get(), response);
    }
    return response;
  }

  private static TestingException circle(
      String from, List<TestResponse.Redirect> way, TestResponse.Redirect last) {
    StringBuilder places = new StringBuilder(from);
    way.forEach(each -> places.append(" -> ").append(each.to()));
    return new TestingException(
        Problem.of("testing.E010", "The site redirects without end")
            .at(places + " -> " + last.to())
            .hint("leave out follow(), and look at each answer"));
  }

  /**
   * The request that an answer makes a browser send; empty where it is no redirect, or one to
   * another site.
   */
  private Optional<Message> next(Message message, TestResponse response) {
    if (!response.isRedirect()) {
      return Optional.empty();
    }
    boolean same =
        response.status() == 307 || response.status() == 308 || message.method().equals("HEAD");
    Message next = same ? message : message.withoutBody("GET");
    return next.resolve(response.location().orElse(""), host);
  }

  // ---- how it asks

  /** Sends this header with every request from now on. */
  public Client header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Asks for pages in this language from now on, as a browser does that is set to it. */
  public Client language(String language) {
    return header("Accept-Language", language);
  }

  /** Asks this host from now on, in place of {@code testserver}; it must be in ALLOWED_HOSTS. */
  public Client host(String name) {
    host = name;
    return this;
  }

  /** Asks by https from now on. */
  public Client secure() {
    secure = true;
    return this;
  }

  /** Is refused from now on when a form comes without its token, as a visitor is. */
  public Client checkCsrf() {
    checkCsrf = true;
    return this;
  }

  /**
   * Whether what a view throws is thrown in the test. With {@code false} the answer is the page
   * that a visitor gets, and {@link TestResponse#failure()} tells what was thrown. Over a socket
   * nothing is thrown.
   */
  public Client raiseExceptions(boolean raised) {
    raise = raised;
    return this;
  }

  /** Another visitor of the same site, without cookies. */
  public Client another() {
    return new Client(site, transport);
  }

  TestSite site() {
    return site;
  }

  Map<String, String> headers() {
    return headers;
  }

  String host() {
    return host;
  }

  boolean isSecure() {
    return secure;
  }

  // ---- what it keeps

  /** The cookies it has by name, as they were sent; unmodifiable. */
  public Map<String, String> cookies() {
    return cookies.all();
  }

  /** Takes a cookie as if the site had set it. */
  public Client cookie(String name, String value) {
    cookies.set(name, value);
    return this;
  }

  /** Forgets every cookie. */
  public Client forgetCookies() {
    cookies.clear();
    return this;
  }

  /** What the visitor's session keeps under {@code name}; empty when there is nothing. */
  public Optional<Object> session(String name) {
    return inRequest(request -> request.session().get(name));
  }

  /** Keeps {@code value} in the visitor's session. */
  public Client session(String name, Object value) {
    return this.<Client>inRequest(
        request -> {
          request.session().set(name, value);
          return this;
        });
  }

  /**
   * Runs {@code work} in place of a view, in a request of this visitor that passed the project's
   * middleware. What it does to the session is kept, and the cookies of the answer are.
   *
   * @throws TestingException {@code testing.E006} when a middleware answers by itself
   */
  public <T> T inRequest(Function<Request, T> work) {
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    Transport inside =
        site.inProcess(
            request -> {
              result.set(work.apply(request));
              return Response.of(204);
            });
    Map<String, List<String>> sent = new TreeMap<>();
    headers.forEach((name, value) -> sent.put(name, List.of(value)));
    Message message = new Message("POST", true, host, "/", sent, new byte[0]);
    Transport.Answer answer = inside.send(withCookies(message), false);
    if (answer.failure() != null) {
      throw Rethrown.asItWas(answer.failure());
    }
    cookies.keep(answer.values("Set-Cookie"));
    T value = result.get();
    if (value == null) {
      throw new TestingException(
          Problem.of(
                  "testing.E006",
                  "A middleware answered a request of the test with "
                      + answer.status()
                      + " by itself")
              .hint("see which one lets no request pass; it lets none of this client pass either"));
    }
    return value;
  }

  // ---- who it is

  /**
   * Logs in as a view would, by name and password.
   *
   * @return false where they are wrong, and nobody is logged in
   * @throws TestingException {@code testing.E004} when the project has no app of users
   */
  public boolean login(String username, String password) {
    return login(Map.of("username", username, "password", password));
  }

  /** As {@link #login(String, String)}, for backends that ask for something else. */
  public boolean login(Map<String, String> credentials) {
    LogIn door = site.logIn();
    return this.<Boolean>inRequest(request -> door.login(request, credentials));
  }

  /**
   * Logs {@code user} in without a password: in one line, and in no time.
   *
   * @throws TestingException {@code testing.E004} when the project has no app of users, {@code
   *     testing.E005} when this is no user
   */
  public Client forceLogin(Object user) {
    LogIn door = site.logIn();
    return this.<Client>inRequest(
        request -> {
          door.forceLogin(request, user);
          return this;
        });
  }

  /** Logs out whoever is logged in: their session ends, the cookies stay otherwise. */
  public Client logout() {
    LogIn door = site.logIn();
    return this.<Client>inRequest(
        request -> {
          door.logout(request);
          return this;
        });
  }
}
