import { countWords } from '../../../lexical/tokens.ts';
import type { Block } from '../../../model/document.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import type { Section } from '../places/sections.ts';
import { hitsIn } from '../rules.ts';
import { attributionOf } from '../tells/attribution.ts';
import { evaluate } from '../tells/evaluate.ts';
import { isMethod } from '../tells/method.ts';
import { isOrder, isSignpost } from './told-sentence.ts';

/** Words that a statement has at least, and characters. */
const FEWEST = 5;

/** What somebody is quoted with, and "Source: ...", "Table 2 shows ...". */
const SPEECH = /^\s*["“'‘]|[:,]\s["“]/u;

const CAPTION = /^\W*\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2}:\s/u;

const PICTURE = new RegExp(`^\\W*${anyOf('shows-in-picture')}\\b`, 'i');

/** Words of a heading beside those that announce: with more it may tell of something else. */
const SPARE = 3;

/**
 * Is the sentence [start, end) a statement that may be a finding by its place alone, without any word that blames or praises?
 * Not where it asks a question, leads something in, points elsewhere in the text or tells how the enquiry was made, and not what somebody else says.
 */
export function isPlainStatement(context: Context, index: number, start: number, end: number): boolean {
  const { text } = context.blocks[index] as Block;
  const sentence = text.slice(start, end);
  if (!/[\p{L}\p{N})\]"'”’][.!]["'”’)\]\d]*\s*$/u.test(sentence) || countWords(sentence) < FEWEST) return false;
  if (SPEECH.test(sentence) || CAPTION.test(sentence) || PICTURE.test(sentence)) return false;
  const hits = hitsIn(context.hits(index), start, end);
  if (attributionOf(text, start, end, hits, context.isProper) !== null) return false;
  if (hits.some((hit) => isSignpost(text, start, hit)) || isOrder(text, start, end)) return false;
  return !isMethod(sentence, start, evaluate(text, start, end, hits).cues);
}

/** Does the heading of the section say little else than that findings, barriers or enablers stand below? */
export function announcesPlainly(context: Context, section: Section): boolean {
  if (section.hit.rule.says.argues || !['findings', 'barriers', 'enablers'].includes(section.holds)) return false;
  const { text } = context.blocks[section.block] as Block;
  return countWords(text) <= countWords(text.slice(section.hit.start, section.hit.end)) + SPARE;
}
