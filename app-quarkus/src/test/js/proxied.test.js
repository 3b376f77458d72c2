import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answer, hangUp, inTurn, json, problem } from './shop.js';
import { browserVisits, textIs, until } from './visit.js';

const visit = browserVisits();
const button = (visitor, name) => visitor.page.getByRole('button', { name, exact: true });
const everything = { accepted: ['lead-1'], orderStatus: true, cors: false, messages: answer('Hm.') };

/** Looks for an order with the form. */
async function looked({ page, visitor }) {
  await visitor.foot.getByRole('button', { name: 'Order and returns' }).click();
  const form = page.getByRole('form', { name: 'Order and returns' });
  await form.getByLabel('Order number').fill('LUX-1001');
  await form.getByLabel('Phone number').fill('+40 722 123 456');
  await form.getByRole('button', { name: 'Show status' }).click();
  return form;
}
async function returned(visited) {
  const form = await looked(visited);
  await form.getByRole('button', { name: 'Return something' }).click();
  await form.getByLabel('Desk lamp').fill('1');
  await form.getByRole('button', { name: 'Ask for the return' }).click();
  return form;
}

test('whereTheAppCannotBeReachedEverythingGoesThroughTheProxy (S1-09, S1-13, S1-36, S1-40)', async t => {
  const visited = await visit(t, everything);
  const { page, shop, visitor } = visited;
  await visitor.open();
  await visitor.ask('Do you sell rugs?');
  await textIs(visitor.heard, 'By proxy: Do you sell rugs?');
  await button(visitor, 'Not helpful').click();
  await until(() => shop.at('proxied/feedback').length === 1);
  await button(visitor, 'Leave a contact').click();
  await page.getByRole('textbox', { name: 'Email' }).fill('mara@example.com');
  await page.getByRole('textbox', { name: 'Email' }).press('Enter');
  await until(async () => /received/.test(await visitor.tail.innerText()));
  const form = await returned(visited);
  await textIs(form.locator('.told p'), 'Passed on.');
  await button(visitor, 'My chat data').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(visitor, 'Download').click()]);
  assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')), { rows: [{ class: 'transcript', text: 'Hi' }] });
  await button(visitor, 'Delete').click();
  await button(visitor, 'Delete').click();
  await textIs(page.locator('avow-chat .info'), 'This chat was deleted. Certificate of deletion');

  const proxied = shop.calls.filter(({ door }) => door.startsWith('proxied/'));
  assert.deepEqual(proxied.map(({ door }) => door.slice('proxied/'.length)),
    ['feedback', 'leads', 'orders', 'orders/returns', 'me/export', 'me/erasure']);
  for (const call of proxied) {
    assert.equal(call.method, 'POST', call.door);
    assert.equal(call.body.session, 'token-1', call.door);
    assert.equal(call.headers.authorization, undefined, call.door);
    assert.ok(!call.url.includes('token'), call.door);
  }
  assert.equal(proxied[1].body.email, 'mara@example.com');
  for (const door of ['feedback', 'leads', 'orders', 'returns', 'me']) assert.deepEqual(shop.at(door), [], door);
});

test('aPageThatTheAppDoesNotKnowGoesThroughTheProxy', async t => {
  const { page, shop, visitor } = await visit(t, { me: inTurn(problem(403, 'origin.refused'), json(200, { rows: [] })) });
  await visitor.open();
  await button(visitor, 'My chat data').click();
  await Promise.all([page.waitForEvent('download'), button(visitor, 'Download').click()]);
  assert.deepEqual([shop.at('me').length, shop.at('proxied/me/export').length], [1, 1]);
});

test('whatTheAppRefusesIsNotAskedForAgainThroughTheProxy (S1-09)', async t => {
  const visited = await visit(t, { orderStatus: true, orders: problem(404, 'order.unproven') });
  await visited.visitor.open();
  const form = await looked(visited);
  await until(() => visited.shop.at('orders').length);
  await until(() => form.getByRole('button', { name: 'Show status' }).isEnabled());
  assert.deepEqual(visited.shop.at('proxied/orders'), []);
});

test('aReturnWhoseAnswerWasLostIsNotAskedForTwice (S2-03)', async t => {
  const visited = await visit(t, { orderStatus: true, returns: hangUp });
  await visited.visitor.open();
  const form = await returned(visited);
  await textIs(form.getByRole('alert'), 'No connection. Your text is kept.');
  assert.deepEqual([visited.shop.at('returns').length, visited.shop.at('proxied/orders/returns').length], [1, 0]);
});

test('aKeyThatIsOutOfDateIsRenewedOnceBehindTheProxyToo', async t => {
  const { page, shop, visitor } = await visit(t, { cors: false, me: inTurn(problem(401, 'session.invalid'), json(200, { rows: [] })) });
  await visitor.open();
  await button(visitor, 'My chat data').click();
  await Promise.all([page.waitForEvent('download'), button(visitor, 'Download').click()]);
  assert.deepEqual(shop.at('proxied/me/export').map(call => call.body.session), ['token-1', 'token-2']);
});
