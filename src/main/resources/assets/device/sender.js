// The worker of a browser that lets a site send in the background: then what waits goes out though its page has been closed.
// Before this text it takes in the worker of all browsers, and what sends.
addEventListener('sync', event => {
  if (event.tag === SYNC) event.waitUntil(sendInBackground());
});
