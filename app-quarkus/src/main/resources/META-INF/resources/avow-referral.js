// Referrals: does nothing at all unless the visitor came by a partner's link, now or before. Then it asks the shop's
// consent, and only with a yes to marketing keeps one pseudonym, in what the app's policy names: a first-party cookie, a
// private cart attribute, or both. The service's answer says which, and how they are called.
(() => {
  'use strict';
  const settings = document.currentScript.dataset;
  const parameter = settings.parameter || 'ref';
  const cookie = settings.cookie || 'avow_ref';
  const proxy = settings.proxy || '/apps/avow';
  const link = location.search.slice(1).split('&').filter((pair) => pair.startsWith(`${parameter}=`)).join('&').slice(0, 500);
  const held = () => document.cookie.split('; ').find((pair) => pair.startsWith(`${cookie}=`))?.slice(cookie.length + 1) ?? '';
  if (!link && !held()) {
    return;
  }

  const post = (path, body) =>
    fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), keepalive: true });
  const keep = (value, seconds) => {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `${cookie}=${value}; Max-Age=${seconds}; Path=/; SameSite=Lax${secure}`;
  };
  let attribute = `__${cookie}`;
  const tag = (value) =>
    post(`${window.Shopify?.routes?.root ?? '/'}cart/update.js`, { attributes: { [attribute]: value } }).catch(() => {});
  const withdraw = (value) => post(`${proxy}/referral/withdraw`, { held: value }).catch(() => {});

  // What the visitor's settings allow, and what the visitor has said: where no law asks, marketing may be allowed without a word.
  const told = (ask) => {
    try {
      return ask(window.Shopify.customerPrivacy);
    } catch {
      return false;
    }
  };
  const permits = () => told((privacy) => privacy.marketingAllowed());
  const recorded = () => told((privacy) => privacy.currentVisitorConsent().marketing === 'yes');

  // Where the policy names no cookie, only this page knows.
  let bare = '';
  const carried = () => held() || bare;
  let asked = [];
  const follow = async () => {
    const yes = recorded();
    if (link && !asked.includes(true) && !asked.includes(yes)) {
      asked.push(yes);
      const answer = await post(`${proxy}/referral/click`, { link, held: held(), recorded: yes }).catch(() => null);
      const click = answer?.status === 200 ? await answer.json().catch(() => null) : null;
      if (click && allowed) {
        asked = [true];
        attribute = click.attribute;
        // Under a name that the page does not look for it could not be taken back.
        const named = click.cookie === cookie;
        bare = named ? '' : click.click;
        if (named || held()) {
          keep(named ? click.click : '', named ? click.seconds : 0);
        }
        await tag(click.click);
      } else if (click) {
        // Consent was taken back while the answer was under way.
        await withdraw(click.click);
      }
    } else if (held() && location.pathname.includes('/cart')) {
      await tag(held());
    }
  };
  const forget = async () => {
    const value = carried();
    bare = '';
    if (value) {
      keep('', 0);
      await Promise.all([tag(''), withdraw(value)]);
    }
  };

  let allowed = false;
  let answered = false;
  let turn = Promise.resolve();
  const decide = (yes) => {
    answered = true;
    allowed = yes === true && navigator.globalPrivacyControl !== true;
    turn = turn.then(allowed ? follow : forget);
  };
  document.addEventListener('visitorConsentCollected', (event) => decide(event.detail?.marketingAllowed));
  const ask = () => {
    try {
      window.Shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (error) => {
        decide(!error && permits());
      });
    } catch {
      decide(false);
    }
  };

  // A cart that is made by the first thing put into it may not have kept the attribute: once more after that.
  let repeated = false;
  const afterAdding = () => {
    // In another tab the visitor may have said no since.
    if (!repeated && allowed && carried() && permits() === true) {
      repeated = true;
      tag(carried());
    }
  };
  if ('PerformanceObserver' in window) {
    new PerformanceObserver((list) => {
      if (list.getEntries().some((entry) => entry.name.includes('/cart/add'))) {
        afterAdding();
      }
    }).observe({ type: 'resource', buffered: true });
  }
  ask();
  // An API that never answers is none.
  setTimeout(() => answered || decide(false), 5000);
})();
