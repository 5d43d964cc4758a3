import type { Document } from '../../model/document.ts';
import { readReportNumber, readSymbol, symbolStart } from './find/symbols.ts';

/** Blocks at the start of a report that may be its title page. */
const TITLE_BLOCKS = 20;
const MARK = /[A-Z0-9][/-](?=[A-Z0-9])/g;

/**
 * Symbols and numbers of the report itself: printed in its running heads, or alone in a block at its start. It does not
 * cite itself when it prints them.
 */
export function ownSymbols(document: Document): Set<string> {
  const own = new Set<string>();
  const text = document.source.text;
  for (const { start, end } of document.furniture)
    for (const { symbol } of symbolsIn(text.slice(start, end))) own.add(symbol);
  for (const block of document.blocks.slice(0, TITLE_BLOCKS))
    for (const { symbol, length } of symbolsIn(block.text)) if (length === block.text.trim().length) own.add(symbol);
  return own;
}

function symbolsIn(text: string): { symbol: string; length: number }[] {
  const found: { symbol: string; length: number }[] = [];
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    const start = symbolStart(text, 0, mark.index + 1);
    const symbol = readSymbol(text, start, text.length) ?? readReportNumber(text, start, text.length);
    if (!symbol) continue;
    found.push({ symbol: symbol.value, length: symbol.end - start });
    MARK.lastIndex = Math.max(MARK.lastIndex, symbol.end);
  }
  return found;
}
