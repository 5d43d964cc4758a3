import type { Recommendation } from '../../model/analysis.ts';
import type { ItemExplanation, Reason, SentenceExplanation } from '../../model/explanation.ts';
import type { Paint } from '../paint.ts';
import { safe, wrap } from '../terminal.ts';

interface Printing {
  columns: number;
  paint: Paint;
}

/** One item in its context, for a terminal. */
export function itemText(explanation: ItemExplanation, { columns, paint }: Printing): string {
  const { item, kind } = explanation;
  const out: string[] = [];
  const flow = (text: string, indent = 2): void => {
    for (const line of wrap(safe(fold(text)), columns - indent)) out.push(' '.repeat(indent) + line);
  };
  const head = (text: string): void => {
    out.push('', paint.bold(text));
  };
  const { page, pageEnd, line, paragraph, section } = item.at;
  const place = [
    page ? `page ${page}${pageEnd ? `-${pageEnd}` : ''}` : null,
    paragraph ? `paragraph ${paragraph}` : null,
    `line ${line}`,
    section.length > 0 ? section.join(' > ') : null,
  ].filter((part) => part !== null);
  out.push(paint.bold(`${item.id}  ${kind}${kind === 'finding' && 'polarity' in item ? `, ${item.polarity}` : ''}`));
  flow(place.join(', '));
  if (explanation.before) {
    out.push('');
    for (const row of wrap(safe(fold(explanation.before)), columns - 4)) out.push(paint.dim(`    ${row}`));
  }
  out.push('');
  flow(item.statement ?? item.at.quote);
  if (explanation.after) {
    out.push('');
    for (const row of wrap(safe(fold(explanation.after)), columns - 4)) out.push(paint.dim(`    ${row}`));
  }
  head(`Taken by its ${item.basis}, because of`);
  for (const reason of explanation.reasons) flow(reasonLine(reason));
  if (kind === 'recommendation') fields(item as Recommendation, head, flow);
  if (item.attributedTo) {
    head('Said by');
    flow(item.attributedTo);
  }
  head(explanation.won.length > 0 ? 'Concepts, best first' : 'No concept fits');
  for (const concept of explanation.won)
    flow(`${concept.label} (${concept.id}): ${concept.reasons.map(reasonLine).join('; ')}`);
  if (explanation.lost.length > 0) {
    head('Concepts that lost');
    for (const concept of explanation.lost)
      flow(
        `${concept.label} (${concept.id}), ${concept.score.toFixed(2)}: ${concept.reasons.map(reasonLine).join('; ')}`,
      );
  }
  if (explanation.citations.length > 0) {
    head('Cites');
    for (const citation of explanation.citations) flow(citation);
  }
  if (explanation.links.length > 0) {
    head(kind === 'finding' ? 'Answered by' : 'Answers');
    for (const link of explanation.links) flow(`${link.id} (by ${link.basis}) ${link.statement}`);
  }
  return `${out.join('\n')}\n`;
}

function fields(item: Recommendation, head: (text: string) => void, flow: (text: string) => void): void {
  head('Asks');
  flow(
    `of whom: ${item.actors.map((actor) => (actor.id ? `${actor.name} (${actor.id})` : actor.name)).join('; ') || 'nobody is named'}`,
  );
  if (item.modality)
    flow(`how: "${item.modality.text}" (${item.modality.strength}${item.modality.negated ? ', negated' : ''})`);
  if (item.action) flow(`what: ${item.action.verb}, strength ${item.action.strength} of 5`);
  if (item.deadline) flow(`by when: ${item.deadline.text}`);
}

/** The sentences of a line, each with why it was taken or was not. */
export function lineText(explanations: readonly SentenceExplanation[], { columns, paint }: Printing): string {
  const out: string[] = [];
  for (const one of explanations) {
    for (const line of wrap(safe(one.quote), columns)) out.push(line);
    out.push(paint.bold(`  ${safe(one.verdict)}`));
    const more = [
      one.section
        ? `section: "${one.section.heading}" (${one.section.holds})`
        : 'section: none that announces findings or recommendations',
      ...(one.asks ? [`asks: ${reasonLine(one.asks)}`] : []),
      ...one.refused.map(
        (refused) => `refused: ${refused.words === '' ? '' : `${reasonLine(refused)}: `}${refused.why}`,
      ),
      ...one.cues.map((cue) => `cue: ${reasonLine(cue)}, weight ${cue.weight}`),
    ];
    for (const row of more) for (const line of wrap(safe(row), columns - 4)) out.push(`    ${line}`);
    out.push('');
  }
  return `${out.join('\n').trimEnd()}\n`;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

const reasonLine = ({ rule, words }: Reason): string => (words === '' ? rule : `"${words}" by ${rule}`);
