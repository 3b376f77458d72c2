// The recovery page: a preview of what is being chosen.
(() => {
  'use strict';
  const preview = () => {
    const form = document.querySelector('form.choices');
    const place = document.getElementById('preview');
    if (!form || !place) {
      return;
    }
    const chosen = new FormData(form);
    const to = chosen.get('trial') ? `to you (${chosen.get('trialAddress') || 'no address yet'})` : 'to the customer';
    const minutes = Math.max(Number(chosen.get('delayMinutes')), Number(form.dataset.policyMinutes));
    const wait = minutes < 120 || minutes % 60 ? `${minutes} minutes` : `${minutes / 60} hours`;
    const quiet = chosen.get('quietFrom') === chosen.get('quietTo')
      ? 'at any hour'
      : `but not between ${chosen.get('quietFrom')} and ${chosen.get('quietTo')} (${chosen.get('zone')})`;
    place.textContent = chosen.get('paused')
      ? 'Preview: nothing is sent.'
      : `Preview: a cart that is left now is mailed about ${wait} from now, ${to}, ${quiet}`
        + `${chosen.get('discountCode') ? `, with the code ${chosen.get('discountCode')}` : ''}.`;
  };
  document.addEventListener('input', preview);
  document.addEventListener('htmx:afterSwap', preview);
  preview();
})();
