import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { answer, hangUp, MORE, ORDER, WIDGET } from './shop.js';
import { browserVisits, textIs, until } from './visit.js';

const visit = browserVisits();
const notice = visitor => visitor.page.locator('avow-chat #notice');
const ENGLISH = 'An AI assistant answers here. Messages are stored for a limited time and the shop can read them.';

test('eachHalfIsUnderTenKilobytesCompressed', () => {
  for (const file of [WIDGET, MORE, ORDER]) {
    const size = gzipSync(readFileSync(file), { level: 9 }).length;
    assert.ok(size <= 10_240, `${file}: ${size} bytes`);
  }
});

test('theSecondHalfIsFetchedOnOpeningAndNotBefore', async t => {
  const { page, visitor } = await visit(t);
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').filter(r => r.name.includes('avow-more')).length);
  await page.waitForLoadState('networkidle');
  assert.equal(await fetched(), 0);
  await visitor.open();
  await visitor.whole();
  assert.equal(await fetched(), 1);
});

test('aSecondHalfThatCannotBeFetchedIsSaidAndFetchedAgain', async t => {
  const { shop, visitor } = await visit(t);
  const well = shop.more;
  shop.more = hangUp;
  await visitor.open();
  await textIs(visitor.status, 'No connection. Your text is kept.');
  await visitor.input.fill('Hello');
  await visitor.input.press('Enter');
  await textIs(visitor.status, 'No connection. Your text is kept.');
  shop.more = well;
  await visitor.again.click();
  await textIs(visitor.heard, 'You said: Hello');
});

/** What a shop's page is measured by: nothing moves, and nobody waits for the script. Of several loads the best counts. */
test('nothingShiftsAndNoTaskIsLong', async t => {
  const watch = page => page.addInitScript(() => {
    window.shifts = [];
    window.long = [];
    new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(entry => entry.value)))
      .observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver(list => window.long.push(...list.getEntries().map(entry => entry.duration)))
      .observe({ type: 'longtask', buffered: true });
  });
  const longest = [];
  for (let load = 0; load < 3; load++) {
    const { page, visitor } = await visit(t, { messages: answer('Yes') }, { prepare: watch });
    await page.waitForLoadState('networkidle');
    await visitor.launcher.waitFor();
    assert.deepEqual(await page.evaluate(() => window.shifts), [], 'shifts while loading');
    longest.push(await page.evaluate(() => Math.max(0, ...window.long)));
    await page.evaluate(() => window.avow.open()); // without a click, for which a browser would forgive a shift
    await visitor.whole();
    await visitor.ask('Hello');
    await textIs(visitor.heard, 'Yes');
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))));
    assert.deepEqual(await page.evaluate(() => window.shifts), [], 'shifts while opening and answering');
  }
  assert.ok(Math.min(...longest) <= 50, `tasks of ${longest} ms`);
});

test('nothingButOneNameIsLeftInThePage', async t => {
  const { page, visitor } = await visit(t, {}, {
    prepare: page => page.addInitScript(() => { window.before = Object.getOwnPropertyNames(window); }),
  });
  await visitor.open();
  const added = await page.evaluate(() => Object.getOwnPropertyNames(window).filter(name => !window.before.includes(name)));
  assert.deepEqual(added.filter(name => name !== 'before'), ['avow']);
  assert.deepEqual(await page.evaluate(() => Object.keys(window.avow)), ['open', 'close']);
  assert.equal(await page.locator('[style]:not(avow-chat *)').count(), 0);
});

test('loadedTwiceItIsThereOnce', async t => {
  const { page } = await visit(t, { scripts: 2 });
  await page.waitForLoadState('load');
  assert.equal(await page.locator('avow-chat').count(), 1);
});

const ways = {
  inTheHeadBeforeThereIsABody: shop => ({ head: `<script src="${shop.app}/avow.js"></script>` }),
  atTheEndOfTheBody: shop => ({ tag: `<script src="${shop.app}/avow.js"></script>` }),
  deferred: shop => ({ tag: `<script src="${shop.app}/avow.js" defer></script>` }),
  asAModuleWithoutACurrentScript: shop => ({ cors: true, tag: `<script type="module" src="${shop.app}/avow.js?v=2" data-title="Lamps"></script>` }),
};
for (const [name, how] of Object.entries(ways)) {
  test(`itLoads ${name}`, async t => {
    const { page, visitor } = await visit(t, {}, { prepare: (page, shop) => Object.assign(shop, how(shop)) });
    await visitor.open();
    await page.getByRole('dialog', { name: name.startsWith('asAModule') ? 'Lamps' : 'Chat' }).waitFor();
    assert.equal(await page.locator('avow-chat').count(), 1);
  });
}

