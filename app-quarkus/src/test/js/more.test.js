import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answer, event, hangUp, inTurn, json, problem, sse } from './shop.js';
import { browserVisits, textIs, until } from './visit.js';

const visit = browserVisits();
const taking = { accepted: ['lead-1'] };
const source = { number: 1, title: 'Returns', url: 'https://lamps.example/returns' };
const sourced = sse([event('text', { text: 'Within 30 days [1].' }), event('done', { state: 'complete', sources: [source] })]);
const button = (visitor, name) => visitor.page.getByRole('button', { name, exact: true });
const focused = page => page.evaluate(() => {
  const element = document.activeElement.shadowRoot.activeElement;
  return element.getAttribute('aria-label') || element.textContent || element.type;
});

async function offered(t, settings = {}) {
  const visited = await visit(t, { ...taking, ...settings });
  await visited.visitor.open();
  await visited.visitor.ask('Do you sell rugs?');
  await button(visited.visitor, 'Leave a contact').waitFor();
  return visited;
}
async function asked(t, settings) {
  const visited = await offered(t, settings);
  await button(visited.visitor, 'Leave a contact').click();
  return { ...visited, form: visited.page.getByRole('form', { name: 'Leave a contact' }) };
}

test('aContactIsAskedForOnlyAfterAnAnswerThatWasNotEnough (S1-12)', async t => {
  const enough = await visit(t, { ...taking, messages: sourced });
  await enough.visitor.open();
  await enough.visitor.ask('How do I return it?');
  await button(enough.visitor, 'Helpful').waitFor();
  assert.equal(await button(enough.visitor, 'Leave a contact').count(), 0);
  const notEnough = { unsourced: answer('Hm.'), declined: sse([event('done', { state: 'declined' })]), failed: sse([event('error', { code: 'model.timeout' })]) };
  for (const messages of Object.values(notEnough)) {
    const { page } = await offered(t, { messages });
    assert.equal(await page.getByRole('form').count(), 0, 'the form itself waits for a yes');
  }
  const notTaking = await visit(t, { messages: answer('Hm.') });
  await notTaking.visitor.open();
  await notTaking.visitor.ask('Do you sell rugs?');
  await button(notTaking.visitor, 'Helpful').waitFor();
  assert.equal(await button(notTaking.visitor, 'Leave a contact').count(), 0);
});

test('anUnhelpfulAnswerWasNotEnoughEither', async t => {
  const { shop, visitor } = await visit(t, { ...taking, messages: sourced });
  await visitor.open();
  await visitor.ask('How do I return it?');
  await button(visitor, 'Not helpful').click();
  await button(visitor, 'Leave a contact').waitFor();
  await until(() => shop.at('feedback').length);
  assert.deepEqual(shop.at('feedback').map(call => call.body), [{ answer: shop.at('messages')[0].body.id, helpful: false }]);
});

test('sayingNoLeavesTheChatOpenAndIsNotAskedAgain (S1-12)', async t => {
  const { page, shop, visitor } = await offered(t);
  await button(visitor, 'No, thanks').click();
  assert.equal(await focused(page), 'Your message');
  await visitor.ask('And carpets?');
  await textIs(visitor.heard, ['You said: Do you sell rugs?', 'You said: And carpets?']);
  await button(visitor, 'Helpful').waitFor();
  assert.equal(await button(visitor, 'Leave a contact').count(), 0);
  assert.deepEqual(shop.at('leads'), []);
});

test('thePurposeIsReadBeforeSendingAndItsVersionGoesAlong (S1-13)', async t => {
  const { page, shop, visitor, form } = await asked(t, { attributes: 'data-purpose="Anything goes" data-offer="Shall we call?"' });
  assert.equal(await focused(page), 'email');
  const send = form.getByRole('button', { name: 'Agree and send' });
  assert.match(await form.locator('#purpose').innerText(), /^I agree that the shop stores .* deleted with this chat/);
  assert.equal(await send.getAttribute('aria-describedby'), 'purpose');
  await page.getByRole('textbox', { name: 'Email' }).fill('mara@example.com');
  await page.getByRole('textbox', { name: 'Email' }).press('Enter');
  await textIs(visitor.tail.locator('p:not(.sr)'), 'Thank you, the shop has received your contact. It is deleted on '
    + `${await page.evaluate(() => new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' }).format(new Date('2026-12-01T10:00:00Z')))} at the latest.`);
  const [call] = shop.at('leads');
  assert.equal(call.headers.authorization, 'Bearer token-1');
  assert.match(call.body.id, /^[\w-]{16,64}$/);
  assert.deepEqual({ ...call.body, id: '' }, { id: '', email: 'mara@example.com', phone: '', consent: { text: 'lead-1', language: 'en' } });
  assert.equal(await focused(page), 'Your message');
  assert.equal(await form.count(), 0);
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).includes('mara'));
});

