// The shop's own theme: adds to the cart without leaving the page, and counts what is in it.
(() => {
  const count = document.getElementById('cart-count');
  const show = (cart) => { count.textContent = cart.item_count > 0 ? `(${cart.item_count})` : ''; };
  const form = document.getElementById('add-to-cart');

  fetch('/cart.js').then((answer) => answer.json()).then(show);
  document.getElementById('cookie-preferences').addEventListener('click', () => window.privacyBanner?.showPreferences());
  form?.addEventListener('submit', async (event) => {
    if (event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    const answer = await fetch('/cart/add.js', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: Number(form.elements.id.value), quantity: Number(form.elements.quantity.value) }),
    });
    if (answer.ok) show(await answer.json());
    document.getElementById('added').textContent = answer.ok ? 'It is in your cart.' : 'That is not available.';
  });
})();
