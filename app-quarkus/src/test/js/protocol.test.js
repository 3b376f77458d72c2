import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, done, event, hangUp, inTurn, json, problem, sse } from './shop.js';
import { browserVisits, textIs, until } from './visit.js';

const visit = browserVisits();
const ids = (shop, door = 'messages') => shop.at(door).map(call => call.body.id);
const FAILED = 'That did not work.';
const OFFLINE = 'No connection. Your text is kept.';
const ENDED = 'The earlier chat has ended.';
const info = visitor => visitor.page.locator('avow-chat .info');
const foot = visitor => visitor.page.locator('avow-chat small');
const value = async (visitor, text) => until(async () => await visitor.input.inputValue() === text, `input holds ${text}`);

test('nothingIsSentBeforeTheFirstOpening (S3-01)', async t => {
  const { shop, page, visitor } = await visit(t);
  await page.waitForLoadState('networkidle');
  assert.equal(await visitor.launcher.count(), 1);
  assert.deepEqual(shop.calls, []);
  await visitor.open();
  await until(() => shop.calls.length === 1);
  assert.deepEqual(shop.at('session')[0].body, {});
  await visitor.launcher.click();
  await visitor.open();
  await page.waitForLoadState('networkidle');
  assert.equal(shop.calls.length, 1);
});

test('aMessageGoesToTheAppAndItsAnswerStreams', async t => {
  let more;
  const messages = async response => {
    await sse([event('text', { text: 'Your lamp ' })], { open: true })(response);
    more = () => response.end(event('text', { text: 'is ready.' }) + done());
  };
  const { shop, page, visitor } = await visit(t, { messages });
  await visitor.open();
  await visitor.ask('Where is my lamp?');
  await textIs(page.locator('avow-chat .draft p:first-child'), 'Your lamp ');
  await textIs(visitor.heard, []);
  assert.equal(await visitor.send.isDisabled(), true);
  more();
  await textIs(visitor.heard, 'Your lamp is ready.');
  await textIs(visitor.said, 'Where is my lamp?');
  await value(visitor, '');
  const [call] = shop.at('messages');
  assert.equal(call.headers.authorization, 'Bearer token-1');
  assert.equal(call.headers['content-type'], 'application/json');
  assert.equal(call.headers.accept, 'text/event-stream');
  assert.equal(call.headers.cookie, undefined);
  assert.match(call.body.id, /^[\w-]{16,64}$/);
  assert.deepEqual(Object.keys(call.body), ['id', 'text', 'page']);
  assert.equal(call.body.text, 'Where is my lamp?');
  await visitor.ask('And the other?');
  await until(() => shop.at('messages').length === 2);
  assert.notEqual(ids(shop)[0], ids(shop)[1]);
});

test('onlyTheSessionTokenIsStoredAndOnlyForTheTab (S1-07)', async t => {
  const { context, page, visitor } = await visit(t);
  const stored = () => page.evaluate(async () => ({
    session: { ...sessionStorage }, local: { ...localStorage }, cookie: document.cookie, databases: await indexedDB.databases(),
  }));
  const empty = { local: {}, cookie: '', databases: [] };
  assert.deepEqual(await stored(), { session: {}, ...empty });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'You said: Hello');
  assert.deepEqual(await stored(), { session: { 'avow.session': 'token-1' }, ...empty });
  assert.deepEqual(await context.cookies(), []);
});

const CHAT = 'avow.session';

test('whereThePolicySaysSoACookieThatEndsWithTheBrowserKeepsTheChat (S2-16)', async t => {
  const { shop, context, page, visitor } = await visit(t, { cookie: true }, { locale: 'en-GB' });
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await context.cookies(), []);
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'You said: Hello');
  const [cookie, ...others] = await context.cookies();
  assert.deepEqual(others, []);
  const { name, value: token, expires, secure, sameSite, path, domain } = cookie;
  assert.deepEqual({ name, token, expires, secure, sameSite, path, domain },
    { name: CHAT, token: 'token-1', expires: -1, secure: true, sameSite: 'Strict', path: '/', domain: '127.0.0.1' });
  assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
  assert.ok(shop.at('messages').every(call => call.headers.cookie === undefined));
  const second = await context.newPage();
  await second.goto(shop.url);
  await second.locator('avow-chat .launch').click();
  await until(() => shop.at('session').length === 2);
  assert.deepEqual(shop.at('session')[1].body, { resume: 'token-1' });
  await until(async () => (await context.cookies())[0].value === 'token-2');
});

