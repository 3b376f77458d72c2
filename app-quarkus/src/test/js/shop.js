import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const MORE = fileURLToPath(new URL('../../main/resources/META-INF/resources/avow-more.js', import.meta.url));
export const ORDER = fileURLToPath(new URL('../../main/resources/META-INF/resources/avow-order.js', import.meta.url));
export const WIDGET = fileURLToPath(new URL('../../main/resources/META-INF/resources/avow.js', import.meta.url));

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

function onPath(name) {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Debian's Chromium, or the one that CHROMIUM names. */
export function launch() {
  const executablePath = process.env.CHROMIUM || NAMES.map(onPath).find(Boolean);
  if (!executablePath || !existsSync(executablePath)) {
    throw new Error('no Chromium: install the package "chromium" or set CHROMIUM');
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

export const json = (status, body, headers = {}) => response => {
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers });
  response.end(JSON.stringify(body));
};
export const problem = (status, code, headers) => json(status, { status, code }, headers);
/** Ends the connection without an answer. */
export const hangUp = response => response.destroy();
export const event = (name, data) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
export const done = (state = 'complete') => event('done', { state });
/** An event stream of these pieces; `open` leaves it open. */
export const sse = (pieces, { open = false, gap = 0 } = {}) => async response => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.flushHeaders();
  for (const piece of pieces) {
    response.write(piece);
    if (gap) await new Promise(resolve => setTimeout(resolve, gap));
  }
  if (!open) response.end();
};
export const answer = (text, state) => sse([event('text', { text }), done(state)]);
/** One behaviour for each call in turn, the last one for all further calls. */
export const inTurn = (...behaviours) => {
  let call = 0;
  return (response, request) => behaviours[Math.min(call++, behaviours.length - 1)](response, request);
};

