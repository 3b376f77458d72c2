// The other half of the chat, fetched when it is opened for the first time: docs/widget.md. Shows text, never markup.

// The version of the text in `purpose`. Another wording is another version, which the service must know: avow.leads.texts.
const PURPOSE = 'lead-1';

const NAMES = ('stop you answering left busy ended cut declined sources rate up down thanks offer accept dismiss purpose email phone '
  + 'agree check kept policy data save erase sure cancel erased asked proof order').split(' ');

const WORDS = {
  en: 'Stop|You|Writing an answer…|Characters left: {}|The last message is still being answered.|The earlier chat has ended.|This answer is incomplete.|Sorry, I cannot help with that.|Sources|Was this helpful?|Helpful|Not helpful|Thank you.|Shall the shop get back to you about this?|Leave a contact|No, thanks|I agree that the shop stores what I enter here and uses it only to get back to me about this question. It is deleted with this chat at the latest. I can take this back at any time by deleting the chat.|Email|Phone|Agree and send|Please enter a valid email address or phone number.|Thank you, the shop has received your contact. It is deleted on {} at the latest.|Privacy|My chat data|Download|Delete|Delete this chat and every contact left in it? This cannot be undone.|Cancel|This chat was deleted.|The deletion was requested and is carried out as soon as possible.|Certificate of deletion|Order and returns',
  de: 'Anhalten|Sie|Antwort wird geschrieben…|Zeichen übrig: {}|Die vorige Nachricht wird noch beantwortet.|Der frühere Chat ist beendet.|Diese Antwort ist unvollständig.|Dabei kann ich leider nicht helfen.|Quellen|War das hilfreich?|Hilfreich|Nicht hilfreich|Danke.|Soll sich der Shop deswegen bei Ihnen melden?|Kontakt hinterlassen|Nein, danke|Ich willige ein, dass der Shop meine Angaben speichert und nur verwendet, um sich wegen dieser Frage bei mir zu melden. Sie werden spätestens mit diesem Chat gelöscht. Ich kann die Einwilligung jederzeit widerrufen, indem ich den Chat lösche.|E-Mail|Telefon|Einwilligen und senden|Bitte geben Sie eine gültige E-Mail-Adresse oder Telefonnummer ein.|Danke, der Shop hat Ihren Kontakt erhalten. Er wird spätestens am {} gelöscht.|Datenschutz|Meine Chatdaten|Herunterladen|Löschen|Diesen Chat und jeden darin hinterlassenen Kontakt löschen? Das lässt sich nicht rückgängig machen.|Abbrechen|Dieser Chat wurde gelöscht.|Die Löschung ist beantragt und wird so bald wie möglich ausgeführt.|Löschbescheinigung|Bestellung und Rücksendung',
  fr: 'Arrêter|Vous|Réponse en cours…|Caractères restants : {}|Le message précédent attend encore sa réponse.|L’ancien chat est terminé.|Cette réponse est incomplète.|Désolé, je ne peux pas vous aider ici.|Sources|Cette réponse vous a-t-elle aidé ?|Utile|Pas utile|Merci.|La boutique doit-elle vous recontacter à ce sujet ?|Laisser un contact|Non, merci|J’accepte que la boutique conserve ce que j’indique ici et l’utilise uniquement pour me recontacter au sujet de cette question. Ces données sont effacées au plus tard avec ce chat. Je peux retirer cet accord à tout moment en supprimant le chat.|E-mail|Téléphone|Accepter et envoyer|Indiquez une adresse e-mail ou un numéro de téléphone valide.|Merci, la boutique a reçu votre contact. Il sera effacé au plus tard le {}.|Confidentialité|Mes données|Télécharger|Supprimer|Supprimer ce chat et tout contact qui y a été laissé ? C’est définitif.|Annuler|Ce chat a été supprimé.|La suppression est demandée et sera effectuée dès que possible.|Certificat de suppression|Commande et retours',
  es: 'Detener|Usted|Escribiendo una respuesta…|Caracteres restantes: {}|El mensaje anterior aún se responde.|El chat anterior ha terminado.|Esta respuesta está incompleta.|Lo siento, aquí no puedo ayudarle.|Fuentes|¿Le ha sido útil?|Útil|No es útil|Gracias.|¿Quiere que la tienda le responda sobre esto?|Dejar un contacto|No, gracias|Acepto que la tienda guarde lo que indico aquí y lo use solo para responderme sobre esta pregunta. Se borra a más tardar con este chat. Puedo retirar este permiso en cualquier momento borrando el chat.|Correo electrónico|Teléfono|Aceptar y enviar|Indique un correo electrónico o un número de teléfono válido.|Gracias, la tienda ha recibido su contacto. Se borrará a más tardar el {}.|Privacidad|Mis datos|Descargar|Borrar|¿Borrar este chat y todo contacto dejado en él? No se puede deshacer.|Cancelar|Este chat se ha borrado.|El borrado se ha solicitado y se hará lo antes posible.|Certificado de borrado|Pedido y devoluciones',
  it: 'Ferma|Tu|Sto scrivendo una risposta…|Caratteri rimasti: {}|Il messaggio precedente attende ancora risposta.|La chat precedente è terminata.|Questa risposta è incompleta.|Purtroppo qui non posso aiutare.|Fonti|È stato utile?|Utile|Non utile|Grazie.|Vuoi che il negozio ti ricontatti per questo?|Lascia un contatto|No, grazie|Accetto che il negozio conservi ciò che indico qui e lo usi solo per ricontattarmi su questa domanda. Viene cancellato al più tardi con questa chat. Posso revocare il consenso in ogni momento cancellando la chat.|E-mail|Telefono|Accetta e invia|Inserisci un indirizzo e-mail o un numero di telefono valido.|Grazie, il negozio ha ricevuto il tuo contatto. Sarà cancellato al più tardi il {}.|Privacy|I miei dati|Scarica|Cancella|Cancellare questa chat e ogni contatto lasciato in essa? Non si può annullare.|Annulla|Questa chat è stata cancellata.|La cancellazione è richiesta e avverrà appena possibile.|Certificato di cancellazione|Ordine e resi',
  ro: 'Oprește|Tu|Se scrie un răspuns…|Caractere rămase: {}|Mesajul anterior încă primește răspuns.|Discuția anterioară s-a încheiat.|Acest răspuns este incomplet.|Îmi pare rău, aici nu pot ajuta.|Surse|A fost util?|Util|Nu este util|Mulțumim.|Dorești ca magazinul să te contacteze despre asta?|Lasă un contact|Nu, mulțumesc|Sunt de acord ca magazinul să păstreze ce introduc aici și să folosească datele doar pentru a-mi răspunde la această întrebare. Datele se șterg cel târziu odată cu această discuție. Îmi pot retrage acordul oricând, ștergând discuția.|E-mail|Telefon|Accept și trimit|Introdu o adresă de e-mail sau un număr de telefon valid.|Mulțumim, magazinul a primit contactul tău. Se șterge cel târziu pe {}.|Confidențialitate|Datele mele|Descarcă|Șterge|Ștergi această discuție și orice contact lăsat în ea? Nu se poate anula.|Renunță|Această discuție a fost ștearsă.|Ștergerea a fost cerută și se face cât mai curând.|Certificat de ștergere|Comandă și retur',
  pt: 'Parar|Você|A escrever uma resposta…|Caracteres restantes: {}|A mensagem anterior ainda está a ser respondida.|O chat anterior terminou.|Esta resposta está incompleta.|Lamento, aqui não posso ajudar.|Fontes|Isto foi útil?|Útil|Não foi útil|Obrigado.|Quer que a loja o contacte sobre isto?|Deixar um contacto|Não, obrigado|Aceito que a loja guarde o que indico aqui e o use apenas para me responder sobre esta pergunta. É apagado o mais tardar com este chat. Posso retirar este consentimento a qualquer momento, apagando o chat.|E-mail|Telefone|Aceitar e enviar|Indique um e-mail ou um número de telefone válido.|Obrigado, a loja recebeu o seu contacto. Será apagado o mais tardar em {}.|Privacidade|Os meus dados|Descarregar|Apagar|Apagar este chat e todos os contactos nele deixados? Não pode ser anulado.|Cancelar|Este chat foi apagado.|O apagamento foi pedido e será feito assim que possível.|Certificado de apagamento|Encomenda e devoluções',
  nl: 'Stoppen|U|Er wordt een antwoord geschreven…|Tekens over: {}|Het vorige bericht wordt nog beantwoord.|De eerdere chat is beëindigd.|Dit antwoord is onvolledig.|Daar kan ik helaas niet mee helpen.|Bronnen|Was dit nuttig?|Nuttig|Niet nuttig|Dank u.|Zal de winkel hierover contact met u opnemen?|Contact achterlaten|Nee, bedankt|Ik ga ermee akkoord dat de winkel bewaart wat ik hier invul en het alleen gebruikt om mij over deze vraag te antwoorden. Het wordt uiterlijk met deze chat gewist. Ik kan dit altijd intrekken door de chat te verwijderen.|E-mail|Telefoon|Akkoord en versturen|Vul een geldig e-mailadres of telefoonnummer in.|Dank u, de winkel heeft uw contact ontvangen. Het wordt uiterlijk op {} gewist.|Privacy|Mijn chatgegevens|Downloaden|Verwijderen|Deze chat en elk contact dat erin staat verwijderen? Dit kan niet ongedaan worden gemaakt.|Annuleren|Deze chat is verwijderd.|De verwijdering is aangevraagd en gebeurt zo snel mogelijk.|Bewijs van verwijdering|Bestelling en retour',
  pl: 'Zatrzymaj|Ty|Trwa pisanie odpowiedzi…|Pozostało znaków: {}|Poprzednia wiadomość czeka jeszcze na odpowiedź.|Poprzedni czat został zakończony.|Ta odpowiedź jest niepełna.|Niestety nie mogę w tym pomóc.|Źródła|Czy to było pomocne?|Pomocne|Niepomocne|Dziękujemy.|Czy sklep ma się z Tobą w tej sprawie skontaktować?|Zostaw kontakt|Nie, dziękuję|Zgadzam się, aby sklep przechowywał podane tu dane i używał ich tylko do odpowiedzi na to pytanie. Zostaną usunięte najpóźniej razem z tym czatem. Mogę cofnąć zgodę w każdej chwili, usuwając czat.|E-mail|Telefon|Zgadzam się i wysyłam|Podaj poprawny adres e-mail lub numer telefonu.|Dziękujemy, sklep otrzymał Twój kontakt. Zostanie usunięty najpóźniej {}.|Prywatność|Moje dane czatu|Pobierz|Usuń|Usunąć ten czat i każdy pozostawiony w nim kontakt? Tego nie można cofnąć.|Anuluj|Ten czat został usunięty.|Usunięcie zostało zlecone i nastąpi jak najszybciej.|Potwierdzenie usunięcia|Zamówienie i zwroty',
  ar: 'إيقاف|أنت|جارٍ كتابة الرد…|الأحرف المتبقية: {}|ما زال الرد على الرسالة السابقة جاريًا.|انتهت الدردشة السابقة.|هذا الرد غير مكتمل.|عذرًا، لا يمكنني المساعدة في ذلك.|المصادر|هل كان هذا مفيدًا؟|مفيد|غير مفيد|شكرًا لك.|هل تريد أن يتواصل معك المتجر بشأن هذا؟|اترك وسيلة اتصال|لا، شكرًا|أوافق على أن يحفظ المتجر ما أدخله هنا وألا يستخدمه إلا للرد عليّ بشأن هذا السؤال. تُحذف هذه البيانات مع هذه الدردشة على أبعد تقدير. يمكنني سحب موافقتي في أي وقت بحذف الدردشة.|البريد الإلكتروني|الهاتف|أوافق وأرسل|يرجى إدخال بريد إلكتروني أو رقم هاتف صحيح.|شكرًا، استلم المتجر وسيلة الاتصال. تُحذف في {} على أبعد تقدير.|الخصوصية|بيانات دردشتي|تنزيل|حذف|هل تريد حذف هذه الدردشة وكل وسيلة اتصال تُركت فيها؟ لا يمكن التراجع.|إلغاء|حُذفت هذه الدردشة.|طُلب الحذف وسيُنفذ في أقرب وقت.|شهادة الحذف|الطلب والإرجاع',
};

