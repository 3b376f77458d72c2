import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { answer, json, problem } from './shop.js';
import { browserVisits, textIs, until } from './visit.js';

const visit = browserVisits();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NUMBER = 'LUX-1001';
const PHONE = '+40 722 123 456';

async function opened(t, settings = {}, options) {
  const visited = await visit(t, { orderStatus: true, ...settings }, options);
  await visited.visitor.open();
  await visited.visitor.foot.getByRole('button', { name: 'Order and returns' }).click();
  const form = visited.page.getByRole('form', { name: 'Order and returns' });
  await form.waitFor();
  return { ...visited, form };
}
async function looked(t, settings, options) {
  const visited = await opened(t, settings, options);
  await visited.form.getByLabel('Order number').fill(NUMBER);
  await visited.form.getByLabel('Phone number').fill(PHONE);
  await visited.form.getByRole('button', { name: 'Show status' }).click();
  return visited;
}

test('withoutOrderStatusNothingOfItIsLoadedOrShown', async t => {
  const { shop, visitor, page } = await visit(t, {});
  await visitor.open();
  await visitor.whole();
  await visitor.ask('Where is my order?');
  await page.getByRole('button', { name: 'Helpful', exact: true }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Order and returns' }).count(), 0);
  assert.deepEqual(shop.at('order-script'), []);
});

test('whoAsksForAnOrderIsOfferedTheForm', async t => {
  for (const question of ['Where is my order?', 'Wo ist meine Bestellung?', 'Vreau să returnez lampa']) {
    const { visitor, page } = await visit(t, { orderStatus: true, messages: answer('Hm.') });
    await visitor.open();
    await visitor.ask(question);
    await visitor.tail.getByRole('button', { name: 'Order and returns' }).click();
    await page.getByRole('form', { name: 'Order and returns' }).waitFor();
  }
});

test('numberAndPhoneGoToTheirOwnDoorAndNowhereElse (S1-09, S1-10)', async t => {
  const { shop, page, visitor, form } = await looked(t);
  await textIs(form.locator('.told p'), ['It has been sent.', 'A parcel. Follow the parcel']);
  const [call] = shop.at('orders');
  assert.equal(call.headers.authorization, 'Bearer token-1');
  assert.deepEqual({ ...call.body, zone: '' }, { number: NUMBER, phone: PHONE, language: 'en', zone: '' });
  assert.equal(await form.getByRole('link').getAttribute('href'), 'https://track.example/1');
  await visitor.ask('Thank you');
  assert.equal(await visitor.log.getByText('parcel').count(), 0, 'the answer is no part of the chat');
  const elsewhere = shop.calls.filter(({ door }) => !/^(orders|returns)$/.test(door));
  assert.ok(!JSON.stringify(elsewhere.map(({ body, url }) => [body, url])).includes('1001'));
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]));
  assert.ok(!kept.includes('1001') && !kept.includes('722'), kept);
  assert.equal(await form.getByLabel('Phone number').getAttribute('autocomplete'), 'off');
});

test('aFailedTryIsSaidInTheAppsWordsAndTooManyInOurs', async t => {
  const unproven = json(404, { status: 404, code: 'order.unproven', detail: 'We found no order.' });
  const { form, shop } = await looked(t, { orders: unproven });
  await textIs(form.getByRole('alert'), 'We found no order.');
  assert.equal(await form.locator('.told').innerText(), '');
  shop.orders = problem(429, 'rate.limited', { 'Retry-After': '8640' });
  await form.getByRole('button', { name: 'Show status' }).click();
  await textIs(form.getByRole('alert'), 'Too many tries. Please try again later.');
});

test('anEmptyFieldIsNamedAndNothingIsSent', async t => {
  const { form, shop, page } = await opened(t);
  await form.getByRole('button', { name: 'Show status' }).click();
  await textIs(form.getByRole('alert'), 'Please enter both numbers.');
  assert.equal(await form.getByLabel('Order number').getAttribute('aria-invalid'), 'true');
  assert.deepEqual(shop.at('orders'), []);
  await page.keyboard.press('Escape');
});