test('aCookieThatConsentForbidsIsTakenAway (S2-16)', async t => {
  const { context, page, visitor } = await visit(t, { cookie: true }, { prepare: page => page.addInitScript(() => {
    window.Shopify = { customerPrivacy: { preferencesProcessingAllowed: () => !window.refused } };
  }) });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'You said: Hello');
  assert.deepEqual((await context.cookies()).map(({ name }) => name), [CHAT]);
  await page.evaluate(() => {
    window.refused = true;
    document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: {} }));
  });
  assert.deepEqual(await context.cookies(), []);
  await visitor.ask('Again');
  await textIs(visitor.heard, ['You said: Hello', 'You said: Again']);
});

test('theSameTabResumesWithItsHistory', async t => {
  const turns = [
    { speaker: 'shopper', text: 'Hi [EMAIL_1]', at: '2026-11-01T10:00:00Z', state: 'complete' },
    { speaker: 'assistant', text: 'Hello', at: '2026-11-01T10:00:01Z', state: 'complete' },
    { speaker: 'assistant', text: 'secret', at: '2026-11-01T10:00:02Z', state: 'declined' },
    { speaker: 'assistant', text: 'Half', at: '2026-11-01T10:00:03Z', state: 'interrupted' },
    { speaker: 'assistant', text: '', at: '2026-11-01T10:00:04Z', state: 'failed' },
  ];
  const { shop, page, visitor } = await visit(t);
  await visitor.open();
  await until(() => page.evaluate(() => sessionStorage.getItem('avow.session')));
  shop.turns = turns;
  await page.goto(`${shop.url}/other`);
  assert.equal(shop.at('session').length, 1);
  await visitor.open();
  await textIs(visitor.said, 'Hi [EMAIL_1]');
  await textIs(visitor.heard, ['Hello', 'Sorry, I cannot help with that.', 'Half']);
  await textIs(foot(visitor), ['This answer is incomplete.', 'This answer is incomplete.']);
  assert.deepEqual(shop.at('session')[1].body, { resume: 'token-1' });
  assert.equal(await page.evaluate(() => sessionStorage.getItem('avow.session')), 'token-2');
});

test('aNewTabBeginsANewSessionEvenIfThePageOpenedIt (S1-07)', async t => {
  const { shop, context, page, visitor } = await visit(t);
  await visitor.open();
  await until(() => page.evaluate(() => sessionStorage.length));
  const second = await context.newPage();
  await second.goto(shop.url);
  await second.locator('avow-chat .launch').click();
  await until(() => shop.at('session').length === 2);
  const [third] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => { window.open('/third'); })]);
  await third.locator('avow-chat .launch').click();
  await until(() => shop.at('session').length === 3);
  assert.deepEqual(shop.at('session').map(call => call.body), [{}, {}, {}]);
  await until(() => third.evaluate(() => sessionStorage.getItem('avow.session') === 'token-3'));
  await third.reload();
  await third.locator('avow-chat .launch').click();
  await until(() => shop.at('session').length === 4);
  assert.deepEqual(shop.at('session')[3].body, { resume: 'token-3' });
});

test('anInvalidSessionIsRenewedOnceAndTheMessageRepeatedWithItsId', async t => {
  const messages = inTurn(problem(401, 'session.invalid'), answer('Here'));
  const { shop, visitor } = await visit(t, { messages });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'Here');
  assert.deepEqual(shop.at('session').map(call => call.body), [{}, { resume: 'token-1' }]);
  assert.equal(shop.at('messages')[1].headers.authorization, 'Bearer token-2');
  assert.equal(new Set(ids(shop)).size, 1);
});

