// Stand-in for what Shopify puts on every storefront page: window.Shopify, the Customer Privacy API and the cookie banner.
(() => {
  const { shop, currency, privacy } = document.currentScript.dataset;
  const settings = JSON.parse(privacy);
  const COOKIE = '_tracking_consent';
  const PURPOSES = ['marketing', 'analytics', 'preferences', 'sale_of_data'];
  const gpc = settings.gpc || navigator.globalPrivacyControl === true;

  const stored = () => {
    const pair = document.cookie.split('; ').find((each) => each.startsWith(`${COOKIE}=`));
    try {
      return pair ? JSON.parse(decodeURIComponent(pair.slice(COOKIE.length + 1))) : {};
    } catch {
      return {};
    }
  };
  const current = () => Object.fromEntries(PURPOSES.map((name) => [name, stored().consent?.[name] ?? '']));

  // What is not decided is allowed only where no consent is needed; Global Privacy Control forbids marketing and sale.
  const allowed = (purpose) => {
    if (gpc && (purpose === 'marketing' || purpose === 'sale_of_data')) return false;
    const said = current()[purpose];
    return said === 'yes' || (said === '' && !settings.consentRequired);
  };
  const decided = () => PURPOSES.some((name) => current()[name] !== '');
  const detail = () => ({
    marketingAllowed: allowed('marketing'),
    firstPartyMarketingAllowed: allowed('marketing'),
    thirdPartyMarketingAllowed: allowed('marketing'),
    saleOfDataAllowed: allowed('sale_of_data'),
    analyticsAllowed: allowed('analytics'),
    preferencesAllowed: allowed('preferences'),
  });

  const setTrackingConsent = (wanted, callback) => {
    const before = JSON.stringify(detail());
    const first = !decided();
    const consent = current();
    PURPOSES.forEach((name) => {
      if (name in wanted) consent[name] = wanted[name] ? 'yes' : 'no';
    });
    const kept = { consent, id: stored().id ?? crypto.randomUUID(), metafields: wanted.metafields ?? stored().metafields ?? [] };
    document.cookie = `${COOKIE}=${encodeURIComponent(JSON.stringify(kept))}; path=/; max-age=31536000; samesite=lax`;
    hideBanner();
    if (first || before !== JSON.stringify(detail())) {
      document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: detail() }));
    }
    callback?.();
  };

  const customerPrivacy = {
    analyticsProcessingAllowed: () => allowed('analytics'),
    marketingAllowed: () => allowed('marketing'),
    preferencesProcessingAllowed: () => allowed('preferences'),
    saleOfDataAllowed: () => allowed('sale_of_data'),
    saleOfDataRegion: () => settings.saleOfDataRegion,
    currentVisitorConsent: current,
    setTrackingConsent,
    getRegion: () => settings.region,
    shouldShowBanner: () => settings.banner && settings.consentRequired && !decided(),
    consentId: () => stored().id ?? '',
    getTrackingConsentMetafield: (key) => (stored().metafields ?? []).find((each) => each.key === key)?.value ?? '',
  };
  const throwing = Object.fromEntries(Object.keys(customerPrivacy).map((name) => [name, () => {
    throw new Error('the Customer Privacy API is broken');
  }]));

  const loadFeatures = (features, callback) => setTimeout(() => {
    if (settings.api === 'SILENT') return;
    if (settings.api === 'FAILS') {
      callback?.(new Error('the feature cannot be loaded'));
      return;
    }
    window.Shopify.customerPrivacy = settings.api === 'THROWS' ? throwing : customerPrivacy;
    callback?.();
  });

  window.Shopify = { shop, locale: 'en', currency: { active: currency }, routes: { root: '/' } };
  if (settings.api !== 'MISSING') window.Shopify.loadFeatures = loadFeatures;

  const hideBanner = () => document.getElementById('cookie-banner')?.remove();
  const button = (label, click) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', click);
    return made;
  };
  const all = (value) => Object.fromEntries(PURPOSES.map((name) => [name, value]));
  const showBanner = () => {
    hideBanner();
    const banner = document.createElement('section');
    banner.id = 'cookie-banner';
    banner.setAttribute('aria-label', 'Cookie consent');
    const text = document.createElement('p');
    text.textContent = 'May this shop and its partners use cookies?';
    banner.append(text, button('Accept', () => setTrackingConsent(all(true))), button('Decline', () => setTrackingConsent(all(false))));
    document.body.append(banner);
  };
  window.privacyBanner = { showPreferences: showBanner, loadBanner: showBanner };
  document.addEventListener('DOMContentLoaded', () => {
    if (settings.api !== 'MISSING' && customerPrivacy.shouldShowBanner()) showBanner();
  });
})();
