/*
 * avow.js: a chat bubble for any page. Embedding, settings and storage: docs/widget.md.
 * Nothing is sent before the first opening. Whatever is shown becomes a text node, never markup.
 */
(() => {
  'use strict';
  if (typeof window.avow?.open === 'function') return;

  // ---- Words: one line per language, in the order of KEYS.

  const KEYS = ('chat close ai notice greeting input send stop you answering left offline retry wait busy ended cut'
    + ' declined failed stopped long').split(' ');
  const WORDS = {
    __proto__: null,
    en: 'Chat|Close|AI assistant|An AI assistant answers here. Your messages are stored for a limited time and the shop can read them.|Hello! How can I help?|Your message|Send|Stop|You|Writing an answer…|Characters left: {}|No connection right now. Your text is kept.|Try again|Please wait {} s. Your text is kept.|The message before is still being answered.|The earlier chat has ended. This is a new one.|This answer is incomplete.|Sorry, I cannot help with that here.|That did not work. Your text is kept.|Stopped.|The message is too long.',
    de: 'Chat|Schließen|KI-Assistent|Hier antwortet ein KI-Assistent. Nachrichten werden für begrenzte Zeit gespeichert, der Shop kann sie lesen.|Hallo! Wie kann ich helfen?|Ihre Nachricht|Senden|Anhalten|Sie|Antwort wird geschrieben…|Zeichen übrig: {}|Gerade keine Verbindung. Ihr Text bleibt erhalten.|Nochmal versuchen|Bitte {} s warten. Ihr Text bleibt erhalten.|Die vorige Nachricht wird noch beantwortet.|Der frühere Chat ist beendet. Dies ist ein neuer.|Diese Antwort ist unvollständig.|Dabei kann ich hier leider nicht helfen.|Das hat nicht geklappt. Ihr Text bleibt erhalten.|Angehalten.|Die Nachricht ist zu lang.',
    fr: 'Chat|Fermer|Assistant IA|Un assistant IA répond ici. Vos messages sont conservés pour une durée limitée et la boutique peut les lire.|Bonjour ! Comment puis-je vous aider ?|Votre message|Envoyer|Arrêter|Vous|Réponse en cours…|Caractères restants : {}|Pas de connexion. Votre texte est conservé.|Réessayer|Veuillez patienter {} s. Votre texte est conservé.|Le message précédent est encore en traitement.|L’ancien chat est terminé. En voici un nouveau.|Cette réponse est incomplète.|Désolé, je ne peux pas vous aider pour cela ici.|Cela n’a pas fonctionné. Votre texte est conservé.|Arrêté.|Le message est trop long.',
    es: 'Chat|Cerrar|Asistente de IA|Aquí responde un asistente de IA. Sus mensajes se guardan por tiempo limitado y la tienda puede leerlos.|¡Hola! ¿En qué puedo ayudarle?|Su mensaje|Enviar|Detener|Usted|Escribiendo una respuesta…|Caracteres restantes: {}|Sin conexión. Su texto se conserva.|Reintentar|Espere {} s. Su texto se conserva.|Aún se responde al mensaje anterior.|El chat anterior ha terminado. Este es nuevo.|Esta respuesta está incompleta.|Lo siento, aquí no puedo ayudarle con eso.|No ha funcionado. Su texto se conserva.|Detenido.|El mensaje es demasiado largo.',
    it: 'Chat|Chiudi|Assistente IA|Qui risponde un assistente IA. I messaggi sono conservati per un tempo limitato e il negozio può leggerli.|Ciao! Come posso aiutare?|Il tuo messaggio|Invia|Ferma|Tu|Sto scrivendo una risposta…|Caratteri rimasti: {}|Nessuna connessione. Il testo è conservato.|Riprova|Attendi {} s. Il testo è conservato.|Il messaggio precedente è ancora in elaborazione.|La chat precedente è terminata. Questa è nuova.|Questa risposta è incompleta.|Purtroppo qui non posso aiutare con questo.|Non ha funzionato. Il testo è conservato.|Fermato.|Il messaggio è troppo lungo.',
    ro: 'Chat|Închide|Asistent AI|Aici răspunde un asistent AI. Mesajele sunt păstrate o perioadă limitată, iar magazinul le poate citi.|Bună! Cu ce pot ajuta?|Mesajul tău|Trimite|Oprește|Tu|Se scrie un răspuns…|Caractere rămase: {}|Fără conexiune. Textul este păstrat.|Încearcă din nou|Așteaptă {} s. Textul este păstrat.|Mesajul anterior încă primește răspuns.|Discuția anterioară s-a încheiat. Aceasta este nouă.|Acest răspuns este incomplet.|Îmi pare rău, aici nu pot ajuta cu asta.|Nu a reușit. Textul este păstrat.|Oprit.|Mesajul este prea lung.',
    ar: 'الدردشة|إغلاق|مساعد ذكاء اصطناعي|يجيب هنا مساعد ذكاء اصطناعي. تُحفظ رسائلك لمدة محدودة ويمكن للمتجر قراءتها.|مرحبًا! كيف يمكنني المساعدة؟|رسالتك|إرسال|إيقاف|أنت|جارٍ كتابة الرد…|الأحرف المتبقية: {}|لا يوجد اتصال الآن. نصك محفوظ.|إعادة المحاولة|يرجى الانتظار {} ث. نصك محفوظ.|ما زال الرد على الرسالة السابقة جاريًا.|انتهت الدردشة السابقة. هذه دردشة جديدة.|هذا الرد غير مكتمل.|عذرًا، لا يمكنني المساعدة في ذلك هنا.|لم ينجح ذلك. نصك محفوظ.|تم الإيقاف.|الرسالة طويلة جدًا.',
  };

  // ---- Settings: data attributes of the script element, each checked, each with a default.

  const script = document.currentScript || document.querySelector('script[src*="/avow.js"]');
  const setting = (name, valid, fallback) => {
    const value = (script?.dataset[name] || '').trim();
    if (valid.test(value)) return value;
    if (value) console.warn(`avow: data-${name} ignored`);
    return fallback;
  };
  const page = document.documentElement;
  const language = [setting('lang', /^[a-z-]+$/i, ''), page.lang, navigator.language, 'en']
    .map(tag => String(tag).toLowerCase().split('-')[0])
    .find(tag => tag in WORDS);
  const L = {};
  WORDS[language].split('|').forEach((word, i) => { L[KEYS[i]] = word; });
  const rightToLeft = language === 'ar' || getComputedStyle(page).direction === 'rtl';
  const proxy = setting('proxy', /^\/(?!\/)[\w./~%-]*$/, '/apps/avow').replace(/\/+$/, '');
  const title = setting('title', /^.{1,60}$/, L.chat);
  const side = setting('position', /^(left|right)$/, rightToLeft ? 'left' : 'right');
  const LETTER = /^(?=.*\p{L})[^]{1,600}$/su;

  /** What anybody else wrote: without control, direction-override, tag and lone surrogate characters. */
  const clean = text => (typeof text === 'string' ? text : '').replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u{e0000}-\u{e0fff}]/gu, '');

  // ---- Storage: the session token, in this tab only, where consent and browser allow it.

  const KEY = 'avow.session';
  let token = '';
  const keep = value => {
    token = value;
    try {
      const privacy = window.Shopify?.customerPrivacy;
      const allowed = !privacy?.preferencesProcessingAllowed || privacy.preferencesProcessingAllowed();
      if (value && allowed) sessionStorage.setItem(KEY, value);
      else sessionStorage.removeItem(KEY);
    } catch { /* memory has it */ }
  };
  const recall = () => {
    try {
      // A tab opened by another one begins with a copy of that one's storage: it is not its session.
      const copied = window.opener && history.length < 2
        && performance.getEntriesByType('navigation')[0]?.type === 'navigate';
      token = copied ? '' : sessionStorage.getItem(KEY) || '';
    } catch { /* none */ }
  };
  document.addEventListener('visitorConsentCollected', () => keep(token));

  // ---- The wire. A failure carries: status, reason, wait (seconds), over (the message was settled by the server).

  const fail = facts => Object.assign(new Error('avow'), facts);
  const seconds = value => {
    const number = isNaN(value) ? (Date.parse(value) - Date.now()) / 1000 : value;
    return Math.min(Math.max(Math.ceil(number) || 0, 0), 86400);
  };
  let running = new AbortController();

  const post = async (url, body, headers, patience, read) => {
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
      throw fail({
        status: response.status,
        reason: String(problem.code || ''),
        wait: seconds(problem.retryAfter ?? response.headers.get('Retry-After')),
      });
    } finally {
      clearTimeout(timer);
    }
  };

  const pause = time => new Promise((resolve, reject) => {
    running = new AbortController();
    running.signal.onabort = reject;
    setTimeout(resolve, time * 1000);
  });

  /** Server-sent events as [name, data]; an event that its blank line does not end is none. */
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
        afterCR = chunk ? chunk.endsWith('\r') : false;
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

  // ---- The panel, made of elements and text alone.

  const h = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children.filter(Boolean));
    return element;
  };
  const icon = path => {
    const [svg, line] = ['svg', 'path'].map(tag => document.createElementNS('http://www.w3.org/2000/svg', tag));
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    line.setAttribute('d', path);
    svg.append(line);
    return svg;
  };
  const CHAT = 'M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8l-5 4v-4H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z';
  const CLOSE = 'M6 6l12 12M18 6 6 18';

  const notice = h('p', { id: 'notice', dir: 'auto' }, clean(setting('notice', LETTER, L.notice)));
  const log = h('div', { role: 'log', 'aria-live': 'off', 'aria-label': L.chat });
  const draftText = document.createTextNode('');
  const draft = h('div', { class: 'ai draft', hidden: '' },
    h('p', { dir: 'auto' }, draftText, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'))));
  const scroller = h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': L.chat }, notice,
    h('div', { class: 'ai' }, h('p', { dir: 'auto' }, clean(setting('greeting', LETTER, L.greeting)))), log, draft);
  const status = h('span', { role: 'status', dir: 'auto' });
  const action = h('button', { type: 'button', hidden: '' });
  const counter = h('div', { id: 'count', class: 'count' });
  const aloud = h('div', { class: 'sr', role: 'status' });
  const input = h('textarea', {
    rows: 1, dir: 'auto', placeholder: L.input, 'aria-label': L.input, 'aria-describedby': 'count',
    enterkeyhint: 'send', autocomplete: 'off',
  });
  const send = h('button', { type: 'button', class: 'round', 'aria-label': L.send, disabled: '' },
    icon('M12 19V5M6 11l6-6 6 6'));
  const closer = h('button', { type: 'button', class: 'plain', 'aria-label': L.close }, icon(CLOSE));
  const panel = h('div', {
    id: 'panel', class: 'panel', role: 'dialog', 'aria-labelledby': 'title', 'aria-describedby': 'notice', hidden: '',
  },
  h('header', {}, h('div', { class: 'mark' }, icon(CHAT)),
    h('div', { class: 'name' }, h('h2', { id: 'title', dir: 'auto' }, clean(title)), h('span', {}, L.ai)), closer),
  scroller, h('div', { class: 'bar' }, status, action),
  h('div', { class: 'write' }, input, send), counter, aloud);
  const launcher = h('button', {
    type: 'button', class: 'round launch', 'aria-label': L.chat, 'aria-expanded': 'false', 'aria-controls': 'panel',
  }, icon(CHAT), icon(CLOSE));
  const box = h('section', {
    class: side, lang: language, dir: rightToLeft ? 'rtl' : 'ltr', 'aria-label': L.ai,
  }, launcher, panel);

  /** Changes the scroller's content and stays at its end, unless the reader went up. */
  const change = (work, force) => {
    const low = force || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
    work();
    if (low) scroller.scrollTop = scroller.scrollHeight;
  };
  const entry = (who, text, foot) => h('div', { class: who },
    h('span', { class: 'sr' }, `${who === 'you' ? L.you : L.ai}: `),
    text && h('p', { dir: 'auto' }, clean(text)), foot && h('small', {}, foot));
  const ended = (text, state) => state === 'declined' ? entry('ai', L.declined)
    : entry('ai', text, state === 'complete' ? '' : state === 'stopped' ? L.stopped : L.cut);

  let onAction;
  const bar = (text, label, work) => {
    if (root.activeElement === action && !label) input.focus();
    status.textContent = text || '';
    action.textContent = label || '';
    action.hidden = !label;
    onAction = work;
  };

  // ---- The conversation.

  let session = null, direct = true, limit = 2000, shown = false;
  let busy = null, unsent = null, waiting = false, speaking;

  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');
  const restart = () => {
    keep('');
    change(() => log.replaceChildren(h('p', { class: 'info' }, L.ended), ...busy ? [busy.question] : []), true);
  };

  const start = async () => {
    const ask = body => post(`${proxy}/session`, body, {}, 30, response => response.json());
    if (!token) recall();
    let answer;
    try {
      answer = await ask(token ? { resume: token } : {});
    } catch (problem) {
      if (!token || problem.status !== 400 && !/^(session|conversation)\./.test(problem.reason)) throw problem;
      restart();
      answer = await ask({});
    }
    const endpoint = new URL(answer.endpoint);
    if (typeof answer.session !== 'string' || !/^https?:$/.test(endpoint.protocol)) throw fail();
    keep(answer.session);
    limit = answer.messageLimit > 0 ? answer.messageLimit : limit;
    if (!shown) {
      const turns = (Array.isArray(answer.turns) ? answer.turns : []).map(({ speaker, text, state }) =>
        speaker === 'shopper' ? entry('you', text) : ended(text, state));
      change(() => log.prepend(...turns), true);
      setTimeout(() => log.setAttribute('aria-live', 'polite'), 300);
    }
    shown = true;
    return { token: answer.session, endpoint: endpoint.href.replace(/\/+$/, '') };
  };
  const connect = () => {
    session = session || start().catch(problem => {
      session = null;
      throw problem;
    });
    return session;
  };

  const say = (message, text) => {
    message.said += text;
    change(() => { draftText.data = clean(message.said); });
    draft.classList.toggle('typing', !draftText.data);
  };

  const crowded = problem => problem.status === 429 || problem.status === 503;

  const stream = (to, message) => post(`${to.endpoint}/messages`, { id: message.id, text: message.text },
    { Authorization: `Bearer ${to.token}`, Accept: 'text/event-stream' }, 30, async (response, alive) => {
      for await (const [name, data] of events(response.body, alive)) {
        const event = JSON.parse(data);
        if (name === 'text') say(message, event.text);
        if (name === 'done') return event.state;
        if (name === 'error') throw fail({ over: true, wait: seconds(event.retryAfter) });
      }
      throw fail();
    });

  /** One try: the stream, or one whole answer through the proxy where the stream cannot be had. */
  const attempt = async (to, message) => {
    const { id, text } = message;
    if (direct) {
      try {
        return await stream(to, message);
      } catch (problem) {
        const refused = problem.reason && problem.reason !== 'origin.refused' || crowded(problem);
        if (problem.over || refused || message.said || message.stopped) throw problem;
      }
    }
    const answer = await post(`${proxy}/answers`, { session: to.token, id, text }, {}, 90, response => response.json());
    direct = false;
    say(message, answer.text);
    return answer.state;
  };

  /** Tries until the message is answered or nothing is left to try; gives the answer's state. */
  const deliver = async message => {
    const tried = {};
    const once = what => !tried[what] && (tried[what] = true);
    for (;;) {
      try {
        const state = await attempt(await connect(), message);
        if (message.said || state === 'declined') return state;
        // The server knows this id, but its answer was lost before it began: it has to be asked anew.
        message.id = newId();
        if (!once('anew')) throw fail({ over: true });
      } catch (problem) {
        if (message.said || message.stopped) throw problem;
        if (problem.status === 401 && once('session')) {
          session = null;
        } else if (problem.reason === 'conversation.busy' && once('busy')) {
          await pause(problem.wait || 2);
        } else if ((problem.status === 410 || problem.reason === 'conversation.full') && once('ended')) {
          session = null;
          restart();
        } else {
          throw problem;
        }
      }
    }
  };

  const excuse = problem => {
    if (problem.reason === 'conversation.busy') return L.busy;
    if (problem.reason === 'message.too-long' || problem.status === 413) return L.long;
    return problem instanceof TypeError || problem.name === 'AbortError' ? L.offline : L.failed;
  };
  /** Says what went wrong and offers another try, at once or when the asked-for time is over. */
  const fault = (problem, text, again) => {
    const wait = problem.wait || (crowded(problem) ? 5 : 0);
    if (!wait) return bar(text, L.retry, again);
    waiting = true;
    bar(L.wait.replace('{}', wait));
    setTimeout(() => {
      waiting = false;
      bar(L.failed, L.retry, again);
      typed();
    }, wait * 1000);
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
    bar(L.answering, L.stop, stop);
    message.question = message.question || entry('you', message.text);
    message.answer?.remove();
    draft.classList.add('typing');
    change(() => {
      log.append(message.question);
      draft.hidden = false;
    }, true);
    let state, problem;
    try {
      state = await deliver(message);
    } catch (caught) {
      problem = caught;
      state = message.stopped && 'stopped';
    }
    busy = null;
    bar();
    change(() => {
      draft.hidden = true;
      draftText.data = '';
      if (message.said || state === 'declined') log.append(message.answer = ended(message.said, state));
      else restore(message);
    });
    if (problem?.over || state === 'interrupted' || message.stopped) message.id = newId();
    if (message.stopped) bar(message.said ? '' : L.stopped);
    else if (problem) fault(problem, message.said ? '' : excuse(problem), () => ask(message));
    else if (state === 'interrupted') bar('', L.retry, () => ask(message));
    typed();
  };
  /** What got no answer goes back where it was written, unless something new stands there. */
  const restore = message => {
    unsent = message;
    if (input.value) return;
    input.value = message.text;
    message.question.remove();
    message.question = null;
  };
  const submit = () => {
    const text = input.value.trim().replace(/\p{Cs}/gu, '');
    if (send.disabled || !text) return;
    ask(unsent?.text === text ? unsent : { id: newId(), text });
    input.focus();
  };

  const typed = () => {
    const left = limit - input.value.trim().length;
    send.disabled = busy || waiting || left < 0 || left === limit;
    input.setAttribute('aria-invalid', left < 0);
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight + 2}px`;
    counter.textContent = left <= limit / 10 ? L.left.replace('{}', left) : '';
    clearTimeout(speaking);
    speaking = setTimeout(() => { aloud.textContent = counter.textContent; }, 700);
  };

  // ---- Opening and closing.

  let root, back;
  const begin = () => connect().then(typed, problem => busy || fault(problem, excuse(problem), begin));
  /** Fits the panel into what a phone's keyboard leaves. */
  const fit = () => {
    const { height, offsetTop, scale } = window.visualViewport || { height: innerHeight, offsetTop: 0, scale: 1 };
    if (scale > 1.01) return;
    panel.style.setProperty('--h', `${height}px`);
    panel.style.setProperty('--k', `${Math.max(0, innerHeight - height - offsetTop)}px`);
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

  // ---- Looks. Sizes are in em, so that they follow the reader's own text size, not the theme's.

  const rgb = hex => (hex.length < 5 ? hex.replace(/\w/g, '$&$&') : hex).match(/\w\w/g).map(pair => parseInt(pair, 16));
  const luminance = colour => colour.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const paint = colour => `--accent:rgb(${colour});--on:${luminance(colour) > 0.179 ? '#000' : '#fff'};`;
  const accent = rgb(setting('accent', /^#([\da-f]{3}|[\da-f]{6})$/i, '#1f4d4a'));
  const onDark = luminance(accent) < 0.15 ? accent.map(v => Math.round(v + (255 - v) * 0.5)) : accent;
  const CSS_TEXT = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:auto 0 0 auto!important;z-index:2147480000!important}
section{${paint(accent)}--paper:#fff;--ink:#1b1f23;--mute:#5b636d;--soft:#f1f3f4;--line:#e3e6e9;--edge:#838b95;
font:1em/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);text-align:start}
@media(prefers-color-scheme:dark){section{${paint(onDark)}--paper:#181b1f;--ink:#eceef0;--mute:#a8b0ba;--soft:#272b30;--line:#32373d;--edge:#78818b}}
*{box-sizing:border-box;margin:0}
[hidden]{display:none!important}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
svg{width:1.5em;height:1.5em;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;display:block}
button{font:inherit;color:inherit;background:none;border:1px solid transparent;border-radius:2em;padding:0;cursor:pointer;touch-action:manipulation}
button:disabled{cursor:default;opacity:.45}
:focus{outline:none}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--paper)}
.round{flex:none;display:grid;place-items:center;width:2.75em;height:2.75em;background:var(--accent);color:var(--on)}
.launch{position:fixed;bottom:calc(1.25em + env(safe-area-inset-bottom));width:3.5em;height:3.5em;box-shadow:0 1px 3px #0003,0 6px 20px #0003}
.launch:focus-visible{outline-color:#fff;box-shadow:0 0 0 5px #111}
.right .launch{right:calc(1.25em + env(safe-area-inset-right))}
.left .launch{left:calc(1.25em + env(safe-area-inset-left))}
.launch svg{grid-area:1/1}
.open .launch svg:first-child,section:not(.open) svg+svg{display:none}
.panel{position:fixed;bottom:calc(5.75em + env(safe-area-inset-bottom));width:24em;height:min(40em,var(--h,100vh) - 7em);
display:flex;flex-direction:column;background:var(--paper);border:1px solid var(--line);border-radius:1.25em;overflow:hidden;
box-shadow:0 2px 6px #0000000f,0 16px 48px #00000038}
.right .panel{right:calc(1.25em + env(safe-area-inset-right))}
.left .panel{left:calc(1.25em + env(safe-area-inset-left))}
header{display:flex;align-items:center;gap:.75em;padding:.875em 1em;border-bottom:1px solid var(--line)}
.mark{flex:none;display:grid;place-items:center;width:2.5em;height:2.5em;border-radius:50%;background:var(--accent);color:var(--on)}
.mark svg{width:1.25em;height:1.25em}
.name{flex:1;min-width:0;line-height:1.3}
h2{font-size:1em;font-weight:600;overflow-wrap:anywhere}
.name span,.info,small,.count,#notice{font-size:.8125em;color:var(--mute)}
.plain{flex:none;display:grid;place-items:center;width:2.75em;height:2.75em;margin-inline-end:-.5em;color:var(--mute)}
.plain:hover{background:var(--soft)}
.plain svg{width:1.25em;height:1.25em}
.scroll{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:1em;display:flex;flex-direction:column;gap:.5em}
.scroll:focus-visible{outline-offset:-3px;box-shadow:none}
[role=log]{display:flex;flex-direction:column;gap:.5em}
[role=log]:empty{display:none}
#notice,.info{text-align:center;padding:0 .75em .5em;line-height:1.45}
.ai,.you{display:flex;flex-direction:column;align-items:flex-start}
.you{align-items:flex-end;margin:.5em 0}
.ai p,.you p{max-width:85%;padding:.5em .875em;border:1px solid transparent;border-radius:1.125em;border-end-start-radius:.3em;
background:var(--soft);font-size:.9375em;white-space:pre-wrap;overflow-wrap:anywhere}
.you p{background:var(--accent);color:var(--on);border-radius:1.125em;border-end-end-radius:.3em}
small{padding:.25em .5em 0}
.dots{display:none;gap:.3em;padding:.5em 0}
.typing .dots{display:flex}
.dots i{width:.45em;height:.45em;border-radius:50%;background:var(--mute)}
.bar{display:flex;align-items:center;gap:.75em;padding:0 1em;font-size:.875em;color:var(--mute)}
.bar span{flex:1;min-width:0}
.bar button{flex:none;min-height:2.25em;padding:.25em 1em;border-color:var(--edge);color:var(--ink);margin-block-end:.25em}
.bar button:hover{background:var(--soft)}
.write{display:flex;align-items:flex-end;gap:.5em;padding:.5em 1em 1em}
textarea{flex:1;min-width:0;min-height:2.75em;max-height:8em;padding:.5625em 1em;resize:none;font:inherit;color:inherit;background:var(--paper);
border:1px solid var(--edge);border-radius:1.375em;appearance:none}
textarea::placeholder{color:var(--mute);opacity:1}
textarea:focus-visible{outline-offset:-1px;box-shadow:none}
[aria-invalid=true]{border-style:dashed;border-color:currentColor}
.count:not(:empty){padding:0 2.25em .75em;margin-top:-.5em}
@media(max-width:30em),(max-height:30em){
.panel,.left .panel,.right .panel{left:0;right:0;bottom:var(--k,0);width:auto;height:calc(var(--h,100vh) - .75em);border-radius:1.25em 1.25em 0 0;
padding:0 env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)}
.open .launch{display:none}}
@media(prefers-reduced-motion:no-preference){
.panel{animation:rise .2s ease-out}.launch{transition:transform .15s}.launch:hover{transform:scale(1.05)}
.dots i{animation:blink 1.2s infinite}.dots i:nth-child(2){animation-delay:.2s}.dots i:nth-child(3){animation-delay:.4s}}
@keyframes rise{from{opacity:0;transform:translateY(.75em)}}
@keyframes blink{50%{opacity:.25}}
@media(forced-colors:active){.panel,.round,.mark,.ai p,.you p{border:1px solid}.dots i{background:CanvasText}}
@media print{:host{display:none!important}}`;

  const mount = () => {
    if (root) return;
    const host = document.createElement('avow-chat');
    root = host.attachShadow({ mode: 'open' });
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(CSS_TEXT);
      root.adoptedStyleSheets = [sheet];
    } catch {
      const style = h('style', {}, CSS_TEXT);
      style.nonce = script?.nonce || '';
      root.append(style);
    }
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
      key.stopPropagation(); // the theme's shortcuts are not meant for what is typed here
      if (key.key !== 'Escape' || key.isComposing || panel.hidden) return;
      key.preventDefault();
      show(false);
    };
    box.onkeyup = box.onkeypress = key => key.stopPropagation();
    window.visualViewport?.addEventListener('resize', fit);
    window.visualViewport?.addEventListener('scroll', fit);
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
