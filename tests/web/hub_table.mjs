// What a manager reads on the hub's pages, cell by cell, as JSON: node hub_table.mjs ADDRESS NAME PASSWORD CHOSEN FILE
// Where the password is a first one, the chosen one takes its place.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { start, visit } from './browser.mjs';

const [address, name, password, chosen, file] = process.argv.slice(2);
const browser = await start();
const page = await visit(browser, address, { locale: 'en-GB', timezoneId: 'UTC' });
const heading = () => page.textContent('h1');

await page.goto(address + '/');
await page.fill('#field-name', name);
await page.fill('#field-password', password);
await page.click('main button');
if (await heading() === 'Change password') {
  await page.fill('#field-old', password);
  await page.fill('#field-new', chosen);
  await page.fill('#field-again', chosen);
  await page.click('main button');
}

// The rows of a table, each with the words of its cells by the names of the columns.
const rowsOf = table => page.evaluate(selector => {
  const words = cell => {
    const copy = cell.cloneNode(true);
    for (const icon of copy.querySelectorAll('[aria-hidden]')) icon.remove();
    const parts = copy.children.length === 0 ? [copy] : [...copy.children];
    return parts.map(part => part.textContent.trim()).filter(part => part !== '').join(' · ');
  };
  const names = [...document.querySelectorAll(selector + ' thead th')].map(words);
  return [...document.querySelectorAll(selector + ' tbody tr')].map(row => ({
    link: row.querySelector('th a').getAttribute('href'),
    cells: [...row.cells].map((cell, index) => [names[index], words(cell)]),
  }));
}, table);

const readPerson = async link => {
  await page.goto(address + link);
  const facts = await page.evaluate(() =>
    [...document.querySelectorAll('.facts div')].map(one => [one.children[0].textContent, one.children[1].textContent]));
  return { name: await heading(), facts, modules: await rowsOf('.people') };
};

await page.goto(address + '/');
const rows = await rowsOf('.people');
const csvLink = await page.getAttribute('.links a', 'href');
const csv = await (await page.request.get(address + csvLink)).text();
const people = [];
for (const row of rows) people.push({ cells: row.cells, page: await readPerson(row.link) });
writeFileSync(file, JSON.stringify({ people, csv }));
assert.deepEqual(page.complaints, []);
await browser.close();
