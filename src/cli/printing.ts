import type { Paint } from '../report/paint.ts';
import { columnsOf } from './format.ts';
import type { FormulaOption, OutputOptions } from './options.ts';
import { createPaint, wantsColour } from './paint.ts';
import type { Session } from './session.ts';

/** What reporters are told of where their text goes. */
export interface Printing {
  columns: number;
  colour: boolean;
  paint: Paint;
  /** Keep spreadsheets from taking cells for formulas. */
  guard: boolean;
}

export async function printingFor(options: OutputOptions & Partial<FormulaOption>, { io }: Session): Promise<Printing> {
  const colour = wantsColour(options.color, io, options.output !== undefined);
  return {
    columns: columnsOf(options, options.output === undefined ? io.stdout.columns : undefined),
    colour,
    paint: await createPaint(colour),
    guard: options.formulaGuard ?? true,
  };
}
