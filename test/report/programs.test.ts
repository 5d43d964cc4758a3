import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseColumns } from '../../src/report/table/columns.ts';
import { tableFormats } from '../../src/report/table/index.ts';
import { rowsOf } from '../../src/report/table/rows.ts';
import { cellOf, type Table } from '../../src/report/table/table.ts';
import { harbour } from './sample.ts';

/** What other programs make of our exports. Each is skipped, with a word, where its program is not installed. */

const installed = (name: string): boolean => spawnSync('which', [name]).status === 0;
const [hasOffice, hasChromium] = [installed('soffice'), installed('chromium')];
if (!hasOffice) console.warn('soffice is not installed: the workbook is not opened');
if (!hasChromium) console.warn('chromium is not installed: the page is not opened');

const rows = rowsOf(harbour());
const columns = chooseColumns(['id', 'statement', 'actors', 'cited', 'page', 'line'], false, false);
const table: Table = {
  title: 'Harbour review',
  columns,
  groups: [{ title: null, rows: rows.map((row) => columns.map((column) => column.value(row))) }],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-programs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 }));

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it('opens the workbook, and has the same cells', { timeout: 180_000 }, async () => {
    writeFileSync(join(folder, 'table.xlsx'), await tableFormats.xlsx.write(table));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    // Filter options: comma, double quote, UTF-8, from line 1, cells as they are stored.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
    const argv = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'table.xlsx')];
    execFileSync('soffice', argv, { stdio: 'ignore' });
    const file = readdirSync(folder).find((name) => name.endsWith('.csv')) ?? '';
    const expected = [
      columns.map(({ header }) => header),
      ...(table.groups[0]?.rows ?? []).map((row) => row.map(cellOf)),
    ];
    expect(readFileSync(join(folder, file), 'utf8').trimEnd()).toBe(
      // XML holds no control characters: they are the replacement character there.
      expected
        .map((row) => row.map((cell) => quoted(String(cell).replaceAll('\u001b', '\ufffd'))).join(','))
        .join('\n'),
    );
  });
});

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe.skipIf(!hasChromium)('Chromium', () => {
  it('opens the page, sorts it by page on a click, and runs nothing of a quote', { timeout: 120_000 }, async () => {
    const file = join(folder, 'table.html');
    writeFileSync(file, await tableFormats.html.write(table));
    const browser = await openBrowser(folder);
    try {
      const page = await browser.open(pathToFileURL(file).href);
      const order = "[...document.querySelectorAll('tbody tr')].map((row) => row.cells[0].textContent).join(' ')";
      const click = "[...document.querySelectorAll('th button')].find((one) => one.textContent === 'Cited').click();";
      expect(await page(order)).toBe('F1 R1 R2');
      // Items that cite no page stand behind those that do; then the other way round.
      expect(await page(`${click} ${order}`)).toBe('R1 F1 R2');
      expect(await page(`${click} ${order}`)).toBe('R2 F1 R1');
      expect(await page('document.scripts.length + document.images.length')).toBe(1);
      expect(await page("document.querySelector('tbody tr td:nth-child(2)').textContent")).toContain(
        'onerror=alert(1)',
      );
    } finally {
      await browser.close();
    }
  });
});

/** Chromium by its own protocol over a pipe: messages are JSON, each ended by a NUL. */
async function openBrowser(profile: string) {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}/chromium`,
  ];
  const child: ChildProcess = spawn('chromium', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  let buffered = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (buffered + chunk).split('\0');
    buffered = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result } = JSON.parse(message);
      waiting.get(id)?.(result);
    }
  });
  let last = 0;
  const send = (method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  return {
    close: () =>
      new Promise((resolve) => {
        child.on('close', resolve);
        send('Browser.close', {});
      }),
    async open(url: string) {
      const { targetId } = await send('Target.createTarget', { url });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const evaluate = async (expression: string): Promise<unknown> => {
        const { result } = await send('Runtime.evaluate', { expression }, sessionId as string);
        return (result as { value: unknown }).value;
      };
      while ((await evaluate('document.readyState + location.protocol')) !== 'completefile:')
        await new Promise((resolve) => setTimeout(resolve, 100));
      return evaluate;
    },
  };
}