test('aContactThatCannotBeReadIsSaidAtItsFieldAndKeepsItsId', async t => {
  const leads = inTurn(problem(400, 'contact.phone'), problem(503, 'store.unavailable'), hangUp, hangUp, json(200, { id: 'x', expiresAt: '2026-12-01T10:00:00Z' }));
  const { page, shop, form } = await asked(t, { leads });
  const phone = page.getByRole('textbox', { name: 'Phone' });
  const send = form.getByRole('button', { name: 'Agree and send' });
  await phone.fill('123');
  await send.click();
  await textIs(form.getByRole('alert'), 'Please enter a valid email address or phone number.');
  assert.equal(await phone.getAttribute('aria-invalid'), 'true');
  assert.equal(await focused(page), 'tel');
  await send.click();
  await textIs(form.getByRole('alert'), 'That did not work.');
  await send.click();
  await textIs(form.getByRole('alert'), 'No connection. Your text is kept.');
  assert.equal(await phone.inputValue(), '123');
  await send.click();
  await until(async () => await form.count() === 0);
  assert.deepEqual(shop.at('proxied/leads').length, 1);
  assert.equal(new Set([...shop.at('leads'), ...shop.at('proxied/leads')].map(call => call.body.id)).size, 1);
});

test('aContactForAnEndedChatIsSaid', async t => {
  const { form, page } = await asked(t, { leads: problem(410, 'conversation.expired') });
  await page.getByRole('textbox', { name: 'Email' }).fill('mara@example.com');
  await page.getByRole('textbox', { name: 'Email' }).press('Enter');
  await textIs(form.getByRole('alert'), 'The earlier chat has ended.');
});

test('anOutdatedKeyIsRenewedOnceForEverything', async t => {
  const { page, shop, visitor } = await asked(t, {
    leads: inTurn(problem(401, 'session.invalid'), json(200, { id: 'x', expiresAt: '2026-12-01T10:00:00Z' })),
  });
  await page.getByRole('textbox', { name: 'Email' }).fill('mara@example.com');
  await page.getByRole('textbox', { name: 'Email' }).press('Enter');
  await until(async () => /received/.test(await visitor.tail.innerText()));
  assert.deepEqual(shop.at('leads').map(call => call.headers.authorization), ['Bearer token-1', 'Bearer token-2']);
});

const pressed = visitor => Promise.all(['Helpful', 'Not helpful'].map(name => button(visitor, name).getAttribute('aria-pressed')));

test('feedbackNamesItsAnswerAndOneOfTwoWordsAndCanBeChanged', async t => {
  const { page, shop, visitor } = await visit(t);
  await visitor.open();
  await visitor.ask('Hello');
  await button(visitor, 'Helpful').focus();
  await page.keyboard.press('Enter');
  await until(() => shop.at('feedback').length);
  await textIs(visitor.tail.locator('p:not(.sr)'), 'Thank you.');
  assert.deepEqual(await pressed(visitor), ['true', 'false']);
  assert.equal(await focused(page), 'Helpful', 'the focus stays where it can be changed');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await until(() => shop.at('feedback').length === 2);
  assert.deepEqual(await pressed(visitor), ['false', 'true']);
  const answer = shop.at('messages')[0].body.id;
  assert.deepEqual(shop.at('feedback').map(call => call.body), [{ answer, helpful: true }, { answer, helpful: false }]);
  assert.equal(await visitor.page.getByRole('group', { name: 'Was this helpful?' }).count(), 1);
});

test('feedbackThatIsNotTakenIsSaid', async t => {
  const { visitor } = await visit(t, { feedback: problem(404, 'answer.absent') });
  await visitor.open();
  await visitor.ask('Hello');
  await button(visitor, 'Helpful').click();
  await textIs(visitor.tail.locator('p:not(.sr)'), 'That did not work.');
  assert.deepEqual(await pressed(visitor), ['false', 'false']);
});

test('eachAnswerHasAWordOfItsOwn', async t => {
  const { shop, visitor } = await visit(t);
  await visitor.open();
  await visitor.ask('One');
  await button(visitor, 'Helpful').click();
  await visitor.ask('Two');
  await textIs(visitor.heard, ['You said: One', 'You said: Two']);
  await button(visitor, 'Not helpful').waitFor();
  assert.deepEqual(await pressed(visitor), ['false', 'false']);
  await button(visitor, 'Not helpful').click();
  await until(() => shop.at('feedback').length === 2);
  const ids = shop.at('messages').map(call => call.body.id);
  assert.deepEqual(shop.at('feedback').map(call => call.body), [{ answer: ids[0], helpful: true }, { answer: ids[1], helpful: false }]);
});

test('theChatIsDownloadedWithItsOwnKey (S1-40)', async t => {
  const { page, shop, visitor } = await visit(t);
  await visitor.open();
  await visitor.ask('Hello');
  await button(visitor, 'My chat data').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(visitor, 'Download').click()]);
  assert.equal(download.suggestedFilename(), 'chat.json');
  assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')), { rows: [{ class: 'transcript', text: 'Hi' }] });
  assert.deepEqual(shop.at('me').map(call => [call.method, call.headers.authorization]), [['GET', 'Bearer token-1']]);
});

