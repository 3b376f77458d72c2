// Exports as a file: they need a fresh ID token, which a plain link cannot carry.
(() => {
  'use strict';
  const save = async ({ href, name }) => {
    const token = (await window.shopify?.idToken?.()) ?? '';
    const answer = await fetch(href, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) {
      const trouble = document.getElementById('trouble');
      trouble.textContent = `The server answered ${answer.status}. Try again in a moment.`;
      trouble.hidden = false;
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name ?? 'credited-orders.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('#csv, [data-csv]');
    if (button) {
      save(button.dataset);
    }
  });
})();