async function listen(handler) {
  const server = createServer((request, response) => {
    response.shouldKeepAlive = false; // a browser repeats a request by itself when a connection used before hangs up
    return handler(request, response);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return [server, `http://127.0.0.1:${server.address().port}`];
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? JSON.parse(text) : undefined;
}

/**
 * A storefront with its proxy on one origin and the app on another, as a shopper's browser meets them. `session`,
 * `messages` and `answers` say how each door behaves; `calls` holds what arrived.
 */
export class Shop {
  calls = [];
  closed = 0;
  cors = true;
  messageLimit = 2000;
  turns = [];
  accepted = [];
  orderStatus = false;
  own = true;
  cookie = false;
  attributes = '';
  htmlAttributes = 'lang="en"';
  theme = '';
  head = '';
  body = '';
  tag = '';
  scripts = 1;
  policy = '';
  #tokens = 0;

  more = response => {
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Access-Control-Allow-Origin': '*' });
    response.end(readFileSync(MORE));
  };
  leads = (response, call) => json(200, { id: 'lead', expiresAt: '2026-12-01T10:00:00Z', of: call.body.id })(response);
  orders = response => json(200, { lines: [{ text: 'It has been sent.' }, { text: 'A parcel.', tracking: 'https://track.example/1' }],
    returnable: [{ line: '7001', title: 'Desk lamp', quantity: 2 }] })(response);
  returns = response => json(200, { lines: [{ text: 'Passed on.' }], returnable: [] })(response);
  feedback = response => response.writeHead(204).end();
  me = (response, call) => json(200, call.method === 'GET' ? { rows: [{ class: 'transcript', text: 'Hi' }] }
    : { request: 'r', status: 'done', code: 'c0de' })(response);
  session = response => json(200, this.opened())(response);
  messages = (response, call) => answer(`You said: ${call.body.text}`)(response);
  answers = (response, call) => json(200, { state: 'complete', text: `By proxy: ${call.body.text}` })(response);

  static async open(settings = {}) {
    const shop = Object.assign(new Shop(), settings);
    [shop.appServer, shop.app] = await listen((request, response) => shop.#atApp(request, response));
    [shop.shopServer, shop.url] = await listen((request, response) => shop.#atShop(request, response));
    return shop;
  }

  async close() {
    for (const server of [this.appServer, this.shopServer]) {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    }
  }

  opened(more = {}) {
    return {
      session: `token-${++this.#tokens}`,
      expiresIn: 1800,
      endpoint: `${this.app}/storefront`,
      messageLimit: this.messageLimit,
      turns: this.turns,
      leads: this.accepted,
      orders: this.orderStatus,
      own: this.own,
      cookie: this.cookie,
      ...more,
    };
  }

  /** What the app answers behind the proxy, by the way asked for. */
  get #proxied() {
    return {
      'proxied/leads': this.leads,
      'proxied/orders': this.orders,
      'proxied/orders/returns': this.returns,
      'proxied/feedback': this.feedback,
      'proxied/me/export': (response, call) => this.me(response, { ...call, method: 'GET' }),
      'proxied/me/erasure': (response, call) => this.me(response, { ...call, method: 'DELETE' }),
    };
  }

  /** What arrived at a door, oldest first. */
  at(door) {
    return this.calls.filter(call => call.door === door);
  }

  async #record(door, request, response, behave) {
    let body;
    try {
      body = await read(request);
    } catch {
      return; // the page went away before it was through
    }
    const call = { door, method: request.method, headers: request.headers, body, url: request.url };
    this.calls.push(call);
    response.on('close', () => {
      call.cut = !response.writableFinished;
    });
    await behave(response, call);
  }

  async #atApp(request, response) {
    if (request.url.startsWith('/avow.js')) {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Access-Control-Allow-Origin': '*' });
      response.end(readFileSync(WIDGET));
      return;
    }
    if (request.url.startsWith('/avow-more.js')) {
      this.more(response, request);
      return;
    }
    if (request.url === '/avow-order.js') {
      this.calls.push({ door: 'order-script' });
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Access-Control-Allow-Origin': '*' });
      response.end(readFileSync(ORDER));
      return;
    }
    if (this.cors) {
      response.setHeader('Access-Control-Allow-Origin', this.url);
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE');
      response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, accept');
      response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    }
    if (request.method === 'OPTIONS') {
      this.calls.push({ door: 'preflight' });
      response.writeHead(204).end();
    } else if (/^\/storefront\/(messages|leads|feedback|me)$/.test(request.url)) {
      const door = request.url.slice('/storefront/'.length);
      await this.#record(door, request, response, this[door]);
    } else if (/^\/storefront\/orders(\/returns)?$/.test(request.url)) {
      const door = request.url.endsWith('returns') ? 'returns' : 'orders';
      await this.#record(door, request, response, this[door]);
    } else {
      this.calls.push({ door: 'unknown', url: request.url });
      response.writeHead(404).end();
    }
  }

  async #atShop(request, response) {
    const proxy = /^\/(?:apps\/avow|community\/help)\/(session|answers|proxied\/.+)$/.exec(request.url);
    if (proxy) {
      await this.#record(proxy[1], request, response, this.#proxied[proxy[1]] || this[proxy[1]]);
    } else if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
    } else {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': this.#policy() });
      response.end(this.#html());
    }
  }

  /** A strict policy: no inline script, no inline style, no style sheet at all unless the page brings a theme. */
  #policy() {
    return this.policy || `default-src 'none'; script-src ${this.app}; connect-src 'self' ${this.app}; `
      + `style-src ${this.theme ? "'nonce-theme'" : "'none'"}; base-uri 'none'; require-trusted-types-for 'script'`;
  }

  #html() {
    const tag = this.tag || `<script src="${this.app}/avow.js" ${this.attributes} async></script>`;
    return `<!DOCTYPE html><html ${this.htmlAttributes}><head><meta name="viewport" content="width=device-width">`
      + `<title>Acme Lamps</title>${this.theme ? `<style nonce="theme">${this.theme}</style>` : ''}${this.head}</head>`
      + `<body><main><h1>Acme Lamps</h1><p>Lamps for every room.</p><a href="/other">Other lamps</a>${this.body}</main>`
      + `${tag.repeat(this.scripts)}</body></html>`;
  }
}

/** What a shopper does, in words. */
export class Visitor {
  constructor(page) {
    this.page = page;
    this.launcher = page.locator('avow-chat .launch');
    this.panel = page.getByRole('dialog');
    this.input = page.locator('avow-chat textarea');
    this.send = page.locator('avow-chat .write button');
    this.log = page.getByRole('log');
    this.said = page.locator('avow-chat [role=log] .you p');
    this.heard = page.locator('avow-chat [role=log] .ai p');
    this.status = page.locator('avow-chat .bar [role=status]');
    this.again = page.getByRole('button', { name: 'Try again' });
    this.foot = page.locator('avow-chat .foot');
    this.tail = page.locator('avow-chat .tail');
    this.stop = page.getByRole('button', { name: 'Stop' });
  }

  async open() {
    await this.launcher.click();
    await this.panel.waitFor();
    return this;
  }

  /** Waits for the second half. */
  async whole() {
    await this.foot.locator('button').waitFor();
    return this;
  }

  async ask(text) {
    await this.input.fill(text);
    await this.input.press('Enter');
  }
}