test('aSessionThatStaysInvalidIsReportedAndTheTextKept', async t => {
  const { shop, visitor } = await visit(t, { messages: problem(401, 'session.invalid') });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.status, FAILED);
  await value(visitor, 'Hello');
  await textIs(visitor.said, []);
  assert.equal(shop.at('messages').length, 2);
  assert.equal(shop.at('answers').length, 0);
});

test('aRefusedOpeningIsSaidAndCanBeTriedAgain', async t => {
  const { shop, visitor } = await visit(t);
  const well = shop.session;
  shop.session = problem(401, 'proxy.signature');
  await visitor.open();
  await textIs(visitor.status, FAILED);
  shop.session = well;
  await visitor.again.click();
  await until(() => shop.at('session').length === 2);
  await textIs(visitor.status, '');
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'You said: Hello');
  assert.equal(shop.at('session').length, 2);
});

test('aBusyConversationIsTriedOnceMoreThenSaid', async t => {
  const { shop, page, visitor } = await visit(t, { messages: problem(409, 'conversation.busy', { 'Retry-After': '4' }) },
    { prepare: page => page.clock.install() });
  await visitor.open();
  await visitor.ask('Hello');
  await until(() => shop.at('messages').length === 1);
  await page.clock.runFor(2000);
  assert.equal(shop.at('messages').length, 1);
  await page.clock.runFor(2000);
  await until(() => shop.at('messages').length === 2);
  await textIs(visitor.status, 'Please wait 4 s.');
  await value(visitor, 'Hello');
  await page.clock.runFor(4000);
  shop.messages = answer('Now');
  await visitor.again.click();
  await textIs(visitor.heard, 'Now');
  assert.equal(new Set(ids(shop)).size, 1);
});

test('aBusyConversationWithoutATimeIsNamed', async t => {
  const { shop, page, visitor } = await visit(t, { messages: problem(409, 'conversation.busy') },
    { prepare: page => page.clock.install() });
  await visitor.open();
  await visitor.ask('Hello');
  await until(() => shop.at('messages').length === 1);
  await page.clock.runFor(2100);
  await textIs(visitor.status, 'The last message is still being answered.');
  await value(visitor, 'Hello');
});

for (const [status, code] of [[410, 'conversation.expired'], [409, 'conversation.full']]) {
  test(`${code}BeginsANewChatAndSaysSo`, async t => {
    const { shop, visitor } = await visit(t);
    await visitor.open();
    await visitor.ask('First');
    await textIs(visitor.heard, 'You said: First');
    shop.messages = inTurn(problem(status, code), answer('Fresh'));
    await visitor.ask('Second');
    await textIs(visitor.heard, 'Fresh');
    await textIs(visitor.said, 'Second');
    await textIs(info(visitor), ENDED);
    assert.deepEqual(shop.at('session').map(call => call.body), [{}, {}]);
  });
}

for (const [status, code] of [[410, 'conversation.expired'], [401, 'session.invalid'], [400, 'request.malformed']]) {
  test(`anOlderSessionThatIs${status}BeginsANewChat`, async t => {
    const { shop, page, visitor } = await visit(t);
    const well = shop.session;
    shop.session = (response, call) => (call.body.resume ? problem(status, code) : well)(response, call);
    await page.evaluate(() => sessionStorage.setItem('avow.session', 'old'));
    await visitor.open();
    await textIs(info(visitor), ENDED);
    await until(() => page.evaluate(() => sessionStorage.getItem('avow.session') === 'token-1'));
    assert.deepEqual(shop.at('session').map(call => call.body), [{ resume: 'old' }, {}]);
  });
}

test('anOlderSessionIsNotThrownAwayWhenTheShopIsBusy', async t => {
  const { shop, page, visitor } = await visit(t, { session: problem(503, 'store.unavailable', { 'Retry-After': '2' }) });
  await page.evaluate(() => sessionStorage.setItem('avow.session', 'old'));
  await visitor.open();
  await textIs(visitor.status, 'Please wait 2 s.');
  assert.equal(await page.evaluate(() => sessionStorage.getItem('avow.session')), 'old');
  assert.equal(shop.at('session').length, 1);
});