const CSS_TEXT = `
.info,small,.count,.foot,.tail{font-size:.8125em;color:var(--mute)}
.info{text-align:center;text-wrap:balance;padding:0 .75em .5em}
small{padding:.25em .5em 0;overflow-wrap:anywhere}
a{color:inherit}
.draft p:empty,p:not(:empty)+.dots{display:none}
i{display:inline-block;width:.45em;height:.45em;margin-inline-end:.3em;border-radius:50%;background:var(--mute)}
.count:not(:empty){padding:0 2.5em .5em;margin-top:-.5em}
.foot,.rate,.choice{display:flex;flex-wrap:wrap;align-items:center;gap:.25em .75em}
.foot{min-height:3.08em;justify-content:center;padding:0 1em .5em}
.foot a,.foot button{padding:.25em .5em;min-height:2em;line-height:1.5}
.foot button,.rate button{text-decoration:underline}
.foot .danger,.choice button{text-decoration:none;border-color:var(--mute);color:var(--ink);padding:.25em 1em}
.foot span:empty{position:absolute}
.tail>:not(:empty){margin-top:.5em}
.rate button{display:grid;place-items:center;width:2.25em;height:2.25em;border-color:var(--line)}
button[aria-pressed=true]{background:var(--accent);color:var(--on)}
.rate svg{width:1.25em}
.down svg{transform:rotate(180deg)}
.lead,.told{display:grid;gap:.5em}
.lead{margin-top:.75em;padding:.875em;border:1px solid var(--line);border-radius:1em;color:var(--ink)}
.lead label{display:grid;gap:.125em}
.lead input{font:inherit;font-size:1.125em;color:inherit;background:none;border:1px solid var(--mute);border-radius:.75em;padding:.5em .75em;
min-width:0;width:100%}
.lead .purpose{color:var(--mute)}
@media(prefers-reduced-motion:no-preference){
i{animation:blink 1.2s infinite}i:nth-child(2){animation-delay:.2s}i:nth-child(3){animation-delay:.4s}}
@keyframes blink{50%{opacity:.25}}`;

