package se.spegla.web;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers HEAD as it answers GET, with the same status and headers; the connection leaves the content out by itself. */
final class HeadLikeGet extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!HttpMethod.HEAD.is(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        return super.handle(
                new Request.Wrapper(request) {
                    @Override
                    public String getMethod() {
                        return HttpMethod.GET.asString();
                    }
                },
                response,
                callback);
    }
}