for (const [status, code] of [[429, 'rate.limited'], [503, 'chat.saturated']]) {
  test(`${code}WaitsAsLongAsAskedAndKeepsTheText`, async t => {
    const messages = inTurn(problem(status, code, { 'Retry-After': '12' }), answer('Here'));
    const { shop, page, visitor } = await visit(t, { messages }, { prepare: page => page.clock.install() });
    await visitor.open();
    await visitor.ask('Hello');
    await textIs(visitor.status, 'Please wait 12 s.');
    await value(visitor, 'Hello');
    await visitor.input.press('Enter');
    assert.equal(await visitor.send.isDisabled(), true);
    await page.clock.runFor(8000);
    assert.equal(await visitor.again.count(), 0);
    assert.equal(shop.at('messages').length, 1);
    await page.clock.runFor(4000);
    await visitor.again.click();
    await textIs(visitor.heard, 'Here');
    assert.equal(shop.at('answers').length, 0);
    assert.equal(new Set(ids(shop)).size, 1);
  });
}

test('retryAfterMayBeADateOrMissing', async t => {
  const date = new Date(Date.now() + 90_000).toUTCString();
  const messages = inTurn(problem(429, 'rate.limited', { 'Retry-After': date }), problem(503, 'store.unavailable'));
  const { page, visitor } = await visit(t, { messages }, { prepare: page => page.clock.install() });
  await visitor.open();
  await visitor.ask('Hello');
  await until(async () => /Please wait (8\d|90) s/.test(await visitor.status.innerText()));
  await page.clock.runFor(91_000);
  await visitor.again.click();
  await textIs(visitor.status, 'Please wait 5 s.');
});

for (const [status, code] of [[400, 'message.too-long'], [413, '']]) {
  test(`${status}${code}SaysThatTheMessageIsTooLong`, async t => {
    const { shop, visitor } = await visit(t, { messages: problem(status, code), answers: problem(status, code) });
    await visitor.open();
    await visitor.ask('Hello');
    await textIs(visitor.status, 'Characters left: 0');
    await value(visitor, 'Hello');
    assert.equal(shop.at('messages').length, 1);
  });
}

test('otherRefusalsAreSaidAndTheTextKept', async t => {
  const { shop, visitor } = await visit(t, { messages: problem(400, 'message.not-unicode') });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.status, FAILED);
  await value(visitor, 'Hello');
  assert.equal(shop.at('answers').length, 0);
});

test('withoutCorsTheWholeAnswerComesThroughTheProxyFromThenOn', async t => {
  const { shop, visitor } = await visit(t, { cors: false });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'By proxy: Hello');
  const [call] = shop.at('answers');
  assert.deepEqual(Object.keys(call.body), ['session', 'id', 'text', 'page']);
  assert.equal(call.body.session, 'token-1');
  assert.equal(call.headers.authorization, undefined);
  await visitor.ask('Again');
  await textIs(visitor.heard, ['By proxy: Hello', 'By proxy: Again']);
  assert.equal(shop.at('messages').length, 0);
  assert.equal(shop.at('preflight').length, 1);
});

const unreachable = {
  hungUp: hangUp,
  refusedOrigin: problem(403, 'origin.refused'),
  notAnApp: json(404, 'not found'),
  badGateway: json(502, null),
  endsBeforeTheText: sse([': hello\n\n']),
  brokenBeforeTheText: async response => {
    await sse([': hello\n\n'], { open: true })(response);
    response.destroy();
  },
  notAStream: json(200, { hello: 'there' }),
  nonsense: sse(['event: text\ndata: {nonsense\n\n']),
};
for (const [name, messages] of Object.entries(unreachable)) {
  test(`${name}FallsBackToTheProxyWithTheSameId`, async t => {
    const { shop, visitor } = await visit(t, { messages });
    await visitor.open();
    await visitor.ask('Hello');
    await textIs(visitor.heard, 'By proxy: Hello');
    assert.deepEqual(ids(shop, 'answers'), ids(shop));
    assert.equal(shop.at('messages').length, 1);
  });
}

