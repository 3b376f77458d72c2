// The referral page: a chart drawn from the table beside it, and the export, which needs a fresh ID token.
(() => {
  'use strict';
  let chart;
  const draw = () => {
    chart?.destroy();
    chart = undefined;
    const canvas = document.getElementById('chart');
    if (!canvas || !window.Chart) {
      return;
    }
    const rows = [...document.querySelectorAll('#months tr[data-month]')].map((row) => row.dataset);
    const months = [...new Set(rows.map((row) => row.month))];
    const currencies = [...new Set(rows.map((row) => row.currency))];
    const style = getComputedStyle(document.body);
    const text = style.getPropertyValue('--text');
    const line = style.getPropertyValue('--line');
    const colours = ['#2f6fde', '#c9622b', '#2e8b57', '#8a5bc7', '#b8992b'];
    chart = new window.Chart(canvas, {
      type: 'bar',
      data: {
        labels: months,
        datasets: currencies.map((currency, i) => ({
          label: currency,
          backgroundColor: colours[i % colours.length],
          data: months.map((month) => rows.find((row) => row.month === month && row.currency === currency)?.owed ?? 0),
        })),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        plugins: { legend: { labels: { color: text } } },
        scales: {
          x: { ticks: { color: text }, grid: { color: line } },
          y: { beginAtZero: true, ticks: { color: text }, grid: { color: line } },
        },
      },
    });
  };
  const save = async (href) => {
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
    link.download = 'credited-orders.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('#csv');
    if (button) {
      save(button.dataset.href);
    }
  });
  document.addEventListener('htmx:afterSwap', draw);
  draw();
})();
