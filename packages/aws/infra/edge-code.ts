/**
 * What runs at CloudFront before a request goes on, in the JavaScript that CloudFront knows. The gateway remembers callers by their
 * `authorization`, so a key that comes as `x-api-key` is moved there, which the API takes alike.
 */
export const API_REQUEST_CODE = `function handler(event) {
  var request = event.request;
  var key = request.headers['x-api-key'];
  if (key && !request.headers.authorization && key.value.indexOf('qk_') === 0) {
    request.headers.authorization = { value: 'Bearer ' + key.value };
  }
  delete request.headers['x-api-key'];
  return request;
}
`

/** Every path that is not a file is the web app's own, and gets its page. */
export const WEB_REQUEST_CODE = `function handler(event) {
  var request = event.request;
  var last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') === -1) request.uri = '/index.html';
  return request;
}
`
