import { describe, expect, it } from 'vitest';
import { findAssignment } from '../../../src/pipeline/6-extract/asks/assignment.ts';
import { findDirective } from '../../../src/pipeline/6-extract/asks/directive.ts';
import { behindTopic, findImperative } from '../../../src/pipeline/6-extract/asks/imperative.ts';
import { matchSentenceRules } from '../../../src/pipeline/6-extract/sentence-rules.ts';
import { isAcronym } from '../../../src/pipeline/6-extract/words.ts';

function directive(text: string, { formal = false, reporting = false } = {}) {
  const found = findDirective(text, 0, text.length, matchSentenceRules(text), {
    formal,
    recounts: false,
    reporting,
    isProper: isAcronym,
  });
  if (!found) return null;
  const { form, strength, negated } = found;
  return [form, strength, negated ? 'not' : '', found.actors.map((actor) => actor.name).join(', ')];
}

describe('modals', () => {
  it.each([
    ['The board should publish its minutes.', 'should', '', 'board'],
    ['The board must publish its minutes.', 'must', '', 'board'],
    ['The board should not sell the park.', 'should', 'not', 'board'],
    ['The board should never sell the park.', 'should', 'not', 'board'],
    ['Donors ought to pay earlier.', 'should', '', 'Donors'],
    ['The council needs to mend the quay.', 'must', '', 'council'],
    ['Fees should be set by the harbour board.', 'should', '', 'harbour board'],
    ['The council should be required to publish its minutes.', 'should', '', 'council'],
    ['It is late, but the council should act.', 'should', '', 'council'],
    ['We believe that the council should act.', 'should', '', 'council'],
    // A clause that describes the subject, that the sentence opens with, or that has a verb of its own.
    ['Colleges that train nurses should publish their plans.', 'should', '', 'Colleges'],
    ['To ensure that all crews are told, the board should publish a plan.', 'should', '', 'board'],
    ['The house has passed the code, and the council should act.', 'should', '', 'council'],
    ['The data suggest the council should act.', 'should', '', 'council'],
    ['Clerks should no longer sell tickets.', 'should', '', ''],
    ['The city would be wise to act.', 'should', '', 'city'],
    ['The ministry may take steps to keep logs.', 'may', '', 'ministry'],
  ])('%s', (text, strength, negated, actors) => {
    expect(directive(text)).toEqual(['modal', strength, negated, actors]);
  });
});

describe('requests', () => {
  it.each([
    ['We recommend that the council mend the quay.', 'clause', 'council'],
    ['We urge donors to pay earlier.', 'object', 'donors'],
    ['The panel recommends that the port be dredged by the council.', 'clause', 'council'],
    ['We call on the ministry to reopen the line.', 'object', 'ministry'],
    ['We encourage hospitals to share beds.', 'object', 'hospitals'],
    // Those who made the report ask in the third person.
    ['In this regard, the staff encourages the authorities to sell the port.', 'object', 'authorities'],
    ['The review team advises that the quay be mended by the council.', 'clause', 'council'],
    ['HW urges the ministry to reopen the line.', 'object', 'ministry'],
    ['The panel suggests the council mend the quay.', 'clause', 'council'],
    ['The panel is uneasy about fees, and would like to see them fall.', 'need', ''],
    ['The panel expects the council to mend the quay.', 'object', 'council'],
    ['Our first and most urgent recommendation is therefore that the council mend the quay.', 'clause', 'council'],
    ['We see a great need for training.', 'need', ''],
    ['It is time for councils to share the plan.', 'object', 'councils'],
    ['The council needs a plan for the quay.', 'modal', 'council'],
    ['A second survey is recommended.', 'need', ''],
    ['The Assembly may also wish to review the fees.', 'modal', 'Assembly'],
    ['A second survey would be strongly recommended.', 'need', ''],
    ['We would suggest that the council mend the quay.', 'clause', 'council'],
    ['We recommend, with some urgency, that the council mend the quay.', 'clause', 'council'],
    ['HW renews its call on the ministry to reopen the line.', 'object', 'ministry'],
    ['It would be sensible to mend the quay.', 'need', ''],
    ['There may be merit in a joint survey.', 'need', ''],
    ['A second survey is called for.', 'need', ''],
    ['We call for the council to mend the quay.', 'need', 'council'],
    ['We call for a second survey of the quay.', 'need', ''],
  ])('%s', (text, form, actors) => {
    const found = directive(text);
    expect([found?.[0], found?.[3]]).toEqual([form, actors]);
  });

  it('takes what others ask where the report passes it on, and says who', () => {
    const text = 'Harbour Watch urged the ministry to reopen the line.';
    expect(directive(text)).toBeNull();
    const found = findDirective(text, 0, text.length, matchSentenceRules(text), {
      formal: false,
      recounts: false,
      reporting: true,
      isProper: isAcronym,
    });
    expect(found?.speaker).toBe('Harbour Watch');
  });
});