test('anAnswerThatTheFallbackFindsInterruptedBeforeItBeganIsAskedAnew', async t => {
  const answers = inTurn(json(200, { state: 'interrupted', text: '' }), json(200, { state: 'complete', text: 'Now' }));
  const { shop, visitor } = await visit(t, { messages: hangUp, answers });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'Now');
  assert.notEqual(ids(shop, 'answers')[0], ids(shop, 'answers')[1]);
  assert.equal(ids(shop)[0], ids(shop, 'answers')[0]);
});

test('anAnswerWithoutAWordIsAFailure', async t => {
  const { shop, visitor } = await visit(t, { messages: sse([done()]) });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.status, FAILED);
  await value(visitor, 'Hello');
  assert.equal(shop.at('messages').length, 2);
});

test('aStreamWithoutItsEndIsAFailureAndTryAgainReplacesTheHalfAnswer', async t => {
  const messages = inTurn(sse([event('text', { text: 'Half' })]), answer('Half and half'));
  const { shop, visitor } = await visit(t, { messages });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'Half');
  await textIs(foot(visitor), 'This answer is incomplete.');
  assert.equal(shop.at('answers').length, 0);
  await visitor.again.click();
  await textIs(visitor.heard, 'Half and half');
  await textIs(visitor.said, 'Hello');
  await textIs(foot(visitor), []);
  assert.equal(new Set(ids(shop)).size, 1);
});

test('anErrorBeforeTheTextIsNotTriedElsewhereAndAskedAnewUnderANewId', async t => {
  const messages = inTurn(sse([event('error', { code: 'model.timeout', retryAfter: 3 })]), answer('Now'));
  const { shop, page, visitor } = await visit(t, { messages }, { prepare: page => page.clock.install() });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.status, 'Please wait 3 s.');
  await value(visitor, 'Hello');
  assert.equal(shop.at('answers').length, 0);
  await page.clock.runFor(3000);
  await visitor.again.click();
  await textIs(visitor.heard, 'Now');
  assert.notEqual(ids(shop)[0], ids(shop)[1]);
});

test('anErrorAfterTheTextLeavesItMarked', async t => {
  const messages = sse([event('text', { text: 'Half' }), event('error', { code: 'model.failed' })]);
  const { visitor } = await visit(t, { messages });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'Half');
  await textIs(foot(visitor), 'This answer is incomplete.');
  await textIs(visitor.said, 'Hello');
  assert.equal(await visitor.again.count(), 1);
  await value(visitor, '');
});

test('theShopperIsToldWhyAnAnswerWasStoppedOrIsNotGiven (S2-06, S1-39)', async t => {
  const messages = inTurn(sse([event('text', { text: 'It was' }), event('error', { code: 'answer.foreign-value' })]),
    sse([event('error', { code: 'answer.foreign-value' })]), problem(409, 'conversation.stopped'));
  const { visitor } = await visit(t, { messages });
  await visitor.open();
  await visitor.ask('One');
  await textIs(visitor.heard, 'It was');
  await textIs(visitor.status, 'Sorry, I cannot help with that.');
  await visitor.ask('Two');
  await textIs(visitor.status, 'Sorry, I cannot help with that.');
  await visitor.ask('Three');
  await textIs(visitor.status, 'The earlier chat has ended.');
});

