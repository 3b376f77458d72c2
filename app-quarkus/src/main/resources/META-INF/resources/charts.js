// Charts of money by month, drawn from the table beside them; the library is fetched where there is one to draw.
(() => {
  'use strict';
  let chart, library;
  const money = (row) => row?.revenue ?? row?.owed ?? 0;
  const fetchLibrary = () => {
    if (library) {
      return;
    }
    library = document.createElement('script');
    library.src = '/webjars/chart.js/dist/chart.umd.min.js';
    library.onload = draw;
    document.head.append(library);
  };
  const draw = () => {
    chart?.destroy();
    chart = undefined;
    const canvas = document.getElementById('chart');
    if (!canvas) {
      return;
    }
    if (!window.Chart) {
      fetchLibrary();
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
          data: months.map((month) => money(rows.find((row) => row.month === month && row.currency === currency))),
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
  document.addEventListener('htmx:afterSwap', draw);
  draw();
})();