describe('what asks nothing', () => {
  it.each([
    // Questions.
    ['Should the council mend the quay?'],
    ['Who should mend the quay?'],
    // Conditions.
    ['Should the wind rise, the bridge closes.'],
    ['If the wind should rise, the bridge closes.'],
    // Relative clauses.
    ['The steps that should come next are known.'],
    // Recalled, or somebody else's.
    ['She told us that fees should rise.'],
    ['The 2019 review recommended that the quay be mended.'],
    ['“The council should resign,” one tenant said.'],
    // The law, and anybody's duty.
    ['An applicant must pay a fee.'],
    ['Tenants must give notice.'],
    // Brackets.
    ['The quay (which the council should have mended) fell in.'],
    // Nouns.
    ['There was a pressing need to move.'],
    ['The request did not recommend a levy.'],
    ['A second survey is recommended by the maker of the gauge.'],
    ['The gauge that is recommended costs more.'],
    ['Our 2013 report recommended a survey of the quay.'],
    ['The council should have considered the quay.'],
    ['Under article 4 of the charter, the council must mend the quay.'],
    ['The council must by law mend the quay.'],
    ['We asked tenants what the council should do first.'],
    ['The panel remains concerned that tenants have to wait.'],
    ['HW encourages joint work between ports.'],
    ['HW encourages joint work and lists plans that led to saving.'],
    ['Unions would like to see the quay mended.'],
    ['The port expects to receive more boats.'],
    ['The port logs the takedown requests it received.'],
    // What is only expected.
    ['This should allow the council to mend the quay.'],
    // Requirements told as law.
    ['The first requirement is that fees must be set by law.'],
    ['Fees must meet three requirements laid out in the charter.'],
    // Plain statements.
    ['The council mended the quay.'],
    ['The council plans to mend the quay.'],
    ['The line will reopen in May.'],
  ])('%s', (text) => {
    expect(directive(text)).toBeNull();
  });
});

describe('tasks under a name', () => {
  it.each([
    ['The council and its partners to publish a plan.', 'council, partners'],
    ['NHS trusts to share data with the ministry.', 'NHS trusts'],
    ['Access to care is poor.', null],
    ['The council agreed with partners to publish a plan.', null],
    ['The council moved to the port.', null],
  ])('%s', (text, actors) => {
    const found = findAssignment(text, 0, text.length, isAcronym);
    expect(found?.actors.map((actor) => actor.name).join(', ') ?? null).toBe(actors);
  });
});

describe('imperatives', () => {
  it.each([
    ['Publish the minutes.', ''],
    ['Please publish the minutes.', ''],
    ['Urgently mend the quay.', ''],
    ['Do not sell the park.', 'not'],
    ['Never sell the park.', 'not'],
    ['Avoid late fees.', 'not'],
    ['Be open about costs.', ''],
    ['In addition, publish the minutes.', ''],
    ['Plan new schools.', ''],
  ])('%s', (text, negated) => {
    const found = findImperative(text, 0, text.length);
    expect(found && (found.negated ? 'not' : '')).toBe(negated);
  });

  it.each([
    ['Support remains low.'],
    ['Progress on schools is slow.'],
    ['The council met.'],
    ['In May the council met.'],
    ['Costs rose.'],
    ['Plans are late.'],
  ])('none: %s', (text) => {
    expect(findImperative(text, 0, text.length)).toBeNull();
  });

  it.each([
    ['Privacy: Enact a law on cameras.', 'Enact'],
    ['Ferries – publish the timetable.', 'publish'],
  ])('behind a topic: %s', (text, verb) => {
    expect(text.slice(behindTopic(text)?.action).startsWith(verb)).toBe(true);
  });
});
