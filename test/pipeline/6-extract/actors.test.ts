import { describe, expect, it } from 'vitest';
import { actorsIn } from '../../../src/pipeline/6-extract/names/actors.ts';
import { isAcronym } from '../../../src/pipeline/6-extract/words.ts';

const PROPER = new Set(['Ostland', 'Harbour', 'Brightwell']);
const isProper = (word: string) => isAcronym(word) || PROPER.has(word);
const names = (text: string) => actorsIn(text, 0, text.length, isProper).map((actor) => actor.name);

describe('who is to act', () => {
  it.each<[string, string[]]>([
    // Determiners are no part of a name, what follows a preposition is.
    ['The board', ['board']],
    ['All regional hospitals', ['regional hospitals']],
    ['The Ministry of Health', ['Ministry of Health']],
    ['Each of the councils', ['councils']],
    // Several.
    ['The board and the staff', ['board', 'staff']],
    ['Donors, hospitals and schools', ['Donors', 'hospitals', 'schools']],
    ['The port as well as the ferry companies', ['port', 'ferry companies']],
    ['Schools/colleges', ['Schools', 'colleges']],
    // One head for two.
    ['The UN and EU coordinators', ['UN and EU coordinators']],
    ['The federal, regional and local governments', ['federal, regional and local governments']],
    ['Brightwell Health and Care Board', ['Brightwell Health and Care Board']],
    ['The coastal defence and ferry companies', ['coastal defence and ferry companies']],
    ['in its rules the board', ['board']],
    ['The council and third sector partners', ['council', 'third sector partners']],
    // What describes a name is left out.
    ['Agencies working in the north', ['Agencies']],
    ['The council, which meets twice a year,', ['council']],
    ['The inspectorate also', ['inspectorate']],
    ['Agencies nationwide', ['Agencies']],
    // What stands before the subject names nobody.
    ['In view of this, the council', ['council']],
    ['Building on the plan, donors', ['donors']],
    // Acronyms and names.
    ['GWA', ['GWA']],
    ['Brightwell', ['Brightwell']],
    // Nobody.
    ['They', []],
    ['This', []],
    ['The new approach', []],
    ['Costs', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['the ministry', 'institution'],
    ['companies', 'group'],
    ['every applicant', 'person'],
    ['the housing association', 'institution'],
  ])('%s is of the kind %s', (text, kind) => {
    expect(actorsIn(text, 0, text.length, isProper)[0]?.kind).toBe(kind);
  });
});
