import { anyOf } from '../grammar.ts';

// bounded: by what isReply gives it.
const REPLY = new RegExp(
  `^\\W*(?:${anyOf('opens-reply')}\\s+)?(?:[\\w'’ ]{0,60}?\\b)?${anyOf('replies')}\\b(?!\\s+(?:${anyOf('agrees-upon')}|the\\s+\\w+\\s+${anyOf('replies-to-plan')}))`,
  'i',
);

/** "Recommendation 1: The Commission accepts the recommendation." */
export const isReply = (text: string): boolean => REPLY.test(text.slice(0, 110));
