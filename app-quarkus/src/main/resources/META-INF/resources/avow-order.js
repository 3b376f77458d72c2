// Order status and returns, fetched when somebody asks for them: docs/widget.md. What is entered goes to the app in a request of
// its own, never into the chat; what comes back is shown here and forgotten with the page. Shows text, never markup.

const NAMES = 'hint number phone look missing often track back wish pieces close know'.split(' ');

const WORDS = {
  en: 'This does not go into the chat: nothing of it is stored, and no AI reads it.|Order number|Phone number of the order|Show status|Please enter both numbers.|Too many tries. Please try again later.|Follow the parcel|Return something|Ask for the return|how many of {}|Close|Let the AI assistant know about this order, without its number',
  de: 'Dies gelangt nicht in den Chat: Nichts davon wird gespeichert, keine KI liest es.|Bestellnummer|Telefonnummer der Bestellung|Status zeigen|Bitte geben Sie beide Nummern ein.|Zu viele Versuche. Bitte versuchen Sie es später noch einmal.|Paket verfolgen|Etwas zurücksenden|Rücksendung anfragen|von {}|Schließen|KI-Assistenten über diese Bestellung informieren, ohne ihre Nummer',
  fr: 'Ceci n’entre pas dans le chat : rien n’est conservé, aucune IA ne le lit.|Numéro de commande|Téléphone de la commande|Voir l’état|Indiquez les deux numéros.|Trop d’essais. Réessayez plus tard.|Suivre le colis|Retourner un article|Demander le retour|sur {}|Fermer|Informer l’assistant IA de cette commande, sans son numéro',
  es: 'Esto no entra en el chat: no se guarda nada y ninguna IA lo lee.|Número de pedido|Teléfono del pedido|Ver el estado|Indique los dos números.|Demasiados intentos. Vuelva a intentarlo más tarde.|Seguir el paquete|Devolver algo|Solicitar la devolución|de {}|Cerrar|Informar al asistente de IA de este pedido, sin su número',
  it: 'Questo non entra nella chat: niente viene conservato e nessuna IA lo legge.|Numero d’ordine|Telefono dell’ordine|Mostra lo stato|Inserisci entrambi i numeri.|Troppi tentativi. Riprova più tardi.|Segui il pacco|Restituisci qualcosa|Chiedi il reso|su {}|Chiudi|Informa l’assistente IA di questo ordine, senza il suo numero',
  ro: 'Acestea nu intră în discuție: nimic nu se păstrează și niciun AI nu le citește.|Numărul comenzii|Telefonul comenzii|Arată starea|Introdu ambele numere.|Prea multe încercări. Încearcă mai târziu.|Urmărește coletul|Returnează ceva|Cere returul|din {}|Închide|Informează asistentul AI despre această comandă, fără numărul ei',
  pt: 'Isto não entra no chat: nada é guardado e nenhuma IA o lê.|Número da encomenda|Telefone da encomenda|Ver o estado|Indique os dois números.|Demasiadas tentativas. Tente mais tarde.|Seguir o volume|Devolver algo|Pedir a devolução|de {}|Fechar|Informar o assistente de IA desta encomenda, sem o número',
  nl: 'Dit komt niet in de chat: niets ervan wordt bewaard en geen AI leest het.|Bestelnummer|Telefoonnummer van de bestelling|Status tonen|Vul beide nummers in.|Te veel pogingen. Probeer het later opnieuw.|Pakket volgen|Iets terugsturen|Retour aanvragen|van {}|Sluiten|Laat de AI-assistent van deze bestelling weten, zonder het nummer',
  pl: 'To nie trafia do czatu: nic nie jest przechowywane i nie czyta tego żadna AI.|Numer zamówienia|Telefon z zamówienia|Pokaż status|Podaj oba numery.|Zbyt wiele prób. Spróbuj później.|Śledź paczkę|Zwróć coś|Poproś o zwrot|z {}|Zamknij|Poinformuj asystenta AI o tym zamówieniu, bez jego numeru',
  ar: 'لا يدخل هذا في الدردشة: لا يُحفظ منه شيء ولا يقرؤه أي ذكاء اصطناعي.|رقم الطلب|رقم هاتف الطلب|عرض الحالة|يرجى إدخال الرقمين.|محاولات كثيرة. يرجى المحاولة لاحقًا.|تتبع الطرد|إرجاع شيء|طلب الإرجاع|من {}|إغلاق|إخبار مساعد الذكاء الاصطناعي بهذا الطلب، دون رقمه',
};

