import { isActionVerb } from './action.ts';
import { actorsIn, type FoundActor } from './actors.ts';
import { type Hit, hitsIn, type Strength } from './rules.ts';
import { isCapital, type Word, wordsOf } from './words.ts';

/** How a sentence asks for something; readable offsets of its block. */
export interface Directive {
  form: 'modal' | 'object' | 'clause' | 'subject' | 'need' | 'imperative';
  /** The modal or request; null for a bare imperative. */
  hit: Hit | null;
  strength: Strength | null;
  negated: boolean;
  actors: FoundActor[];
  /** Where the action's verb phrase begins. */
  action: number;
  /** Who asks, where it is not the report: "JS1", "The Human Rights Committee". */
  speaker: string | null;
}

/** What a sentence stands in. */
export interface Stance {
  /** Among recommendations: every sign of a request counts. */
  formal: boolean;
  /** The report's purpose is to pass on what others recommend. */
  reporting: boolean;
  isProper: (word: string) => boolean;
  /** Told why a sign of a request does not count; `hit` is null where the whole sentence does not. */
  refuse?: (hit: Hit | null, why: string) => void;
}

const SELF = new Set(['we', 'i', 'report', 'paper', 'evaluation', 'review', 'study', 'audit', 'brief', 'committee', 'commission', 'panel', 'inquiry', 'team', 'authors', 'author', 'rapporteur', 'expert', 'ombudsman', 'ombudsperson', 'auditor', 'auditors', 'board', 'council', 'group', 'office', 'inspectorate', 'evaluators', 'subcommittee', 'tribunal', 'court', 'it', 'article', 'chapter', 'document']);
const BLOCKED_BEFORE = new Set(['to', 'not', 'would', 'could', 'might', 'may', 'can', 'will', 'did', 'does', 'do', 'should', 'must', 'that', 'which', 'who', 'if', 'of', 'by', 'for', 'been', 'being', 'were', 'was']);
const BE_WITH_AGENT = new Set(['required', 'encouraged', 'obliged', 'invited', 'asked', 'mandated', 'instructed', 'urged', 'requested', 'prepared', 'compelled', 'expected', 'directed', 'committed', 'advised']);
const IRREGULAR = new Set(['made', 'given', 'held', 'taken', 'put', 'set', 'kept', 'done', 'drawn', 'built', 'paid', 'spent', 'sought', 'brought', 'sent', 'found', 'met', 'read', 'left', 'led', 'known', 'shown', 'seen', 'written', 'withdrawn', 'understood', 'borne', 'told', 'taught', 'bound', 'cut', 'undertaken', 'overseen', 'chosen', 'begun']);
const ADVERB_BEFORE_VERB = new Set(['also', 'further', 'not', 'always', 'never', 'instead', 'either', 'therefore', 'then', 'now', 'at', 'all', 'as', 'more', 'better', 'only', 'continue', 'individually', 'and', 'collectively']);

/** UTF-16 units of the longest sentence that is read: each sign looks at all that stands before it. */
const LONGEST = 5000;

/** The first sound sign of a request in the sentence [start, end); null where it asks nothing. */
export function findDirective(text: string, start: number, end: number, hits: readonly Hit[], stance: Stance): Directive | null {
  if (isQuestion(text, end)) return no(stance, null, 'a question');
  if (end - start > LONGEST) return no(stance, null, 'too long for a sentence');
  const within = hitsIn(hits, start, end);
  const recalled = within.find((hit) => hit.rule.family === 'recalled' && hit.rule.says.scope === 'sentence');
  if (!stance.formal && recalled) return no(stance, recalled, 'recalls a request or tells of one');
  const signs = within.filter((hit) => hit.rule.family === 'modal' || hit.rule.family === 'request');
  let weak: Directive | null = null;
  for (const hit of signs) {
    if (signs.some((other) => other !== hit && other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start)) continue;
    if (insideQuotes(text, start, hit.start) && !stance.formal) {
      no(stance, hit, 'stands in a quotation');
      continue;
    }
    const found = hit.rule.family === 'modal' ? fromModal(text, start, end, hit, within, stance) : fromRequest(text, start, end, hit, within, stance);
    if (!found) continue;
    if (!hit.rule.says.weak) return found;
    if (stance.formal || (hit.rule.family === 'modal' && found.actors.length > 0)) weak ??= found;
    else no(stance, hit, 'too weak a sign outside recommendations without an actor');
  }
  return weak;
}

