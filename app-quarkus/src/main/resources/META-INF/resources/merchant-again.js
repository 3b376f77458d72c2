// A page that came without a living ID token: App Bridge is asked for one, and the page loads itself again with it, once.
(() => {
  'use strict';
  const MINUTE = 60_000;
  const address = new URL(location.href);
  // Stored nowhere, so that it works in a frame without storage: a token that was fetched a moment ago helped nothing.
  if (Date.now() - Number(address.searchParams.get('again')) < MINUTE) return;
  Promise.resolve(window.shopify?.idToken?.())
    .then((token) => {
      if (!token) return;
      address.searchParams.set('id_token', token);
      address.searchParams.set('again', String(Date.now()));
      location.replace(address);
    })
    .catch(() => {}); // The page says where to go.
})();
