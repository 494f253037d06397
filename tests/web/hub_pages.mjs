// The hub's page by keyboard alone, and axe over all of it: node hub_pages.mjs ADDRESS MANAGER PASSWORD ADMINISTRATOR PASSWORD
// RECORDS SIGN, where RECORDS is a file of Ben's records that the laptop with that sign signed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { run, start, tabTo, violations, visit } from './browser.mjs';

const [address, manager, first, administrator, second, records, sign] = process.argv.slice(2);
const browser = await start();
const own = 'four quiet words here';
const focused = page => page.evaluate(() => document.activeElement.textContent);
const heading = page => page.evaluate(() => document.querySelector('h1').textContent);
const shown = page => page.evaluate(() =>
  [...document.querySelectorAll('.people tbody th a')].map(link => link.textContent));

const keys = async (page, selector, text) => {
  await tabTo(page, selector);
  await page.keyboard.type(text);
};
const follow = (page, press) => Promise.all([page.waitForNavigation(), press()]);

// Signs in with the keys alone; the first time, chooses a password.
const signIn = async (page, name, password) => {
  await page.goto(address + '/');
  await keys(page, '#field-name', name);
  await keys(page, '#field-password', password);
  await follow(page, () => page.keyboard.press('Enter'));
  if (await heading(page) !== 'Change password') return;
  await keys(page, '#field-old', password);
  await keys(page, '#field-new', own);
  await keys(page, '#field-again', own);
  await follow(page, () => page.keyboard.press('Enter'));
  assert.equal(await heading(page), 'Change password');
};

const looks = [['light', 1280], ['dark', 1280], ['dark', 360], ['light', 360]];

// Of the page of due dates, which is shown; by keyboard.
const setDue = async module => {
  await keys(page, '#field-module', module);
  await tabTo(page, '#field-on');
  for (const digits of ['12312030', '31122030']) {  // the browser's own order of month and day
    if (await page.inputValue('#field-on') === '2030-12-31') break;
    await page.keyboard.type(digits);
    if (await page.inputValue('#field-on') === '2030-12-31') break;
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, '#field-on');
  }
  await tabTo(page, '.actions button');
  await follow(page, () => page.keyboard.press('Enter'));
};

const context = { locale: 'en-GB', timezoneId: 'UTC' };
const page = await visit(browser, address, context);
const root = await visit(browser, address, context);
// The page of who is marked as unconfirmed in the table.
const marked = one => one.evaluate(() => document.querySelector('th:has(.unconfirmed) a').getAttribute('href'));
const everyPage = async one => {
  await one.goto(address + '/');
  const person = await one.evaluate(() => document.querySelector('.people tbody th a').getAttribute('href'));
  const module = await one.evaluate(() => document.querySelector('.totals tbody th a').getAttribute('href'));
  const unconfirmed = await marked(one);
  return ['/', '/?words=nobody-is-called-so', '/?unconfirmed=yes', person, unconfirmed, module, '/due', '/invitations',
          '/laptops', '/records', unconfirmed.replace('/person?id', '/records?person'), '/reflections', '/password',
          '/nowhere', '/?state=odd'];
};