export default ({ chat, button, call, excuse, title, leave, tell }) => {
  const { h, language } = chat;
  const own = WORDS[language].split('|');
  const t = Object.fromEntries(NAMES.map((name, i) => [name, chat.words(`order-${name}`, own[i])]));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const input = attributes => h('input', { autocomplete: 'off', 'aria-describedby': 'order-wrong', ...attributes });
  const number = input({ type: 'text', maxlength: 60, spellcheck: 'false' });
  const phone = input({ type: 'tel', maxlength: 60 });
  const wrong = h('p', { id: 'order-wrong', role: 'alert', dir: 'auto' });
  const hint = h('p', { class: 'purpose', dir: 'auto' }, t.hint);
  const told = h('div', { class: 'told', role: 'status' });
  const send = h('button', { type: 'submit' }, t.look);
  const form = h('form', { class: 'lead order', novalidate: '', 'aria-label': title }, hint,
    h('label', {}, t.number, number), h('label', {}, t.phone, phone), wrong,
    h('div', { class: 'choice' }, send, button(t.close, leave)), told);

  const ask = async (path, more = {}) => {
    wrong.textContent = '';
    for (const field of [number, phone]) field.removeAttribute('aria-invalid');
    const empty = [number, phone].find(field => !field.value.trim());
    if (empty) {
      wrong.textContent = t.missing;
      empty.setAttribute('aria-invalid', 'true');
      empty.focus();
      return null;
    }
    try {
      return await call('POST', path, { number: number.value, phone: phone.value, language, zone, ...more });
    } catch (problem) {
      wrong.textContent = problem.status === 429 ? t.often : problem.reason === 'order.unproven' ? problem.said : excuse(problem);
      return null;
    }
  };
  const busy = async (element, work) => {
    if (element.disabled) return;
    element.disabled = true;
    try {
      await work();
    } finally {
      element.disabled = false;
    }
  };

  const line = ({ text, tracking }) => {
    const link = /^https:\/\//.test(tracking) && h('a', { href: tracking, target: '_blank', rel: 'noopener noreferrer' }, t.track);
    return h('p', { dir: 'auto' }, String(text), link && ' ', link);
  };
  const show = (answer, ...more) => chat.show(() => told.replaceChildren(...[].concat(answer.lines || []).map(line), ...more));

  // Only where the shop's policy lets the assistant know, and only if the shopper says so; pressed again, it is taken back
  const knowing = context => {
    const know = button(t.know, () => {
      const on = know.getAttribute('aria-pressed') !== 'true';
      know.setAttribute('aria-pressed', on);
      tell(on ? context : null);
      hint.hidden = on; // it says that no AI reads it
    }, { 'aria-pressed': 'false' });
    return know;
  };

  // What to send back: how many of each piece
  const wishes = pieces => {
    const fields = pieces.map(({ line: name, title: piece, quantity }) => {
      const max = Number(quantity);
      const field = input({ type: 'number', min: 0, max, value: 0, inputmode: 'numeric' });
      return { name, field, max, label: h('label', {}, h('span', { dir: 'auto' }, `${piece} (${t.pieces.replace('{}', max)})`), field) };
    });
    const wish = button(t.wish, () => busy(wish, async () => {
      const lines = Object.fromEntries(fields
        .map(({ name, field, max }) => [name, Math.min(Math.max(Math.trunc(field.valueAsNumber) || 0, 0), max)])
        .filter(([, count]) => count));
      if (!Object.keys(lines).length) return fields[0].field.focus();
      const answer = await ask('/orders/returns', { lines });
      if (answer) show(answer);
    }));
    show({}, ...fields.map(({ label }) => label), h('div', { class: 'choice' }, wish));
    fields[0].field.focus();
  };

  form.onsubmit = event => {
    event.preventDefault();
    busy(send, async () => {
      told.replaceChildren();
      const answer = await ask('/orders');
      if (!answer) return;
      const pieces = [].concat(answer.returnable || []);
      const choices = [pieces.length && button(t.back, () => wishes(pieces)), answer.context && knowing(answer.context)].filter(Boolean);
      show(answer, ...choices.length ? [h('div', { class: 'choice' }, ...choices)] : []);
    });
  };
  return { form, focus: () => number.focus() };
};
