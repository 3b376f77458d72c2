import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, done, event, sse } from './shop.js';
import { browserVisits, textIs, until } from './visit.js';

const visit = browserVisits();

/** In the page: streams come from `window.chunks`, one list of byte arrays for each message. */
function streamFromMemory() {
  const real = window.fetch;
  window.chunks = [];
  window.fetch = (url, options) => {
    if (!String(url).endsWith('/messages')) return real(url, options);
    const chunks = window.chunks.shift();
    const body = new ReadableStream({
      async start(controller) {
        for (const chunk of chunks) {
          controller.enqueue(new Uint8Array(chunk));
          await new Promise(resolve => setTimeout(resolve));
        }
        controller.close();
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));
  };
}

async function hear(visitor, streams) {
  await visitor.whole();
  await visitor.page.evaluate(streams => { window.chunks = streams; }, streams);
  const before = await visitor.heard.count();
  for (let i = 0; i < streams.length; i++) {
    await visitor.page.evaluate(() => {
      const root = document.querySelector('avow-chat').shadowRoot;
      root.querySelector('textarea').value = 'x';
      root.querySelector('textarea').dispatchEvent(new Event('input'));
      root.querySelector('.write button').click();
      return new Promise(resolve => {
        const look = () => (root.querySelector('.draft').hidden ? resolve() : setTimeout(look));
        look();
      });
    });
  }
  return (await visitor.heard.allInnerTexts()).slice(before);
}

const bytes = text => [...Buffer.from(text, 'utf8')];

test('aStreamSplitAtAnyByteIsTheSameText', async t => {
  const { visitor } = await visit(t, {}, { prepare: page => page.addInitScript(streamFromMemory) });
  await visitor.open();
  const text = 'Aș é 漢 🪔 مرحبا';
  const wire = bytes(`event: text\r\ndata: {"text":"${text}"}\r\n\r\n${done()}`);
  const twice = wire.slice(1).map((_, i) => [wire.slice(0, i + 1), wire.slice(i + 1)]);
  const single = wire.map(byte => [byte]);
  const heard = await hear(visitor, [...twice, single]);
  assert.equal(heard.length, wire.length);
  assert.deepEqual(new Set(heard), new Set([text]));
});

test('theFormatIsReadAsTheStandardSays', async t => {
  const { visitor } = await visit(t, {}, { prepare: page => page.addInitScript(streamFromMemory) });
  await visitor.open();
  const end = done();
  const cases = {
    lineFeeds: `event: text\ndata: {"text":"A"}\n\n${end}`,
    carriageReturns: `event: text\rdata: {"text":"A"}\r\revent: done\rdata: {"state":"complete"}\r\r`,
    mixedEnds: `event: text\r\ndata: {"text":"A"}\n\revent: done\ndata: {"state":"complete"}\r\n\n`,
    comments: `: hello\n\n:\n\nevent: text\n: between\ndata: {"text":"A"}\n\n: ping\n\n${end}`,
    byteOrderMark: `\ufeffevent: text\ndata: {"text":"A"}\n\n${end}`,
    noSpaces: 'event:text\ndata:{"text":"A"}\n\nevent:done\ndata:{"state":"complete"}\n\n',
    severalDataLines: `event: text\ndata: {"text":\ndata: "A"}\n\n${end}`,
    dataFirst: 'data: {"text":"A"}\nevent: text\n\ndata: {"state":"complete"}\nevent: done\n\n',
    otherFields: `id: 7\nretry: 10\nnonsense\nevent: text\ndata: {"text":"A"}\n\n${end}`,
    otherEvents: `event: ping\ndata: {}\n\ndata: {"text":"B"}\n\nevent: text\ndata: {"text":"A"}\n\n${end}`,
    anEventWithoutData: `event: text\n\nevent: text\ndata: {"text":"A"}\n\n${end}`,
    whatFollowsTheEnd: `event: text\ndata: {"text":"A"}\n\n${end}event: text\ndata: {"text":"B"}\n\n`,
    emptyPieces: `event: text\ndata: {"text":""}\n\nevent: text\ndata: {}\n\nevent: text\ndata: {"text":"A"}\n\n${end}`,
  };
  const heard = await hear(visitor, Object.values(cases).map(wire => [bytes(wire)]));
  assert.deepEqual(Object.keys(cases).map((name, i) => [name, heard[i]]), Object.keys(cases).map(name => [name, 'A']));
});

test('anEndWithoutItsBlankLineIsNoEnd', async t => {
  const { visitor } = await visit(t, { messages: sse([event('text', { text: 'Half' }), 'event: done\ndata: {"state":"complete"}\n']) });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'Half');
  assert.equal(await visitor.again.count(), 1);
});

test('bytesThatComeOneByOneOverTheWireAreReadToo', async t => {
  const wire = Buffer.from(`event: text\r\ndata: {"text":"ș🪔"}\r\n\r\n${done()}`);
  const { visitor } = await visit(t, { messages: sse([...wire].map(byte => Buffer.from([byte])), { gap: 1 }) });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'ș🪔');
});

test('anAnswerIsTextAndNothingElse', async t => {
  const words = '<img src=x onerror=alert(1)><a href="javascript:1">a</a> **bold** [link](https://example.com) ![i](https://example.com/i.png)';
  const { page, shop, visitor } = await visit(t, { messages: answer(words), turns: [{ speaker: 'assistant', text: words, state: 'complete' }] });
  await visitor.open();
  await visitor.ask('<b>Hello</b>');
  await textIs(visitor.heard, [words, words]);
  await textIs(visitor.said, '<b>Hello</b>');
  assert.equal(await page.locator('avow-chat .scroll').locator('a, img, b, strong, script').count(), 0);
  assert.deepEqual(shop.calls.filter(call => call.door === 'unknown'), []);
});

test('invisibleAndControlCharactersAreTakenOutAndLinesKept', async t => {
  const hidden = [...'steal'].map(letter => String.fromCodePoint(0xe0000 + letter.codePointAt(0))).join('');
  const text = `One${hidden}\u0000\u001b[31m\u202e\u{e0100}\r\ntwo\rthree\n\tfour \u200d\ud83d`;
  const { visitor } = await visit(t, { messages: sse([`event: text\ndata: ${JSON.stringify({ text })}\n\n`, done()]) });
  await visitor.open();
  await visitor.ask('Hello');
  await until(() => visitor.heard.count());
  assert.equal(await visitor.heard.evaluate(p => p.textContent), 'One[31m\ntwo\nthree\n\tfour \u200d');
});

test('aCharacterSplitOverTwoPiecesIsPutTogether', async t => {
  const messages = sse(['event: text\ndata: {"text":"a\\ud83e"}\n\n', 'event: text\ndata: {"text":"\\ude94b"}\n\n', done()]);
  const { visitor } = await visit(t, { messages });
  await visitor.open();
  await visitor.ask('Hello');
  await textIs(visitor.heard, 'a🪔b');
});

test('halfACharacterTypedIsNotSent', async t => {
  const { shop, visitor } = await visit(t);
  await visitor.open();
  await visitor.input.evaluate(input => {
    input.value = ' a\ud83eb\n ';
    input.dispatchEvent(new Event('input'));
  });
  await visitor.input.press('Enter');
  await until(() => shop.at('messages').length);
  assert.equal(shop.at('messages')[0].body.text, 'ab');
});