test('theEndOfAnAnswerIsShown', async t => {
  const messages = inTurn(answer('Cut', 'truncated'), answer('Stopped there', 'interrupted'), answer('Secret', 'declined'),
    sse([done('declined')]));
  const { shop, visitor } = await visit(t, { messages });
  await visitor.open();
  await visitor.ask('One');
  await textIs(visitor.heard, 'Cut');
  await textIs(foot(visitor), 'This answer is incomplete.');
  assert.equal(await visitor.again.count(), 0);
  await visitor.ask('Two');
  await textIs(visitor.heard, ['Cut', 'Stopped there']);
  assert.equal(await visitor.again.count(), 1);
  const sorry = 'Sorry, I cannot help with that.';
  await visitor.ask('Three');
  await textIs(visitor.heard, ['Cut', 'Stopped there', sorry]);
  assert.equal(await visitor.panel.getByText('Secret').count(), 0);
  await visitor.ask('Four');
  await textIs(visitor.heard, ['Cut', 'Stopped there', sorry, sorry]);
  assert.equal(shop.at('answers').length, 0);
});

test('offlineKeepsTheTextAndTryAgainSendsIt', async t => {
  const { shop, context, visitor } = await visit(t);
  await visitor.open();
  await until(() => shop.at('session').length === 1);
  await context.setOffline(true);
  await visitor.ask('Hello');
  await textIs(visitor.status, OFFLINE);
  await value(visitor, 'Hello');
  await textIs(visitor.said, []);
  await context.setOffline(false);
  await visitor.again.click();
  await textIs(visitor.heard, 'You said: Hello');
  await textIs(visitor.said, 'Hello');
  await value(visitor, '');
});

test('tryAgainAndEnterReuseTheIdSoThatNothingIsDoubled', async t => {
  const { shop, visitor } = await visit(t, { messages: hangUp, answers: hangUp });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.status, OFFLINE);
  await visitor.input.press('Enter');
  await until(() => shop.at('answers').length === 2);
  await textIs(visitor.status, OFFLINE);
  await visitor.again.click();
  await until(() => shop.at('answers').length === 3);
  await textIs(visitor.status, OFFLINE);
  assert.equal(new Set([...ids(shop), ...ids(shop, 'answers')]).size, 1);
  await visitor.ask('Hello you');
  await until(() => shop.at('answers').length === 4);
  assert.equal(new Set(ids(shop)).size, 2);
});

test('whatIsTypedWhileAnAnswerFailsIsKeptBesideTheQuestion', async t => {
  let fail;
  const { shop, visitor } = await visit(t, { messages: response => { fail = () => response.destroy(); }, answers: hangUp });
  await visitor.open();
  await visitor.ask('First');
  await until(() => fail);
  await visitor.input.fill('Second');
  await visitor.input.press('Enter');
  fail();
  await textIs(visitor.status, OFFLINE);
  await value(visitor, 'Second');
  await textIs(visitor.said, 'First');
  shop.messages = answer('Here');
  await visitor.again.click();
  await textIs(visitor.heard, 'Here');
  await textIs(visitor.said, 'First');
  await value(visitor, 'Second');
  assert.equal(new Set(ids(shop)).size, 1);
});

test('stopEndsTheRequestAndLeavesWhatCame', async t => {
  const { shop, visitor } = await visit(t, { messages: sse([event('text', { text: 'Half' })], { open: true }) });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.page.locator('avow-chat .draft p:first-child'), 'Half');
  await visitor.stop.click();
  await until(() => shop.at('messages')[0].cut);
  await textIs(visitor.heard, 'Half');
  await textIs(foot(visitor), 'This answer is incomplete.');
  assert.equal(await visitor.again.count(), 0);
  assert.equal(shop.at('answers').length, 0);
  shop.messages = answer('Next');
  await visitor.ask('Another');
  await textIs(visitor.heard, ['Half', 'Next']);
});

test('stopBeforeTheFirstWordGivesTheTextBack', async t => {
  const { shop, visitor } = await visit(t, { messages: sse([': wait\n\n'], { open: true }) });
  await visitor.open();
  await visitor.ask('Hello');
  await until(() => shop.at('messages').length === 1);
  await visitor.stop.click();
  await until(() => shop.at('messages')[0].cut);
  await textIs(visitor.status, '');
  await value(visitor, 'Hello');
  assert.equal(shop.at('answers').length, 0);
  shop.messages = answer('Here');
  await visitor.input.press('Enter');
  await textIs(visitor.heard, 'Here');
  assert.notEqual(ids(shop)[0], ids(shop)[1]);
});

