// Stand-in for Shopify's App Bridge: window.shopify with config and idToken(), and a token on every fetch to the app itself.
(() => {
  const home = new URL(document.currentScript.src).origin;
  const query = new URLSearchParams(location.search);
  const remembered = (name) => {
    const value = query.get(name);
    if (value !== null) sessionStorage.setItem('app-bridge.' + name, value);
    return value ?? sessionStorage.getItem('app-bridge.' + name) ?? '';
  };
  const key = document.querySelector('meta[name="shopify-api-key"]');
  const config = Object.freeze({
    apiKey: key ? key.content : '',
    shop: remembered('shop'),
    host: remembered('host'),
    locale: 'en',
  });
  const plainFetch = window.fetch.bind(window);

  const idToken = async () => {
    const answer = await plainFetch(`${home}/id-token?shop=${encodeURIComponent(config.shop)}`, { credentials: 'omit' });
    if (!answer.ok) throw new Error(`no token: ${answer.status}`);
    return answer.text();
  };

  const withToken = async (request) => {
    const signed = new Request(request.clone());
    signed.headers.set('Authorization', `Bearer ${await idToken()}`);
    return plainFetch(signed);
  };

  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== location.origin || request.headers.has('Authorization')) {
      return plainFetch(request);
    }
    const answer = await withToken(request);
    return answer.headers.has('X-Shopify-Retry-Invalid-Session-Request') ? withToken(request) : answer;
  };

  window.shopify = Object.freeze({ config, idToken });
})();