const NOT_OWN = 'said by somebody else, or earlier';

function no(stance: Stance, hit: Hit | null, why: string): null {
  stance.refuse?.(hit, why);
  return null;
}

function isQuestion(text: string, end: number): boolean {
  let i = end - 1;
  while (i > 0 && /["'”’)\]\s]/.test(text[i] as string)) i--;
  return text[i] === '?';
}

/** Is `at` between quotation marks that open behind `start`? */
function insideQuotes(text: string, start: number, at: number): boolean {
  let open = 0;
  let straight = 0;
  for (let i = start; i < at; i++) {
    const char = text[i];
    if (char === '“') open++;
    else if (char === '”') open = Math.max(0, open - 1);
    else if (char === '"') straight++;
  }
  return open > 0 || straight % 2 === 1;
}

/** Does a hit of the family 'recalled' reach from before `at` to it, with no comma between? */
function isRecalled(text: string, at: number, within: readonly Hit[]): boolean {
  return within.some((hit) => {
    if (hit.rule.family !== 'recalled' || hit.rule.says.scope !== 'before' || hit.end > at) return false;
    const between = text.slice(hit.end, at);
    if (/[,;:—]/.test(between)) return false;
    const gap = wordsOf(text, hit.end, at).length;
    const last = text.slice(hit.start, hit.end).toLowerCase();
    return last === 'who' || last === 'which' ? gap <= 1 : gap <= 14;
  });
}

function fromModal(text: string, start: number, end: number, hit: Hit, within: readonly Hit[], stance: Stance): Directive | null {
  const before = wordsOf(text, start, hit.start);
  if (before.length === 0) return no(stance, hit, 'opens the sentence: a condition'); // "Should conflict resume, ..."
  const previous = before.at(-1) as Word;
  if (['that', 'which', 'who', 'what', 'how', 'as', 'than'].includes(previous.lower)) return no(stance, hit, 'stands in a relative clause');
  // "a pressing need to": the noun.
  if (/^need\b/i.test(text.slice(hit.start, hit.end)) && (/(?:ing|ed|ous|al|nt|ar|ive)$/.test(previous.lower) || DETERMINED.has(previous.lower) || ['and', 'or', 'of', 'no', 'any', 'for', 'in', 'real', 'great', 'further'].includes(previous.lower)))
    return no(stance, hit, 'a noun here');
  if (!stance.formal && /^\W*(?:should|no)\s/i.test(text.slice(start, hit.start))) return no(stance, hit, 'behind a condition, or a wish for nobody');
  if (isCondition(text, start, hit.start)) return no(stance, hit, 'in a condition');
  if (!stance.formal && isRecalled(text, hit.start, within)) return no(stance, hit, 'recalled, or said by somebody else');
  if (!stance.formal && isSubordinate(text, start, hit.start, stance)) return no(stance, hit, 'in a clause that describes, or that somebody else said');
  if (insideBrackets(text, start, hit.start)) return no(stance, hit, 'in brackets');
  const after = wordsOf(text, hit.end, Math.min(end, hit.end + 120));
  const negated = after[0]?.lower === 'not' || after[0]?.lower === 'never';
  const subjectFrom = clauseStart(text, start, hit.start);
  let actors: FoundActor[] = [];
  const passive = isPassive(after);
  if (passive) actors = agentBy(text, after, hit.end, end, stance);
  else actors = actorsIn(text, subjectFrom, hit.start, stance.isProper);
  if (actors.length === 0 && ['they', 'it', 'he', 'she'].includes(before.at(-1)?.lower ?? '')) actors = antecedent(text, start, hit.start, stance);
  if (!stance.formal && hit.rule.says.strength === 'must' && isToldAsFact(text, subjectFrom, hit.start, actors))
    return no(stance, hit, 'a duty told as fact');
  return { form: 'modal', hit, strength: hit.rule.says.strength ?? 'should', negated, actors, action: hit.end, speaker: null };
}

/** "As the President decides ..., he should": the one named by the clause that opens the sentence. */
function antecedent(text: string, start: number, at: number, stance: Stance): FoundActor[] {
  const comma = text.slice(start, at).search(/[,—–]/);
  if (comma < 0) return [];
  const words = wordsOf(text, start, start + comma);
  for (let end = 1; end <= Math.min(words.length, 8); end++) {
    const found = actorsIn(text, (words[Math.min(1, end - 1)] as Word).start, (words[end - 1] as Word).end, stance.isProper);
    const next = words[end];
    if (found.length > 0 && (!next || !actorsIn(text, next.start, next.end, stance.isProper).length)) return found;
  }
  return [];
}

/** Words before "that" by which the report itself says it, or that make what follows a need. */
const OWN = /\b(?:we|I|our|my|inquiry|committee|commission|panel|evaluation|review)\b[^,;]{0,40}$|\b(?:is|are|was|be|so|means|mean|ensure|clear|essential|vital|doubt|view|believe|belief|conclusion|fact|given|provided|suggest|suggests|imply|implies|indicate|indicates|note|noting|recognise|recognize|recommendation|reason|principle|agree|important|imperative|crucial|now|also)\s*$/i;

/**
 * Does the modal stand in a clause that somebody else said, or that only describes a noun?
 *
 *   "She told us that fees should rise"     said by another
 *   "the steps that agencies should take"   describes the steps
 *   "We believe that fees should rise"      the report's own
 */
function isSubordinate(text: string, start: number, at: number, stance: Stance): boolean {
  if (stance.reporting) return false;
  const before = text.slice(start, at);
  const that = before.search(/\bthat\b(?![\s\S]*\bthat\b)/);
  if (that < 0) return false;
  const between = before.slice(that + 4);
  if (between.trim() === '' || /[,;:—]\s*(?:the|we|it|they|\p{Lu})/u.test(between) || between.split(/\s+/).length > 14) return false;
  return !OWN.test(before.slice(0, that));
}

/** "If the wind should rise, ..." */
const isCondition = (text: string, start: number, at: number): boolean =>
  /(?:^|[,;]\s)\W*(?:if|unless|even if|in case|whether)\s[^,;]*$/i.test(text.slice(start, at));

/** "An applicant must ...", "employers must pay ...": a duty of anybody, told as fact. */
function isToldAsFact(text: string, from: number, at: number, actors: readonly FoundActor[]): boolean {
  const subject = text.slice(from, at);
  if (/^\W*(?:an?|any|no|to|such an?)\s/i.test(subject.replace(/^.*,\s/s, ''))) return true;
  return actors.length > 0 && actors.every((actor) => actor.kind === 'person');
}

function insideBrackets(text: string, start: number, at: number): boolean {
  let depth = 0;
  for (let i = start; i < at; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** Where the clause of a modal begins: behind the last "; ", ": ", " that ", " and that " or " - " before it. */
function clauseStart(text: string, start: number, at: number): number {
  const before = text.slice(start, at);
  let from = 0;
  const ends = /[;:]\s|[.!?]["'”’)]*\s|\sthat\s(?!(?:are|is|have|has|were|was|can|do|does|will)\b)|,\s(?:but|so|yet)\s(?=(?:the|we|it|they|\p{Lu})\b)|,\sand\s(?=(?:we|it|they)\b)|\s[–—-]\s/gu;
  for (const match of before.matchAll(ends)) from = match.index + match[0].length;
  return start + from;
}

/** "be" and a participle: the subject is not who acts, unless it is asked to ("be required to"). */
function isPassive(after: readonly Word[]): boolean {
  let i = 0;
  while (i < 4 && after[i] && (ADVERB_BEFORE_VERB.has((after[i] as Word).lower) || (after[i] as Word).lower.endsWith('ly'))) i++;
  if (after[i]?.lower !== 'be') return false;
  i++;
  while (after[i] && (after[i] as Word).lower.endsWith('ly')) i++;
  const participle = after[i]?.lower ?? '';
  if (BE_WITH_AGENT.has(participle)) return false;
  return participle.endsWith('ed') || IRREGULAR.has(participle);
}

/** "... be overseen by the board": who acts, in a passive. */
function agentBy(text: string, after: readonly Word[], from: number, end: number, stance: Stance): FoundActor[] {
  const by = wordsOf(text, from, Math.min(end, from + 200)).find((word) => word.lower === 'by');
  if (!by || after.length === 0) return [];
  const rest = text.slice(by.end, end);
  const stop = rest.search(/[,;.:(]|\s(?:to|in|on|for|with|and it|which|that|who)\s/);
  return actorsIn(text, by.end, stop < 0 ? end : by.end + stop, stance.isProper);
}

function fromRequest(text: string, start: number, end: number, hit: Hit, within: readonly Hit[], stance: Stance): Directive | null {
  const { form = 'need', strength = 'should' } = hit.rule.says;
  const before = wordsOf(text, start, hit.start);
  const previous = before.at(-1);
  const surface = wordsOf(text, hit.start, hit.end).map((word) => word.lower);
  if (!stance.formal && isRecalled(text, hit.start, within)) return no(stance, hit, 'recalled, or said by somebody else');
  const base = { hit, strength, negated: false } as const;
  if (form === 'subject') {
    if (before.length === 0) return null;
    return { ...base, form, actors: actorsIn(text, clauseStart(text, start, hit.start), hit.start, stance.isProper), action: hit.end, speaker: null };
  }
  if (surface[0] === 'it' || surface[0] === 'is' || surface[0] === 'are' || surface[0] === 'there' || surface[0] === 'the' || form === 'need') {
    if (form === 'need' && isSpeech(surface)) {
      const who = speakerOf(text, start, hit, before, stance);
      return who === undefined ? no(stance, hit, NOT_OWN) : { ...base, form, actors: [], action: hit.end, speaker: who };
    }
    return { ...base, form, actors: form === 'need' ? [] : addressee(text, hit.end, end, form, stance).actors, action: hit.end, speaker: null };
  }
  // "the changes we recommend, " asks nothing by itself.
  if (/^\s*[,;:.)]/.test(text.slice(hit.end, hit.end + 3)) && !(stance.formal && text[hit.end] === ':')) return no(stance, hit, 'asks nothing by itself');
  if (previous && BLOCKED_BEFORE.has(previous.lower) && !(previous.lower === 'that' && stance.reporting)) return no(stance, hit, `behind "${previous.text}"`);
  const speaker = speakerOf(text, start, hit, before, stance);
  if (speaker === undefined) return no(stance, hit, NOT_OWN);
  const found = addressee(text, hit.end, end, form, stance);
  return { ...base, form, actors: found.actors, action: found.action, speaker };
}

const SPEECH = new Set(['call', 'calls', 'called', 'endorse']);
const isSpeech = (surface: readonly string[]): boolean => surface.some((word) => SPEECH.has(word));

/** Who makes the request: null for the report itself, undefined where it is nobody's or not to be passed on. */
function speakerOf(text: string, start: number, hit: Hit, before: readonly Word[], stance: Stance): string | null | undefined {
  const surface = text.slice(hit.start, hit.end).toLowerCase();
  if (/^(we|i|our|my|the|this|its)\b/.test(surface)) return null;
  const from = clauseStart(text, start, hit.start);
  const subject = before.filter((word) => word.start >= from);
  const past = /^\p{L}+ed\b/u.test(surface);
  if (subject.some((word) => word.lower === 'we' || word.lower === 'i')) return past && !stance.formal ? undefined : null;
  if (subject.length === 0) return stance.formal ? null : undefined;
  const who = nameOfSpeaker(text, subject);
  // "GAO recommends that ...": a body speaks of itself by its name.
  if (surface.startsWith('recommends') && subject.some((word) => isCapital(word.text) && stance.isProper(word.text))) return who;
  const isSelf = subject.some((word) => SELF.has(word.lower));
  if (subject.at(-1)?.lower === 'was' || subject.at(-1)?.lower === 'been') return undefined;
  if (stance.reporting) return who;
  if (past) return stance.formal && isSelf ? who : undefined;
  return isSelf || stance.formal ? null : undefined;
}

const LIGHT = new Set(['also', 'further', 'furthermore', 'likewise', 'moreover', 'however', 'again', 'strongly', 'therefore', 'additionally', 'nonetheless', 'and', 'similarly', 'then', 'finally', 'specifically', 'in', 'particular', 'addition']);

function nameOfSpeaker(text: string, subject: readonly Word[]): string | null {
  let words = [...subject];
  const comma = text.lastIndexOf(',', (words.at(-1) as Word).start);
  if (comma > (words[0] as Word).start && words.some((word) => word.start > comma)) words = words.filter((word) => word.start > comma);
  while (words[0] && LIGHT.has(words[0].lower)) words.shift();
  while (words.length > 0 && LIGHT.has((words.at(-1) as Word).lower)) words.pop();
  if (words[0]?.lower === 'the' && words.length > 1) words.shift();
  if (words.length === 0 || ['it', 'they', 'he', 'she', 'this'].includes((words[0] as Word).lower)) return null;
  return text.slice((words[0] as Word).start, (words.at(-1) as Word).end);
}

/** Those a request is made to, and where what they are asked begins. */
function addressee(text: string, from: number, end: number, form: 'object' | 'clause', stance: Stance): { actors: FoundActor[]; action: number } {
  const words = wordsOf(text, from, Math.min(end, from + 400));
  let at = 0;
  if (words[0]?.lower === 'that') at = 1;
  if (words[at]?.lower === 'for') at++;
  const first = words[at];
  if (!first) return { actors: [], action: from };
  for (let i = at + 1; i < words.length; i++) {
    const word = words[i] as Word;
    const previous = words[i - 1] as Word;
    const starts =
      form === 'object'
        ? word.lower === 'to' && isVerbAhead(words, i + 1)
        : ['should', 'must', 'shall', 'be', 'not', 'are', 'is'].includes(word.lower) || (isVerbHere(word, previous) && !isCapital(word.text));
    if (!starts) continue;
    const passive = word.lower === 'be' || word.lower === 'are' || word.lower === 'is';
    let stop = word.start;
    if (previous.lower.endsWith('ly') || previous.lower === 'also') stop = previous.start;
    const action = form === 'object' || ['should', 'must', 'shall', 'not'].includes(word.lower) ? word.end : word.start;
    if (passive && isPassive(words.slice(i)) ) return { actors: agentBy(text, words.slice(i), word.end, end, stance), action };
    return { actors: actorsIn(text, first.start, stop, stance.isProper), action };
  }
  return { actors: form === 'object' ? [] : [], action: from };
}

function isVerbAhead(words: readonly Word[], from: number): boolean {
  for (let i = from; i < Math.min(words.length, from + 3); i++) {
    const word = words[i] as Word;
    if (isActionVerb(word.lower) || word.lower === 'be') return true;
    if (!word.lower.endsWith('ly') && !ADVERB_BEFORE_VERB.has(word.lower)) return i === from && !isCapital(word.text) && !DETERMINED.has(word.lower);
  }
  return false;
}

const DETERMINED = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'all', 'this', 'these', 'those']);

/** A verb in the clause of a request: sure, or ambiguous behind something that can be a subject. */
function isVerbHere(word: Word, previous: Word): boolean {
  const verb = isActionVerb(word.lower);
  if (verb === 'sure') return !DETERMINED.has(previous.lower);
  return verb === 'ambiguous' && (isCapital(previous.text) || previous.lower.endsWith('s')) && !DETERMINED.has(previous.lower);
}

const PLEASE = new Set(['please', 'also', 'further', 'furthermore', 'then', 'finally', 'therefore', 'additionally', 'specifically', 'instead', 'urgently', 'immediately', 'ideally', 'where', 'always', 'never', 'again', 'lastly', 'firstly', 'secondly', 'thirdly', 'last', 'but', 'not', 'least', 'and', 'as', 'appropriate', 'possible', 'once', 'first', 'second', 'third', 'next', 'in', 'particular', 'addition', 'do', 'moreover']);

/** A bare imperative at the start of [start, end), `isExpected` among recommendations: "Increase funding", "Do not enact", "Be transparent". */
export function findImperative(text: string, start: number, end: number, isExpected = false): Directive | null {
  const words = wordsOf(text, start, Math.min(end, start + 160));
  let i = 0;
  if (words[0]?.lower === 'in' && !['particular', 'addition'].includes(words[1]?.lower ?? '')) return null;
  while (i < 6 && words[i] && (PLEASE.has((words[i] as Word).lower) || ((words[i] as Word).lower.endsWith('ly') && !isActionVerb((words[i] as Word).lower)))) i++;
  const word = words[i];
  const next = words[i + 1];
  if (!word || !next) return null;
  const negated = words.slice(0, i).some((one) => one.lower === 'not' || one.lower === 'never') || word.lower === 'avoid';
  const verb = isActionVerb(word.lower);
  const forbids = /^\W*(?:do not|don['’]t|never)\s/i.test(text.slice(words[0]?.start ?? start, word.start));
  const opens = ['be', 'let', 'do'].includes(word.lower) || verb === 'sure' || forbids || (verb === 'ambiguous' && (takesObject(text, word, next) || (isExpected && mayTakeObject(text, word, next))));
  if (!opens) return null;
  return { form: 'imperative', hit: null, strength: null, negated, actors: [], action: word.start, speaker: null };
}

/** Among recommendations nearly any word behind it will do: "Issue visas to ...". */
const mayTakeObject = (text: string, word: Word, next: Word): boolean =>
  text.slice(word.end, next.start).trim() === '' && !NOT_OBJECTS.has(next.lower) && !next.lower.endsWith('ing');

const NOT_OBJECTS = new Set(['of', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'will', 'would', 'may', 'can', 'should', 'must', 'by', 'between', 'from', 'remains', 'requires', 'needs', 'towards', 'toward', 'made', 'on', 'in']);

/** After a word that may be a noun: an article, a preposition of aim, or a plain adjective tells a verb. */
function takesObject(text: string, word: Word, next: Word): boolean {
  if (text.slice(word.end, next.start).trim() !== '') return false;
  return (
    DETERMINED.has(next.lower) ||
    (next.lower === 'on' && word.lower !== 'progress') ||
    ['and', 'for', 'upon', 'with', 'more', 'to', 'public', 'national', 'local', 'existing', 'new', 'better', 'international', 'up', 'out', 'at', 'efforts', 'measures', 'awareness', 'access', 'in', 'from', 'any', 'such', 'further', 'or', 'that', 'human', 'women', 'capacity', 'full', 'both', 'each', 'support', 'cooperation', 'information', 'equal', 'steps', 'particular', 'effective', 'appropriate', 'additional'].includes(next.lower)
  );
}
