package io.charchub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.files.UploadedFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartParserTest {
  private static final String TYPE = "multipart/form-data; boundary=\"XX\"";

  private static String part(String disposition, String content) {
    return "--XX\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  private static Request request(String body) {
    return MemorySource.post("/", TYPE, body).request();
  }

  @Test
  void fieldsAndFilesAreToldApart() throws Exception {
    String body =
        "preamble\r\n"
            + part("name=\"a\"", "1")
            + part("name=\"a\"", "سلام\r\n--X")
            + "--XX\r\ncontent-disposition: form-data; name=f; filename=\"C:\\\\dir\\\\n.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n\r\n--XY\r\n\r\n"
            + part("name=\"none\"; filename=\"\"", "")
            + "--XX--\r\nepilogue";
    Request request = request(body);
    assertThat(request.form().getList("a")).containsExactly("1", "سلام\r\n--X");
    UploadedFile file = request.files().get("f").orElseThrow();
    assertThat(file.name()).isEqualTo("n.txt");
    assertThat(file.contentType()).isEqualTo("text/plain");
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("\r\n--XY\r\n");
    assertThat(request.files().names()).containsExactly("f");
    assertThatThrownBy(request::body)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("http.E412 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/etc/passwd",
        "..\\\\..\\\\passwd",
        "a/../passwd",
        "pass\twd"
      })
  void onlyTheLastPartOfAFileNameIsKept(String name) throws Exception {
    Request request = request(part("name=f; filename=\"" + name + "\"", "x") + "--XX--");
    assertThat(request.files().get("f").orElseThrow().name()).isEqualTo("passwd");
  }

  @Test
  void anEncodedFileNameIsRead() throws Exception {
    Request request = request(part("name=f; filename*=UTF-8''%D8%B3.txt", "x") + "--XX--");
    assertThat(request.files().get("f").orElseThrow().name()).isEqualTo("س.txt");
  }

  @Test
  void aLargeFileGoesToTheDiskAndAwayAgain() throws Exception {
    String content = "0123456789".repeat(40_000);
    Request request = request(part("name=f; filename=big", content) + "--XX--");
    UploadedFile file = request.files().get("f").orElseThrow();
    assertThat(file.isInMemory()).isFalse();
    assertThat(file.size()).isEqualTo(400_000);
    assertThat(new String(file.bytes(), StandardCharsets.US_ASCII)).isEqualTo(content);
    request.close();
    assertThatThrownBy(file::open).isInstanceOf(RuntimeException.class);
  }

  @Test
  void contentMadeOfNearDelimitersIsKept() throws Exception {
    String content = "\r\r\n-\r\n--\r\n--X".repeat(5_000);
    Request request = request(part("name=a", content) + "--XX--");
    assertThat(request.form().get("a")).contains(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--XX",
        "--XX\r\n",
        "--XXjunk\r\n\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\nx",
        "--XX\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--XX--"
      })
  void aBodyThatIsCutOffOrOddIsRefused(String body) {
    assertThatThrownBy(() -> request(body).form()).isInstanceOf(BadRequest.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=é"
      })
  void aBodyWithoutABoundaryIsRefused(String type) {
    assertThatThrownBy(() -> MemorySource.post("/", type, "x").request().form())
        .isInstanceOf(BadRequest.class)
        .hasMessage("http.E400 The multipart body has no usable boundary.");
  }

  @Test
  void everythingIsCounted() {
    RequestLimits few = RequestLimits.DEFAULT.withFields(2).withFiles(1).withBody(2_000);
    String fields = part("name=a", "x").repeat(3) + "--XX--";
    String files = part("name=f; filename=x", "x").repeat(2) + "--XX--";
    String names = part("name=" + "a".repeat(201), "x") + "--XX--";
    String headers = "--XX\r\nX: " + "a".repeat(9_000) + "\r\n\r\nx\r\n--XX--";
    assertThatThrownBy(() -> MemorySource.post("/", TYPE, fields).request(few).form())
        .isInstanceOf(TooManyFields.class);
    assertThatThrownBy(() -> MemorySource.post("/", TYPE, files).request(few).form())
        .isInstanceOf(TooManyFields.class)
        .hasMessage("http.E405 More than 1 files were sent.");
    assertThatThrownBy(() -> request(names).form()).isInstanceOf(TooManyFields.class);
    assertThatThrownBy(() -> request(headers).form()).isInstanceOf(BadRequest.class);
    String big = part("name=f; filename=x", "x".repeat(3_000)) + "--XX--";
    assertThatThrownBy(() -> MemorySource.post("/", TYPE, big).request(few).form())
        .isInstanceOf(RequestDataTooBig.class);
  }
}
