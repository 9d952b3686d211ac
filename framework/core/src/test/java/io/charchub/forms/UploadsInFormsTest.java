package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.files.ImageHeader;
import io.charchub.files.UploadedFile;
import io.charchub.http.MemorySource;
import io.charchub.http.QueryParams;
import io.charchub.http.UploadedFiles;
import io.charchub.template.Templates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsInFormsTest {
  static final class CoverForm extends Form {
    final CharField title = add(new CharField());
    final FileField notes =
        add(new FileField().required(false).maxSize(10).maxNameLength(12).extensions("txt", "md"));
    final ImageField cover = add(new ImageField().required(false));
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(
            ImageIO.write(
                new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes))
        .isTrue();
    return bytes.toByteArray();
  }

  private static String code(String field, UploadedFile file) {
    CoverForm form = new CoverForm();
    form.bind(QueryParams.parse("title=x"), UploadedFiles.of(Map.of(field, List.of(file))));
    return String.join(",", form.errors().codes().getOrDefault(field, List.of()));
  }

  private static UploadedFile file(String name, String content) {
    return UploadedFile.of(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileComesWithAMultipartForm() throws Exception {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nsummer\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"notes\"; filename=\"../../a.txt\"\r\nContent-Type: text/html\r\n\r\nhello\r\n--b--\r\n";
    CoverForm form = new CoverForm();
    form.bind(MemorySource.post("/", "multipart/form-data; boundary=b", body).request());
    assertThat(form.errors().texts()).isEmpty();
    assertThat(form.title.value()).isEqualTo("summer");
    assertThat(form.notes.value().name()).isEqualTo("a.txt");
    assertThat(new String(form.notes.value().bytes(), StandardCharsets.UTF_8)).isEqualTo("hello");
    assertThat(form.cover.value()).isNull();
    assertThat(form.changedFields()).containsExactly("title", "notes");
  }

  @Test
  void filesAreRefusedForTheirSizeTheirNameAndTheirEnding() {
    assertThat(code("notes", file("a.txt", "short"))).isEmpty();
    assertThat(code("notes", file("a.txt", ""))).isEqualTo("empty");
    assertThat(code("notes", file("a.txt", "much too long"))).isEqualTo("max_size");
    assertThat(code("notes", file("a-very-long-name.txt", "x"))).isEqualTo("max_length");
    assertThat(code("notes", file("a.html", "x"))).isEqualTo("invalid_extension");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif"})
  void aPictureIsToldByItsBytes(String format) throws IOException {
    byte[] bytes = picture(format, 31, 17);
    assertThat(ImageHeader.read(new ByteArrayInputStream(bytes)))
        .contains(new ImageHeader(format, 31, 17));
    assertThat(code("cover", UploadedFile.of("a." + format, "image/" + format, bytes))).isEmpty();
  }

  @Test
  void theThreeKindsOfWebpAreKnown() throws IOException {
    byte[] lossless = webp("VP8L", 21, (byte) 0x1e, (byte) 0x00, (byte) 0x04, (byte) 0x00);
    assertThat(ImageHeader.read(new ByteArrayInputStream(lossless)))
        .contains(new ImageHeader("webp", 31, 17));
    byte[] lossy = webp("VP8 ", 26, (byte) 31, (byte) 0, (byte) 17, (byte) 0);
    assertThat(ImageHeader.read(new ByteArrayInputStream(lossy)))
        .contains(new ImageHeader("webp", 31, 17));
    byte[] extended =
        webp("VP8X", 24, (byte) 30, (byte) 0, (byte) 0, (byte) 16, (byte) 0, (byte) 0);
    assertThat(ImageHeader.read(new ByteArrayInputStream(extended)))
        .contains(new ImageHeader("webp", 31, 17));
  }

  private static byte[] webp(String kind, int at, byte... size) {
    byte[] bytes = Arrays.copyOf(("RIFF0000WEBP" + kind).getBytes(StandardCharsets.US_ASCII), 64);
    System.arraycopy(size, 0, bytes, at, size.length);
    return bytes;
  }

  @Test
  void whatIsNoPictureOrLiesAboutItselfIsRefused() throws IOException {
    byte[] png = picture("png", 3, 3);
    assertThat(code("cover", file("a.png", "<svg onload=alert(1)>"))).isEqualTo("invalid_image");
    assertThat(code("cover", UploadedFile.of("a.gif", "image/gif", png)))
        .isEqualTo("invalid_image");
    assertThat(code("cover", UploadedFile.of("a.svg", "image/png", png)))
        .isEqualTo("invalid_extension");
    assertThat(code("cover", UploadedFile.of("a.png", "image/png", Arrays.copyOf(png, 20))))
        .isEqualTo("invalid_image");
    byte[] huge = png.clone();
    huge[16] = 0;
    huge[17] = 1;
    huge[21] = 1;
    assertThat(code("cover", UploadedFile.of("a.png", "image/png", huge)))
        .isEqualTo("invalid_image");
  }

  @Test
  void noBytesMakeTheReaderFail() throws IOException {
    Random random = new Random(7);
    List<byte[]> seeds =
        List.of(
            picture("png", 5, 5),
            picture("jpeg", 5, 5),
            picture("gif", 5, 5),
            webp("VP8L", 21, (byte) 1));
    for (int i = 0; i < 4_000; i++) {
      byte[] bytes = seeds.get(i % seeds.size()).clone();
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      for (int j = 0; j < 4 && bytes.length > 0; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertThat(ImageHeader.read(new ByteArrayInputStream(bytes))).isNotNull();
    }
  }

  @Test
  void theInputSaysWhatItTakes() {
    CoverForm form = new CoverForm();
    assertThat(form.isMultipart()).isTrue();
    String html =
        Templates.builder()
            .source(FormTemplates.source())
            .build()
            .render("forms/div.ftlh", Map.of("form", form));
    assertThat(html)
        .contains("<input type=\"file\" name=\"notes\" id=\"id_notes\" accept=\".md,.txt\">");
  }
}
