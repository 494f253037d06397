// Practice questions answered by keyboard alone: node questions.mjs PAGE, where PAGE is the export of rungs/
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { open, pressUntil, run, start, tabTo } from './browser.mjs';

const file = process.argv[2];
const browser = await start();

const result = (page, number) => page.evaluate(wanted =>
  [...document.getElementById(`question.${wanted}`).closest('.question').querySelector('.result').children]
    .map(element => element.textContent), number);
const verdicts = (page, number) => page.evaluate(wanted =>
  [...document.getElementById(`question.${wanted}`).closest('.question').querySelectorAll('.answer')]
    .map(row => [row.querySelector('label').textContent, row.querySelector('.verdict').textContent])
    .filter(([, verdict]) => verdict).sort(), number);
const solution = (page, number) =>
  page.locator('.question', { has: page.locator(`[id="question.${number}"]`) }).locator('.solution');
const field = number => `[id^="question.${number}."]`;

// From anywhere on the page, and with the keys that the browser itself gives to its controls.
const check = async (page, number) => {
  await tabTo(page, field(number));
  await tabTo(page, 'button[type="submit"]');
  await page.keyboard.press('Enter');
};
const type = async (page, number, text) => {
  await tabTo(page, field(number));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  return (await result(page, number))[0];
};
// Chooses from the lists of a question, one after the other as they stand.
const chooseFrom = async (page, number, wanted) => {
  const rows = await page.evaluate(question =>
    [...document.querySelectorAll(`[id^="question.${question}."]`)].filter(one => one.tagName === 'SELECT')
      .map(select => [select.id, document.querySelector(`label[for="${select.id}"]`).textContent]), number);
  assert.deepEqual(rows.map(([, label]) => label).sort(), Object.keys(wanted).sort());
  for (const [id, label] of rows) {
    await tabTo(page, `[id="${id}"]`);
    await pressUntil(page, 'Home', 'Choose …');
    await pressUntil(page, 'ArrowDown', wanted[label]);
  }
  await tabTo(page, 'button[type="submit"]');
  await page.keyboard.press('Enter');
};

const onPage = test => async () => {
  const page = await open(browser, file);
  await test(page);
  assert.deepEqual(page.complaints, []);
  await page.close();
};