test('itOpensOnDemandWhileThePageIsStillLoading', async t => {
  const { visitor } = await visit(t, {}, {
    prepare: (page, shop) => {
      shop.head = `<script src="${shop.app}/avow.js"></script><script src="${shop.app}/avow.js?then=window.avow.open()"></script>`;
      return page.route('**/avow.js?then=*', route => route.fulfill({ contentType: 'text/javascript', body: 'window.avow.open()' }));
    },
  });
  await visitor.panel.waitFor();
});

test('itWorksAfterThePageHasLoaded', async t => {
  const { page, shop, visitor } = await visit(t, { tag: '<!-- none -->', policy: 'img-src *' });
  await page.waitForLoadState('load');
  await page.evaluate(src => new Promise(resolve => {
    const script = Object.assign(document.createElement('script'), { src, onload: resolve });
    script.dataset.title = 'Late';
    document.head.append(script);
  }), `${shop.app}/avow.js`);
  await visitor.open();
  await page.getByRole('dialog', { name: 'Late' }).waitFor();
});

test('withoutConstructableStyleSheetsAStyleElementWithTheNonceDoes', async t => {
  const { page, visitor } = await visit(t, { theme: 'p{color:#222}', attributes: 'nonce="theme"' },
    { prepare: page => page.addInitScript(() => { window.CSSStyleSheet = undefined; }) });
  await visitor.open();
  assert.equal(await visitor.launcher.evaluate(button => getComputedStyle(button).borderRadius), '32px');
  await visitor.whole();
  assert.equal(await page.locator('avow-chat style').count(), 2);
});

test('aHostileThemeChangesNothing', async t => {
  const geometry = async settings => {
    const { page, visitor } = await visit(t, settings);
    await visitor.open();
    await visitor.whole();
    return page.locator('avow-chat').evaluate(host => [...host.shadowRoot.querySelectorAll('*')].map(element => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontFamily, display, opacity, visibility, textTransform, letterSpacing } = getComputedStyle(element);
      return [element.localName, x, y, width, height, color, backgroundColor, fontSize, fontFamily, display, opacity, visibility,
        textTransform, letterSpacing].join();
    }));
  };
  const theme = `html{font-size:62.5%!important}html,body{color:red;letter-spacing:5px;text-transform:uppercase;line-height:3}
*,*::before{all:unset!important;display:none!important;color:red!important;font:30px fantasy!important;opacity:.1!important;
position:static!important;visibility:hidden!important;pointer-events:none!important;transform:rotate(5deg)!important}
html,body,main{display:block!important;visibility:visible!important;transform:none!important;opacity:1!important}
avow-chat:not(:defined){display:none!important}button,textarea{width:1px!important;height:1px!important}`;
  const [changed, plain] = [await geometry({ theme }), await geometry({})];
  assert.equal(changed.length, plain.length);
  changed.forEach((element, i) => assert.equal(element, plain[i]));
});

test('theNoticeIsThereByDefaultAndCannotBeEmptied (S1-46)', async t => {
  for (const attributes of ['', 'data-notice=""', 'data-notice="   "', 'data-notice="&#8203;"', 'data-notice="."', `data-notice="${'x'.repeat(601)}"`]) {
    const { visitor } = await visit(t, { attributes });
    await visitor.open();
    await textIs(notice(visitor), ENGLISH);
    await visitor.panel.getByText('AI assistant', { exact: true }).waitFor();
  }
});

test('settingsAreTextAndNeverMarkup', async t => {
  const evil = '&lt;img src=x onerror=alert(1)&gt; me';
  const { page, visitor } = await visit(t, { attributes: `data-notice="${evil}" data-greeting="${evil}" data-title="${evil}"` });
  await visitor.open();
  const text = '<img src=x onerror=alert(1)> me';
  await textIs(notice(visitor), text);
  await textIs(page.locator('avow-chat h2'), text);
  await textIs(page.locator('avow-chat .scroll > .ai p').first(), text);
  assert.equal(await page.locator('avow-chat img').count(), 0);
});

for (const proxy of ['https://evil.example/x', '//evil.example', '/\\evil.example', '/apps?x=', 'apps/avow', 'javascript:alert(1)', '/a b', '']) {
  test(`theProxy "${proxy}" IsNotTaken`, async t => {
    const { shop, visitor } = await visit(t, { attributes: `data-proxy="${proxy}"` });
    await visitor.open();
    await until(() => shop.at('session').length);
    assert.equal(shop.at('session')[0].url, '/apps/avow/session');
  });
}

test('theProxyMayBeAnotherPath', async t => {
  const { shop, visitor } = await visit(t, { attributes: 'data-proxy="/community/help/"' });
  await visitor.open();
  await until(() => shop.at('session').length);
  assert.equal(shop.at('session')[0].url, '/community/help/session');
});

