// A headless Chromium for tests of exported pages, and a keyboard at it.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// The packages stand in a folder of the build, not beside this file.
const require = createRequire(pathToFileURL(process.env.MOORING_WEB_PACKAGES + '/'));
const { chromium } = require('playwright-core');
export const axe = require('axe-core').source;

export const start = () => chromium.launch({
  executablePath: process.env.MOORING_CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-sync'],
});

// A page that may ask for nothing but itself, and whose console must stay empty.
export const open = async (browser, file, options = {}) => {
  const page = await browser.newPage(options);
  const address = pathToFileURL(file).href;
  page.complaints = [];
  page.on('console', message => page.complaints.push(message.text()));
  page.on('pageerror', error => page.complaints.push(String(error)));
  page.on('request', request => {
    if (request.url().split('#')[0] !== address && !request.url().startsWith('data:')) page.complaints.push(request.url());
  });
  await page.goto(address);
  return page;
};

// A page of a server. It may ask that server alone, and its console must stay empty.
export const visit = async (browser, address, options = {}) => {
  const page = await browser.newPage(options);
  page.complaints = [];
  page.on('console', message => page.complaints.push(message.text()));
  page.on('pageerror', error => page.complaints.push(String(error)));
  page.on('request', request => {
    if (!request.url().startsWith(address + '/')) page.complaints.push(request.url());
  });
  // Choosers of files are caught from the beginning: who starts to listen with the key that opens one may come too late.
  page.on('filechooser', () => {});
  return page;
};

// What axe finds, as sentences. Contrast of 7:1 is ours to keep, not only the 4.5:1 that WCAG asks for at level AA.
export const violations = async page => {
  await page.evaluate(axe);
  const result = await page.evaluate(() =>
    window.axe.run(document, { rules: { 'color-contrast-enhanced': { enabled: true } } }));
  assert.ok(result.passes.length > 0);
  return result.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html + ' ' + node.failureSummary).join('\n')}`);
};

// Tab until something with this selector has the focus: what cannot be reached fails.
export const tabTo = async (page, selector) => {
  for (let presses = 0; presses < 300; ++presses) {
    if (await page.evaluate(wanted => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${selector}`);
};

// Presses a key until the focused control shows these words.
export const pressUntil = async (page, key, words) => {
  const shown = () => page.evaluate(() => {
    const control = document.activeElement;
    if (control.tagName === 'SELECT') return control.selectedOptions[0].text;
    return document.querySelector(`label[for="${control.id}"]`).textContent;
  });
  for (let presses = 0; presses < 20; ++presses) {
    if (await shown() === words) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} does not reach ${words}`);
};

// Makes each test in turn and tells how it went; the program fails when one did.
export const run = async tests => {
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`passed: ${name}`);
    } catch (error) {
      console.log(`FAILED: ${name}\n${error.stack}`);
      process.exitCode = 1;
    }
  }
};
