import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTaxonomy } from '../../../src/rules/taxonomy/check.ts';
import { createRater } from '../../../src/rules/taxonomy/prove.ts';
import type { Taxonomy } from '../../../src/rules/taxonomy/taxonomy.ts';

const file = 'taxonomies/upr-issues.yml';
const { taxonomy, problems } = checkTaxonomy(
  readFileSync(new URL(`../../../src/rules/${file}`, import.meta.url), 'utf8'),
  file,
);
const rate = createRater(taxonomy as Taxonomy, 'recommendations');
const issues = (statement: string) =>
  rate(statement)
    .chosen.map((one) => one.id)
    .sort();

it('passes its own check, with an example and a counter-example for every issue', () => {
  expect(problems).toEqual([]);
  expect(taxonomy?.recommendations).toHaveLength(54);
  for (const { id, examples, counterExamples } of taxonomy?.recommendations ?? []) {
    expect(examples.length, id).toBeGreaterThan(0);
    expect(counterExamples.length, id).toBeGreaterThan(0);
  }
});

describe('all issues that coders give a statement', () => {
  it.each<[string, string[]]>([
    // A treaty goes with what it is about.
    ['Ratify CEDAW.', ['international-instruments', 'womens-rights']],
    ['Accede to OP-CAT.', ['detention', 'international-instruments', 'torture-and-other-cid-treatment']],
    ['Sign the second Optional Protocol to the ICCPR.', ['death-penalty', 'international-instruments']],
    ['Ratify the ICRMW.', ['international-instruments', 'labour', 'migrants']],
    ['Ratify the Rome Statute.', ['international-instruments', 'justice']],
    ['Join the convention on enforced disappearance.', ['enforced-disappearances', 'international-instruments']],
    ['Withdraw its reservations to the CRC.', ['international-instruments', 'rights-of-the-child']],
    // A committee is no treaty.
    ['Follow the recommendations of CEDAW.', ['treaty-bodies', 'womens-rights']],
    ['Submit its overdue reports to the treaty bodies.', ['treaty-bodies']],
    ['Cooperate with United Nations human rights mechanisms.', ['special-procedures', 'treaty-bodies', 'upr-process']],
    // Violence is told by its victim.
    ['Punish domestic violence.', ['rights-of-the-child', 'womens-rights']],
    ['End female genital mutilation.', ['rights-of-the-child', 'torture-and-other-cid-treatment', 'womens-rights']],
    ['Prevent attacks on human rights defenders.', ['human-rights-defenders']],
    ['Look into torture of journalists.', ['freedom-of-the-press', 'torture-and-other-cid-treatment']],
    ['Ban corporal punishment at school.', ['rights-of-the-child', 'torture-and-other-cid-treatment']],
    // Several issues to one statement.
    ['Send all girls to school.', ['right-to-education', 'rights-of-the-child', 'womens-rights']],
    ['Lower maternal mortality.', ['right-to-health', 'womens-rights']],
    ['End child labour in mines.', ['labour', 'rights-of-the-child']],
    ['Fight trafficking in women and children.', ['rights-of-the-child', 'trafficking', 'womens-rights']],
    ['Involve civil society in the follow-up to the UPR.', ['civil-society', 'upr-process']],
    ['Free all political prisoners.', ['freedom-of-opinion-and-expression']],
    ['Set up a children’s ombudsman.', ['nhri', 'rights-of-the-child']],
    ['Protect religious minorities.', ['freedom-of-religion-and-belief', 'minorities']],
    // What looks like an issue and is none.
    ['Improve access to the archive.', ['other']],
    ['Amend the criminal code.', ['other']],
    ['Strengthen the protection of human rights in the islands.', ['general']],
    ['Promote and protect human rights and the rule of law.', ['justice']],
    ['Protect equality for same-sex couples.', ['sexual-orientation-and-gender-identity']],
    ['Bring the guilty to justice.', ['other']],
  ])('%s', (statement, expected) => {
    expect(issues(statement)).toEqual(expected);
  });
});
