// What is only a convenience: every page works without it.
'use strict';
(() => {
  // Filters show their results without the whole page loading anew, so that the place on it is kept.
  const form = document.querySelector('form[data-results]');
  const results = form && document.getElementById(form.dataset.results);
  let query = location.search;
  const show = async address => {
    results.classList.add('busy');
    try {
      const answer = await fetch(address, { credentials: 'same-origin' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const shown = page.getElementById(results.id);
      if (!answer.ok || !shown) throw new Error('another page');
      history.pushState(null, '', address);
      query = location.search;
      const status = results.querySelector('[role="status"]');
      const words = shown.querySelector('[role="status"]').textContent;
      shown.querySelector('[role="status"]').remove();
      for (const child of [...results.children]) if (child !== status) child.remove();
      results.append(...shown.children);
      status.textContent = words;  // kept, so that its change is said aloud
    } catch {
      location.assign(address);
    } finally {
      results.classList.remove('busy');
    }
  };
  if (form) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      const asked = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (value) asked.append(name, value);
      const words = asked.toString();
      show(form.getAttribute('action') + (words ? '?' + words : ''));
    });
    // A link inside the page, such as the skip link, changes nothing that is shown.
    addEventListener('popstate', () => { if (location.search !== query) location.reload(); });
  }

  // Too much is told before it is sent.
  for (const input of document.querySelectorAll('input[data-most]')) {
    input.addEventListener('change', () => {
      const bytes = [...input.files].reduce((sum, file) => sum + file.size, 0);
      input.setCustomValidity(bytes > input.dataset.most ? input.dataset.tooMuch : '');
      input.reportValidity();
    });
  }

  for (const button of document.querySelectorAll('button[data-copy]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
        button.textContent = 'Copied';
      } catch {
        button.textContent = 'Please copy it by hand';
      }
    });
  }
})();