// Nothing is to be found by axe, and nothing is too wide, however the page at hand is shown.
const checkLooks = async () => {
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await violations(page), [], `${colorScheme} ${width}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
};

await run({
  'a manager signs in by keyboard and must choose a password': async () => {
    await page.goto(address + '/');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Skip to the content');
    assert.deepEqual(await violations(page), []);
    await signIn(page, manager, first);
    await page.goto(address + '/');
    assert.equal(await heading(page), 'Progress of Ward 9');
    assert.deepEqual(await shown(page), ['Ada', 'Grace', 'Silent Sue']);
  },

  'the skip link leads past the navigation': async () => {
    await page.goto(address + '/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.id === 'content');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'field-words');
  },

  'filters show their results in place, say them aloud and stand in the address': async () => {
    await page.goto(address + '/');
    await keys(page, '#field-words', 'ada');
    const mark = await page.evaluateHandle(() => window.mark = document.querySelector('[role="status"]'));
    await page.keyboard.press('Enter');
    await page.waitForURL(address + '/?words=ada');
    await page.waitForFunction(() => document.querySelector('.people tbody').rows.length === 1);
    assert.deepEqual(await shown(page), ['Ada']);
    assert.match(await mark.evaluate(one => one.isConnected && one.textContent), /^1 person shown/);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.people tbody').rows.length === 3);
    await tabTo(page, '#field-state');
    await page.keyboard.type('Pas');
    await tabTo(page, '.filters button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/state=passed/);
    await page.waitForFunction(() => document.querySelector('.people tbody').rows.length === 1);
  },

  'columns are sorted by their headings': async () => {
    await page.goto(address + '/');
    await tabTo(page, 'thead a[href="/?sort=heard"]');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.equal((await shown(page))[0], 'Silent Sue');
    assert.equal(await page.getAttribute('thead th:last-child', 'aria-sort'), 'ascending');
    await tabTo(page, 'thead a[href="/?sort=-heard"]');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.equal((await shown(page))[2], 'Silent Sue');
  },

  'a person is opened and a due date set and taken away': async () => {
    await page.goto(address + '/');
    await tabTo(page, '.people tbody th a');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.equal(await heading(page), 'Ada');
    await page.goto(address + '/due');
    await setDue('knots');
    assert.match(await page.textContent('[role="status"]'), /^The due date is set/);
    assert.equal(await page.locator('.doubt').count(), 0);
    assert.match(await page.textContent('tbody tr'), /Knots that hold.*Ward 9.*31 Dec 2030/s);
    await tabTo(page, 'button[name="clear"]');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.match(await page.textContent('[role="status"]'), /^The due date is taken away/);
  },

  'of a due date for a module that nobody has begun it is said so': async () => {
    await page.goto(address + '/due');
    await setDue('knot');
    assert.match(await page.textContent('.doubt'),
      /^Nobody here has begun a module with the id knot yet\. Those begun so far are knots/);
    await checkLooks();
    await tabTo(page, 'button[name="clear"]');
    await follow(page, () => page.keyboard.press('Enter'));
  },

  'a code is made, and its laptop withdrawn after a second look': async () => {
    await page.goto(address + '/invitations');
    await tabTo(page, '.actions button');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.match(await page.textContent('#code'), new RegExp(`^${address}/connect#([A-Z2-9]{5}-?){5}$`));
    await page.goto(address + '/laptops');
    const before = await page.locator('tbody tr').count();
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'button.danger');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.match(await page.textContent('[role="status"]'), /^The key is withdrawn/);
    assert.equal(await page.locator('tbody tr').count(), before - 1);
  },

  'records are read from files, and what became of each is told': async () => {
    await page.goto(address + '/');
    await tabTo(page, 'nav a[href="/records"]');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.equal(await heading(page), 'Records from files');
    await tabTo(page, '#field-files');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    assert.ok(chooser.isMultiple());
    const file = (name, buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
    await chooser.setFiles([file('ben.mooring-records', readFileSync(records)), file('odd <b>.txt', Buffer.from('odd'))]);
    await tabTo(page, 'main form button');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.equal(await page.textContent('[role="status"]'), '1 file was taken in.');
    assert.equal(await page.textContent('[role="alert"]'), '1 file was refused; why stands beside its name.');
    const rows = await page.locator('tbody tr').allTextContents();
    assert.match(rows[0], new RegExp(`Ben.*Ward 9, new here.*2 records new.*${sign}`));
    assert.match(rows[1], /^odd <b>\.txt.*Refused/);
    await checkLooks();
  },

  'files that are too much together are told so before they are sent': async () => {
    await page.goto(address + '/records');
    await page.setInputFiles('#field-files', { name: 'a', mimeType: 'text/plain', buffer: Buffer.alloc(8 << 20) });
    assert.match(await page.evaluate(() => document.querySelector('#field-files').validationMessage), /more than 8 MiB/);
    await page.setInputFiles('#field-files', { name: 'a', mimeType: 'text/plain', buffer: Buffer.alloc(7 << 20) });
    assert.equal(await page.evaluate(() => document.querySelector('#field-files').validationMessage), '');
    await tabTo(page, 'main form button');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.equal(await page.textContent('[role="alert"]'), '1 file was refused; why stands beside its name.');
  },

  'a filter shows those alone who are unconfirmed': async () => {
    await page.goto(address + '/');
    assert.equal(await page.textContent('label[for="field-unconfirmed"]'), 'Unconfirmed only (1)');
    await tabTo(page, '#field-unconfirmed');
    await page.keyboard.press('Space');
    await tabTo(page, '.filters button');
    await page.keyboard.press('Enter');
    await page.waitForURL(address + '/?unconfirmed=yes');
    await page.waitForFunction(() => document.querySelector('.people tbody').rows.length === 1);
    assert.deepEqual(await shown(page), ['Ben']);
    assert.match(await page.textContent('[role="status"]'), /^1 person shown/);
  },

  'whoever is unconfirmed is marked, with the sign to compare on their page': async () => {
    await page.goto(address + '/');
    assert.equal(await page.textContent('.people .unconfirmed'), 'Unconfirmed');
    await tabTo(page, `a[href="${await marked(page)}"]`);
    await follow(page, () => page.keyboard.press('Enter'));
    assert.equal(await heading(page), 'Ben');
    await tabTo(page, '.files summary');
    await page.keyboard.press('Enter');
    assert.ok((await page.textContent('.files code')).includes(sign));
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'I have compared this sign with the learner’s laptop: it is theirs');
  },

  'everything works without scripts too': async () => {
    const plain = await visit(browser, address, { javaScriptEnabled: false });
    await plain.goto(address + '/');
    await plain.fill('#field-name', manager);
    await plain.fill('#field-password', own);
    await plain.click('button');
    await plain.fill('#field-words', 'ada');
    await plain.click('.filters button');
    assert.match(plain.url(), /words=ada/);
    assert.equal(await plain.locator('.people tbody tr').count(), 1);
    await plain.close();
  },

  'axe finds nothing on any page, in light and in dark, wide and narrow': async () => {
    await signIn(root, administrator, second);
    // An administrator's pages hold all that a manager's do, and more.
    const all = [[page, 'light', 1280], [root, 'light', 1280], [root, 'dark', 1280], [root, 'light', 360]];
    for (const [one, colorScheme, width] of all) {
      await one.emulateMedia({ colorScheme });
      await one.setViewportSize({ width, height: 800 });
      for (const target of await everyPage(one)) {
        await one.goto(address + target);
        assert.deepEqual(await violations(one), [], `${target} ${colorScheme} ${width}`);
      }
    }
    await root.goto(address + (await everyPage(root))[3].replace('/person', '/person/remove'));
    assert.equal(await heading(root), 'Remove Ada');
    assert.deepEqual(await violations(root), []);
  },

  'every page fits any window from a telephone to a wide screen': async () => {
    for (const width of [320, 360, 768, 1280, 1920]) {
      await root.setViewportSize({ width, height: 800 });
      for (const target of await everyPage(root)) {
        await root.goto(address + target);
        assert.equal(await root.evaluate(() => document.documentElement.scrollWidth), width, `${target} ${width}`);
      }
    }
  },

  'nothing complained meanwhile, and nothing but the hub was asked': async () => {
    // The browser itself tells of answers that are refusals.
    const ours = [...page.complaints, ...root.complaints].filter(one => !/^Failed to load resource: .* (400|404) /.test(one));
    assert.deepEqual(ours, []);
  },

  'a compared sign confirms what its laptop signed': async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address + (await everyPage(page))[4]);
    await tabTo(page, '.files summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.match(await page.textContent('[role="status"]'), /^The laptop is known as theirs/);
    assert.deepEqual(await violations(page), []);
    await page.goto(address + '/');
    assert.equal(await page.locator('.unconfirmed').count(), 0);
  },

  'signing out ends it': async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address + '/');
    await tabTo(page, '.account button');
    await follow(page, () => page.keyboard.press('Enter'));
    assert.equal(await heading(page), 'Sign in');
    await page.goto(address + '/due');
    assert.equal(await heading(page), 'Sign in');
  },
});
await browser.close();
