// The recovery page: a chart drawn from the table beside it, and a preview of what is being chosen.
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
    const style = getComputedStyle(document.body);
    const text = style.getPropertyValue('--text');
    const line = style.getPropertyValue('--line');
    const colours = ['#2f6fde', '#c9622b', '#2e8b57', '#8a5bc7', '#b8992b'];
    chart = new window.Chart(canvas, {
      type: 'bar',
      data: {
        labels: months,
        datasets: [...new Set(rows.map((row) => row.currency))].map((currency, i) => ({
          label: currency,
          backgroundColor: colours[i % colours.length],
          maxBarThickness: 48,
          data: months.map((month) => rows.find((row) => row.month === month && row.currency === currency)?.revenue ?? 0),
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
  document.addEventListener('htmx:afterSwap', () => {
    draw();
    preview();
  });
  draw();
  preview();
})();