const THUMB = 'M7 11v9H4v-9zM7 11l4-8c1.7 0 2.5 1.2 2.2 2.8L12.6 9H19a1.6 1.6 0 0 1 1.6 2l-1.7 7.4A2 2 0 0 1 17 20H7';
const PATIENCE = 30000;
const PROXIED = { 'GET/me': '/me/export', 'DELETE/me': '/me/erasure' };
// Words after which the form for orders is offered; whoever misses it finds it at the foot
const ORDERISH = /order|parcel|track|deliver|return|bestell|paket|liefer|rücksend|command|colis|livr|retour|pedido|envío|devol|ordin|pacco|spedi|res[io]\b|comand|colet|retur|encomend|entreg|zamów|paczk|zwrot|طلب|شحن|إرجاع/i;

export default chat => {
  const { h, icon, language, tail, foot, input } = chat;
  const own = WORDS[language].split('|');
  // A merchant may word each of them but the one that consent is given to
  const t = Object.fromEntries(NAMES.map((name, i) => [name, name === 'purpose' ? own[i] : chat.words(name, own[i])]));
  chat.dress(CSS_TEXT);

  const button = (text, work, attributes) => {
    const element = h('button', { type: 'button', ...attributes }, text);
    element.onclick = work;
    return element;
  };

  const fetched = async (url, method, body, headers) => {
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), PATIENCE);
    try {
      const response = await fetch(url, {
        method,
        headers: { ...body && { 'Content-Type': 'application/json' }, ...headers },
        body: body && JSON.stringify(body),
        redirect: 'error',
        signal: control.signal,
      });
      if (response.ok) return response.status === 204 ? {} : await response.json();
      const problem = await response.json().catch(() => 0) || {};
      throw chat.fail({ status: response.status, reason: String(problem.code || ''), said: String(problem.detail || '') });
    } finally {
      clearTimeout(timer);
    }
  };

  // Straight to the app, or through the proxy with the key in the body; the way that worked is kept, so that nothing is asked
  // for twice because its answer was lost
  let direct = null;
  const carry = async (to, method, path, body) => {
    if (direct !== false) {
      try {
        const answer = await fetched(to.endpoint + path, method, body, { Authorization: `Bearer ${to.session}` });
        direct = true;
        return answer;
      } catch (problem) {
        if (direct || problem.reason && problem.reason !== 'origin.refused') throw problem;
      }
    }
    const answer = await fetched(`${chat.proxy}/proxied${PROXIED[method + path] || path}`, 'POST', { ...body, session: to.session });
    direct = false;
    return answer;
  };
  // An outdated key is renewed once
  const call = async (method, path, body, again = true) => {
    try {
      return await carry(await chat.connect(), method, path, body);
    } catch (problem) {
      if (problem.status !== 401 || !again) throw problem;
    }
    chat.renew();
    return call(method, path, body, false);
  };
  const atApp = path => {
    const address = String(chat.opened().endpoint);
    return /^https?:\/\//.test(address) ? address.replace(/storefront$/, path) : '';
  };
  const excuse = problem => (problem.status === 410 ? t.ended : chat.excuse(problem));

  // Sources of an answer, as the app names them; only a page of the web becomes a link

  const cite = sources => [].concat(sources || []).filter(source => source && source.title).map(({ number, title, url }) => {
    const text = `[${Number(number)}] ${title}`;
    if (!/^https?:\/\//.test(url)) return text;
    return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, text);
  });

  // After an answer: was it helpful, and if it was not enough, shall the shop get back

  const told = h('p', { role: 'status', dir: 'auto' });
  const aloud = h('p', { role: 'status', class: 'sr' });
  let refused = false, form, order;

  let voting = Promise.resolve(); // the last word counts
  const rate = answer => {
    const press = chosen => thumbs.forEach(thumb => thumb.setAttribute('aria-pressed', thumb === chosen));
    const vote = (thumb, helpful) => {
      if (thumb.getAttribute('aria-pressed') === 'true') return;
      press(thumb);
      chat.show(() => {
        told.textContent = t.thanks;
        if (!helpful) offer();
      });
      voting = voting.then(() => call('POST', '/feedback', { answer, helpful })).catch(problem => {
        press();
        told.textContent = excuse(problem);
      });
    };
    const thumbs = [['up', true], ['down', false]].map(([name, helpful]) => {
      const thumb = button('', () => vote(thumb, helpful), { class: name, 'aria-label': t[name], 'aria-pressed': 'false' });
      thumb.append(icon(THUMB));
      return thumb;
    });
    tail.append(h('div', { class: 'rate', role: 'group', 'aria-label': t.rate }, t.rate, ...thumbs));
  };

  const offer = () => {
    if (refused || form || tail.querySelector('.choice:not(.orders)') || ![].concat(chat.opened().leads || []).includes(PURPOSE)) return;
    aloud.textContent = t.offer;
    const choice = h('div', { class: 'choice', role: 'group', 'aria-label': t.offer }, h('p', { dir: 'auto' }, t.offer),
      button(t.accept, () => chat.show(() => {
        choice.remove();
        ask();
      })),
      button(t.dismiss, () => {
        refused = true;
        choice.remove();
        input.focus();
      }));
    tail.append(choice);
  };

  const ask = () => {
    told.textContent = '';
    const id = chat.newId();
    const field = (type, max) => h('input', { type, autocomplete: type, maxlength: max, 'aria-describedby': 'wrong' });
    const email = field('email', 320), phone = field('tel', 40);
    const wrong = h('p', { id: 'wrong', role: 'alert' });
    const close = () => {
      form.remove();
      form = null;
      input.focus();
    };
    const send = h('button', { type: 'submit', 'aria-describedby': 'purpose' }, t.agree);
    form = h('form', { class: 'lead', novalidate: '', 'aria-label': t.accept },
      h('label', {}, t.email, email), h('label', {}, t.phone, phone),
      h('p', { id: 'purpose', class: 'purpose' }, t.purpose), wrong,
      h('div', { class: 'choice' }, send, button(t.cancel, close)));
    form.onsubmit = async event => {
      event.preventDefault();
      if (send.disabled) return;
      send.disabled = true;
      wrong.textContent = '';
      email.removeAttribute('aria-invalid');
      phone.removeAttribute('aria-invalid');
      try {
        const { expiresAt } = await call('POST', '/leads',
          { id, email: email.value, phone: phone.value, consent: { text: PURPOSE, language } });
        const until = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(expiresAt));
        refused = true; // once is enough
        close();
        chat.show(() => { told.textContent = t.kept.replace('{}', until); });
      } catch (problem) {
        const bad = /^contact\.(email|phone|missing)$/.exec(problem.reason);
        wrong.textContent = bad ? t.check : excuse(problem);
        if (bad) {
          const at = bad[1] === 'phone' ? phone : email;
          at.setAttribute('aria-invalid', 'true');
          at.focus();
        }
      } finally {
        send.disabled = false;
      }
    };
    tail.append(form);
    email.focus();
  };

  const asking = () => {
    told.textContent = aloud.textContent = '';
    tail.replaceChildren(told, aloud, ...[form, order].filter(Boolean));
  };
  const answered = (message, state, problem) => {
    const sourced = [].concat(message.sources || []).length > 0;
    if (message.said && state) rate(message.id);
    if (!order && chat.opened().orders && ORDERISH.test(message.text)) tail.append(h('div', { class: 'choice orders' }, orders()));
    if (message.stopped || !state && !(problem && problem.over)) return;
    if (state !== 'complete' || !sourced) offer();
  };

  // Order status and returns: a part of their own

  const orders = () => button(t.order, async () => {
    const part = await import(new URL('avow-order.js', import.meta.url)).catch(() => 0);
    if (order || !part) return part ? order.querySelector('input').focus() : say(chat.excuse(new TypeError()));
    const leave = () => {
      order.remove();
      order = null;
      input.focus();
    };
    const opened = part.default({ chat, button, call, excuse, title: t.order, leave, tell: context => { half.context = context; } });
    order = opened.form;
    chat.show(() => tail.append(order));
    opened.focus();
    order.scrollIntoView({ block: 'nearest' });
  });

  // The visitor’s own data

  const note = h('span', { role: 'status', dir: 'auto' });
  const link = h('a', { target: '_blank', rel: 'noopener noreferrer' }, t.policy);
  const data = button(t.data, () => menu(data.getAttribute('aria-expanded') !== 'true'), { 'aria-expanded': 'false' });
  // The end of the chat stays in view above whatever stands at its foot
  const say = text => chat.show(() => { note.textContent = text; });
  const place = (...parts) => chat.show(() => foot.replaceChildren(...parts));

  const menu = open => {
    data.setAttribute('aria-expanded', open);
    say('');
    place(link, ...chat.opened().own === false ? [] : [data], ...chat.opened().orders ? [orders()] : [], ...open ? [button(t.save, save), eraser] : [], note);
  };
  const save = async () => {
    try {
      const held = await call('GET', '/me');
      const url = URL.createObjectURL(new Blob([JSON.stringify(held, null, 2)], { type: 'application/json' }));
      h('a', { href: url, download: 'chat.json' }).click();
      setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
      say('');
    } catch (problem) {
      say(excuse(problem));
    }
  };
  const eraser = button(t.erase, () => {
    const back = button(t.cancel, () => {
      menu(true);
      eraser.focus();
    });
    place(note, button(t.erase, erase, { class: 'danger' }), back);
    say(t.sure);
    back.focus();
  });
  const erase = async () => {
    chat.stop();
    try {
      const { status, code } = await call('DELETE', '/me');
      const proof = code && h('a', { href: atApp(`certificates/${encodeURIComponent(code)}`), target: '_blank',
        rel: 'noopener noreferrer' }, t.proof);
      chat.renew();
      refused = false;
      form = order = half.context = null;
      asking();
      chat.clear(status === 'done' ? t.erased : t.asked, ...proof ? [' ', proof] : []);
      menu(false);
      input.focus();
    } catch (problem) {
      menu(true);
      eraser.focus();
      say(excuse(problem));
    }
  };

  const privacy = chat.setting('privacy', /^(https:\/\/|\/(?!\/))[^\s\\]+$/);
  const ready = () => {
    const address = privacy || atApp('privacy');
    if (address) link.href = address;
    if (!foot.contains(note.getRootNode().activeElement)) menu(false);
  };
  asking();
  menu(false);
  const half = { ...t, 'conversation.busy': t.busy, 'conversation.stopped': t.ended, 'answer.foreign-value': t.declined,
    ready, asking, answered, cite };
  return half;
};
