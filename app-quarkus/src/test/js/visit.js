import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch, Shop, Visitor } from './shop.js';

/**
 * One browser for a file of tests. Each visit has a shop of its own, which is an origin of its own, and what a browser
 * stores it stores by origin; so plain visits share a window. With options or a preparation a visit gets its own profile.
 */
export function browserVisits() {
  const defaults = { locale: 'en-GB', reducedMotion: 'reduce' };
  let browser, window;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** Comes to the shop's page; `prepare` sees the page before it loads. */
  return async (t, settings = {}, { prepare, path = '/', ...options } = {}) => {
    const shop = await Shop.open(settings);
    const own = prepare || Object.keys(options).length > 0;
    const context = own ? await browser.newContext({ ...defaults, ...options }) : window ??= await browser.newContext(defaults);
    const page = !own && context.pages()[0] || await context.newPage();
    const errors = [];
    page.on('pageerror', error => errors.push(error));
    page.on('console', message => /content security policy|trusted/i.test(message.text()) && errors.push(message.text()));
    t.after(async () => {
      page.removeAllListeners();
      if (own) await context.close();
      else for (const other of context.pages().slice(1)) await other.close();
      await shop.close();
      assert.deepEqual(errors, [], 'errors in the page');
    });
    await prepare?.(page, shop);
    await page.goto(shop.url + path);
    return { shop, context, page, visitor: new Visitor(page) };
  };
}

/** Waits until the claim holds. */
export async function until(claim, what = claim.toString()) {
  const end = Date.now() + 15_000;
  while (!await claim()) {
    if (Date.now() > end) assert.fail(`never came true: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

export const textIs = (locator, text) => until(async () => {
  const all = await locator.allInnerTexts();
  return JSON.stringify(all) === JSON.stringify([text].flat());
}, `${locator} says ${JSON.stringify(text)}`);
