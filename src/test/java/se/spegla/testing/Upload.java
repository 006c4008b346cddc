package se.spegla.testing;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file, as a browser sends it. */
public final class Upload {
    private static final String BOUNDARY = "----spegla-boundary-7d1";
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** @param fields sent before the file */
    public Upload(Map<String, String> fields) {
        fields.forEach((name, value) -> part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds a file in the field {@code file}. */
    public Upload with(String fileName, byte[] content) {
        part("name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: text/csv", content);
        return this;
    }

    public HttpRequest to(String address) {
        write("--" + BOUNDARY + "--\r\n");
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private void part(String disposition, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
