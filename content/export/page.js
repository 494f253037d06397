'use strict';
(() => {
  const words = {
    language: 'en-GB',
    right: 'Right',
    wrong: 'Not right',
    partly: percent => `Partly right: ${percent}% of the marks`,
    missed: 'This one was right',
    rightPlace: 'Right place',
    belongs: place => `Belongs in place ${place}`,
    rightMatch: right => `The right answer: ${right}`,
    answerFirst: 'Choose or write an answer first.',
    chooseAll: 'Choose from every list first.',
    placesOnce: 'Each place can be used once. Two lines have the same place.',
    aNumber: 'Write one number in digits, such as 12 or 0.5.',
    about: answer => `You answered: ${answer}`,
  };

  // Short answers are equal in this form: case folded, composed, straight quotes, single spaces, no final full stop.
  const normalised = text => text
    .normalize('NFC').toUpperCase().toLowerCase().replace(/ς/g, 'σ').normalize('NFC')
    .replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
    .replace(/\s+/gu, ' ').trim().replace(/\.$/, '').trimEnd();

  // Exact decimals: a number times ten to the twentieth, as a whole number.
  const places = 20;
  const decimal = text => {
    const parts = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text);
    if (!parts || (!parts[2] && !parts[3])) return null;
    const value = BigInt((parts[2] || '0') + (parts[3] || '').slice(0, places).padEnd(places, '0'));
    return parts[1] ? -value : value;
  };

  // "£1,000", "-2.5 m", "20": a number, and the unit behind it or the currency sign before it.
  const readNumber = typed => {
    const text = typed.replace(/\s+/gu, ' ').trim().replace(/−/g, '-');
    const parts = /^(-?) ?(\p{Sc}?) ?(-?) ?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+) ?(.*)$/u.exec(text);
    if (!parts) return null;
    const unit = parts[5].replace(/\.$/, '').trim();
    if (/^[\d.,+\-/]/.test(unit) || unit.toLowerCase() === 'to' || (unit && parts[2])) return null;
    const sign = parts[1] || parts[3] ? '-' : '';
    return { value: decimal(sign + parts[4].replace(/,/g, '')), unit: unit || parts[2] };
  };

  const longestRun = order => {
    const ends = [];
    for (const place of order) {
      const longer = ends.findIndex(end => end >= place);
      ends[longer < 0 ? ends.length : longer] = place;
    }
    return ends.length;
  };

  const percent = (part, whole) => Math.round(part * 1000 / whole) / 10;

  // What each kind makes of its controls: { message } when there is nothing to mark yet, else { part, whole, said, fed }:
  // the score, the words beside each control, and the numbers of the answers whose feedback is due.
  const marking = {
    'choose-one': form => choose(form),
    'choose-all': form => choose(form),
    'put-in-order': form => {
      const selects = [...form.querySelectorAll('select')];
      if (selects.some(select => !select.value)) return { message: words.chooseAll };
      if (new Set(selects.map(select => select.value)).size < selects.length) return { message: words.placesOnce };
      const solved = [...selects].sort((a, b) => a.dataset.answer - b.dataset.answer).map(select => select.dataset.words);
      const taken = solved.map(() => false);
      const chosen = [...selects].sort((a, b) => a.value - b.value);
      const order = chosen.map(select => {
        const place = solved.findIndex((item, at) => !taken[at] && item === select.dataset.words);
        taken[place] = true;
        return place;
      });
      const said = new Map();
      const fed = [];
      chosen.forEach((select, at) => {
        const isRight = order[at] === at;
        said.set(select, [isRight, isRight ? words.rightPlace : words.belongs(order[at] + 1)]);
        if (!isRight) fed.push(select.dataset.answer);
      });
      return { part: longestRun(order) - 1, whole: selects.length - 1, said, fed };
    },
    'match': form => {
      const selects = [...form.querySelectorAll('select')];
      if (selects.every(select => !select.value)) return { message: words.answerFirst };
      const said = new Map();
      const fed = [];
      let part = 0;
      for (const select of selects) {
        const isRight = select.value === select.dataset.right;
        part += isRight ? 1 : 0;
        said.set(select, [isRight, isRight ? words.right : words.rightMatch(select.dataset.right)]);
        if (!isRight) fed.push(select.dataset.answer);
      }
      return { part, whole: selects.length, said, fed };
    },
    'typed': form => {
      const field = form.querySelector('[data-field]');
      const typed = normalised(field.value);
      if (!typed) return { message: words.answerFirst };
      return met(form, field, line => normalised(line.dataset.words) === typed);
    },
    'number': form => {
      const field = form.querySelector('[data-field]');
      if (!field.value.trim()) return { message: words.answerFirst };
      const typed = readNumber(field.value);
      if (!typed) return { message: words.aNumber };
      return met(form, field, line =>
        decimal(line.dataset.lowest) <= typed.value && typed.value <= decimal(line.dataset.highest) &&
        (!typed.unit || normalised(typed.unit) === normalised(line.dataset.unit)));
    },
  };

  const choose = form => {
    const boxes = [...form.querySelectorAll('input')];
    if (boxes.every(box => !box.checked)) return { message: words.answerFirst };
    const said = new Map();
    const fed = [];
    let rightOnes = 0, rightTicks = 0, wrongTicks = 0;
    for (const box of boxes) {
      const isRight = 'right' in box.dataset;
      rightOnes += isRight ? 1 : 0;
      rightTicks += isRight && box.checked ? 1 : 0;
      wrongTicks += !isRight && box.checked ? 1 : 0;
      if (box.checked) {
        said.set(box, [isRight, isRight ? words.right : words.wrong]);
        fed.push(box.dataset.answer);
      } else if (isRight) {
        said.set(box, [true, words.missed]);
      }
    }
    return { part: Math.max(0, rightTicks - wrongTicks), whole: rightOnes, said, fed };
  };

  // A typed answer against the author's lines, right ones first.
  const met = (form, field, meets) => {
    const lines = [...form.querySelectorAll('template[data-words]')];
    const line = [true, false].flatMap(wanted => lines.filter(one => ('right' in one.dataset) === wanted)).find(meets);
    const isRight = Boolean(line) && 'right' in line.dataset;
    return { part: isRight ? 1 : 0, whole: 1, said: new Map(), fed: line ? [line.dataset.answer] : [] };
  };

  const line = (text, name) => {
    const element = document.createElement('p');
    element.lang = words.language;
    element.textContent = text;
    if (name) element.className = name;
    return element;
  };

  const answerWords = (form, answer) => {
    const control = form.querySelector(`[data-answer="${answer}"]:not(template)`);
    const label = control && form.querySelector(`label[for="${control.id}"]`);
    return label ? label.textContent.trim() : '';
  };

  const forget = question => {
    for (const place of question.querySelectorAll('.verdict')) {
      place.textContent = '';
      place.className = 'verdict';
    }
    question.querySelector('.result').replaceChildren();
  };

  const check = question => {
    const form = question.querySelector('form');
    const result = question.querySelector('.result');
    forget(question);
    const mark = marking[form.dataset.kind](form);
    if (mark.message) {
      result.append(line(mark.message));
      return;
    }
    for (const [control, [isGood, text]] of mark.said) {
      const place = document.getElementById(control.id + '.verdict');
      place.lang = words.language;
      place.textContent = text;
      place.className = isGood ? 'verdict good' : 'verdict bad';
    }
    const isRight = mark.part === mark.whole;
    const isPartly = !isRight && mark.part > 0 && 'partMarks' in form.dataset;
    const verdict = isRight ? words.right : isPartly ? words.partly(percent(mark.part, mark.whole)) : words.wrong;
    result.append(line(verdict + '.', isRight ? 'good' : 'bad'));
    for (const answer of mark.fed) {
      const feedback = form.querySelector(`template[data-answer="${answer}"]`);
      if (!feedback || !feedback.content.textContent.trim()) continue;
      const about = answerWords(form, answer);
      if (about) result.append(line(words.about(about), 'label'));
      result.append(feedback.content.cloneNode(true));
    }
    const overall = form.querySelector(`template[data-when="${isRight ? 'right' : 'wrong'}"]`);
    if (overall) result.append(overall.content.cloneNode(true));
    const solution = question.querySelector('.solution');
    solution.hidden = false;
    solution.open = true;
    form.querySelector('button[type="reset"]').hidden = false;
  };

  const begin = question => {
    forget(question);
    const solution = question.querySelector('.solution');
    solution.open = false;
    solution.hidden = true;
    question.querySelector('button[type="reset"]').hidden = true;
  };

  for (const question of document.querySelectorAll('.question')) {
    const form = question.querySelector('form');
    begin(question);
    question.querySelector('.actions').hidden = false;
    form.addEventListener('submit', event => {
      event.preventDefault();
      check(question);
    });
    form.addEventListener('reset', () => {
      begin(question);
      form.querySelector('input, select').focus();
    });
    form.addEventListener('input', () => forget(question));
  }

  const start = document.querySelector('main').dataset.start;
  if (start && !location.hash) location.replace('#' + encodeURIComponent(start));
})();
