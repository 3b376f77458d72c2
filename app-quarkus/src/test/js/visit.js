import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch, Shop, Visitor } from './shop.js';

/** One browser for a file of tests; each visit has a shop and a browser profile of its own. */
export function browserVisits() {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** Comes to the shop's page; `prepare` sees the page before it loads. */
  return async (t, settings = {}, { prepare, path = '/', ...options } = {}) => {
    const shop = await Shop.open(settings);
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', error => errors.push(error));
    page.on('console', message => /content security policy|trusted/i.test(message.text()) && errors.push(message.text()));
    t.after(async () => {
      await context.close();
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
  const end = Date.now() + 5000;
  while (!await claim()) {
    if (Date.now() > end) assert.fail(`never came true: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

export const textIs = (locator, text) => until(async () => {
  const all = await locator.allInnerTexts();
  return JSON.stringify(all) === JSON.stringify([text].flat());
}, `${locator} says ${JSON.stringify(text)}`);