test('theChatIsDeletedAfterASecondYesAndANewOneBegins (S1-41)', async t => {
  const { page, shop, visitor } = await visit(t);
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'You said: Hello');
  await button(visitor, 'My chat data').focus();
  await page.keyboard.press('Enter');
  await button(visitor, 'Delete').press('Enter');
  assert.equal(await focused(page), 'Cancel');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'Delete');
  assert.deepEqual(shop.at('me'), []);
  await page.keyboard.press('Enter');
  await button(visitor, 'Delete').press('Enter');
  await textIs(page.locator('avow-chat .info'), 'This chat was deleted. Certificate of deletion');
  assert.deepEqual(shop.at('me').map(call => call.method), ['DELETE']);
  assert.equal(await page.getByRole('link', { name: 'Certificate of deletion' }).getAttribute('href'), `${shop.app}/certificates/c0de`);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await textIs(visitor.said, []);
  assert.equal(await focused(page), 'Your message');
  await visitor.ask('New');
  await textIs(visitor.heard, 'You said: New');
  assert.deepEqual(shop.at('session').map(call => call.body), [{}, {}]);
});

test('whereTheShopAsksForItsVisitorsTheChatOffersNoDataOfItsOwn (S2-14)', async t => {
  const { visitor } = await visit(t, { own: false });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'You said: Hello');
  await until(async () => await button(visitor, 'My chat data').count() === 0);
  assert.equal(await visitor.page.getByRole('link', { name: 'Privacy' }).count(), 1);
});

test('aDeletionThatFailsLeavesTheChatAndSaysSo', async t => {
  const { visitor } = await visit(t, { me: problem(503, 'store.unavailable') });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'You said: Hello');
  await button(visitor, 'My chat data').click();
  await button(visitor, 'Delete').click();
  await button(visitor, 'Delete').click();
  await textIs(visitor.foot.getByRole('status'), 'That did not work.');
  await textIs(visitor.heard, 'You said: Hello');
});

test('aDeletionInMidAnswerStopsIt', async t => {
  const { shop, visitor } = await visit(t, { messages: sse([event('text', { text: 'Half' })], { open: true }) });
  await visitor.open();
  await visitor.ask('Hello');
  await until(() => shop.at('messages').length);
  await button(visitor, 'My chat data').click();
  await button(visitor, 'Delete').click();
  await button(visitor, 'Delete').click();
  await until(() => shop.at('messages')[0].cut);
  await textIs(visitor.page.locator('avow-chat .info'), 'This chat was deleted. Certificate of deletion');
  await textIs(visitor.said, []);
});

test('thePrivacyLinkIsTheShopsOrTheApps (S1-46)', async t => {
  const link = async attributes => {
    const { page, visitor } = await visit(t, { attributes });
    await visitor.open();
    await visitor.whole();
    const found = page.getByRole('link', { name: 'Privacy' });
    await found.waitFor();
    return found.getAttribute('href');
  };
  assert.match(await link(''), /^http:\/\/127\.0\.0\.1:\d+\/privacy$/);
  assert.equal(await link('data-privacy="/policies/privacy-policy"'), '/policies/privacy-policy');
  assert.equal(await link('data-privacy="https://lamps.example/privacy"'), 'https://lamps.example/privacy');
  assert.match(await link('data-privacy="javascript:alert(1)"'), /\/privacy$/);
  assert.match(await link('data-privacy="//evil.example"'), /^http:\/\/127/);
});

test('sourcesAreShownAndOnlyWebPagesAreLinks (S2-09)', async t => {
  const sources = [source, { number: 2, title: '<b>Shipping</b>', url: 'javascript:alert(1)' }, { number: 3, title: 'FAQ' }];
  const messages = sse([event('text', { text: 'Yes [1][2][3].' }), event('done', { state: 'complete', sources })]);
  const turns = [{ speaker: 'assistant', text: 'Before [3].', state: 'complete', sources: [sources[2]] }];
  const { page, visitor } = await visit(t, { messages, turns });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(page.locator('avow-chat small'), ['[3] FAQ', '[1] Returns', '[2] <b>Shipping</b>', '[3] FAQ']);
  const links = page.locator('avow-chat [role=log] a');
  assert.equal(await links.count(), 1);
  assert.equal(await links.getAttribute('href'), source.url);
  assert.equal(await links.getAttribute('rel'), 'noopener noreferrer');
});

test('aMerchantWordsTheTextsButNotTheConsent', async t => {
  const { visitor } = await visit(t, { ...taking, attributes: 'data-offer="Shall we call you?" data-accept="Yes please" data-up="&lt;b&gt;"' });
  await visitor.open();
  await visitor.ask('Hello');
  await visitor.tail.getByText('Shall we call you?').last().waitFor();
  await button(visitor, 'Yes please').waitFor();
  await button(visitor, '<b>').waitFor();
});
