import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAction, isActionVerb } from '../../../src/pipeline/6-extract/action.ts';

/** The verb phrase is expected at '|'; where there is none, at the start. */
function actionOf(marked: string) {
  const from = Math.max(0, marked.indexOf('|'));
  const text = marked.replace('|', '');
  const found = findAction(text, 0, text.length, from);
  return { text, found, short: found && [found.verb, found.strength] };
}

describe('strength by the verb', () => {
  it.each([
    ['Share what was learnt with the islands.', 'share', 1],
    ['Call on donors to pay their pledges.', 'call on', 1],
    ['Seek advice from the auditors.', 'seek', 1],
    ['Continue the work of the mobile clinics.', 'continue', 2],
    ['Maintain the ferry service in winter.', 'maintain', 2],
    ['Carry on the talks with the unions.', 'carry on', 2],
    ['Consider a merger of the two funds.', 'consider', 3],
    ['Look into late payments.', 'look into', 3],
    ['Give serious consideration to a merger.', 'give', 3],
    ['Review the fee for appeals.', 'review', 3],
    ['Strengthen the coast guard.', 'strengthen', 4],
    ['Step up patrols at night.', 'step up', 4],
    ['Take all necessary steps to end queues.', 'take', 4],
    ['Make every effort to end queues.', 'make', 4],
    ['Ratify the fisheries treaty.', 'ratify', 5],
    ['Set up a helpline for tenants.', 'set up', 5],
    ['Prosecute the smugglers.', 'prosecute', 5],
    ['Phase out paper forms.', 'phase out', 5],
  ])('%s', (text, verb, strength) => {
    expect(actionOf(text).short).toEqual([verb, strength]);
  });
});

describe('strength by what the verb asks for', () => {
  it.each([
    ['Adopt a law on school meals.', 5],
    ['Adopt further measures on school meals.', 4],
    ['Adopt a national strategy on school meals.', 4],
    ['Implement the reform of the port.', 5],
    ['Implement stronger measures at the port.', 4],
    ['Implement the auditor’s recommendations.', 5],
    ['Extend an open invitation to the inspectors.', 5],
    ['Extend its help to the islands.', 4],
    ['Provide regular training to pilots.', 5],
    ['Provide support to pilots.', 4],
    ['Raise the minimum age of drivers.', 5],
    ['Raise awareness of the tide.', 4],
    ['Become a party to the treaty.', 5],
    ['Conduct a review of the fees.', 3],
    ['Conduct a census of bats.', 5],
    ['Put in place a register of boats.', 5],
    ['Put in place technical assistance for clerks.', 1],
  ])('%s', (text, strength) => {
    expect(actionOf(text).short?.[1]).toBe(strength);
  });
});

describe('two verbs, means, fillers', () => {
  it.each([
    ['Continue and strengthen the support to ferries.', 'strengthen', 4],
    ['Sign and ratify the treaty.', 'ratify', 5],
    ['Follow up on and publish the results.', 'publish', 5],
    ['Ratify and promote the treaty.', 'ratify', 5],
    ['Develop, and put to use, one form for all.', 'develop', 5],
    ['Improve the service by amending the ports act.', 'improve', 5],
    ['Improve the service by ensuring that boats leave on time.', 'improve', 4],
    ['Strengthen oversight, including through publishing all fines.', 'strengthen', 5],
    ['Continue to serve the islands by hiring two boats.', 'continue', 4],
    ['Continue to serve the islands.', 'continue', 2],
    ['Consider ratifying the treaty.', 'consider', 3],
    ['The port should| promptly, and as a matter of priority, repair the quay.', 'repair', 5],
    ['The port should| further strengthen its patrols.', 'strengthen', 4],
    ['Rapidly and without delay close the pier.', 'close', 5],
    ['Reply to the letters.', 'reply', 5],
    ['Apply the rules to all boats.', 'apply', 5],
  ])('%s', (text, verb, strength) => {
    expect(actionOf(text).short).toEqual([verb, strength]);
  });
});

describe('behind a preamble, a subject, or as a noun', () => {
  it.each([
    ['In line with the plan of last year, adopt a law on piers.', 'adopt', 5],
    ['Noting the progress made, continue the patrols.', 'continue', 2],
    ['The panel recommends that| the harbour office publish its fees.', 'publish', 5],
    ['It recommends that| the fees be published each year.', 'published', 5],
    ['The report calls on| the two ports to share a pilot boat.', 'share', 1],
    ['The panel recommends| the release of the crew.', 'release', 5],
    ['Priority should| be given to the smaller boats.', 'given', 4],
    ['Ensuring that boats leave on time.', 'ensuring', 4],
  ])('%s', (text, verb, strength) => {
    expect(actionOf(text).short).toEqual([verb, strength]);
  });

  it.each(['', '2019', 'Nothing whatsoever here', 'quietly'])('finds none in "%s"', (text) => {
    expect(actionOf(text).found).toBeNull();
  });
});

it.each([
  ['strengthen', 'sure'],
  ['abolish', 'sure'],
  ['report', 'ambiguous'],
  ['support', 'ambiguous'],
  ['plan', 'ambiguous'],
  ['phase', 'ambiguous'],
  ['further', null],
  ['table', null],
  ['constructor', null],
])('isActionVerb(%s) is %s', (word, expected) => {
  expect(isActionVerb(word)).toBe(expected);
});

it('gives a verb that is the slice of its span, inside the range asked for', () => {
  const words = fc.constantFrom(
    'adopt',
    'and',
    'continue',
    'by',
    'amending',
    ',',
    'to',
    'be',
    'quickly',
    'ratified',
    'the',
    'law',
    'measures',
    '“x”',
    '—',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), fc.nat(40), fc.nat(20), (parts, start, after) => {
      const text = parts.join(' ');
      const from = start + after;
      const found = findAction(text, start, text.length, from);
      if (!found) return;
      expect(found.start).toBeGreaterThanOrEqual(from);
      expect(found.end).toBeLessThanOrEqual(text.length);
      expect(text.slice(found.start, found.end).toLowerCase()).toBe(found.verb);
      expect(findAction(text, start, text.length, from)).toEqual(found);
    }),
  );
});
