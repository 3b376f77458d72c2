// A chat bubble for any page: docs/widget.md. Sends nothing before it is opened; shows text, never markup.
(() => {
  'use strict';
  if (typeof window.avow?.open === 'function') return;

  const WORDS = {
    __proto__: null,
    en: 'Chat|Close|AI assistant|An AI assistant answers here. Messages are stored for a limited time and the shop can read them.|Hello! How can I help?|Your message|Send|No connection. Your text is kept.|Try again|Please wait {} s.|That did not work.',
    de: 'Chat|Schließen|KI-Assistent|Hier antwortet ein KI-Assistent. Nachrichten werden für begrenzte Zeit gespeichert, der Shop kann sie lesen.|Hallo! Wie kann ich helfen?|Ihre Nachricht|Senden|Keine Verbindung. Ihr Text bleibt erhalten.|Nochmal versuchen|Bitte {} s warten.|Das hat nicht geklappt.',
    fr: 'Chat|Fermer|Assistant IA|Un assistant IA répond ici. Les messages sont conservés un temps limité et la boutique peut les lire.|Bonjour ! Comment puis-je vous aider ?|Votre message|Envoyer|Pas de connexion. Votre texte est conservé.|Réessayer|Veuillez patienter {} s.|Cela n’a pas fonctionné.',
    es: 'Chat|Cerrar|Asistente de IA|Aquí responde un asistente de IA. Los mensajes se guardan un tiempo limitado y la tienda puede leerlos.|¡Hola! ¿En qué puedo ayudarle?|Su mensaje|Enviar|Sin conexión. Su texto se conserva.|Reintentar|Espere {} s.|No ha funcionado.',
    it: 'Chat|Chiudi|Assistente IA|Qui risponde un assistente IA. I messaggi sono conservati per un tempo limitato e il negozio può leggerli.|Ciao! Come posso aiutare?|Il tuo messaggio|Invia|Nessuna connessione. Il testo è conservato.|Riprova|Attendi {} s.|Non ha funzionato.',
    ro: 'Chat|Închide|Asistent AI|Aici răspunde un asistent AI. Mesajele sunt păstrate o perioadă limitată, iar magazinul le poate citi.|Bună! Cu ce pot ajuta?|Mesajul tău|Trimite|Fără conexiune. Textul este păstrat.|Încearcă din nou|Așteaptă {} s.|Nu a reușit.',
    pt: 'Chat|Fechar|Assistente de IA|Aqui responde um assistente de IA. As mensagens são guardadas por tempo limitado e a loja pode lê-las.|Olá! Como posso ajudar?|A sua mensagem|Enviar|Sem ligação. O seu texto é mantido.|Tentar novamente|Aguarde {} s.|Não funcionou.',
    nl: 'Chat|Sluiten|AI-assistent|Hier antwoordt een AI-assistent. Berichten worden beperkte tijd bewaard en de winkel kan ze lezen.|Hallo! Hoe kan ik helpen?|Uw bericht|Versturen|Geen verbinding. Uw tekst blijft bewaard.|Opnieuw proberen|Even wachten: {} s.|Dat is niet gelukt.',
    pl: 'Czat|Zamknij|Asystent AI|Odpowiada tu asystent AI. Wiadomości są przechowywane przez ograniczony czas i sklep może je czytać.|Dzień dobry! W czym mogę pomóc?|Twoja wiadomość|Wyślij|Brak połączenia. Tekst został zachowany.|Spróbuj ponownie|Zaczekaj {} s.|Nie udało się.',
    ar: 'الدردشة|إغلاق|مساعد ذكاء اصطناعي|يجيب هنا مساعد ذكاء اصطناعي. تُحفظ رسائلك لمدة محدودة ويمكن للمتجر قراءتها.|مرحبًا! كيف يمكنني المساعدة؟|رسالتك|إرسال|لا يوجد اتصال. نصك محفوظ.|إعادة المحاولة|يرجى الانتظار {} ث.|لم ينجح ذلك.',
  };

  // Settings: the script's data attributes, each checked

  const script = document.currentScript || document.querySelector('script[src*="/avow.js"]');
  const setting = (name, valid, fallback = '') => {
    const value = (script?.dataset[name] || '').trim();
    return valid.test(value) ? value : fallback;
  };
  const page = document.documentElement;
  const language = [script?.dataset.lang, page.lang, navigator.language, 'en']
    .map(tag => String(tag).toLowerCase().split('-')[0]).find(tag => tag in WORDS);
  const [CHAT, CLOSE, AI, NOTICE, GREETING, INPUT, SEND, OFFLINE, RETRY, WAIT, FAILED] = WORDS[language].split('|');
  const rightToLeft = language === 'ar' || getComputedStyle(page).direction === 'rtl';
  const proxy = setting('proxy', /^\/(?!\/)[\w./~%-]*$/, '/apps/avow').replace(/\/+$/, '');
  const left = setting('position', /^(left|right)$/, rightToLeft ? 'left' : 'right') === 'left';
  const LETTER = /^(?=.*\p{L})[^]{1,600}$/su;

  // Without control, direction-override, tag and lone surrogate characters
  const clean = text => (typeof text === 'string' ? text : '').replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u{e0000}-\u{e0fff}]/gu, '');

  const words = (name, fallback) => clean(setting(name, LETTER, fallback));

  // Storage: the session token, where consent and browser allow it

  const KEY = 'avow.session';
  let token = '';
  const keep = value => {
    token = value;
    try {
      const kept = value && (window.Shopify?.customerPrivacy?.preferencesProcessingAllowed?.() ?? true);
      if (opened.cookie) document.cookie = `${KEY}=${value};path=/;secure;samesite=strict${kept ? '' : ';max-age=0'}`;
      else if (kept) sessionStorage[KEY] = value;
      else delete sessionStorage[KEY];
    } catch { /* memory has it */ }
  };
  const recall = () => {
    try {
      // A tab that a page opens begins with a copy
      const copied = window.opener && history.length < 2
        && performance.getEntriesByType('navigation')[0]?.type === 'navigate';
      token = document.cookie.split(KEY + '=')[1]?.split(';')[0] || !copied && sessionStorage[KEY] || '';
    } catch { /* none */ }
  };
  document.addEventListener('visitorConsentCollected', () => keep(token));

  // The wire; a failure has status, reason, wait (seconds), over (its id is spent)

  const fail = facts => Object.assign(new Error('avow'), facts);
  const seconds = value => {
    const number = isNaN(value) ? (Date.parse(value) - Date.now()) / 1000 : value;
    return Math.min(Math.max(Math.ceil(number) || 0, 0), 86400);
  };
  let running = new AbortController();

  const post = async (url, body, patience = 30, read = response => response.json(), headers) => {
    const controller = running = new AbortController();
    let timer;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), patience * 1000);
    };
    alive();
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: controller.signal,
      });
      if (response.ok) return await read(response, alive);
      const problem = await response.json().catch(() => 0) || {};
      const status = response.status, reason = String(problem.code || '');
      const wait = seconds(problem.retryAfter ?? response.headers.get('Retry-After')) || (/429|503/.test(status) ? 5 : 0);
      throw fail({ status, reason, wait, over: /^model/.test(reason) });
    } finally {
      clearTimeout(timer);
    }
  };

  const pause = time => new Promise((resolve, reject) => {
    running = new AbortController();
    running.signal.onabort = reject;
    setTimeout(resolve, time * 1000);
  });

  // Server-sent events as [name, data]
  async function* events(body, alive) {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let rest = '', afterCR = false, name = '', data = [];
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        alive();
        let chunk = decoder.decode(value, { stream: true });
        if (!chunk) continue;
        if (afterCR && chunk[0] === '\n') chunk = chunk.slice(1);
        afterCR = chunk.endsWith('\r');
        const lines = (rest + chunk).split(/\r\n|\r|\n/);
        rest = lines.pop();
        for (const line of lines) {
          const [, field, text] = /^([^:]*):? ?(.*)$/s.exec(line);
          if (field === 'event') name = text;
          if (field === 'data') data.push(text);
          if (line) continue;
          if (data.length) yield [name, data.join('\n')];
          name = '';
          data = [];
        }
      }
    } finally {
      reader.cancel().catch(() => 0);
    }
  }

  // The panel

  const h = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children.filter(Boolean));
    return element;
  };
  const icon = path => {
    const [svg, line] = ['svg', 'path'].map(tag => document.createElementNS('http://www.w3.org/2000/svg', tag));
    svg.setAttribute('viewBox', '0 0 24 24');
    line.setAttribute('d', path);
    svg.append(line);
    return svg;
  };
  const BUBBLE = 'M4 5h16v11h-9l-5 4v-4H4z';
  const CROSS = 'M6 6l12 12M18 6 6 18';

  const notice = h('p', { id: 'notice', dir: 'auto' }, words('notice', NOTICE));
  const log = h('div', { role: 'log', 'aria-live': 'off', 'aria-label': CHAT });
  const draftText = h('p', { dir: 'auto' });
  const draft = h('div', { class: 'ai draft', hidden: '' }, draftText, h('p', { class: 'dots' }, h('i'), h('i'), h('i')));
  const tail = h('div', { class: 'tail' });
  const foot = h('div', { class: 'foot' });
  const scroller = h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': CHAT }, notice,
    h('div', { class: 'ai' }, h('p', { dir: 'auto' }, words('greeting', GREETING))), log, draft, tail);
  const status = h('span', { role: 'status', dir: 'auto' });
  const action = h('button', { hidden: '' });
  const counter = h('div', { id: 'count', class: 'count' });
  const aloud = h('div', { class: 'sr', role: 'status' });
  const input = h('textarea', {
    rows: 1, dir: 'auto', placeholder: INPUT, 'aria-label': INPUT, 'aria-describedby': 'count',
    enterkeyhint: 'send',
  });
  const send = h('button', { class: 'round', 'aria-label': SEND, disabled: '' },
    icon('M12 19V5M6 11l6-6 6 6'));
  const closer = h('button', { class: 'round plain', 'aria-label': CLOSE }, icon(CROSS));
  const panel = h('div', { id: 'panel', class: 'panel', role: 'dialog', 'aria-labelledby': 'title', 'aria-describedby': 'notice', hidden: '' },
  h('header', {}, h('div', { class: 'mark', 'aria-hidden': true }, icon(BUBBLE)),
    h('div', {}, h('h2', { id: 'title', dir: 'auto' }, words('title', CHAT)), h('span', {}, AI)), closer),
  scroller, h('div', { class: 'bar' }, status, action),
  h('div', { class: 'write' }, input, send), counter, foot, aloud);
  const launcher = h('button', {
    class: 'round launch', 'aria-label': CHAT, 'aria-expanded': 'false', 'aria-controls': 'panel',
  }, icon(BUBBLE), icon(CROSS));
  const box = h('section', {
    class: left === rightToLeft ? 'end' : 'start', lang: language, dir: rightToLeft ? 'rtl' : 'ltr', 'aria-label': AI,
  }, launcher, panel);

  // Keeps the end in view, unless scrolled up
  const change = (work, force) => {
    const low = force || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
    work();
    if (low) scroller.scrollTop = scroller.scrollHeight;
  };
  const entry = (who, text, ...notes) => h('div', { class: who },
    h('span', { class: 'sr' }, `${who === 'you' ? more.you : AI}: `),
    text && h('p', { dir: 'auto' }, clean(text)), ...notes.filter(Boolean).map(note => h('small', {}, note)));
  const ended = (text, state, sources) => state === 'declined' ? entry('ai', more.declined)
    : entry('ai', text, state !== 'complete' && more.cut, ...more.cite(sources));

  let onAction;
  const bar = (text = '', label = '', work) => {
    if (root.activeElement === action && !label) input.focus();
    status.textContent = text;
    action.textContent = label;
    action.hidden = !label;
    onAction = work;
  };

  // The conversation

  let session = null, opened = {}, direct = true, limit = 2000, shown = false;
  let busy = null, unsent = null, waiting = false, speaking;

  const newId = () => crypto.getRandomValues(new Uint32Array(4)).join('-');
  const live = () => log.setAttribute('aria-live', 'polite');
  const clear = (...why) => {
    keep('');
    live();
    change(() => log.replaceChildren(h('p', { class: 'info' }, ...why), ...busy ? [busy.question] : []), true);
  };

  // The other half of the chat
  let more = {}, loading, loads = 0;
  const load = () => {
    loading = loading || import(new URL(`avow-more.js?${loads++}`, script.src)).then(half => {
      more = half.default({
        h, icon, language, words, setting, fail, excuse, clear, dress, newId, log, tail, foot, input, connect, proxy,
        opened: () => opened,
        renew: () => { session = null; },
        stop: () => busy && stop(),
        show: work => change(work),
      });
      typed();
    }).catch(problem => {
      loading = null;
      throw problem;
    });
    return loading;
  };

  const start = async () => {
    if (!token) recall();
    let answer;
    try {
      [answer] = await Promise.all([post(`${proxy}/session`, token ? { resume: token } : {}), load()]);
    } catch (problem) {
      if (!token || !/^(session|conversation|request)\./.test(problem.reason)) throw problem;
      await load();
      clear(more.ended);
      answer = await post(`${proxy}/session`, {});
    }
    if (typeof answer.session !== 'string') throw fail();
    opened = answer;
    keep(answer.session);
    more.ready();
    limit = answer.messageLimit > 0 ? answer.messageLimit : limit;
    if (!shown) {
      const turns = [].concat(answer.turns || []).map(({ speaker, text, state, sources }) =>
        speaker === 'shopper' ? entry('you', text) : ended(text, state, sources));
      change(() => log.prepend(...turns), true);
      setTimeout(live, 300);
    }
    shown = true;
    return answer;
  };
  const connect = () => {
    session = session || start().catch(problem => {
      session = null;
      throw problem;
    });
    return session;
  };

  const say = (message, text) => {
    message.said += text || '';
    change(() => { draftText.textContent = clean(message.said); });
  };

  // The stream, or else one whole answer through the proxy
  const attempt = async (to, message) => {
    const { id, text } = message;
    const body = { id, text, page: location.href, order: more.context };
    const cited = end => {
      message.sources = end.sources;
      return end.state;
    };
    const read = async (response, alive) => {
      for await (const [name, data] of events(response.body, alive)) {
        const event = JSON.parse(data);
        if (name === 'text') say(message, event.text);
        if (name === 'done') return cited(event);
        if (name === 'error') throw fail({ over: true, reason: event.code, wait: seconds(event.retryAfter) });
      }
      throw fail();
    };
    if (direct) {
      try {
        return await post(`${to.endpoint}/messages`, body, 30, read,
          { Authorization: `Bearer ${to.session}`, Accept: 'text/event-stream' });
      } catch (problem) {
        const refused = problem.reason && problem.reason !== 'origin.refused';
        if (refused || problem.wait || problem.over || message.said || message.stopped) throw problem;
      }
    }
    const answer = await post(`${proxy}/answers`, { session: to.session, ...body }, 90);
    direct = false;
    say(message, answer.text);
    return cited(answer);
  };

  const deliver = async message => {
    const tried = {};
    const once = what => !tried[what] && (tried[what] = true);
    for (;;) {
      try {
        const state = await attempt(await connect(), message);
        if (message.said || state === 'declined') return state;
        // Lost before it began
        message.id = newId();
        if (!once('anew')) throw fail({ over: true });
      } catch (problem) {
        if (message.said || message.stopped) throw problem;
        if (problem.status === 401 && once('session')) session = null;
        else if (problem.reason === 'conversation.busy' && once('busy')) await pause(problem.wait || 2);
        else if ((problem.status === 410 || problem.reason === 'conversation.full') && once('ended')) session = clear(more.ended);
        else throw problem;
      }
    }
  };

  const excuse = problem => {
    if (more[problem.reason]) return more[problem.reason];
    if (problem.reason === 'message.too-long' || problem.status === 413) return more.left.replace('{}', 0);
    return problem instanceof TypeError || problem.name === 'AbortError' ? OFFLINE : FAILED;
  };
  // Offers another try, at once or later
  const fault = (problem, text, again) => {
    if (!problem.wait) return bar(text, RETRY, again);
    waiting = true;
    bar(WAIT.replace('{}', problem.wait));
    setTimeout(() => {
      waiting = false;
      bar(FAILED, RETRY, again);
      typed();
    }, problem.wait * 1000);
  };

  const stop = () => {
    busy.stopped = true;
    running.abort();
  };
  const ask = async message => {
    if (busy || waiting) return;
    busy = message;
    unsent = null;
    message.said = '';
    message.stopped = false;
    if (input.value.trim() === message.text) input.value = '';
    typed();
    more.asking();
    bar(more.answering, more.stop, stop);
    message.question?.remove();
    message.answer?.remove();
    message.question = entry('you', message.text);
    change(() => {
      log.append(message.question);
      draft.hidden = false;
    }, true);
    let state, problem;
    try {
      state = await deliver(message);
    } catch (caught) {
      problem = caught;
    }
    busy = null;
    bar();
    change(() => {
      draft.hidden = true;
      draftText.textContent = '';
      if (message.said || state === 'declined') log.append(message.answer = ended(message.said, state, message.sources));
      else restore(message);
      more.answered(message, state, problem);
    });
    if (problem?.over || state === 'interrupted' || message.stopped) message.id = newId();
    if (message.stopped) bar();
    else if (problem) fault(problem, message.said && !more[problem.reason] ? '' : excuse(problem), () => ask(message));
    else if (state === 'interrupted') bar('', RETRY, () => ask(message));
    typed();
  };
  // What got no answer goes back, unless something new stands there
  const restore = message => {
    unsent = message;
    if (input.value) return;
    input.value = message.text;
    message.question.remove();
  };
  const submit = () => {
    const text = input.value.trim().replace(/\p{Cs}/gu, '');
    if (send.disabled || !text) return;
    const message = unsent?.text === text ? unsent : { id: newId(), text };
    bar();
    if (more.you) ask(message);
    else load().then(() => ask(message), problem => fault(problem, excuse(problem), submit));
    input.focus();
  };

  const typed = () => {
    const left = limit - input.value.trim().length;
    send.disabled = busy || waiting || left < 0 || left === limit;
    input.setAttribute('aria-invalid', left < 0);
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight + 2}px`;
    counter.textContent = more.left && left <= limit / 10 ? more.left.replace('{}', left) : '';
    clearTimeout(speaking);
    speaking = setTimeout(() => { aloud.textContent = counter.textContent; }, 700);
  };

  let root, back;
  const begin = () => connect().then(typed, problem => busy || fault(problem, excuse(problem), begin));
  // Fits the panel above a phone's keyboard
  const view = window.visualViewport;
  const fit = () => {
    if (!view || view.scale > 1.01) return;
    panel.style.setProperty('--h', `${view.height}px`);
    panel.style.setProperty('--k', `${innerHeight - view.height - view.offsetTop}px`);
  };
  const show = open => {
    if (open === !panel.hidden) return;
    const inside = root.activeElement;
    if (open) back = inside || document.activeElement;
    panel.hidden = !open;
    box.classList.toggle('open', open);
    launcher.setAttribute('aria-expanded', open);
    if (open) {
      fit();
      input.focus({ preventScroll: true });
      if (!busy && !waiting) begin();
    } else if (inside) {
      (back && back !== document.body && back.isConnected ? back : launcher).focus();
    }
  };

  // Looks, in em of the reader's text

  const luminance = colour => colour.map(v => ((v / 255 + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const paint = colour => `--accent:rgb(${colour});--on:${luminance(colour) > 0.179 ? '#000' : '#fff'};`;
  const accent = setting('accent', /^#[\da-f]{6}$/i, '#1f4d4a').match(/\w\w/g).map(pair => parseInt(pair, 16));
  const onDark = luminance(accent) < 0.15 ? accent.map(v => Math.round(v + (255 - v) * 0.35)) : accent;
  const CSS_TEXT = `
:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147480000!important}
section{${paint(accent)}--paper:#fff;--ink:#1b1f23;--mute:#5b636d;--soft:#f1f3f4;--line:#e3e6e9;--tail:1.1em 1.1em .3em;--head:1.1em 1.1em 1.1em .3em;
position:fixed;bottom:1.25em;inset-inline-end:1.25em;margin:0 env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
pointer-events:none;--side:auto 0;
font:1em/1.5 system-ui,sans-serif;color:var(--ink);text-align:start}
.start{inset-inline:1.25em auto;--side:0 auto}
[dir=rtl]{--tail:1.1em 1.1em 1.1em .3em;--head:1.1em 1.1em .3em}
@media(prefers-color-scheme:dark){section{${paint(onDark)}--paper:#181b1f;--ink:#eceef0;--mute:#a8b0ba;--soft:#272b30;--line:#32373d}}
*{box-sizing:border-box;margin:0}
section>*{pointer-events:auto}
[hidden]{display:none!important}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
svg{width:1.5em;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;display:block}
button{font:inherit;color:inherit;background:none;border:1px solid transparent;border-radius:2em;padding:0;cursor:pointer}
button:disabled{cursor:default;opacity:.45}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.round,.mark{flex:none;display:grid;place-items:center;width:2.75em;height:2.75em;border-radius:2em;border:1px solid transparent}
.round,.mark,.you p{background:var(--accent);color:var(--on)}
.launch{width:3.5em;height:3.5em;box-shadow:0 1px 3px #0003,0 6px 20px #0003}
.launch:focus-visible{outline-color:#fff;box-shadow:0 0 0 5px #111}
.open .launch svg:first-child,section:not(.open) svg+svg{display:none}
.panel{position:absolute;bottom:4.5em;inset-inline:var(--side);width:24em;height:min(40em,var(--h,100vh) - 7em);display:flex;flex-direction:column;overflow:hidden;
background:var(--paper);border:1px solid var(--line);border-radius:1.25em;box-shadow:0 2px 6px #0001,0 16px 48px #0004}
header,.bar,.write{display:flex;align-items:center;gap:.75em;padding:.875em 1em}
header{border-bottom:1px solid var(--line)}
header>:nth-child(2),textarea,.bar span{flex:1;min-width:0}
h2{font-size:1em;font-weight:600;line-height:1.3;overflow-wrap:anywhere}
h2+span,#notice,.bar{font-size:.8125em;color:var(--mute)}
.round.plain{background:none;color:var(--mute);margin-inline-end:-.5em}
.scroll{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:1em}
.scroll:focus-visible{outline-offset:-3px}
#notice{text-align:center;text-wrap:balance;padding:0 .75em .5em}
.ai,.you{display:flex;flex-direction:column;align-items:flex-start;margin-top:.5em}
.you{align-items:flex-end;margin:1em 0}
.ai p,.you p{max-width:85%;padding:.5em .875em;border:1px solid transparent;border-radius:var(--head);
background:var(--soft);font-size:.9375em;white-space:pre-wrap;overflow-wrap:anywhere}
.you p{border-radius:var(--tail);background:var(--accent)}
.bar{padding:0 1.25em}
.bar button{padding:.4em 1.25em;border-color:var(--mute);color:var(--ink)}
.write{align-items:flex-end;padding-top:.5em;gap:.5em}
textarea{min-height:2.75em;max-height:8em;padding:.5625em 1em;resize:none;font:inherit;color:inherit;background:none;
border:1px solid var(--mute);border-radius:1.375em}
textarea::placeholder{color:var(--mute);opacity:1}
textarea:focus-visible{outline-offset:-1px}
.foot{min-height:2.5em}
@media(max-width:30em),(max-height:30em){
.panel{position:fixed;inset:auto 0 var(--k,0);width:auto;height:calc(var(--h,100vh) - .75em);border-radius:1.25em 1.25em 0 0;
padding:0 env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)}
.open .launch{display:none}}
@media(prefers-reduced-motion:no-preference){.panel{animation:rise .2s}}
@keyframes rise{0%{opacity:0;transform:translateY(.75em)}}
@media print{:host{display:none!important}}`;

  const dress = text => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      const style = h('style', {}, text);
      style.nonce = script?.nonce || '';
      root.append(style);
    }
  };
  const mount = () => {
    if (root) return;
    const host = document.createElement('avow-chat');
    root = host.attachShadow({ mode: 'open' });
    dress(CSS_TEXT);
    root.append(box);
    document.body.append(host);

    launcher.onclick = () => show(panel.hidden);
    closer.onclick = () => show(false);
    send.onclick = submit;
    action.onclick = click => {
      if (click.detail > 1) return;
      const work = onAction;
      bar();
      work();
    };
    input.oninput = typed;
    input.onkeydown = key => {
      if (key.key !== 'Enter' || key.shiftKey || key.isComposing || key.keyCode === 229) return;
      key.preventDefault();
      submit();
    };
    box.onkeydown = key => {
      key.stopPropagation(); // no shortcuts of the theme
      if (key.key !== 'Escape' || key.isComposing || panel.hidden) return;
      key.preventDefault();
      show(false);
    };
    box.onkeyup = box.onkeypress = key => key.stopPropagation();
    for (const change of ['resize', 'scroll']) view?.addEventListener(change, fit);
  };

  const ready = work => {
    const run = () => {
      mount();
      work?.();
    };
    if (document.body) run();
    else document.addEventListener('DOMContentLoaded', run);
  };
  window.avow = Object.freeze({ open: () => ready(() => show(true)), close: () => ready(() => show(false)) });
  ready();
})();