await run({
  'the skip link comes first and leads past the contents': onPage(async page => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the text');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'rung');
  }),

  'a wrong choice is told with its feedback, and can be tried again': onPage(async page => {
    assert.equal(await solution(page, 1).isVisible(), false);
    await check(page, 1);
    assert.deepEqual(await result(page, 1), ['Choose or write an answer first.']);
    assert.equal(await solution(page, 1).isVisible(), false);
    await page.keyboard.press('Shift+Tab');  // the hint
    await page.keyboard.press('Enter');
    assert.ok(await page.getByText('It goes across.').isVisible());
    await page.keyboard.press('Shift+Tab');  // the answers
    await page.keyboard.press('Space');
    await pressUntil(page, 'ArrowDown', 'The stile');
    await page.keyboard.press('Enter');
    assert.deepEqual(await result(page, 1),
                     ['Not right.', 'You answered: The stile', 'You hold on to that.', 'Look again.']);
    assert.deepEqual(await verdicts(page, 1), [['The rung', 'This one was right'], ['The stile', 'Not right']]);
    assert.ok(await solution(page, 1).getByText('See the table.').isVisible());
    assert.equal(await page.locator('[role="status"]').first().getAttribute('class'), 'result');
    await tabTo(page, 'button[type="reset"]');
    await page.keyboard.press('Enter');
    assert.deepEqual(await result(page, 1), []);
    assert.deepEqual(await verdicts(page, 1), []);
    assert.equal(await solution(page, 1).isVisible(), false);
    assert.match(await page.evaluate(() => document.activeElement.id), /^question\.1\./);
    await pressUntil(page, 'ArrowDown', 'The rung');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    assert.deepEqual(await result(page, 1), ['Right.', 'You answered: The rung', 'Yes.']);
  }),

  'several are ticked, and wrong ticks take part marks away': onPage(async page => {
    for (const words of ['Wood', 'Steel', 'Smoke']) {
      await tabTo(page, field(2) + `[data-answer="${['Wood', 'Steel', 'Rope', 'Smoke'].indexOf(words)}"]`);
      await page.keyboard.press('Space');
      await page.evaluate(() => document.activeElement.blur());
    }
    await check(page, 2);
    assert.deepEqual(await result(page, 2),
                     ['Partly right: 33.3% of the marks.', 'You answered: Smoke', 'Smoke rises.']);
    assert.deepEqual(await verdicts(page, 2), [['Rope', 'This one was right'], ['Smoke', 'Not right'],
                                               ['Steel', 'Right'], ['Wood', 'Right']]);
  }),

  'true or false stand as written': onPage(async page => {
    await tabTo(page, field(3));
    await page.keyboard.press('Space');
    await pressUntil(page, 'ArrowDown', 'False');
    await page.keyboard.press('Enter');
    assert.deepEqual(await result(page, 3), ['Right.', 'You answered: False', 'It would roll.']);
  }),

  'lines are put in order by their places': onPage(async page => {
    await check(page, 4);
    assert.deepEqual(await result(page, 4), ['Choose from every list first.']);
    await chooseFrom(page, 4, { 'Look': '1', 'Set the ladder': '1', 'Climb': '2', 'Come down': '3' });
    assert.deepEqual(await result(page, 4), ['Each place can be used once. Two lines have the same place.']);
    await chooseFrom(page, 4, { 'Look': '4', 'Set the ladder': '1', 'Climb': '2', 'Come down': '3' });
    assert.deepEqual(await result(page, 4), ['Partly right: 66.7% of the marks.']);
    assert.deepEqual((await verdicts(page, 4))[2], ['Look', 'Belongs in place 1']);
    await chooseFrom(page, 4, { 'Look': '1', 'Set the ladder': '2', 'Climb': '3', 'Come down': '4' });
    assert.deepEqual(await result(page, 4), ['Right.']);
  }),

  'pairs are matched from lists': onPage(async page => {
    await chooseFrom(page, 5, { 'Rung': 'goes across', 'Stile': 'lies down' });
    assert.deepEqual(await result(page, 5), ['Not right.', 'You answered: Stile', 'Stiles are the sides.']);
    assert.deepEqual(await verdicts(page, 5), [['Rung', 'Right'], ['Stile', 'The right answer: stands up']]);
    await chooseFrom(page, 5, { 'Rung': 'goes across', 'Stile': 'stands up' });
    assert.deepEqual(await result(page, 5), ['Right.']);
  }),

  'short answers are compared as the player compares them': onPage(async page => {
    for (const right of ['straße', 'STRASSE', '  Strasse. ', 'The "mate"', 'THE  “MATE”'])
      assert.equal(await type(page, 6, right), 'Right.', right);
    for (const wrong of ['strase', 'mate']) assert.equal(await type(page, 6, wrong), 'Not right.', wrong);
    await type(page, 6, 'Nobody');
    assert.deepEqual(await result(page, 6), ['Not right.', 'Somebody should.']);
    assert.equal(await type(page, 6, ' '), 'Choose or write an answer first.');
  }),

  'numbers are compared exactly, with or without their unit': onPage(async page => {
    for (const right of ['0.25', '.25', '0.250 cm', '1,000.5', '1000.50 CM', '30 cm.', '30'])
      assert.equal(await type(page, 7, right), 'Right.', right);
    for (const wrong of ['0.2499999999999999', '1000.50000000000001', '-30', '−30', '30 m', '£30', '30 to 40'])
      assert.equal(await type(page, 7, wrong), 'Not right.', wrong);
    for (const none of ['thirty', '1,00', '30-40', '£30 cm'])
      assert.equal(await type(page, 7, none), 'Write one number in digits, such as 12 or 0.5.', none);
    await type(page, 7, '2000');
    assert.deepEqual(await result(page, 7), ['Not right.', 'Nobody could climb that.']);
  }),

  'a page that is to begin somewhere begins there, unless its address names another place': async () => {
    const html = fs.readFileSync(file, 'utf8');
    const slugs = [...html.matchAll(/<section class="page" id="([^"]+)"/g)].map(found => found[1]);
    assert.ok(slugs.length > 1);
    const begun = file.replace(/\.html$/, '-begun.html');
    fs.writeFileSync(begun, html.replace('<main ', `<main data-start="${slugs[1]}" `));
    const top = page => page.evaluate(() => document.querySelector(':target').id);
    const page = await open(browser, begun);
    assert.equal(await top(page), slugs[1]);
    assert.equal(await page.evaluate(() => history.length), 2);  // about:blank, and this: Back leads out at once
    await page.goto('about:blank');
    await page.goto(pathToFileURL(begun).href + '#' + slugs[0]);
    assert.equal(await top(page), slugs[0]);
    assert.deepEqual(page.complaints, []);
    await page.close();
    fs.unlinkSync(begun);
  },

  'without scripts the answers can still be opened': async () => {
    const page = await open(browser, file, { javaScriptEnabled: false });
    assert.equal(await page.locator('button').first().isVisible(), false);
    await page.locator('.solution summary').first().focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.getByText('The right answer:').first().isVisible());
    await page.close();
  },

  'a printed link shows its address': onPage(async page => {
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() =>
      getComputedStyle(document.querySelector('a[href^="http"]'), '::after').content);
    assert.equal(shown.replaceAll('" "', ''), '" (https://example.org/?a=1&b=2)"');
  }),
});
await browser.close();