test('theAccentIsAHexColourOrTheDefault', async t => {
  const colours = async attributes => {
    const { visitor } = await visit(t, { attributes });
    return visitor.launcher.evaluate(button => [getComputedStyle(button).backgroundColor, getComputedStyle(button).color].join(' '));
  };
  assert.equal(await colours(''), 'rgb(31, 77, 74) rgb(255, 255, 255)');
  assert.equal(await colours('data-accent="#FFE680"'), 'rgb(255, 230, 128) rgb(0, 0, 0)');
  assert.equal(await colours('data-accent="red;}*{display:none"'), 'rgb(31, 77, 74) rgb(255, 255, 255)');
});

test('thePositionFollowsTheSettingOrTheWritingDirection', async t => {
  const side = async settings => {
    const { page, visitor } = await visit(t, settings);
    const box = await visitor.launcher.boundingBox();
    await visitor.open();
    const panel = await visitor.panel.boundingBox();
    const { width, height } = page.viewportSize();
    assert.ok(panel.x >= 0 && panel.y >= 0 && panel.x + panel.width <= width && panel.y + panel.height <= height);
    const left = box.x < width / 2;
    assert.equal(Math.round(left ? box.x - panel.x : box.x + box.width - panel.x - panel.width), 0);
    return left ? 'left' : 'right';
  };
  const rtl = 'lang="ar" dir="rtl"';
  assert.equal(await side({}), 'right');
  assert.equal(await side({ attributes: 'data-position="left"' }), 'left');
  assert.equal(await side({ attributes: 'data-position="top:0"' }), 'right');
  assert.equal(await side({ htmlAttributes: rtl }), 'left');
  assert.equal(await side({ htmlAttributes: rtl, attributes: 'data-position="right"' }), 'right');
  assert.equal(await side({ attributes: 'data-lang="ar"' }), 'left');
});

test('theLanguageIsTheSettingsThenThePagesThenTheBrowsers', async t => {
  const label = async (attributes, lang, options) => {
    const { page, visitor } = await visit(t, { attributes, htmlAttributes: lang && `lang="${lang}"` }, options);
    await visitor.open();
    assert.equal(await page.locator('avow-chat section').getAttribute('lang'), await page.locator('avow-chat section').evaluate(s => s.lang));
    return visitor.input.getAttribute('aria-label');
  };
  assert.equal(await label('', 'en'), 'Your message');
  assert.equal(await label('', 'de-AT'), 'Ihre Nachricht');
  assert.equal(await label('data-lang="fr"', 'de'), 'Votre message');
  assert.equal(await label('data-lang="ES-mx"', 'de'), 'Su mensaje');
  assert.equal(await label('data-lang="constructor"', 'ro'), 'Mesajul tău');
  assert.equal(await label('', '', { locale: 'it-IT' }), 'Il tuo messaggio');
  assert.equal(await label('data-lang="xx"', 'ja', { locale: 'sv-SE' }), 'Your message');
  assert.equal(await label('', 'pt-BR'), 'A sua mensagem');
  assert.equal(await label('data-lang="ar"', 'en'), 'رسالتك');
});

for (const [half, file] of Object.entries({ first: WIDGET, second: MORE })) test(`everyLanguageHasEveryWord ${half}`, () => {
  const lines = readFileSync(file, 'utf8').match(/^ {2,4}[a-z]{2}: '.*',$/gm);
  const words = Object.fromEntries(lines.map(line => [line.trim().slice(0, 2), line.slice(line.indexOf("'") + 1, -2).split('|')]));
  assert.deepEqual(Object.keys(words), ['en', 'de', 'fr', 'es', 'it', 'ro', 'pt', 'nl', 'pl', 'ar']);
  for (const [language, list] of Object.entries(words)) {
    assert.equal(list.length, words.en.length, language);
    assert.ok(list.every(word => word.trim() === word && word), language);
    assert.deepEqual(list.map(word => word.includes('{}')), words.en.map(word => word.includes('{}')), language);
  }
});

test('rightToLeftPagesAreMirroredAndEachMessageHasItsOwnDirection', async t => {
  const turns = [
    { speaker: 'shopper', text: 'Hello (English)!', state: 'complete' },
    { speaker: 'assistant', text: 'نعم، خلال 3 أيام.', state: 'complete' },
  ];
  const { page, visitor } = await visit(t, { turns, htmlAttributes: 'lang="ar" dir="rtl"' });
  await visitor.open();
  await until(() => visitor.said.count());
  const direction = locator => locator.evaluate(p => getComputedStyle(p).direction);
  assert.equal(await direction(page.locator('avow-chat section')), 'rtl');
  assert.equal(await direction(visitor.said), 'ltr');
  assert.equal(await direction(visitor.heard), 'rtl');
  const [said, heard, panel] = [await visitor.said.boundingBox(), await visitor.heard.boundingBox(), await visitor.panel.boundingBox()];
  assert.ok(said.x - panel.x < 30 && panel.x + panel.width - heard.x - heard.width < 30);
  assert.equal(await visitor.said.getAttribute('dir'), 'auto');
});

