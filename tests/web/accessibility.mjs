// axe over exported pages: node accessibility.mjs PAGE…
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { axe, open, run, start } from './browser.mjs';

const files = process.argv.slice(2);
const browser = await start();

// Everything that a learner can bring to light is looked at, also what waits for an answer.
const uncover = page => page.evaluate(() => {
  for (const details of document.querySelectorAll('details')) {
    details.hidden = false;
    details.open = true;
  }
  for (const button of document.querySelectorAll('button')) button.hidden = false;
  for (const question of document.querySelectorAll('.question')) {
    const template = question.querySelector('template');
    if (template) question.querySelector('.result').append(template.content.cloneNode(true));
  }
});

const violations = async (page, options) => {
  await page.evaluate(axe);
  const result = await page.evaluate(wanted => window.axe.run(document, wanted), options);
  assert.ok(result.passes.length > 0);
  return result.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html + ' ' + node.failureSummary).join('\n')}`);
};

// Contrast of 7:1 is ours to keep, not only the 4.5:1 that WCAG asks for at level AA.
const contrast = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const tests = {};
for (const file of files) {
  tests[`axe finds nothing in ${basename(file)}`] = async () => {
    const page = await open(browser, file, { colorScheme: 'light' });
    await uncover(page);
    assert.deepEqual(await violations(page, { rules: { 'color-contrast-enhanced': { enabled: true } } }), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await violations(page, { runOnly: contrast }), []);
    assert.deepEqual(page.complaints, []);
    await page.close();
  };
  tests[`${basename(file)} fits the narrowest telephone`] = async () => {
    const page = await open(browser, file, { viewport: { width: 320, height: 640 } });
    await uncover(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.close();
  };
}
await run(tests);
await browser.close();