test('stopAlsoEndsAPauseAndAnOpening', async t => {
  const { shop, visitor } = await visit(t, { messages: problem(409, 'conversation.busy', { 'Retry-After': '60' }) });
  await visitor.open();
  await visitor.ask('Hello');
  await until(() => shop.at('messages').length === 1);
  await visitor.stop.click();
  await textIs(visitor.status, '');
  await value(visitor, 'Hello');
  shop.session = () => {};
  await visitor.page.reload();
  await visitor.open();
  await visitor.ask('Hello');
  await visitor.stop.click();
  await textIs(visitor.status, '');
  await value(visitor, 'Hello');
});

test('aSilentAppIsGivenUpAfterThirtySeconds', async t => {
  const { shop, page, visitor } = await visit(t, { messages: () => {} }, { prepare: page => page.clock.install() });
  await visitor.open();
  await visitor.ask('Hello');
  await until(() => shop.at('messages').length === 1);
  await page.clock.runFor(25_000);
  assert.equal(shop.at('answers').length, 0);
  await page.clock.runFor(6000);
  await textIs(visitor.heard, 'By proxy: Hello');
  await until(() => shop.at('messages')[0].cut);
});

test('aStreamThatFallsSilentIsGivenUpButCommentsKeepItAlive', async t => {
  let write;
  const messages = async response => {
    await sse([event('text', { text: 'Half' })], { open: true })(response);
    write = text => response.write(text);
  };
  const { page, visitor } = await visit(t, { messages }, { prepare: page => page.clock.install() });
  await visitor.open();
  await visitor.ask('Hello');
  const draft = page.locator('avow-chat .draft p:first-child');
  await textIs(draft, 'Half');
  await page.clock.runFor(20_000);
  write(`: still here\n\n${event('text', { text: ' more' })}`);
  await textIs(draft, 'Half more');
  await page.clock.runFor(20_000);
  await textIs(visitor.heard, []);
  await page.clock.runFor(11_000);
  await textIs(visitor.heard, 'Half more');
  await textIs(foot(visitor), 'This answer is incomplete.');
});

const strangeOpenings = {
  aPageInsteadOfJson: response => response.end('<html>password</html>'),
  nothing: json(200, null),
  noToken: json(200, { session: 7, endpoint: 'http://127.0.0.1:1/' }),
  aConnectionThatHangsUp: hangUp,
  aRedirect: response => response.writeHead(302, { Location: '/password' }).end(),
};
for (const [name, session] of Object.entries(strangeOpenings)) {
  test(`${name}AtTheOpeningIsAFailureNotACrash`, async t => {
    const { page, visitor } = await visit(t, { session });
    await visitor.open();
    await until(async () => [FAILED, OFFLINE].includes(await visitor.status.innerText()));
    assert.equal(await visitor.again.count(), 1);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    await visitor.ask('Hello');
    await value(visitor, 'Hello');
  });
}

for (const endpoint of [undefined, 7, 'javascript:alert(1)', 'data:text/event-stream,', 'http://']) {
  test(`theEndpoint ${endpoint} IsNotTrusted`, async t => {
    const { visitor } = await visit(t, { session: json(200, { session: 'x', endpoint, turns: [] }), policy: 'img-src *' });
    await visitor.open();
    await visitor.ask('Hello');
    await textIs(visitor.heard, 'By proxy: Hello');
  });
}

test('strangeTurnsAndLimitsAreIgnored', async t => {
  const turns = [{ speaker: 'shopper', text: 7, state: 'complete' }, {}, { speaker: 'assistant', text: '<b>Hi</b>', state: 'complete' }];
  const { visitor } = await visit(t, { turns, messageLimit: 'many' });
  await visitor.open();
  await textIs(visitor.heard, '<b>Hi</b>');
  await visitor.ask('Hello');
  await textIs(visitor.heard, ['<b>Hi</b>', 'You said: Hello']);
});
