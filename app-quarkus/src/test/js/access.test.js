import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { answer, done, event, hangUp, inTurn, problem, sse } from './shop.js';
import { browserVisits, textIs, until } from './visit.js';

const visit = browserVisits();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const focused = page => page.evaluate(() => {
  const host = document.activeElement;
  const element = host.shadowRoot?.activeElement || host;
  return element.getAttribute('aria-label') || element.textContent.trim() || element.localName;
});

async function violations(page) {
  await page.evaluate(axe);
  const results = await page.evaluate(() => {
    // Where the reader's own colours are forced, ours are not on the screen, but axe would look at them.
    const rules = { 'target-size': { enabled: true }, 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } };
    return window.axe.run(document, { resultTypes: ['violations', 'incomplete'], rules });
  });
  const told = list => list.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target} ${node.failureSummary}`));
  return [...told(results.violations), ...told(results.incomplete.filter(({ id }) => id === 'color-contrast'))];
}

const turns = [
  { speaker: 'shopper', text: 'Do you ship to Romania?', state: 'complete' },
  { speaker: 'assistant', text: 'Yes, in 3 to 5 days.', state: 'interrupted' },
];
const looks = {
  light: {},
  dark: { colorScheme: 'dark' },
  narrow: { viewport: { width: 360, height: 640 } },
  doubled: { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
  forcedColors: { forcedColors: 'active' },
};
const pages = {
  plain: {},
  rightToLeft: { htmlAttributes: 'lang="ar" dir="rtl"' },
  paleAccent: { attributes: 'data-accent="#ffe680"' },
  darkAccent: { attributes: 'data-accent="#000000"' },
  middlingAccent: { attributes: 'data-accent="#787878"' },
};
const theme = '@media(prefers-color-scheme:dark){html{background:#111;color:#eee}a{color:#9cf}}';
const both = [
  ...Object.keys(looks).map(look => ['plain', look]), ['rightToLeft', 'light'], ['rightToLeft', 'narrow'],
  ['paleAccent', 'light'], ['paleAccent', 'dark'], ['darkAccent', 'light'], ['darkAccent', 'dark'], ['middlingAccent', 'light'],
];
for (const [pageName, look] of both) {
  test(`axeFindsNothing ${pageName} ${look}`, async t => {
    const settings = { theme, turns, messages: inTurn(answer('No'), hangUp), answers: hangUp, messageLimit: 20, accepted: ['lead-1'], ...pages[pageName] };
    const { page, visitor } = await visit(t, settings, { ...looks[look] });
    if (look === 'light' || look === 'dark') assert.deepEqual(await violations(page), [], 'closed');
    await visitor.open();
    await visitor.whole();
    await visitor.ask('Why that long?');
    await visitor.tail.locator('.choice button').first().click();
    await visitor.foot.locator('button').click();
    await visitor.ask('And now?');
    await until(async () => await visitor.status.innerText() !== '' && await visitor.panel.locator('.bar button').innerText() !== '');
    await visitor.input.fill('Why does it take that long?');
    assert.deepEqual(await violations(page), [], 'open');
  });
}

test('theChatWorksByKeyboardAlone', async t => {
  const { page, visitor } = await visit(t, { messages: answer('Yes') });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Chat');
  assert.equal(await visitor.launcher.getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('Enter');
  assert.equal(await visitor.launcher.getAttribute('aria-expanded'), 'true');
  assert.equal(await focused(page), 'Your message');
  await page.keyboard.type('First line');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('second line');
  await page.keyboard.press('Enter');
  await textIs(visitor.said, 'First line\nsecond line');
  await textIs(visitor.heard, 'Yes');
  await page.keyboard.type('More');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Send');
  await page.keyboard.press('Space');
  await textIs(visitor.heard, ['Yes', 'Yes']);
  assert.equal(await focused(page), 'Your message');
  for (const before of ['Not helpful', 'Helpful', 'Chat', 'Close']) {
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(page), before);
  }
  await page.keyboard.press('Enter');
  assert.equal(await visitor.panel.count(), 0);
  assert.equal(await focused(page), 'Chat');
  assert.equal(await visitor.launcher.getAttribute('aria-expanded'), 'false');
});

test('theButtonSaysWhatItControls', async t => {
  const { page, visitor } = await visit(t);
  const button = page.getByRole('button', { name: 'Chat' });
  assert.equal(await button.evaluate(b => b.localName), 'button');
  assert.equal(await button.evaluate(b => b.getRootNode().getElementById(b.getAttribute('aria-controls'))?.getAttribute('role')), 'dialog');
  await visitor.open();
  await page.getByRole('dialog', { name: 'Chat' }).waitFor();
  await page.getByRole('log', { name: 'Chat' }).waitFor({ state: 'attached' });
  assert.equal(await visitor.panel.getAttribute('aria-modal'), null);
});

test('stopAndTryAgainAreReachedByKeyboardAndNeverLoseTheFocus', async t => {
  const { shop, page, visitor } = await visit(t, { messages: sse([event('text', { text: 'Half' })], { open: true }) });
  await visitor.open();
  await visitor.ask('Hello');
  await page.locator('avow-chat .draft', { hasText: 'Half' }).waitFor();
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(page), 'Stop');
  await page.keyboard.press('Enter');
  await until(() => shop.at('messages')[0].cut);
  assert.equal(await focused(page), 'Your message');
  shop.messages = shop.answers = hangUp;
  await visitor.ask('Hello');
  await visitor.again.focus();
  shop.messages = answer('There');
  await page.keyboard.press('Enter');
  await textIs(visitor.heard, ['Half', 'There']);
  assert.equal(await focused(page), 'Your message');
});

test('escapeClosesAndGivesTheFocusBackToWhereItWas', async t => {
  const { page, visitor } = await visit(t, { body: '<button id="help">Help</button>' });
  await visitor.open();
  await page.keyboard.press('Escape');
  assert.equal(await visitor.panel.count(), 0);
  assert.equal(await focused(page), 'Chat');
  await page.locator('#help').focus();
  await page.evaluate(() => window.avow.open());
  assert.equal(await focused(page), 'Your message');
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'Help');
  await page.evaluate(() => window.avow.open());
  await page.locator('#help').focus();
  await page.keyboard.press('Escape');
  assert.equal(await visitor.panel.count(), 1);
  await page.evaluate(() => window.avow.close());
  assert.equal(await visitor.panel.count(), 0);
  assert.equal(await focused(page), 'Help');
});

test('onANarrowScreenTheButtonComesBackWithTheFocus', async t => {
  const { page, visitor } = await visit(t, {}, { viewport: { width: 360, height: 640 } });
  await visitor.open();
  assert.equal(await visitor.launcher.isVisible(), false);
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'Chat');
});

test('keysStayInsideTheChat', async t => {
  const { page, visitor } = await visit(t);
  await page.evaluate(() => {
    window.keys = [];
    for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, key => window.keys.push(key.key));
  });
  await visitor.open();
  await page.keyboard.type('s/');
  await page.keyboard.press('Escape');
  assert.deepEqual(await page.evaluate(() => window.keys), []);
});

test('composingTextIsNeitherSentNorClosed', async t => {
  const { shop, page, visitor } = await visit(t);
  await visitor.open();
  await visitor.input.fill('こんにちは');
  const press = key => visitor.input.evaluate((input, key) => input.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...key })), key);
  await press({ key: 'Enter', isComposing: true });
  await press({ key: 'Enter', keyCode: 229 });
  await press({ key: 'Escape', isComposing: true });
  assert.equal(await visitor.panel.count(), 1);
  assert.deepEqual(shop.at('messages'), []);
  await page.keyboard.press('Enter');
  await textIs(visitor.said, 'こんにちは');
});

test('aStreamedAnswerEntersTheLogOnceAndWhole', async t => {
  const pieces = ['One ', 'two ', 'three'].map(text => event('text', { text }));
  const { page, visitor } = await visit(t, { messages: sse([...pieces, done()], { gap: 20 }) });
  await visitor.open();
  await until(async () => await visitor.log.getAttribute('aria-live') === 'polite');
  await visitor.log.evaluate(log => {
    window.changes = [];
    new MutationObserver(list => window.changes.push(...list.map(({ type, addedNodes, target }) =>
      type === 'childList' && target === log ? [...addedNodes].map(node => node.textContent).join() : `${type}!`)))
      .observe(log, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  await visitor.status.evaluate(status => {
    window.statuses = [];
    new MutationObserver(() => window.statuses.push(status.textContent))
      .observe(status, { childList: true, subtree: true, characterData: true });
  });
  await visitor.ask('Count');
  await textIs(visitor.heard, 'One two three');
  assert.deepEqual(await page.evaluate(() => window.changes), ['You: Count', 'AI assistant: One two three']);
  await textIs(visitor.status, '');
  const said = await page.evaluate(() => window.statuses);
  assert.ok(said.includes('Writing an answer…'), `said ${said}`);
});

test('theHistoryIsNotReadAloud', async t => {
  const { page, visitor } = await visit(t, { turns });
  await page.evaluate(() => {
    const log = document.querySelector('avow-chat').shadowRoot.querySelector('[role=log]');
    new MutationObserver(() => { window.live = log.getAttribute('aria-live'); }).observe(log, { childList: true });
  });
  await visitor.open();
  await textIs(visitor.heard, 'Yes, in 3 to 5 days.');
  assert.equal(await page.evaluate(() => window.live), 'off');
});

test('theEndOfAnEarlierChatIsReadAloud', async t => {
  const { shop, page, visitor } = await visit(t);
  const well = shop.session;
  shop.session = (response, call) => (call.body.resume ? problem(410, 'conversation.expired') : well)(response, call);
  await page.evaluate(() => {
    sessionStorage.setItem('avow.session', 'old');
    const log = document.querySelector('avow-chat').shadowRoot.querySelector('[role=log]');
    new MutationObserver(() => { window.live = log.getAttribute('aria-live'); }).observe(log, { childList: true });
  });
  await visitor.open();
  await until(async () => await visitor.log.innerText() === 'The earlier chat has ended.');
  assert.equal(await page.evaluate(() => window.live), 'polite');
});

test('theCounterIsShownNearTheLimitAndSaidWhenTypingPauses', async t => {
  const { shop, page, visitor } = await visit(t, { messageLimit: 50 }, { prepare: page => page.clock.install() });
  const count = page.locator('avow-chat .count');
  const aloud = page.locator('avow-chat .panel > .sr[role=status]');
  await visitor.open();
  await until(() => shop.at('session').length);
  await visitor.input.fill('x'.repeat(44));
  await textIs(count, '');
  await visitor.input.fill('x'.repeat(45));
  await textIs(count, 'Characters left: 5');
  assert.equal(await visitor.input.evaluate(i => i.getRootNode().getElementById(i.getAttribute('aria-describedby')).textContent), 'Characters left: 5');
  await page.clock.runFor(1000);
  await textIs(aloud, 'Characters left: 5');
  await visitor.input.fill('x'.repeat(51));
  await textIs(count, 'Characters left: -1');
  assert.equal(await visitor.input.getAttribute('aria-invalid'), 'true');
  assert.equal(await visitor.send.isDisabled(), true);
  await visitor.input.press('Enter');
  assert.equal(await visitor.input.inputValue(), 'x'.repeat(51));
  assert.deepEqual(shop.at('messages'), []);
  await visitor.input.fill('x'.repeat(50));
  await visitor.input.press('Enter');
  await until(() => shop.at('messages').length);
});

test('anEmptyMessageIsNotSent', async t => {
  const { shop, visitor } = await visit(t);
  await visitor.open();
  for (const text of ['', '   ', '\n\n']) {
    await visitor.input.fill(text);
    assert.equal(await visitor.send.isDisabled(), true);
    await visitor.input.press('Enter');
  }
  assert.deepEqual(shop.at('messages'), []);
});

test('thereIsMovementOnlyWhereItIsWanted', async t => {
  const settings = { messages: sse([], { open: true }) };
  const moving = page => page.evaluate(() => document.querySelector('avow-chat').shadowRoot.getAnimations().length);
  const calm = await visit(t, settings, { reducedMotion: 'reduce' });
  await calm.visitor.open();
  await calm.visitor.ask('Hello');
  assert.equal(await moving(calm.page), 0);
  const lively = await visit(t, settings, { reducedMotion: 'no-preference' });
  await lively.visitor.open();
  await lively.visitor.ask('Hello');
  await until(async () => await moving(lively.page) > 0);
});