test('aNarrowScreenGetsASheetOfFullWidthWithoutSidewaysScrolling', async t => {
  const turns = [{ speaker: 'assistant', text: `${'A'.repeat(200)} https://example.com/${'b'.repeat(200)}`, state: 'complete' }];
  for (const viewport of [{ width: 360, height: 640 }, { width: 320, height: 256 }]) {
    const { page, visitor } = await visit(t, { turns }, { viewport });
    await visitor.open();
    await until(() => visitor.heard.count());
    const panel = await visitor.panel.boundingBox();
    assert.deepEqual([panel.x, panel.width, panel.y + panel.height], [0, viewport.width, viewport.height]);
    for (const part of [visitor.input, visitor.send, page.getByRole('button', { name: 'Close' })]) {
      const box = await part.boundingBox();
      assert.ok(box.width >= 44 && box.height >= 44 && box.x + box.width <= viewport.width && box.y + box.height <= viewport.height);
    }
    assert.ok(await page.locator('avow-chat .scroll').evaluate(scroll => scroll.scrollWidth <= scroll.clientWidth && scroll.clientHeight > 40));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width);
  }
});

test('thePanelFollowsTheReadersTextSizeAndNotTheThemes', async t => {
  const { visitor } = await visit(t, { theme: 'html{font-size:10px}' });
  await visitor.open();
  assert.equal(await visitor.input.evaluate(input => getComputedStyle(input).fontSize), '16px');
});

test('clicksBesideTheChatReachThePage', async t => {
  const { page, visitor } = await visit(t);
  await visitor.open();
  const launcher = await visitor.launcher.boundingBox();
  const beside = await page.evaluate(([x, y]) => document.elementFromPoint(x, y).localName, [launcher.x - 100, launcher.y + 20]);
  assert.notEqual(beside, 'avow-chat');
});

test('newWordsStayInViewUnlessTheReaderWentUp', async t => {
  const turns = Array.from({ length: 30 }, (_, i) => ({ speaker: 'assistant', text: `Line ${i}`, state: 'complete' }));
  const { page, visitor } = await visit(t, { turns, messages: answer('Long\n'.repeat(20)) });
  const scroll = page.locator('avow-chat .scroll');
  const rest = () => scroll.evaluate(s => s.scrollHeight - s.scrollTop - s.clientHeight);
  await visitor.open();
  await until(async () => await visitor.heard.count() === 30);
  assert.ok(await rest() < 2);
  await visitor.ask('More');
  await until(async () => await visitor.heard.count() === 31);
  assert.ok(await rest() < 2);
});

test('whatConsentForbidsToRememberStaysInMemory', async t => {
  const privacy = { prepare: page => page.addInitScript(() => {
    window.allowed = false;
    window.Shopify = { customerPrivacy: { preferencesProcessingAllowed: () => window.allowed } };
  }) };
  const { page, shop, visitor } = await visit(t, {}, privacy);
  const stored = () => page.evaluate(() => sessionStorage.length);
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'You said: Hello');
  assert.equal(await stored(), 0);
  const decide = allowed => page.evaluate(allowed => {
    window.allowed = allowed;
    document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: {} }));
  }, allowed);
  await decide(true);
  assert.equal(await stored(), 1);
  await decide(false);
  assert.equal(await stored(), 0);
  await visitor.ask('Again');
  await textIs(visitor.heard, ['You said: Hello', 'You said: Again']);
  assert.equal(shop.at('session').length, 1);
});

test('aBrowserThatForbidsStorageStillChats', async t => {
  const { page, visitor } = await visit(t, {}, { prepare: page => page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  }) });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'You said: Hello');
  assert.equal(await page.evaluate(() => document.cookie), '');
});

test('closingWhileAnAnswerComesKeepsIt', async t => {
  let more;
  const { page, visitor } = await visit(t, { messages: response => { more = () => answer('Here')(response); } });
  await visitor.open();
  await visitor.ask('Hello');
  await until(() => more);
  await page.keyboard.press('Escape');
  more();
  await visitor.open();
  await textIs(visitor.heard, 'Here');
});

test('aFailureIsStillThereWhenTheChatIsOpenedAgain', async t => {
  const { page, visitor } = await visit(t, { messages: hangUp, answers: hangUp });
  await visitor.open();
  await visitor.ask('Hello');
  await until(async () => await visitor.again.count() === 1);
  await page.keyboard.press('Escape');
  await visitor.open();
  assert.equal(await visitor.input.inputValue(), 'Hello');
  assert.equal(await visitor.again.count(), 1);
});