test('aReturnIsAskedForByPieces', async t => {
  const { form, shop } = await looked(t);
  await form.getByRole('button', { name: 'Return something' }).click();
  const pieces = form.getByLabel('Desk lamp (how many of 2)');
  await form.getByRole('button', { name: 'Ask for the return' }).click();
  assert.deepEqual(shop.at('returns'), [], 'nothing was chosen');
  await pieces.fill('7');
  await form.getByRole('button', { name: 'Ask for the return' }).click();
  await textIs(form.locator('.told p'), 'Passed on.');
  assert.deepEqual(shop.at('returns').map(({ body }) => [body.lines, body.number]), [[{ 7001: 2 }, NUMBER]]);
});

test('theAssistantHearsOfAnOrderOnlyWhereItMayAndIfTheShopperSaysSo (S1-29, S2-03)', async t => {
  const without = await looked(t);
  await without.form.getByRole('button', { name: 'Return something' }).waitFor();
  assert.equal(await without.form.getByRole('button', { name: /AI assistant/ }).count(), 0);
  const { shop, page, visitor, form } = await looked(t, { orders: json(200, { lines: [{ text: 'Sent.' }], returnable: [], context: 'sealed' }) });
  const know = form.getByRole('button', { name: 'Let the AI assistant know about this order, without its number' });
  await know.waitFor();
  await visitor.ask('One');
  await textIs(visitor.heard, ['You said: One']);
  await know.press('Enter');
  assert.equal(await know.getAttribute('aria-pressed'), 'true');
  assert.equal(await form.getByText('no AI reads it').isVisible(), false);
  await visitor.ask('Two');
  await textIs(visitor.heard, ['You said: One', 'You said: Two']);
  await know.press('Enter');
  await visitor.ask('Three');
  await until(() => shop.at('messages').length === 3);
  assert.deepEqual(shop.at('messages').map(call => call.body.order ?? null), [null, 'sealed', null]);
  assert.equal(await form.getByText('no AI reads it').isVisible(), true);
  assert.equal(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]).includes('sealed')), false);
});

test('closingForgetsWhatWasEntered', async t => {
  const { form, visitor, page } = await looked(t);
  await form.locator('.told p').first().waitFor();
  await form.getByRole('button', { name: 'Close' }).click();
  await until(async () => await page.getByRole('form').count() === 0);
  await visitor.foot.getByRole('button', { name: 'Order and returns' }).click();
  assert.equal(await page.getByLabel('Order number').inputValue(), '');
  assert.equal(await page.locator('avow-chat .told p').count(), 0);
});

for (const [name, options, attributes] of [
  ['light', {}, 'lang="en"'], ['dark', { colorScheme: 'dark' }, 'lang="en"'], ['narrow', { viewport: { width: 360, height: 640 } }, 'lang="en"'],
]) {
  test(`axeFindsNothingInTheOrderForm ${name}`, async t => {
    const { form, page } = await looked(t, { htmlAttributes: attributes }, options);
    await form.getByRole('button', { name: 'Return something' }).click();
    await form.getByRole('button', { name: 'Ask for the return' }).waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run(document, { rules: { 'target-size': { enabled: true } } }));
    assert.deepEqual(found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target}`)), []);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/order-${name}.png` });
  });
}

test('theFormSpeaksEveryLanguage', async t => {
  for (const lang of ['de', 'fr', 'es', 'it', 'ro', 'pt', 'nl', 'pl', 'ar']) {
    const { visitor, page, shop } = await visit(t, { orderStatus: true, htmlAttributes: `lang="${lang}"` });
    await visitor.open();
    await visitor.foot.locator('button').nth(1).click();
    const form = page.locator('avow-chat form.order');
    await form.locator('input').first().fill(NUMBER);
    await form.locator('input').nth(1).fill(PHONE);
    await form.locator('button[type=submit]').click();
    await form.locator('.told p').first().waitFor();
    assert.equal(shop.at('orders')[0].body.language, lang);
    assert.ok(!(await form.innerText()).includes('undefined'));
  }
});
