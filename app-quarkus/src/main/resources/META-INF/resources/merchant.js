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
    // A time that was typed is one of the reader's own zone.
    event.detail.elt.querySelectorAll('input[type="datetime-local"]').forEach((input) => {
      if (input.value) event.detail.parameters[input.name] = new Date(input.value).toISOString();
    });
  });
  // A late answer does not replace what was asked for since.
  let newest = null;
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.target.id === 'main') newest = event.detail.xhr;
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.target.id === 'main' && event.detail.xhr !== newest) event.detail.shouldSwap = false;
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    say('');
    localTimes(event.detail.target.isConnected ? event.detail.target : document);
    if (event.detail.target.id === 'main') {
      const heading = document.querySelector('main h1');
      heading?.focus();
      if (heading) document.title = `${heading.textContent} · Avow`;
      const place = places.find((each) => each.textContent === heading?.textContent);
      if (place) stand(place);
    }
  });
  document.addEventListener('htmx:responseError', (event) => {
    const status = event.detail.xhr.status;
    say(status === 401 ? 'Your sign-in is over. Reload the page.' : `The server answered ${status}. Try again in a moment.`);
  });
  document.addEventListener('htmx:sendError', () => say('The server cannot be reached. Try again in a moment.'));

  // From page to page: by the admin's own navigation where there is one, else by the one in the page
  const places = [...document.querySelectorAll('.places a')];
  const stand = (place) => places.forEach((each) => {
    if (each === place) each.setAttribute('aria-current', 'page');
    else each.removeAttribute('aria-current');
  });
  if (window.shopify?.environment?.embedded) document.querySelector('.places')?.setAttribute('hidden', '');
  const go = (href) => {
    const place = places.find((each) => each.getAttribute('href') === href);
    if (!place) return;
    stand(place);
    window.htmx.ajax('GET', place.getAttribute('hx-get'), { source: place, target: '#main' });
  };
  const here = () => places.find((each) => each.hasAttribute('aria-current'))?.getAttribute('href');
  document.addEventListener('shopify:navigate', (event) => {
    const href = event.target.getAttribute?.('href');
    if (places.some((each) => each.getAttribute('href') === href)) {
      history.pushState({ href }, '');
      go(href);
    }
  });
  document.addEventListener('click', (event) => {
    const place = event.target.closest?.('.places a');
    if (place && place.getAttribute('href') !== here()) {
      stand(place);
      history.pushState({ href: place.getAttribute('href') }, '');
    }
  });
  if (places.length) history.replaceState({ href: here() }, '');
  window.addEventListener('popstate', (event) => event.state?.href && go(event.state.href));

  // An export of any size: read piece by piece, with its progress, until it ends or is stopped.
  let running = null;
  const download = async (button) => {
    const progress = document.querySelector('[data-progress]');
    const stop = document.querySelector('[data-stop]');
    running = new AbortController();
    button.disabled = true;
    stop.hidden = false;
    try {
      const fresh = (await window.shopify?.idToken?.()) ?? '';
      const answer = await fetch(button.dataset.download, { headers: { Authorization: `Bearer ${fresh}` }, signal: running.signal });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const pieces = [];
      let rows = 0;
      const reader = answer.body.getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        pieces.push(next.value);
        for (const byte of next.value) rows += byte === 10 ? 1 : 0;
        progress.textContent = `${rows} rows`;
      }
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(pieces));
      link.download = button.dataset.name;
      link.click();
      URL.revokeObjectURL(link.href);
      progress.textContent = `Done, ${rows} rows.`;
    } catch (error) {
      // Fetch tells by a TypeError that the connection broke: what came until then is not the whole.
      const broken = error instanceof TypeError ? 'The export broke off; nothing was saved. Try again in a moment.' : error.message;
      progress.textContent = error.name === 'AbortError' ? 'Stopped; nothing was saved.' : broken;
    } finally {
      running = null;
      button.disabled = false;
      stop.hidden = true;
    }
  };

  // The policy is accepted by a press, where it asks for one.
  const accept = async (button) => {
    button.disabled = true;
    try {
      const fresh = (await window.shopify?.idToken?.()) ?? '';
      const answer = await fetch('/api/v1/terms/declarations', {
        method: 'POST',
        headers: { Authorization: `Bearer ${fresh}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ text: button.dataset.accept, language: 'en' }),
      });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const done = document.createElement('p');
      done.setAttribute('role', 'status');
      done.textContent = 'You accepted the privacy policy.';
      button.replaceWith(done);
    } catch (error) {
      say(`${error.message} Try again in a moment.`);
      button.disabled = false;
    }
  };
  document.addEventListener('click', (event) => {
    if (event.target.matches('[data-accept]')) accept(event.target);
    if (event.target.matches('[data-download]') && !running) download(event.target);
    if (event.target.matches('[data-stop]')) running?.abort();
  });
  localTimes(document);
})();
