package se.spegla.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What is answered to a request that does not get as far as a page: an address or a header that cannot be read, one that is too
 * large. The same words as on a page and the same headers, but plain text in both languages: who asks is not known.
 */
final class PlainErrors extends ErrorHandler {
    private final Map<String, String> headers;

    /** @param headers that every answer has */
    PlainErrors(Map<String, String> headers) {
        this.headers = headers;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        var text = new StringBuilder();
        for (var language : Messages.LANGUAGES) {
            var messages = Messages.in(language);
            var key = FaultPages.key(code);
            text.append(messages.get(key + ".title"))
                    .append(". ")
                    .append(messages.get(key + ".text"))
                    .append('\n');
        }
        Content.Sink.write(response, true, text.toString(), callback);
    }

    /** Every method gets its words. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }
}
