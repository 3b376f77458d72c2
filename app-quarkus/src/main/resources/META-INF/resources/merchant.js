// The merchant pages: a fresh ID token on every request, times in the reader's own zone, focus and errors for everybody.
(() => {
  'use strict';
  const trouble = document.getElementById('trouble');
  const say = (text) => {
    trouble.textContent = text;
    trouble.hidden = !text;
  };
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const localTimes = (root) =>
    root.querySelectorAll('time[datetime]').forEach((time) => {
      time.textContent = format.format(new Date(time.dateTime));
    });

  let token = '';
  document.addEventListener('htmx:confirm', (event) => {
    event.preventDefault();
    Promise.resolve(window.shopify?.idToken?.())
      .then((fresh) => {
        token = fresh ?? '';
        event.detail.issueRequest(true);
      })
      .catch(() => say('Shopify did not confirm your sign-in. Reload the page.'));
  });
  document.addEventListener('htmx:configRequest', (event) => {
    event.detail.headers.Authorization = `Bearer ${token}`;
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    say('');
    localTimes(event.detail.target.isConnected ? event.detail.target : document);
    if (event.detail.target.id === 'main') {
      document.querySelector('main h1')?.focus();
    }
  });
  document.addEventListener('htmx:responseError', (event) => {
    const status = event.detail.xhr.status;
    say(status === 401 ? 'Your sign-in is over. Reload the page.' : `The server answered ${status}. Try again in a moment.`);
  });
  document.addEventListener('htmx:sendError', () => say('The server cannot be reached. Try again in a moment.'));
  localTimes(document);
})();
